package cn.minsheng.zhida.testing;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties all tables of our own before each test; what migrations put in is kept by them. */
final class EmptyTables implements BeforeEachCallback {

  private static final String OUR_TABLES =
      """
      select table_name from information_schema.tables
      where table_schema = database() and table_type = 'BASE TABLE'
        and lower(table_name) not like 'qrtz%' and table_name <> 'flyway_schema_history'
        and table_name not like '%\\_head'
      """;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    empty(SpringExtension.getApplicationContext(context).getBean(DataSource.class));
  }

  static void empty(DataSource source) throws SQLException {
    try (var connection = source.getConnection()) {
      var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      List<String> tables = jdbc.queryForList(OUR_TABLES, String.class);
      jdbc.execute("set foreign_key_checks = 0");
      tables.forEach(table -> jdbc.execute("delete from `" + table + "`"));
      jdbc.execute("set foreign_key_checks = 1");
    }
  }
}
