package cn.minsheng.zhida.digest;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.directory.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each period whose report was drawn; each step is done by whoever comes first. */
@Component
class DigestTable {

  private final JdbcClient jdbc;

  DigestTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<HalfMonth> newest() {
    return jdbc.sql("select first_day from digest order by first_day desc limit 1")
        .query((row, n) -> period(row))
        .optional();
  }

  List<HalfMonth> drafted() {
    return jdbc.sql("select first_day from digest where state = 'DRAFTED' order by first_day")
        .query((row, n) -> period(row))
        .list();
  }

  Optional<DigestState> state(HalfMonth period) {
    return jdbc.sql(
            "select state, drawn_at, held_by, held_at, sent_at from digest where first_day = ?")
        .param(period.firstDay())
        .query((row, n) -> state(row))
        .optional();
  }

  void draw(HalfMonth period, Instant at) {
    jdbc.sql("insert ignore into digest (first_day, state, drawn_at) values (?, 'DRAFTED', ?)")
        .params(period.firstDay(), Moments.column(at))
        .update();
  }

  boolean hold(HalfMonth period, StaffId by, Instant at) {
    return jdbc.sql(
                """
                update digest set state = 'HELD', held_by = ?, held_at = ?
                where first_day = ? and state = 'DRAFTED'
                """)
            .params(by.value(), Moments.column(at), period.firstDay())
            .update()
        == 1;
  }

  boolean send(HalfMonth period, Instant at) {
    return jdbc.sql(
                """
                update digest set state = 'SENT', sent_at = ?
                where first_day = ? and state = 'DRAFTED'
                """)
            .params(Moments.column(at), period.firstDay())
            .update()
        == 1;
  }

  private static HalfMonth period(ResultSet row) throws SQLException {
    return HalfMonth.containing(row.getObject("first_day", LocalDate.class));
  }

  private static DigestState state(ResultSet row) throws SQLException {
    var drawnAt = moment(row, "drawn_at");
    var state = row.getString("state");
    return switch (state) {
      case "DRAFTED" -> new DigestState.Drafted(drawnAt);
      case "HELD" ->
          new DigestState.Held(
              drawnAt, new StaffId(row.getString("held_by")), moment(row, "held_at"));
      case "SENT" -> new DigestState.Sent(drawnAt, moment(row, "sent_at"));
      default -> throw new IllegalStateException("No state of a digest: " + state);
    };
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return Moments.moment(row.getObject(column, LocalDateTime.class));
  }
}
