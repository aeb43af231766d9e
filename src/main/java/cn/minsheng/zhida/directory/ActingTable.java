package cn.minsheng.zhida.directory;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who acts for whom. Where one of both has left, nobody acts. */
@Component
class ActingTable {

  private static final String IN_FORCE =
      """
      select a.principal, a.acting, a.first_day, a.last_day from acting a
      join staff p on p.id = a.principal and p.left_at is null
      join staff s on s.id = a.acting and s.left_at is null
      where a.ended_at is null and a.first_day <= :last and a.last_day >= :first
      """;

  private final JdbcClient jdbc;

  ActingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Acting> inForce(LocalDate day) {
    return query("order by a.id", day, day);
  }

  /** In force on that day or later. */
  List<Acting> from(LocalDate day) {
    return query("order by a.id", day, LocalDate.of(9999, 12, 31));
  }

  /** For whom somebody acted at that moment, whoever has left since. */
  List<Acting> at(StaffId who, Instant moment) {
    return jdbc.sql(
            """
            select principal, acting, first_day, last_day from acting
            where acting = :who and first_day <= :day and last_day >= :day
              and (ended_at is null or ended_at > :moment)
            order by id
            """)
        .param("who", who.value())
        .param("day", LocalDate.ofInstant(moment, OfficeTime.ZONE))
        .param("moment", Moments.column(moment))
        .query((row, n) -> acting(row))
        .list();
  }

  /** What somebody was named for from that day on, also if they have left since. */
  List<Acting> namedFor(StaffId acting, LocalDate day) {
    return jdbc.sql(
            """
            select principal, acting, first_day, last_day from acting
            where acting = ? and last_day >= ? and ended_at is null order by first_day, id
            """)
        .params(acting.value(), day)
        .query((row, n) -> acting(row))
        .list();
  }

  /** Everything on one of these days that this person has to do with, as committed last. */
  List<Acting> of(StaffId who, LocalDate first, LocalDate last) {
    return jdbc.sql(
            IN_FORCE
                + "and (a.principal = :who or a.acting = :who) order by a.id lock in share mode")
        .param("first", first)
        .param("last", last)
        .param("who", who.value())
        .query((row, n) -> acting(row))
        .list();
  }

  /** The one that is in force on the day, or the next one. */
  Optional<Acting> nextFor(StaffId principal, LocalDate day) {
    return jdbc.sql(IN_FORCE + "and a.principal = :who order by a.first_day limit 1")
        .param("first", day)
        .param("last", LocalDate.of(9999, 12, 31))
        .param("who", principal.value())
        .query((row, n) -> acting(row))
        .optional();
  }

  void add(Acting acting, Instant at) {
    jdbc.sql(
            """
            insert into acting (principal, acting, first_day, last_day, named_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            acting.principal().value(),
            acting.acting().value(),
            acting.firstDay(),
            acting.lastDay(),
            Moments.column(at))
        .update();
  }

  void end(Acting acting, Instant at) {
    jdbc.sql(
            """
            update acting set ended_at = ?
            where principal = ? and acting = ? and first_day = ? and ended_at is null
            """)
        .params(
            Moments.column(at),
            acting.principal().value(),
            acting.acting().value(),
            acting.firstDay())
        .update();
  }

  private List<Acting> query(String rest, LocalDate first, LocalDate last) {
    return jdbc.sql(IN_FORCE + rest)
        .param("first", first)
        .param("last", last)
        .query((row, n) -> acting(row))
        .list();
  }

  private static Acting acting(ResultSet row) throws SQLException {
    return new Acting(
        new StaffId(row.getString("principal")),
        new StaffId(row.getString("acting")),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class));
  }
}
