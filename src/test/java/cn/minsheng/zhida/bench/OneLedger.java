package cn.minsheng.zhida.bench;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.reminders.Reminders;
import cn.minsheng.zhida.reminders.Telling;
import cn.minsheng.zhida.testing.BelowTheDesk;
import cn.minsheng.zhida.testing.MovedClock;
import java.time.LocalDateTime;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One size of ledger in a database of its own, with the reminders and the bare sweep over it. */
final class OneLedger implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final JdbcTemplate jdbc;
  private final MovedClock clock;
  private final Reminders reminders;
  private final BareSweep sweep;
  private final int due;
  private int told;

  OneLedger(int petitions, int due) {
    this.due = due;
    context = BelowTheDesk.open();
    jdbc = new JdbcTemplate(context.getBean(DataSource.class));
    clock = context.getBean(MovedClock.class);
    reminders = context.getBean(Reminders.class);
    new ManyPetitions(jdbc).fill(petitions, due);
    jdbc.execute(
        """
        create table bench_outbox (
          id bigint not null auto_increment primary key, steps int not null,
          person varchar(64) not null)
        """);
    var transactions = context.getBean(PlatformTransactionManager.class);
    sweep = new BareSweep(jdbc, new TransactionTemplate(transactions), petitions, due);
  }

  BareSweep sweep() {
    return sweep;
  }

  /**
   * As it was when the orders were given: after that day's morning, before anybody was told of
   * them.
   */
  void nobodyWasTold() {
    for (var table :
        Set.of("reminder_claim", "reminder_sent", "reminder_morning", "reminder_sweep")) {
      jdbc.update("delete from " + table);
    }
    jdbc.update(
        "insert into reminder_morning (office_day, ended_at) values (?, ?)",
        ManyPetitions.ORDERED.toLocalDate(),
        ManyPetitions.ORDERED);
    jdbc.update("delete from bench_outbox");
  }

  /** A tick at which every due order was not accepted for two hours of working time. */
  void inTime() {
    tick(ManyPetitions.ORDERED.plusHours(2));
    check();
  }

  /** The ticks until the deadline's morning, not measured. */
  void restOfTheDay() {
    for (var hour = 11; hour <= 17; hour++) {
      tick(ManyPetitions.ORDERED.toLocalDate().atTime(hour, 47));
    }
  }

  /** The tick of the morning on which every due order is due. */
  void morning() {
    tick(ManyPetitions.DEADLINE.atTime(8, 40));
    check();
  }

  /** A tick at which nothing is due though nothing that was told is done. */
  void idle(int minutesLater) {
    tick(ManyPetitions.ORDERED.plusHours(2).plusMinutes(1 + minutesLater % 50));
    if (told > 0) {
      throw new IllegalStateException(told + " were told at an idle tick");
    }
  }

  private void check() {
    if (told != due) {
      throw new IllegalStateException(told + " steps were told, not " + due);
    }
  }

  private void tick(LocalDateTime wall) {
    told = 0;
    clock.goTo(wall);
    reminders.tell(wall.atZone(OfficeTime.ZONE).toInstant(), this::queue);
  }

  /** Like the sweep: a row of an outbox for each message. */
  private void queue(Telling message) {
    if (message.people().stream().anyMatch(it -> it.value().startsWith("head-"))) {
      told += message.reminders().size();
    }
    for (var person : message.people()) {
      jdbc.update(
          "insert into bench_outbox (steps, person) values (?, ?)",
          message.reminders().size(),
          person.value());
    }
  }

  @Override
  public void close() {
    var name = jdbc.queryForObject("select database()", String.class);
    jdbc.execute("drop database " + name);
    context.close();
  }
}
