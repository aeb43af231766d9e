package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.directory.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads moments, and who did what then, out of rows. */
final class Columns {

  private Columns() {}

  static Instant moment(ResultSet row, int column) throws SQLException {
    return Moments.moment(row.getObject(column, LocalDateTime.class));
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    return Moments.moment(row.getObject(column, LocalDateTime.class));
  }

  /** From the two columns {@code what_by} and {@code what_at}. */
  static Optional<Done> done(ResultSet row, String what) throws SQLException {
    var by = row.getString(what + "_by");
    return by == null
        ? Optional.empty()
        : Optional.of(new Done(new StaffId(by), moment(row, what + "_at")));
  }
}
