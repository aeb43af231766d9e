package cn.minsheng.zhida.bench;

import cn.minsheng.zhida.testing.DatabaseServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Our own tables of Quartz in a database. */
final class QuartzTables {

  private QuartzTables() {}

  static void make(DatabaseServer.Access database) {
    try (var connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      ScriptUtils.executeSqlScript(connection, new ClassPathResource("sql/001-quartz.sql"));
    } catch (SQLException e) {
      throw new IllegalStateException("No tables for Quartz", e);
    }
  }
}
