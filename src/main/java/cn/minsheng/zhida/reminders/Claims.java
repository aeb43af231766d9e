package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.directory.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes who was told on which morning; each note can be made once, ever. */
@Component
class Claims {

  private final JdbcClient jdbc;

  Claims(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  Set<StaffId> told(LocalDate day) {
    return Set.copyOf(
        jdbc.sql("select staff from reminder_sent where office_day = ?")
            .param(day)
            .query((row, n) -> new StaffId(row.getString(1)))
            .list());
  }

  /**
   * In the caller's transaction; whoever another node is telling is waited for, and left out if it
   * did.
   *
   * @param people in one order for all nodes, so that they do not wait for each other in a circle
   * @return those whom nobody has told that morning
   */
  Set<StaffId> claim(LocalDate day, Collection<StaffId> people, int lines, Instant now) {
    var claimed = new LinkedHashSet<StaffId>();
    for (var person : people) {
      var isNew =
          jdbc.sql(
                      """
                      insert ignore into reminder_sent (office_day, staff, told, told_at)
                      values (?, ?, ?, ?)
                      """)
                  .params(day, person.value(), lines, Moments.column(now))
                  .update()
              == 1;
      if (isNew) {
        claimed.add(person);
      }
    }
    return claimed;
  }
}
