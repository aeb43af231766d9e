package cn.minsheng.zhida.trail;

import java.util.List;
import java.util.Optional;

/**
 * Walks the chain once from its first line to its head, a few hundred lines at a time, and stops at
 * the first fault. Who rewrites every line from some point on, head included, leaves a chain that
 * is sound in itself: that shows only against a head noted elsewhere.
 */
final class ChainCheck {

  private static final int LINES_AT_A_TIME = 500;

  private final TrailTable table;
  private long lines = 0;
  private String lastHash = LineHash.GENESIS;

  ChainCheck(TrailTable table) {
    this.table = table;
  }

  Verdict verdict() {
    var fault = faultInLines().or(this::faultAtTheEnd);
    return new Verdict(lines, lastHash, fault);
  }

  private Optional<Verdict.Fault> faultInLines() {
    List<TrailTable.Row> rows = table.after(Long.MIN_VALUE, LINES_AT_A_TIME);
    while (!rows.isEmpty()) {
      for (var row : rows) {
        var fault = faultIn(row);
        if (fault.isPresent()) {
          return fault;
        }
        lines = row.line().line();
        lastHash = row.hash();
      }
      rows = table.after(lines, LINES_AT_A_TIME);
    }
    return Optional.empty();
  }

  private Optional<Verdict.Fault> faultIn(TrailTable.Row row) {
    var line = row.line();
    var expected = lines + 1;
    if (line.line() != expected) {
      return fault(
          expected, "Line %d is missing, line %d follows".formatted(expected, line.line()));
    }
    if (!row.hash().equals(LineHash.of(line))) {
      return fault(expected, "Line %d was changed: its hash is another".formatted(expected));
    }
    if (!line.previousHash().equals(lastHash)) {
      return fault(
          expected, "Line %d does not carry the hash of the line before it".formatted(expected));
    }
    return Optional.empty();
  }

  private Optional<Verdict.Fault> faultAtTheEnd() {
    var head = table.head();
    if (head.isEmpty()) {
      return fault(lines, "The head of the trail is missing");
    }
    var line = head.get().line();
    if (line > lines) {
      return fault(lines + 1, "Lines %d to %d are missing at the end".formatted(lines + 1, line));
    }
    if (line < lines) {
      return fault(line + 1, "Line %d stands behind the end of the trail".formatted(line + 1));
    }
    if (!head.get().hash().equals(lastHash)) {
      return fault(lines, "Line %d is not the one the head was set to".formatted(lines));
    }
    return Optional.empty();
  }

  private static Optional<Verdict.Fault> fault(long line, String what) {
    return Optional.of(new Verdict.Fault(line, what));
  }
}
