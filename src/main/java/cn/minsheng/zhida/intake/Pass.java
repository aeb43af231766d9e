package cn.minsheng.zhida.intake;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.KnownSources;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.Petitioner;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.reading.LedgerColumn;
import cn.minsheng.zhida.vault.BlindIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** One walk through a file: what each row is, held against the rows before it and the ledger. */
final class Pass {

  /**
   * So many numbers, and one more for each row of the year, may be missing in one place; what lies
   * behind a wider gap is mistyped.
   */
  private static final int ROOM = 1_000;

  private final RowReader rows;
  private final KnownSources sources;
  private final ImportTable table;
  private final BlindIndex index;
  private final Recognition recognition;
  private final Set<String> seen = new HashSet<>();
  private Map<Integer, Integer> highest = Map.of();
  private Map<Integer, Integer> furthest = Map.of();

  Pass(
      RowReader rows,
      Recognition recognition,
      KnownSources sources,
      ImportTable table,
      BlindIndex index) {
    this.rows = rows;
    this.recognition = recognition;
    this.sources = sources;
    this.table = table;
    this.index = index;
  }

  /** What is to be done with a row. */
  enum What {
    FRESH,
    OLD,
    KNOWN,
    BAD
  }

  /**
   * @param why of a bad one
   * @param mark by which one without numbers is known again
   * @param keys what no later row of the file may have too, if this one is taken in
   */
  record Judged(What what, Understood row, String why, Optional<String> mark, Set<String> keys) {

    /** The ledger would not have it. */
    Judged refused(String because) {
      return bad(row, because);
    }
  }

  /** How far the numbers of each year go that are in the file, typing errors left out. */
  Map<Integer, Integer> highestNumbers() {
    return highest;
  }

  /** Looks at the numbers first. */
  void lookAtNumbers(TableFile file, IntUnaryOperator lastOf) throws Unreadable {
    if (!recognition.has(LedgerColumn.NUMBER)) {
      return;
    }
    var all = new HashMap<Integer, List<Integer>>();
    file.rows(
        recognition.sheet(),
        row -> {
          if (row.number() > recognition.headingRow()) {
            rows.number(row)
                .ifPresent(
                    it ->
                        all.computeIfAbsent(it.year(), year -> new ArrayList<>())
                            .add(it.ordinal()));
          }
          return true;
        });
    furthest = new HashMap<>();
    highest = new HashMap<>();
    all.forEach(
        (year, ordinals) -> {
          var last = lastOf.applyAsInt(year);
          var reached = reached(ordinals, last);
          furthest.put(year, reached);
          ordinals.stream()
              .filter(it -> it <= reached)
              .max(Integer::compareTo)
              .ifPresent(it -> highest.put(year, it));
        });
  }

  /**
   * From one number to the next without too wide a gap. Once the year has been continued behind the
   * number that was reached, the same rows reach no further.
   *
   * @param last how far the year's numbers have been given out
   */
  private static int reached(List<Integer> ordinals, int last) {
    var widest = ROOM + ordinals.size();
    var reached = last;
    for (var next : ordinals.stream().sorted().toList()) {
      if (next - reached > widest) {
        break;
      }
      reached = Math.max(reached, next);
    }
    return reached;
  }

  /** A row that was taken in before: only what follows is held against it. */
  void pass(TableRow row) {
    var understood = rows.read(row);
    understood.what().ifPresent(it -> keys(understood, it).forEach(seen::add));
  }

  /** What follows is held against a row once it is taken in, and never against a bad one. */
  void keep(Judged judged) {
    seen.addAll(judged.keys());
  }

  boolean isConfidential(TableRow row) {
    return rows.read(row).isConfidential();
  }

  Judged judge(TableRow row) {
    var understood = rows.read(row);
    if (understood.what().isEmpty()) {
      return bad(understood, String.join("；", understood.problems()));
    }
    var what = understood.what().get();
    var tooFar =
        understood.number().filter(it -> it.ordinal() > furthest.getOrDefault(it.year(), 0));
    if (tooFar.isPresent()) {
      return bad(understood, RowProblem.TOO_FAR.of(heading(LedgerColumn.NUMBER)));
    }
    var keys = keys(understood, what);
    if (keys.stream().anyMatch(seen::contains)) {
      return bad(understood, "本行" + RowProblem.TWICE.sentence());
    }
    var mark = mark(understood, what);
    var holder = understood.number().map(sources::of).filter(it -> !it.isEmpty());
    if (holder.isPresent()) {
      return holder.get().stream().anyMatch(it -> isTheSame(it, what.source()))
          ? new Judged(What.KNOWN, understood, "", mark, keys)
          : bad(understood, RowProblem.NUMBER_IS_ANOTHERS.of(heading(LedgerColumn.NUMBER)));
    }
    if (isKnown(what) || mark.filter(table::hasMark).isPresent()) {
      return new Judged(What.KNOWN, understood, "", mark, keys);
    }
    return new Judged(
        understood.old().isPresent() ? What.OLD : What.FRESH, understood, "", mark, keys);
  }

  private static Judged bad(Understood row, String why) {
    return new Judged(What.BAD, row, why, Optional.empty(), Set.of());
  }

  private String heading(LedgerColumn column) {
    return recognition.heading(recognition.columns().get(column));
  }

  private boolean isKnown(NewPetition what) {
    return sources.with(what.source().channel(), what.source().number()).isPresent();
  }

  private static boolean isTheSame(Source one, Source other) {
    return one.channel() == other.channel()
        && one.number().equals(other.number())
        && day(one).equals(day(other));
  }

  private static LocalDate day(Source source) {
    return LocalDate.ofInstant(source.receivedAt(), OfficeTime.ZONE);
  }

  private Set<String> keys(Understood row, NewPetition what) {
    var keys = new HashSet<String>();
    row.number().map(LedgerNumber::toString).ifPresent(keys::add);
    if (!what.source().number().isEmpty()) {
      keys.add(key(what.source().channel(), what.source().number()));
    }
    mark(row, what).ifPresent(keys::add);
    return keys;
  }

  private static String key(Channel channel, String number) {
    return channel.name() + ":" + number;
  }

  /** Of a row that has neither number: by what it says. */
  private Optional<String> mark(Understood row, NewPetition what) {
    if (row.number().isPresent() || !what.source().number().isEmpty()) {
      return Optional.empty();
    }
    var matter = what.matter();
    var people =
        matter.petitioners().stream()
            .map(Pass::person)
            .sorted()
            .collect(Collectors.joining("\u0001"));
    return Optional.of(
        index.of(
            "ledger import",
            String.join(
                "\u0000",
                what.source().channel().name(),
                day(what.source()).toString(),
                people,
                matter.content())));
  }

  private static String person(Petitioner one) {
    return one.name() + one.phone().map(it -> "\u0002" + it.digits()).orElse("");
  }
}
