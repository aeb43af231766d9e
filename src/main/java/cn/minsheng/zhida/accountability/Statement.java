package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.accountability.Deduction.Status;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 减分单: what a unit lost in a year, line by line, the oldest deduction first. A reversal is a line
 * of its own below all others, in the year of the fact whenever it is decided. Drawn from rows that
 * are only ever added, so it can be drawn again for ever.
 */
public record Statement(UnitId unit, int year, List<Line> lines) {

  public Statement {
    lines = List.copyOf(lines);
  }

  /**
   * @param day of the fact, or of the reversal
   * @param points lost, or given back by a reversal; those the table names where it is open still;
   *     {@link Points#NONE} where nothing is lost or the table names none
   */
  public record Line(Deduction deduction, LocalDate day, Kind kind, Points points) {}

  /** What a line is. */
  public enum Kind {
    /** Nobody has decided yet: it does not count. */
    OPEN,
    CONFIRMED,
    WAIVED,
    REVERSAL
  }

  static Statement of(UnitId unit, int year, List<Deduction> deductions) {
    var lines = new ArrayList<Line>();
    deductions.forEach(it -> lines.add(line(it)));
    deductions.stream()
        .filter(it -> it.status() == Status.REVERSED)
        .map(
            it ->
                new Line(
                    it,
                    day(it.reversed().orElseThrow().at()),
                    Kind.REVERSAL,
                    it.lost().orElseThrow()))
        .forEach(lines::add);
    return new Statement(unit, year, lines);
  }

  /** What was confirmed less what was given back. */
  public Points lost() {
    return new Points(sum(Kind.CONFIRMED).value().subtract(sum(Kind.REVERSAL).value()));
  }

  /** How many nobody has decided on. */
  public int open() {
    return (int) lines.stream().filter(it -> it.kind() == Kind.OPEN).count();
  }

  private Points sum(Kind kind) {
    return Points.sum(lines.stream().filter(it -> it.kind() == kind).map(Line::points).toList());
  }

  private static Line line(Deduction of) {
    var kind =
        switch (of.status()) {
          case PROPOSED, OBJECTED -> Kind.OPEN;
          case WAIVED -> Kind.WAIVED;
          case CONFIRMED, REVERSED -> Kind.CONFIRMED;
        };
    var points =
        switch (kind) {
          case OPEN -> of.points().orElse(Points.NONE);
          case WAIVED -> Points.NONE;
          case CONFIRMED, REVERSAL -> of.lost().orElseThrow();
        };
    return new Line(of, day(of.happenedAt()), kind, points);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, OfficeTime.ZONE);
  }
}
