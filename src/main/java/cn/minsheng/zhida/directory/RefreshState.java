package cn.minsheng.zhida.directory;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the contacts were walked and are to be walked again; one row for all nodes. */
@Component
class RefreshState {

  /** The wall time from which the walk of the day is due. */
  static final LocalTime DAILY = LocalTime.of(2, 20);

  /** No second walk begins sooner by itself, wherever the first one runs and however it ends. */
  static final Duration BETWEEN_TRIES = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Registry registry;
  private final OfficeTime time;

  RefreshState(JdbcClient jdbc, Registry registry, OfficeTime time) {
    this.jdbc = jdbc;
    this.registry = registry;
    this.time = time;
  }

  /** Takes the walk that is due, so that no other node does; false if none is due. */
  boolean claim() {
    registry.lock();
    if (!isDue()) {
      return false;
    }
    began(time.now());
    return true;
  }

  void began(Instant at) {
    registry.lock();
    set("tried_at = :at", at);
  }

  void succeeded(Instant askedAt) {
    set(
        """
        refreshed_at = greatest(coalesce(refreshed_at, :at), :at),
        missed_at = if(missed_at <= :at, null, missed_at)
        """,
        askedAt);
  }

  /** Something could not be read or was not believed: the contacts are to be walked again. */
  void missed(Instant at) {
    registry.lock();
    set("missed_at = :at", at);
  }

  private void set(String columns, Instant at) {
    jdbc.sql("update directory_head set " + columns + " where id = 1")
        .param("at", Moments.column(at))
        .update();
  }

  private boolean isDue() {
    var tenMinutesAgo = time.now().minus(BETWEEN_TRIES);
    if (moment("tried_at").filter(it -> it.isAfter(tenMinutesAgo)).isPresent()) {
      return false;
    }
    var refreshedAt = moment("refreshed_at");
    return refreshedAt.isEmpty()
        || refreshedAt.get().isBefore(lastDaily())
        || moment("missed_at").filter(it -> !it.isAfter(tenMinutesAgo)).isPresent();
  }

  private Instant lastDaily() {
    var now = time.wallTime();
    var day =
        now.toLocalTime().isBefore(DAILY) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    return day.atTime(DAILY).atZone(OfficeTime.ZONE).toInstant();
  }

  private Optional<Instant> moment(String column) {
    return jdbc.sql("select " + column + " from directory_head where id = 1 for update")
        .query((row, number) -> Optional.ofNullable(row.getObject(column, LocalDateTime.class)))
        .single()
        .map(Moments::moment);
  }
}
