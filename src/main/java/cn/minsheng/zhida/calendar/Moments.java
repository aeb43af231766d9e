package cn.minsheng.zhida.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a moment stands in a DATETIME(6) column: as UTC, handed to the driver as a {@link
 * LocalDateTime}, which it never shifts. So neither the zone of the JVM nor that of the database
 * session can move it.
 */
public final class Moments {

  private Moments() {}

  public static LocalDateTime column(Instant moment) {
    return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  public static @Nullable LocalDateTime columnOrNull(@Nullable Instant moment) {
    return moment == null ? null : column(moment);
  }

  public static Instant moment(LocalDateTime column) {
    return column.toInstant(ZoneOffset.UTC);
  }

  public static @Nullable Instant momentOrNull(@Nullable LocalDateTime column) {
    return column == null ? null : moment(column);
  }
}
