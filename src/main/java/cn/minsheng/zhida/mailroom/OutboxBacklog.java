package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.StaffId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits in the outbox, what was put aside, and how it is sent once more. */
@Component
class OutboxBacklog {

  private static final Duration LATELY = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final OfficeTime time;

  OutboxBacklog(JdbcClient jdbc, OfficeTime time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  Outbox.Backlog now() {
    var waiting =
        jdbc.sql("select count(*) from outbox where state in ('WAITING', 'CARRYING')")
            .query(Integer.class)
            .single();
    var aside =
        jdbc.sql(
                """
                select id, state, last_code, ended_at from outbox
                where state in ('DEAD', 'UNKNOWN') order by id desc limit 10
                """)
            .query(
                (rs, n) ->
                    new Outbox.Aside(
                        rs.getLong("id"),
                        rs.getString("state").equals("UNKNOWN"),
                        rs.getString("last_code"),
                        Moments.moment(rs.getObject("ended_at", LocalDateTime.class))))
            .list();
    return new Outbox.Backlog(waiting, putAside(), aside, missed().size());
  }

  private int putAside() {
    return jdbc.sql("select count(*) from outbox where state in ('DEAD', 'UNKNOWN')")
        .query(Integer.class)
        .single();
  }

  boolean putBack(long row) {
    return jdbc.sql(
                """
                update outbox set state = 'WAITING', attempts = 0, due_at = ?, ended_at = null
                where id = ? and state in ('DEAD', 'UNKNOWN')
                """)
            .params(Moments.column(time.now()), row)
            .update()
        == 1;
  }

  Set<StaffId> missed() {
    return jdbc.sql(
            """
            select staff from outbox_person
            where state in ('NOT_THERE', 'REFUSED') and at >= :since
            union
            select staff from card_person
            where state in ('NOT_THERE', 'REFUSED') and at >= :since
            """)
        .param("since", Moments.column(time.now().minus(LATELY)))
        .query((rs, n) -> new StaffId(rs.getString("staff")))
        .set();
  }
}
