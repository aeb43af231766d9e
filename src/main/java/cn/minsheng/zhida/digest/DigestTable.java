package cn.minsheng.zhida.digest;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.directory.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  /** Sent, but their document and ledger were not. */
  List<HalfMonth> withoutPapers() {
    return jdbc.sql(
            """
            select first_day from digest where state = 'SENT' and papers_at is null
            order by first_day
            """)
        .query((row, n) -> period(row))
        .list();
  }

  boolean sendPapers(HalfMonth period, Instant at) {
    return jdbc.sql("update digest set papers_at = ? where first_day = ? and papers_at is null")
            .params(Moments.column(at), period.firstDay())
            .update()
        == 1;
  }

  Optional<DigestState> state(HalfMonth period) {
    return jdbc.sql(
            """
            select state, drawn_at, held_by, held_at, sent_at, signed_by from digest
            where first_day = ?
            """)
        .param(period.firstDay())
        .query((row, n) -> state(row))
        .optional();
  }

  /**
   * @return whether it was not drawn before
   */
  boolean draw(HalfMonth period, Instant at) {
    return jdbc.sql(
                "insert ignore into digest (first_day, state, drawn_at) values (?, 'DRAFTED', ?)")
            .params(period.firstDay(), Moments.column(at))
            .update()
        == 1;
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

  boolean sign(HalfMonth period, StaffId by, Instant at) {
    return jdbc.sql(
                """
                update digest set state = 'SENT', sent_at = ?, signed_by = ?
                where first_day = ? and state in ('DRAFTED', 'HELD')
                """)
            .params(Moments.column(at), by.value(), period.firstDay())
            .update()
        == 1;
  }

  /**
   * @param sealed the words; null for none
   * @return false once it was sent
   */
  boolean remark(HalfMonth period, byte @Nullable [] sealed, StaffId by, Instant at) {
    return jdbc.sql(
                """
                update digest set remark_sealed = ?, remark_by = ?, remark_at = ?
                where first_day = ? and state in ('DRAFTED', 'HELD')
                """)
            .params(sealed, by.value(), Moments.column(at), period.firstDay())
            .update()
        == 1;
  }

  /** The sealed words, and whose they are. */
  Optional<SealedRemark> remark(HalfMonth period) {
    return jdbc.sql(
            """
            select remark_sealed, remark_by, remark_at from digest
            where first_day = ? and remark_sealed is not null
            """)
        .param(period.firstDay())
        .query(
            (row, n) ->
                new SealedRemark(
                    row.getBytes(1),
                    new Done(new StaffId(row.getString(2)), moment(row, "remark_at"))))
        .optional();
  }

  record SealedRemark(byte[] words, Done written) {}

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
      case "SENT" ->
          new DigestState.Sent(
              drawnAt,
              moment(row, "sent_at"),
              Optional.ofNullable(row.getString("signed_by")).map(StaffId::new));
      default -> throw new IllegalStateException("No state of a digest: " + state);
    };
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return Moments.moment(row.getObject(column, LocalDateTime.class));
  }
}
