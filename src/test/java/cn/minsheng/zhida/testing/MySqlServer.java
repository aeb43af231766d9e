package cn.minsheng.zhida.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * Oracle's own MySQL 8.0.15, unpacked from a Maven artifact (profile {@code mysql-8.0}) and run as
 * its own process; the only one of the tests' servers with working grants.
 */
final class MySqlServer {

  private static final String ARCHIVE = "/mysql-Linux-amd64.tar.gz";

  private final Path work = Path.of("target", "mysql").toAbsolutePath();
  private final Path data = work.resolve("data-" + ProcessHandle.current().pid());

  static DatabaseServer.Address start() {
    try {
      return new MySqlServer().run();
    } catch (IOException e) {
      throw new UncheckedIOException("MySQL 8.0.15 does not start", e);
    }
  }

  private DatabaseServer.Address run() throws IOException {
    unpack();
    finish(
        program("bin/mysqld", "--no-defaults", "--initialize-insecure", "--datadir=" + data),
        "initialising");
    var port = freePort();
    var server =
        new ProcessBuilder(
                program(
                    "bin/mysqld",
                    "--no-defaults",
                    "--datadir=" + data,
                    "--port=" + port,
                    "--bind-address=127.0.0.1",
                    "--socket=" + data.resolve("s.sock"),
                    "--mysqlx=OFF",
                    "--skip-log-bin",
                    "--innodb-flush-log-at-trx-commit=0",
                    "--character-set-server=utf8mb4",
                    "--collation-server=utf8mb4_bin"))
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("mysqld.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
    var address = new DatabaseServer.Address("127.0.0.1", port, "root", "");
    Awaitility.await("MySQL listening")
        .atMost(Duration.ofSeconds(60))
        .until(() -> answers(address));
    return address;
  }

  private void unpack() throws IOException {
    if (Files.exists(work.resolve("bin/mysqld"))) {
      return;
    }
    Files.createDirectories(work);
    var archive = work.resolve("mysql.tar.gz");
    try (var in = MySqlServer.class.getResourceAsStream(ARCHIVE)) {
      if (in == null) {
        throw new IOException("Run with -Pmysql-8.0: " + ARCHIVE + " is not on the class path");
      }
      Files.copy(in, archive, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    finish(List.of("tar", "-xzf", archive.toString(), "-C", work.toString()), "unpacking");
    Files.delete(archive);
  }

  private List<String> program(String program, String... arguments) {
    var command = new ArrayList<String>();
    command.add(work.resolve(program).toString());
    command.addAll(List.of(arguments));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    return command;
  }

  private void finish(List<String> command, String what) throws IOException {
    var log = work.resolve("steps.log").toFile();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException(
            "MySQL 8.0.15 failed while " + what + " (needs libaio1 and libnuma1); see " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while " + what, e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(DatabaseServer.Address address) {
    try (var connection =
        DriverManager.getConnection(address.url(""), address.user(), address.password())) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }
}
