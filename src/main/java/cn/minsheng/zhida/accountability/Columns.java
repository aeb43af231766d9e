package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.calendar.Moments;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moments and points out of rows and into them. */
final class Columns {

  private Columns() {}

  static Instant moment(ResultSet row, String column) throws SQLException {
    return Moments.moment(row.getObject(column, LocalDateTime.class));
  }

  static Optional<Points> points(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column)).map(Points::new);
  }

  static @Nullable BigDecimal column(Optional<Points> points) {
    return points.map(Points::value).orElse(null);
  }
}
