package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.reminders.Reminder.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes which steps were told and who had the message of which morning; each once, ever. */
@Component
class Claims {

  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;

  Claims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Held until the caller's transaction ends: one sweep at a time tells. */
  void hold() {
    jdbc.sql("select id from reminder_head where id = 1 for update").query(Integer.class).single();
  }

  /** Those of these subjects, each with the day of the office on which it was told. */
  Map<Step, LocalDate> of(Collection<String> subjects) {
    var all = new HashMap<Step, LocalDate>();
    for (var some : chunks(List.copyOf(subjects))) {
      jdbc.sql(
              """
              select subject, kind, stage, about, office_day from reminder_claim
              where subject in (:subjects)
              """)
          .param("subjects", some)
          .query(
              row -> {
                all.put(
                    new Step(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        Stage.valueOf(row.getString("stage")),
                        row.getObject("about", LocalDate.class)),
                    row.getObject("office_day", LocalDate.class));
              });
    }
    return all;
  }

  /** In the transaction that tells them; what was claimed before stays as it was. */
  void claim(Collection<Step> steps, LocalDate today, Instant now) {
    for (var some : chunks(List.copyOf(steps))) {
      var values = new ArrayList<Object>();
      for (var step : some) {
        values.addAll(
            List.of(
                step.subject(),
                step.kind().name(),
                step.stage().name(),
                step.about(),
                today,
                Moments.column(now)));
      }
      jdbc.sql(
              "insert ignore into reminder_claim"
                  + " (subject, kind, stage, about, office_day, claimed_at) values "
                  + rows(some.size(), "(?, ?, ?, ?, ?, ?)"))
          .params(values)
          .update();
    }
  }

  boolean isOver(LocalDate day) {
    return jdbc.sql("select count(*) from reminder_morning where office_day = ?")
            .param(day)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Whether nobody had ended it before. */
  boolean end(LocalDate day, Instant now) {
    return jdbc.sql("insert ignore into reminder_morning (office_day, ended_at) values (?, ?)")
            .params(day, Moments.column(now))
            .update()
        == 1;
  }

  /** Who had the message of that morning. */
  Set<StaffId> told(LocalDate day) {
    return Set.copyOf(
        jdbc.sql("select staff from reminder_sent where office_day = ?")
            .param(day)
            .query((row, n) -> new StaffId(row.getString(1)))
            .list());
  }

  /** In the transaction that tells them. */
  void told(LocalDate day, Collection<StaffId> people, int lines, Instant now) {
    for (var some : chunks(List.copyOf(people))) {
      var values = new ArrayList<Object>();
      some.forEach(it -> values.addAll(List.of(day, it.value(), lines, Moments.column(now))));
      jdbc.sql(
              "insert into reminder_sent (office_day, staff, told, told_at) values "
                  + rows(some.size(), "(?, ?, ?, ?)"))
          .params(values)
          .update();
    }
  }

  /** Until when everything whose moment came was told; empty if nothing ever was. */
  Optional<Instant> sweptUntil() {
    return jdbc.sql("select swept_until from reminder_sweep where id = 1")
        .query((row, n) -> Moments.moment(row.getObject(1, LocalDateTime.class)))
        .optional();
  }

  void sweptUntil(Instant moment) {
    jdbc.sql(
            """
            insert into reminder_sweep (id, swept_until) values (1, ?)
            on duplicate key update swept_until = values(swept_until)
            """)
        .param(Moments.column(moment))
        .update();
  }

  /** Those of long ago; no step of theirs can come again. Returns how many there were. */
  int forgetBefore(Instant moment) {
    var day = Clockwork.dayOf(moment);
    return jdbc.sql("delete from reminder_claim where claimed_at < ?")
            .param(Moments.column(moment))
            .update()
        + jdbc.sql("delete from reminder_sent where office_day < ?").param(day).update()
        + jdbc.sql("delete from reminder_morning where office_day < ?").param(day).update();
  }

  private static String rows(int count, String row) {
    return String.join(", ", Collections.nCopies(count, row));
  }

  private static <T> List<List<T>> chunks(List<T> all) {
    var chunks = new ArrayList<List<T>>();
    for (var from = 0; from < all.size(); from += AT_ONCE) {
      chunks.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
    }
    return chunks;
  }
}
