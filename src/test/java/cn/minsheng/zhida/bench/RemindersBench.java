package cn.minsheng.zhida.bench;

import cn.minsheng.zhida.testing.DatabaseServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quartz.SchedulerException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What a tick of the reminders costs (no test; README, "Tests", says how it is run): 10,000 due
 * steps over a ledger of 10,000 and one of 1,000,000 petitions, beside the barest sweep there can
 * be and beside one Quartz trigger for each petition. All of it on the tests' embedded MariaDB,
 * which for once waits for the disk at each commit and has 1 GB of memory, as in an office. Rounds
 * are interleaved, and medians of them are printed.
 */
public final class RemindersBench {

  private static final int DUE = 10_000;
  private static final int ROUNDS = 5;
  private static final int QUARTZ_ROUNDS = 3;

  /** Fewer than are due, as each takes its time; scaled up, which is in favour of Quartz. */
  private static final int TRIGGERS = 2_000;

  private static final int IDLE_TICKS = 400;

  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
  private final OneLedger small;
  private final OneLedger large;

  private RemindersBench(int petitions) {
    small = new OneLedger(DUE, DUE);
    large = new OneLedger(petitions, DUE);
  }

  /**
   * @param args how many petitions the large ledger has; 1,000,000 if nothing is said
   */
  public static void main(String[] args) throws Exception {
    var petitions = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    serveAsAnOffice();
    var started = System.nanoTime();
    var bench = new RemindersBench(petitions);
    System.out.printf(Locale.ROOT, "loaded in %.0f s%n", since(started));
    bench.run();
    bench.print(petitions);
    bench.small.close();
    bench.large.close();
    System.out.printf(Locale.ROOT, "all of it in %.0f s%n", since(started));
    System.exit(0);
  }

  private void run() throws SchedulerException, InterruptedException {
    round(small, "", false);
    round(large, "", false);
    for (var round = 0; round < ROUNDS; round++) {
      round(small, "10,000", true);
      round(large, "the large ledger", true);
      if (round < QUARTZ_ROUNDS) {
        quartz(round);
      }
    }
    large.nobodyWasTold();
    large.inTime();
    for (var tick = 0; tick < IDLE_TICKS; tick++) {
      var minutes = tick;
      measure("idle", true, () -> large.idle(minutes));
    }
  }

  private void round(OneLedger ledger, String size, boolean counts) {
    ledger.nobodyWasTold();
    measure("in time, " + size, counts, ledger::inTime);
    ledger.restOfTheDay();
    measure("morning, " + size, counts, ledger::morning);
    ledger.sweep().reset();
    measure("bare sweep, " + size, counts, ledger.sweep()::sweep);
  }

  private void quartz(int round) throws SchedulerException, InterruptedException {
    var database = DatabaseServer.newDatabase();
    QuartzTables.make(database);
    try (var triggers = new TriggerPerPetition(database, round)) {
      triggers.schedule(TRIGGERS);
      var started = System.nanoTime();
      triggers.fire();
      note("one Quartz trigger each", since(started) * DUE / TRIGGERS);
    }
  }

  private void measure(String what, boolean counts, Runnable act) {
    var started = System.nanoTime();
    act.run();
    if (counts) {
      note(what, since(started));
    }
  }

  private void note(String what, double took) {
    seconds.computeIfAbsent(what, it -> new ArrayList<>()).add(took);
  }

  private void print(int petitions) {
    System.out.printf(Locale.ROOT, "%n10,000 due steps; the large ledger has %,d%n", petitions);
    System.out.printf(Locale.ROOT, "%-32s %9s %9s %9s%n", "", "median s", "least", "most");
    seconds.forEach(
        (what, all) -> {
          if (!what.equals("idle")) {
            var sorted = sorted(all);
            System.out.printf(
                Locale.ROOT,
                "%-32s %9.3f %9.3f %9.3f%n",
                what,
                at(sorted, 0.5),
                sorted[0],
                sorted[sorted.length - 1]);
          }
        });
    for (var lane : List.of("in time", "morning")) {
      var few = median(lane + ", 10,000");
      var many = median(lane + ", the large ledger");
      ratio(lane + ": large / small (wanted < 1.5)", many / few);
      ratio(
          lane + ": large / bare sweep (wanted < 3)",
          many / median("bare sweep, the large ledger"));
      ratio(lane + ": Quartz / large (wanted > 30)", median("one Quartz trigger each") / many);
    }
    var idle = sorted(seconds.get("idle"));
    System.out.printf(
        Locale.ROOT,
        "idle tick over the large ledger (wanted < 10 ms): median %.2f ms, p99 %.2f ms%n",
        at(idle, 0.5) * 1_000,
        at(idle, 0.99) * 1_000);
  }

  private static void ratio(String what, double ratio) {
    System.out.printf(Locale.ROOT, "%-44s %7.2f%n", what, ratio);
  }

  private double median(String what) {
    return at(sorted(seconds.get(what)), 0.5);
  }

  private static double[] sorted(List<Double> all) {
    var sorted = all.stream().mapToDouble(it -> it).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double at(double[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  }

  private static double since(long started) {
    return (System.nanoTime() - started) / 1e9;
  }

  /**
   * The tests' server does not wait for the disk, which would flatter everything that commits
   * often; and it keeps 128 MB in memory, which is no server for a million petitions: what is due
   * lies on pages all over the ledger, and they would be read from the disk each time.
   */
  private static void serveAsAnOffice() {
    var any = DatabaseServer.newDatabase();
    var server =
        new JdbcTemplate(new DriverManagerDataSource(any.url(), any.user(), any.password()));
    server.execute("set global innodb_flush_log_at_trx_commit = 1");
    server.execute("set global innodb_buffer_pool_size = " + (1L << 30));
  }
}
