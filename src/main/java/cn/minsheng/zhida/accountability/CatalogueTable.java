package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.directory.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of the table's items; rows are only added. */
@Component
class CatalogueTable {

  private final JdbcClient jdbc;

  CatalogueTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ItemTerms> inForce(DeductionItem item, LocalDate day) {
    return jdbc.sql(
            """
            select * from deduction_item where item = ? and valid_from <= ?
            order by valid_from desc, version desc limit 1
            """)
        .params(item.name(), day)
        .query((row, n) -> terms(row))
        .optional();
  }

  /** The last word for each day counts, as it does for {@link #inForce}. */
  Optional<Points> firstPointsAfter(DeductionItem item, LocalDate day) {
    return jdbc.sql(
            """
            select points from deduction_item later
            where item = ? and valid_from > ? and points is not null
              and version = (select max(version) from deduction_item same
                             where same.item = later.item and same.valid_from = later.valid_from)
            order by valid_from limit 1
            """)
        .params(item.name(), day)
        .query((row, n) -> Columns.points(row, "points").orElseThrow())
        .optional();
  }

  List<ItemTerms> versions(DeductionItem item) {
    return jdbc.sql("select * from deduction_item where item = ? order by version")
        .param(item.name())
        .query((row, n) -> terms(row))
        .list();
  }

  void add(DeductionItem item, boolean on, Optional<Points> points, LocalDate validFrom, By by) {
    jdbc.sql(
            """
            insert into deduction_item (item, is_on, points, valid_from, set_by, set_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            item.name(),
            on,
            Columns.column(points),
            validFrom,
            by.staff().value(),
            Moments.column(by.at()))
        .update();
  }

  private static ItemTerms terms(ResultSet row) throws SQLException {
    return new ItemTerms(
        DeductionItem.valueOf(row.getString("item")),
        row.getBoolean("is_on"),
        Columns.points(row, "points"),
        Optional.of(row.getObject("valid_from", LocalDate.class)),
        Optional.of(new Done(new StaffId(row.getString("set_by")), Columns.moment(row, "set_at"))));
  }
}
