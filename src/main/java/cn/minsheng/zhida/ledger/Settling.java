package cn.minsheng.zhida.ledger;

import cn.minsheng.zhida.casework.PetitionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what is finished out of all counting, and counts it once for all (sql/037). May be asked by
 * several nodes at once, and at any time: lists and reports say the same before and after.
 */
@Component
public class Settling {

  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Settling(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Where a finished petition stands; the words of the columns. */
  private record Cell(String status, String channel, long unit, String endedAs, String secrecy)
      implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      return toString().compareTo(other.toString());
    }
  }

  private record Finished(String petition, Cell cell) {}

  /**
   * @param steps how many times some hundreds are settled, at most
   * @return how many petitions were
   */
  public int settle(int steps) {
    var settled = 0;
    for (var step = 0; step < steps; step++) {
      var some = transaction.execute(status -> settleSome());
      if (some == null || some == 0) {
        break;
      }
      settled += some;
    }
    return settled;
  }

  /** Before something is done to a petition: it counts as it stands again. */
  void reopen(PetitionId petition) {
    jdbc.sql(
            """
            select petition, status, channel, unit, ended_as, secrecy from ledger_entry
            where petition = ? and settled = true for update
            """)
        .param(petition.toString())
        .query((row, n) -> finished(row))
        .optional()
        .ifPresent(
            it -> {
              jdbc.sql("update ledger_entry set settled = false where petition = ?")
                  .param(it.petition())
                  .update();
              count(it.cell(), -1);
            });
  }

  /** By their keys, so that nobody who registers meanwhile waits for a gap. */
  private int settleSome() {
    var found =
        jdbc.sql(
                """
                select petition from ledger_entry force index (ix_ledger_entry_open)
                where settled = false and status in (%s) limit %d
                """
                    .formatted(Scopes.FINISHED, AT_ONCE))
            .query(String.class)
            .list();
    if (found.isEmpty()) {
      return 0;
    }
    var held =
        jdbc.sql(
                """
                select petition, status, channel, unit, ended_as, secrecy from ledger_entry
                where petition in (:found) and settled = false and status in (%s)
                for update skip locked
                """
                    .formatted(Scopes.FINISHED))
            .param("found", found)
            .query((row, n) -> finished(row))
            .list();
    settle(held);
    return held.size();
  }

  private void settle(List<Finished> held) {
    if (held.isEmpty()) {
      return;
    }
    jdbc.sql("update ledger_entry set settled = true where petition in (:held)")
        .param("held", held.stream().map(Finished::petition).toList())
        .update();
    Map<Cell, Long> cells =
        held.stream()
            .collect(Collectors.groupingBy(Finished::cell, TreeMap::new, Collectors.counting()));
    cells.forEach(this::count);
  }

  private void count(Cell cell, long more) {
    jdbc.sql(
            """
            insert into ledger_settled (status, channel, unit, ended_as, secrecy, petitions)
            values (?, ?, ?, ?, ?, ?) on duplicate key update petitions = petitions + values(petitions)
            """)
        .params(cell.status(), cell.channel(), cell.unit(), cell.endedAs(), cell.secrecy(), more)
        .update();
  }

  private static Finished finished(ResultSet row) throws SQLException {
    var endedAs = row.getString("ended_as");
    return new Finished(
        row.getString("petition"),
        new Cell(
            row.getString("status"),
            row.getString("channel"),
            row.getLong("unit"),
            endedAs == null ? "" : endedAs,
            row.getString("secrecy")));
  }
}
