package cn.minsheng.zhida.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code trail}, which is only ever added to, and {@code trail_head}. */
@Component
final class TrailTable {

  private static final String COLUMNS =
      """
      line, cast(happened_at as char) happened_at, cast(recorded_at as char) recorded_at, act,
      by_staff, on_behalf_of, subject, source, facts, previous_hash, hash
      """;

  private static final int AT_ONCE = 50;
  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final JdbcClient jdbc;

  TrailTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The end of the chain: the number and the hash of the last line. */
  record Head(long line, String hash) {}

  /** A line and the hash that stands beside it. */
  record Row(WrittenLine line, String hash) {}

  /** The head, held until the end of the transaction. */
  Head holdHead() {
    return jdbc.sql("select line, hash from trail_head where id = 1 for update")
        .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
        .optional()
        .orElseThrow(() -> new IllegalStateException("Table trail_head has lost its row"));
  }

  Optional<Head> head() {
    return jdbc.sql("select line, hash from trail_head where id = 1")
        .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
        .optional();
  }

  void moveHead(Head to) {
    jdbc.sql("update trail_head set line = ?, hash = ? where id = 1")
        .params(to.line(), to.hash())
        .update();
  }

  /** In their order, some at once. */
  void append(List<Row> rows) {
    for (var from = 0; from < rows.size(); from += AT_ONCE) {
      appendSome(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
    }
  }

  private void appendSome(List<Row> rows) {
    var values = new ArrayList<@Nullable Object>();
    for (var row : rows) {
      var line = row.line();
      values.addAll(
          Arrays.asList(
              line.line(),
              line.happenedAt(),
              line.recordedAt(),
              line.act(),
              line.by(),
              line.onBehalfOf(),
              line.subject(),
              line.source(),
              line.facts(),
              line.previousHash(),
              row.hash()));
    }
    jdbc.sql(
            "insert into trail (line, happened_at, recorded_at, act, by_staff, on_behalf_of,"
                + " subject, source, facts, previous_hash, hash) values "
                + String.join(", ", Collections.nCopies(rows.size(), ROW)))
        .params(values)
        .update();
  }

  List<Row> after(long line, int atMost) {
    return jdbc.sql("select " + COLUMNS + " from trail where line > ? order by line limit ?")
        .params(line, atMost)
        .query(TrailTable::row)
        .list();
  }

  /** The last lines of a subject, the newest first. */
  List<Row> lastOf(String subject, int atMost) {
    return jdbc.sql(
            "select " + COLUMNS + " from trail where subject = ? order by line desc limit ?")
        .params(subject, atMost)
        .query(TrailTable::row)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new WrittenLine(
            row.getLong("line"),
            row.getString("happened_at"),
            row.getString("recorded_at"),
            row.getString("act"),
            row.getString("by_staff"),
            row.getString("on_behalf_of"),
            row.getString("subject"),
            row.getString("source"),
            row.getString("facts"),
            row.getString("previous_hash")),
        row.getString("hash"));
  }
}
