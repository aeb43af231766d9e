package cn.minsheng.zhida.dingtalk;

import static cn.minsheng.zhida.dingtalk.Edge.TOKEN;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.mailroom.spi.FileFetcher.Expired;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DingTalkFileFetcherTests {

  private static final String FILE = "/1.file?Expires=1772413800&Signature=a%2Fb%3D";

  @RegisterExtension
  static final WireMockExtension platform =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .failOnUnmatchedRequests(true)
          .build();

  private final Edge edge = new Edge(platform.baseUrl());

  @BeforeEach
  void aTokenIsGivenOut() {
    platform.stubFor(Recorded.call("token").answered(TOKEN));
  }

  @Test
  void aFileIsFetchedFromTheSignedAddressWithoutTheToken() throws Exception {
    fileAt(platform.baseUrl() + FILE);
    host(ok("报告"));

    try (var in = edge.files.fetch("code-1")) {
      assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("报告");
    }
    platform.verify(
        getRequestedFor(urlEqualTo(FILE)).withHeader("x-acs-dingtalk-access-token", absent()));
    assertThat(edge.postage.paid()).containsExactly("/v1.0/robot/messageFiles/download");
  }

  @Test
  void whatIsReadOnlyInPartIsLetGo() throws Exception {
    fileAt(platform.baseUrl() + FILE);
    host(aResponse().withBody(new byte[5_000_000]));

    try (var in = edge.files.fetch("code-1")) {
      assertThat(in.readNBytes(100)).hasSize(100);
    }
  }

  @Test
  void aCodeThatIsWrongOrTooOldHasExpired() {
    platform.stubFor(
        Recorded.call("download")
            .answeredBy(
                TOKEN,
                jsonResponse("{\"code\":\"invalidParameter.robotCode.downloadCode\"}", 400)));

    assertThatThrownBy(() -> edge.files.fetch("code-1")).isInstanceOf(Expired.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void aFileThatIsGoneHasExpired(int status) {
    fileAt(platform.baseUrl() + FILE);
    host(aResponse().withStatus(status));

    assertThatThrownBy(() -> edge.files.fetch("code-1")).isInstanceOf(Expired.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 500, 503, 204})
  void aHostInTroubleIsTriedAgainLater(int status) {
    fileAt(platform.baseUrl() + FILE);
    host(aResponse().withStatus(status));

    assertThatThrownBy(() -> edge.files.fetch("code-1"))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(Expired.class)
        .hasMessageNotContaining("Signature");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "file:///etc/passwd", "ftp://host/file", "http:///file", "not an address"})
  void onlyAnHttpAddressIsOpened(String address) {
    fileAt(address);

    assertThatThrownBy(() -> edge.files.fetch("code-1"))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(Expired.class);
  }

  @Test
  void aFileThatBreaksOffIsNotTakenForWhole() throws Exception {
    try (var host = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      fileAt("http://127.0.0.1:" + host.getLocalPort() + "/1.file");
      sending(host, false);

      var in = edge.files.fetch("code-1");

      assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
      in.close();
    }
  }

  @Test
  void aHostThatFallsSilentDoesNotHoldUsForEver() throws Exception {
    var impatient = new Edge(platform.baseUrl(), Duration.ofMillis(700));
    try (var host = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      fileAt("http://127.0.0.1:" + host.getLocalPort() + "/1.file");
      sending(host, true);

      var in = impatient.files.fetch("code-1");

      assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
      in.close();
    }
  }

  /** Sends half of what it promises, and then hangs up or falls silent. */
  private static void sending(ServerSocket host, boolean silent) {
    var thread =
        new Thread(
            () -> {
              try (var guest = host.accept()) {
                guest.getInputStream().read(new byte[8_192]);
                guest
                    .getOutputStream()
                    .write(
                        "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n0123456789"
                            .getBytes(StandardCharsets.US_ASCII));
                guest.getOutputStream().flush();
                if (silent) {
                  guest.getInputStream().read();
                }
              } catch (IOException e) {
                // the test has gone
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static void fileAt(String address) {
    platform.stubFor(
        Recorded.call("download")
            .answeredBy(TOKEN, okJson("{\"downloadUrl\":\"%s\"}".formatted(address))));
  }

  private static void host(ResponseDefinitionBuilder answer) {
    platform.stubFor(get(urlPathEqualTo("/1.file")).willReturn(answer));
  }
}
