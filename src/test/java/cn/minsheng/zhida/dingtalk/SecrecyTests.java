package cn.minsheng.zhida.dingtalk;

import static cn.minsheng.zhida.dingtalk.Edge.TOKEN;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * Neither the secret, nor a token, nor what is in the mail gets into a log at any level, or into
 * what is thrown or returned.
 */
class SecrecyTests {

  private static final List<String> SECRETS =
      List.of(Edge.SECRET, TOKEN, "请签收", "供水抢修", "待签收", "access_token");

  private static final String LEVEL_OF = "logging.level.";

  /** The twin's own log, and that of the web server inside it, quote whatever they receive. */
  private static final List<String> OF_THE_TWIN = List.of("wiremock", "WireMock", "org.eclipse");

  @RegisterExtension
  static final WireMockExtension platform =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .build();

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listenToEverything() {
    platform.stubFor(Recorded.call("token").answered(TOKEN));
    log.start();
    root.addAppender(log);
    root.setLevel(Level.TRACE);
  }

  @AfterEach
  void stopListening() {
    root.setLevel(before);
    root.detachAppender(log);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void nothingSecretIsSaidOfAFault(Fault fault) {
    var edge =
        fault == Fault.NO_ANSWER_IN_TIME
            ? new Edge(platform.baseUrl(), Duration.ofMillis(300))
            : new Edge(platform.baseUrl());
    platform.stubFor(any(urlPathEqualTo("/media/upload")).willReturn(fault.answer()));
    platform.stubFor(any(urlPathEqualTo("/topapi/v2/user/get")).willReturn(fault.answer()));
    for (var mail : FaultsTests.Mail.values()) {
      platform.stubFor(any(urlPathEqualTo(mail.path)).willReturn(fault.answer()));
      isSilent(mail.carry(edge.carrier).toString());
    }

    isSilent(trace(catchThrowable(() -> edge.contacts.staff(Edge.WANG))));
    theLogIsSilent();
  }

  @Test
  void nothingSecretIsSaidOfSuccess() {
    var edge = new Edge(platform.baseUrl());
    platform.stubFor(Recorded.call("upload").answeredBy(TOKEN, okJson("{}")));
    platform.stubFor(Recorded.call("staff").answered(TOKEN));
    platform.stubFor(
        any(urlPathEqualTo(FaultsTests.Mail.TEXT.path))
            .willReturn(okJson(Recorded.call("send-text").answer())));

    isSilent(FaultsTests.Mail.TEXT.carry(edge.carrier).toString());
    assertThat(edge.contacts.staff(Edge.WANG)).isPresent();
    theLogIsSilent();
    assertThat(log.list)
        .extracting(ILoggingEvent::getLoggerName)
        .anyMatch(it -> it.contains("web"));
    assertThat(edge.token.toString()).doesNotContain(TOKEN);
  }

  @Test
  void nothingSecretIsSaidWhenNobodyIsThere() {
    var edge = new Edge("http://127.0.0.1:9");

    isSilent(FaultsTests.Mail.FILE.carry(edge.carrier).toString());
    isSilent(trace(catchThrowable(() -> edge.contacts.staff(Edge.WANG))));
    theLogIsSilent();
  }

  private void theLogIsSilent() {
    root.detachAppender(log);
    log.stop();
    log.list.stream()
        .filter(it -> OF_THE_TWIN.stream().noneMatch(it.getLoggerName()::contains))
        .filter(it -> silenced().stream().noneMatch(it.getLoggerName()::startsWith))
        .forEach(
            it ->
                isSilent(
                    it.getLoggerName()
                        + it.getFormattedMessage()
                        + ThrowableProxyUtil.asString(it.getThrowableProxy())));
  }

  /** What application.properties turns off, whatever level an operator sets for the rest. */
  private static List<String> silenced() {
    var settings = new Properties();
    try (var file = SecrecyTests.class.getResourceAsStream("/application.properties")) {
      settings.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return settings.stringPropertyNames().stream()
        .filter(it -> it.startsWith(LEVEL_OF) && settings.getProperty(it).equals("off"))
        .map(it -> it.substring(LEVEL_OF.length()))
        .toList();
  }

  private static void isSilent(String text) {
    assertThat(text).doesNotContain(SECRETS);
  }

  private static String trace(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
