package cn.minsheng.zhida.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Rows of the directory's tables as our values. */
final class Rows {

  private Rows() {}

  static Office office(ResultSet row) throws SQLException {
    return new Office(Role.valueOf(row.getString("role")), unitId(row, "unit"));
  }

  static Unit unit(ResultSet row) throws SQLException {
    return new Unit(
        new UnitId(row.getLong("id")),
        row.getString("name"),
        unitId(row, "parent"),
        row.getBoolean("removed"));
  }

  static StaffMember staff(ResultSet row) throws SQLException {
    return new StaffMember(
        new StaffId(row.getString("id")),
        row.getString("name"),
        row.getString("title"),
        row.getBoolean("active"),
        row.getObject("left_at") != null,
        unitId(row, "unit").map(Set::of).orElse(Set.of()));
  }

  private static Optional<UnitId> unitId(ResultSet row, String column) throws SQLException {
    var id = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(new UnitId(id));
  }
}
