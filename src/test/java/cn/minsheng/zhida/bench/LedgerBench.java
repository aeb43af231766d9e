package cn.minsheng.zhida.bench;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Finding;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.digest.Digests;
import cn.minsheng.zhida.digest.HalfMonth;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.ledger.Ledger;
import cn.minsheng.zhida.ledger.LedgerFilter;
import cn.minsheng.zhida.ledger.LedgerFilter.Scope;
import cn.minsheng.zhida.testing.BelowTheDesk;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.vault.BlindIndex;
import cn.minsheng.zhida.vault.Vault;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What lists, 查 and the half-monthly report cost over a ledger of 100,000 and one of 1,000,000
 * petitions (no test; README, "Tests", says how it is run), on the tests' embedded MariaDB with 1
 * GiB of memory. Each line is the median and the slowest of twenty rounds after three that do not
 * count, with its limit beside it; the exit code is 1 if a median is over it.
 */
public final class LedgerBench {

  private static final int WARM_UP = 3;
  private static final int ROUNDS = 20;
  private static final double MOST_OF_A_PAGE = 0.050;
  private static final double MOST_OF_A_REPORT = 2;
  private static final double MOST_TIMES = 3;

  private final int petitions;
  private final ConfigurableApplicationContext context;
  private final Ledger ledger;
  private final Finding finding;
  private final CaseBook book;
  private final Digests digests;
  private final Instant now = GrownLedger.NOW.atZone(OfficeTime.ZONE).toInstant();
  private boolean isOver;

  private LedgerBench(int petitions) {
    this.petitions = petitions;
    context = BelowTheDesk.open();
    var jdbc = new JdbcTemplate(context.getBean(DataSource.class));
    jdbc.execute("set global innodb_buffer_pool_size = 1073741824");
    var started = System.nanoTime();
    var grown = new GrownLedger(jdbc, petitions);
    grown.fill(context.getBean(Vault.class), context.getBean(BlindIndex.class));
    drawn(jdbc, "2026-02-16", LocalDateTime.of(2026, 3, 2, 8, 10));
    drawn(jdbc, "2026-03-01", LocalDateTime.of(2026, 3, 16, 8, 10));
    context.getBean(MovedClock.class).goTo(GrownLedger.NOW);
    ledger = context.getBean(Ledger.class);
    finding = context.getBean(Finding.class);
    book = context.getBean(CaseBook.class);
    digests = context.getBean(Digests.class);
    say("%n%,d petitions, loaded in %.0f s: %s%n", petitions, since(started), grown.sizes());
  }

  /**
   * @param args the sizes of the ledgers, the smaller first; 100000 1000000 if nothing is said
   */
  public static void main(String[] args) {
    try {
      System.exit(measure(args) ? 1 : 0);
    } catch (RuntimeException failed) {
      failed.printStackTrace();
      System.exit(2);
    }
  }

  /**
   * @return whether a limit was passed
   */
  private static boolean measure(String[] args) {
    var sizes = args.length == 0 ? List.of("100000", "1000000") : List.of(args);
    var reports = new ArrayList<Double>();
    var isOver = false;
    for (var size : sizes) {
      var bench = new LedgerBench(Integer.parseInt(size.replace("_", "")));
      reports.add(bench.run());
      isOver |= bench.isOver;
      bench.close();
    }
    var times = reports.get(reports.size() - 1) / reports.get(0);
    say(
        "%nreport of the largest ledger / of the smallest: %.2f (limit %.0f) %s%n",
        times, MOST_TIMES, verdict(times > MOST_TIMES));
    return isOver || times > MOST_TIMES;
  }

  /**
   * @return the median of drawing the report, seconds
   */
  private double run() {
    say("%-44s %10s %10s %10s%n", "", "median ms", "slowest", "limit");
    questions().forEach((what, question) -> measure(what, question, MOST_OF_A_PAGE));
    return measure("half-monthly report", this::report, MOST_OF_A_REPORT);
  }

