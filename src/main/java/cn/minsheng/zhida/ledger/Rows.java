package cn.minsheng.zhida.ledger;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads rows of {@code ledger_entry}. */
final class Rows {

  private Rows() {}

  static LedgerRow read(ResultSet row) throws SQLException {
    return new LedgerRow(
        PetitionId.of(row.getString("petition")),
        new LedgerNumber(row.getInt("number_year"), row.getInt("number_ordinal")),
        Channel.valueOf(row.getString("channel")),
        MatterKind.valueOf(row.getString("kind")),
        row.getString("category"),
        UrgencyLevel.valueOf(row.getString("urgency")),
        Secrecy.valueOf(row.getString("secrecy")),
        moment(row, "received_at"),
        moment(row, "registered_at"),
        PetitionStatus.valueOf(row.getString("status")),
        moment(row, "status_at"),
        row.getString("assignment") == null ? Optional.empty() : Optional.of(lead(row)),
        due(row, "due"),
        due(row, "first_due"),
        Optional.ofNullable(row.getString("ended_as")).map(EndingKind::valueOf),
        Optional.ofNullable(row.getObject("held_until", LocalDateTime.class)).map(Moments::moment),
        Duration.of(row.getLong("not_counted_micros"), ChronoUnit.MICROS));
  }

  private static Optional<Due> due(ResultSet row, String which) throws SQLException {
    var lastDay = row.getObject(which + "_last_day", LocalDate.class);
    return lastDay == null
        ? Optional.empty()
        : Optional.of(new Due(lastDay, moment(row, which + "_until")));
  }

  private static LedgerRow.Lead lead(ResultSet row) throws SQLException {
    return new LedgerRow.Lead(
        AssignmentId.of(row.getString("assignment")),
        new UnitId(row.getLong("unit")),
        new StaffId(row.getString("first_responsible")),
        Optional.ofNullable(row.getString("specifically_responsible")).map(StaffId::new),
        AssignmentStatus.valueOf(row.getString("assignment_status")),
        due(row, "due").orElseThrow());
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return Moments.moment(row.getObject(column, LocalDateTime.class));
  }
}
