package cn.minsheng.zhida.operations;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the server what it is before its schema is touched. */
@Component
class DatabaseCheck implements FlywayMigrationStrategy {

  @Override
  public void migrate(Flyway flyway) {
    var source = flyway.getConfiguration().getDataSource();
    var text = JdbcClient.create(source).sql("select version()").query(String.class).single();
    if (!DatabaseVersion.of(text).isSupported()) {
      throw new StartRefused(
          "SPRING_DATASOURCE_URL leads to a database of version "
              + text
              + "; Zhida needs MySQL 8.0.15 or newer, or MariaDB 11.4 or newer.");
    }
    flyway.migrate();
  }
}
