package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what waits out of rows; not every question answers with every column. */
final class PendingRows {

  private final ResultSet row;
  private final Set<String> columns;

  private PendingRows(ResultSet row) throws SQLException {
    this.row = row;
    columns = new HashSet<>();
    var names = row.getMetaData();
    for (var i = 1; i <= names.getColumnCount(); i++) {
      columns.add(names.getColumnLabel(i));
    }
  }

  static List<Pending> read(ResultSet row) throws SQLException {
    var rows = new PendingRows(row);
    var all = new ArrayList<Pending>();
    while (row.next()) {
      all.add(rows.pending());
    }
    return all;
  }

  /** Of the row on which the result stands. */
  static Pending current(ResultSet row) throws SQLException {
    return new PendingRows(row).pending();
  }

  private Pending pending() throws SQLException {
    return new Pending(
        row.getString("id"),
        PetitionId.of(row.getString("petition")),
        new LedgerNumber(row.getInt("number_year"), row.getInt("number_ordinal")),
        UrgencyLevel.valueOf(row.getString("urgency")),
        Secrecy.valueOf(row.getString("secrecy")),
        text("assignment").isEmpty() ? Optional.empty() : Optional.of(ofUnit()),
        text("person").map(StaffId::new),
        text("clerk").map(StaffId::new),
        Columns.moment(row, "since"),
        text("due_last_day").isEmpty() ? Optional.empty() : Optional.of(due()));
  }

  private Pending.OfUnit ofUnit() throws SQLException {
    return new Pending.OfUnit(
        AssignmentId.of(row.getString("assignment")),
        new UnitId(row.getLong("unit")),
        new StaffId(row.getString("first_responsible")),
        text("specifically_responsible").map(StaffId::new),
        AssignmentStatus.valueOf(row.getString("assignment_status")));
  }

  private Due due() throws SQLException {
    var day = row.getObject("due_last_day", LocalDate.class);
    return columns.contains("due_until")
        ? new Due(day, Columns.moment(row, "due_until"))
        : Due.endOf(day);
  }

  private Optional<String> text(String column) throws SQLException {
    return columns.contains(column) ? Optional.ofNullable(row.getString(column)) : Optional.empty();
  }
}
