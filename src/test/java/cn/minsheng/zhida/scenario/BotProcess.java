package cn.minsheng.zhida.scenario;

import cn.minsheng.zhida.Zhida;
import cn.minsheng.zhida.sandbox.Sandbox;
import cn.minsheng.zhida.testing.DatabaseServer;
import cn.minsheng.zhida.testing.TestKeys;
import cn.minsheng.zhida.testing.Twin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The bot as an operator starts it: a JVM of its own, set by its environment alone. */
final class BotProcess implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path output;

  private BotProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** The settings of a bot that is set right. */
  static Map<String, String> settings(Sandbox twin, DatabaseServer.Access database) {
    var settings = new TreeMap<String, String>();
    settings.put("SPRING_DATASOURCE_URL", database.url());
    settings.put("SPRING_DATASOURCE_USERNAME", database.user());
    settings.put("SPRING_DATASOURCE_PASSWORD", database.password());
    settings.put("ZHIDA_DINGTALK_CLIENT_ID", twin.clientId());
    settings.put("ZHIDA_DINGTALK_CLIENT_SECRET", twin.clientSecret());
    settings.put("ZHIDA_DINGTALK_ROBOT_CODE", twin.robotCode());
    settings.put("ZHIDA_DINGTALK_API_BASE_URL", twin.apiBaseUrl());
    settings.put("ZHIDA_DINGTALK_OAPI_BASE_URL", twin.oapiBaseUrl());
    settings.put("ZHIDA_DINGTALK_CARD_TEMPLATES_ZHIDA", Twin.TEMPLATE);
    settings.put("ZHIDA_ADMIN_USER_IDS", Twin.ADMIN);
    settings.put("ZHIDA_VAULT_MASTER_KEYS", TestKeys.MASTER_KEYS);
    settings.put("ZHIDA_VAULT_INDEX_KEY", TestKeys.INDEX_KEY);
    return settings;
  }

  static BotProcess start(Map<String, String> settings, String... arguments) {
    try {
      var output = Files.createTempFile("bot", ".log");
      output.toFile().deleteOnExit();
      var builder =
          new ProcessBuilder(command(arguments))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().keySet().removeIf(it -> it.matches("(SPRING|ZHIDA)_.*"));
      builder.environment().putAll(settings);
      return new BotProcess(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dstdout.encoding=UTF-8");
    for (var property : List.of("trustStore", "trustStorePassword", "trustStoreType")) {
      var value = System.getProperty("javax.net.ssl." + property);
      if (value != null) {
        command.add("-Djavax.net.ssl." + property + "=" + value);
      }
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Zhida.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** As when the power goes. */
  void kill() {
    process.destroyForcibly();
    exitCode();
  }

  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("It does not end: " + output(), new TimeoutException());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
