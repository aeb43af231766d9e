package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;

/** Reads moments out of rows. */
final class Columns {

  private Columns() {}

  static Instant moment(ResultSet row, int column) throws SQLException {
    return Moments.moment(row.getObject(column, LocalDateTime.class));
  }
}
