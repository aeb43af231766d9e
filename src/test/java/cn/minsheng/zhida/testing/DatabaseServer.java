package cn.minsheng.zhida.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The real database server behind the tests, one for each JVM: MariaDB from Maven Central, Oracle's
 * MySQL 8.0.15 with {@code -Pmysql-8.0}. Every context gets a database of its own.
 */
public final class DatabaseServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private DatabaseServer() {}

  /** Where a server listens; the account may create databases. */
  record Address(String host, int port, String user, String password) {

    String url(String database) {
      return "jdbc:mysql://%s:%d/%s".formatted(host, port, database);
    }
  }

  /** A fresh, empty database. */
  public static Access newDatabase() {
    var server = Server.ADDRESS;
    var name = "zhida_%d_%d".formatted(ProcessHandle.current().pid(), DATABASES.incrementAndGet());
    try (var connection =
            DriverManager.getConnection(server.url(""), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name);
      statement.execute("create database " + name + " character set utf8mb4 collate utf8mb4_bin");
    } catch (SQLException e) {
      throw new IllegalStateException("No database for the test", e);
    }
    return new Access(server.url(name), server.user(), server.password());
  }

  /** How to reach one database: what goes into Spring's data source settings. */
  public record Access(String url, String user, String password) {

    public Access withParameters(String parameters) {
      return new Access(url + "?" + parameters, user, password);
    }
  }

  private static final class Server {
    static final Address ADDRESS =
        switch (System.getProperty("zhida.test.database", "mariadb")) {
          case "mariadb" -> MariaDbServer.start();
          case "mysql" -> MySqlServer.start();
          default -> throw new IllegalArgumentException("No such test database");
        };
  }
}
