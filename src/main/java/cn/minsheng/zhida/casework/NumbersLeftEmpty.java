package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 空号: numbers below the highest that was taken over and that nobody holds. */
@Component
class NumbersLeftEmpty {

  private final JdbcClient jdbc;
  private final JdbcOperations batches;

  NumbersLeftEmpty(JdbcClient jdbc, JdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Of a year that is held. */
  void leave(int year, int from, int to, By by) {
    batches.batchUpdate(
        """
        insert into number_left_empty (number_year, number_ordinal, left_by, left_at, left_from)
        values (?, ?, ?, ?, ?)
        """,
        IntStream.rangeClosed(from, to)
            .mapToObj(
                it ->
                    new Object[] {
                      year, it, by.staff().value(), Moments.column(by.at()), by.source()
                    })
            .toList());
  }

  /**
   * Of a year that is held.
   *
   * @return whether it was empty
   */
  boolean fill(LedgerNumber number) {
    return jdbc.sql("delete from number_left_empty where number_year = ? and number_ordinal = ?")
            .params(number.year(), number.ordinal())
            .update()
        == 1;
  }

  /** The lowest first. */
  List<LedgerNumber> all() {
    return jdbc.sql(
            """
            select number_year, number_ordinal from number_left_empty
            order by number_year, number_ordinal
            """)
        .query((row, n) -> new LedgerNumber(row.getInt(1), row.getInt(2)))
        .list();
  }
}