  private Map<String, IntSupplier> questions() {
    var all = new LinkedHashMap<String, IntSupplier>();
    for (var scope : Scope.values()) {
      if (scope != Scope.SECRET && scope != Scope.TO_ASSIGN) {
        lists(all, scope);
      }
    }
    all.put("ledger UNFINISHED, page 140", () -> page(LedgerFilter.of(Scope.UNFINISHED), 139));
    all.put("ledger FINISHED, page 140", () -> page(LedgerFilter.of(Scope.FINISHED), 139));
    var february = LedgerFilter.of(Scope.FINISHED).finishedIn(YearMonth.of(2026, 2));
    all.put("ledger FINISHED in February", () -> page(february, 0));
    all.put("ledger FINISHED in February, unit", () -> page(february.unit(unit()), 0));
    all.put(
        "overview",
        () ->
            ledger.units(now, 7).size()
                + ledger.counts(LedgerFilter.of(Scope.ALL), now).of(Scope.ALL));
    finds(all);
    return all;
  }

  private void lists(Map<String, IntSupplier> all, Scope scope) {
    var filter = LedgerFilter.of(scope);
    all.put("ledger " + scope, () -> page(filter, 0));
    all.put("ledger " + scope + ", unit", () -> page(filter.unit(unit()), 0));
    all.put("ledger " + scope + ", channel", () -> page(filter.channel(Channel.MAYOR_HOTLINE), 0));
  }

  private void finds(Map<String, IntSupplier> all) {
    var clerk = new StaffId("clerk");
    var by = new By(clerk, now, "bench");
    all.put(
        "find by ledger number",
        () -> book.find(new LedgerNumber(2026, petitions)).map(it -> 1).orElse(0));
    all.put("find by source number", () -> book.withSourceNumber("CD-" + petitions / 2).size());
    all.put("find by phone", () -> shown(finding.withPhone(GrownLedger.PHONE, by)));
    var common = GrownLedger.word(1);
    words(all, "rare word", GrownLedger.rareWord(), clerk);
    words(all, "word in every 500th", GrownLedger.word(1_999), clerk);
    words(all, "word in every 2nd", common, clerk);
    words(all, "two common words", common + " " + GrownLedger.word(5), clerk);
    words(
        all,
        "three common words",
        common + " " + GrownLedger.word(5) + " " + GrownLedger.word(9),
        clerk);
    words(all, "common and rare word", common + " " + GrownLedger.word(1_999), clerk);
    words(
        all,
        "two common words, by a unit",
        common + " " + GrownLedger.word(5),
        new StaffId("head-1"));
  }

  private void words(Map<String, IntSupplier> all, String what, String words, StaffId who) {
    all.put("find by " + what, () -> shown(finding.withWords(words, who)));
  }

  /** With the first page of what was found. */
  private int shown(Finding.Found found) {
    var first = found.petitions().subList(0, Math.min(7, found.petitions().size()));
    return ledger.rows(first).size() == first.size() ? found.petitions().size() : 0;
  }

  /** A page may be empty. */
  private int page(LedgerFilter filter, int page) {
    return 1 + ledger.page(filter, now, page, 7).rows().size();
  }

  private int report() {
    var digest = digests.of(new HalfMonth(YearMonth.of(2026, 3), true)).orElseThrow();
    return digest.totals().finishing().whole();
  }

  private static UnitId unit() {
    return new UnitId(102);
  }

  private double measure(String what, IntSupplier question, double limit) {
    var seconds = new ArrayList<Double>();
    for (var round = 0; round < WARM_UP + ROUNDS; round++) {
      var started = System.nanoTime();
      if (question.getAsInt() == 0) {
        throw new IllegalStateException("Nothing was found: " + what);
      }
      if (round >= WARM_UP) {
        seconds.add(since(started));
      }
    }
    seconds.sort(null);
    var median = seconds.get(ROUNDS / 2);
    isOver |= median > limit;
    say(
        "%-44s %10.1f %10.1f %10.0f %s%n",
        what,
        median * 1_000,
        seconds.get(ROUNDS - 1) * 1_000,
        limit * 1_000,
        verdict(median > limit));
    return median;
  }

  private static void drawn(JdbcTemplate jdbc, String firstDay, LocalDateTime at) {
    jdbc.update(
        "insert into digest (first_day, state, drawn_at) values (?, 'DRAFTED', ?)",
        firstDay,
        Moments.column(at.atZone(OfficeTime.ZONE).toInstant()));
  }

  private void close() {
    var jdbc = new JdbcTemplate(context.getBean(DataSource.class));
    jdbc.execute("drop database " + jdbc.queryForObject("select database()", String.class));
    context.close();
  }

  private static String verdict(boolean isOver) {
    return isOver ? "OVER" : "ok";
  }

  private static double since(long started) {
    return (System.nanoTime() - started) / 1e9;
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
