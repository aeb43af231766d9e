package cn.minsheng.zhida.dingtalk;

import static cn.minsheng.zhida.dingtalk.Edge.CARD;
import static cn.minsheng.zhida.dingtalk.Edge.SHEET;
import static cn.minsheng.zhida.dingtalk.Edge.TOKEN;
import static cn.minsheng.zhida.dingtalk.Edge.both;
import static cn.minsheng.zhida.dingtalk.Edge.face;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.directory.spi.Contacts;
import cn.minsheng.zhida.mailroom.spi.Carrier;
import cn.minsheng.zhida.mailroom.spi.FileFetcher;
import cn.minsheng.zhida.mailroom.spi.Outcome;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the platform or the network does to a call, the mailroom is told the truth about it. */
class FaultsTests {

  private static final Duration IMPATIENT = Duration.ofMillis(300);

  @RegisterExtension
  static final WireMockExtension platform =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .failOnUnmatchedRequests(true)
          .build();

  private final Edge edge = new Edge(platform.baseUrl());

  @BeforeEach
  void aTokenIsGivenOutAndUploadsWork() {
    platform.stubFor(Recorded.call("token").answered(TOKEN));
    answer("/media/upload", okJson(Recorded.call("upload").answer()));
  }

  @ParameterizedTest(name = "{0} × {1}")
  @MethodSource("eachCallWithEachFault")
  void eachCallSurvivesEachFault(Mail mail, Fault fault) {
    var edge = before(fault);
    answer(mail.path, fault.answer());

    var outcome = mail.carry(edge.carrier);

    if (fault == Fault.BROKEN_OFF) {
      assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
    } else {
      assertThat(outcome).isEqualTo(fault.outcome());
    }
    var sent = fault == Fault.TOKEN_NEVER_ACCEPTED ? 2 : 1;
    platform.verify(sent, anyRequestedFor(urlPathEqualTo(mail.path)));
    assertThat(edge.postage.takenBack().contains(mail.path)).isEqualTo(fault.turnedAway());
  }

  static Stream<Arguments> eachCallWithEachFault() {
    return Arrays.stream(Mail.values())
        .flatMap(mail -> Arrays.stream(Fault.values()).map(it -> Arguments.of(mail, it)));
  }

  @ParameterizedTest
  @EnumSource(Mail.class)
  void anAnswerThatSaysNothingLeavesItOpen(Mail mail) {
    answer(mail.path, okJson("{}"));

    assertThat(mail.carry(edge.carrier)).isInstanceOf(Outcome.Unknown.class);
  }

  @ParameterizedTest
  @EnumSource(Mail.class)
  void whatNeverLeftWasSurelyNotCarried(Mail mail) throws Exception {
    var nobody = new Edge("http://127.0.0.1:" + closedPort());
    var unknownHost = new Edge("http://platform.invalid");

    assertThat(mail.carry(nobody.carrier)).isInstanceOf(Outcome.NotNow.class);
    assertThat(mail.carry(unknownHost.carrier)).isInstanceOf(Outcome.NotNow.class);
    assertThat(nobody.postage.paid()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Mail.class)
  void aTokenThatExpiredMidwayIsFetchedOnceMoreAndTheCallRepeatedOnce(Mail mail) {
    platform.stubFor(
        Recorded.call("token")
            .answeredBy(TOKEN, okJson("{\"accessToken\":\"t0ken-2\",\"expireIn\":7200}"))
            .inScenario("token")
            .whenScenarioStateIs("expired"));
    platform.stubFor(
        any(urlPathEqualTo(mail.path))
            .withHeader("x-acs-dingtalk-access-token", equalTo(TOKEN))
            .inScenario("token")
            .willSetStateTo("expired")
            .willReturn(Fault.TOKEN_NEVER_ACCEPTED.answer()));
    platform.stubFor(
        any(urlPathEqualTo(mail.path))
            .withHeader("x-acs-dingtalk-access-token", equalTo("t0ken-2"))
            .willReturn(
                okJson("{\"success\":true,\"processQueryKey\":\"k\",\"openDingId\":\"k\"}")));

    assertThat(mail.carry(edge.carrier)).isInstanceOf(Outcome.Carried.class);
    platform.verify(2, anyRequestedFor(urlPathEqualTo(mail.path)));
    platform.verify(2, anyRequestedFor(urlPathEqualTo("/v1.0/oauth2/accessToken")));
  }

  @ParameterizedTest
  @CsvSource({
    "TOO_MANY_429, NotNow",
    "BUSY_500, NotNow",
    "HTML_502, NotNow",
    "EMPTY_503, NotNow",
    "NO_ANSWER_IN_TIME, NotNow",
    "RESET, NotNow",
    "WRONG_PARAMETER, NotNow"
  })
  void aTokenThatCannotBeHadMeansThatTheCallWasNotMade(Fault fault, String outcome) {
    answer("/v1.0/oauth2/accessToken", fault.answer());

    assertThat(Mail.TEXT.carry(edge.carrier).getClass().getSimpleName()).isEqualTo(outcome);
    platform.verify(0, anyRequestedFor(urlPathEqualTo(Mail.TEXT.path)));
  }

  /** Nobody sees a file that was only uploaded, so its message was surely not carried. */
  @ParameterizedTest
  @CsvSource({
    "TOO_MANY_429, NotNow",
    "BUSY_500, NotNow",
    "UNKNOWN_500, NotNow",
    "HTML_502, NotNow",
    "EMPTY_503, NotNow",
    "NO_ANSWER_IN_TIME, NotNow",
    "RESET, NotNow",
    "EMPTY_RESPONSE, NotNow",
    "BANNED_JSON, NotNow",
    "QUOTA_USED_UP, QuotaUsedUp",
    "WRONG_PARAMETER, Rejected"
  })
  void anUploadThatFailedMeansThatNothingWasSent(Fault fault, String outcome) {
    var edge = before(fault);
    answer("/media/upload", fault.answer());

    assertThat(Mail.FILE.carry(edge.carrier).getClass().getSimpleName()).isEqualTo(outcome);
    platform.verify(0, anyRequestedFor(urlPathEqualTo(Mail.FILE.path)));
    platform.verify(1, anyRequestedFor(urlPathEqualTo("/media/upload")));
  }

  @ParameterizedTest
  @CsvSource({
    "90018, NotNow",
    "90002, NotNow",
    "-1, NotNow",
    "90020, QuotaUsedUp",
    "40004, Rejected"
  })
  void oapiAnswersErrorsInAnEnvelope(String errcode, String outcome) {
    answer("/media/upload", okJson("{\"errcode\":%s,\"errmsg\":\"m\"}".formatted(errcode)));

    assertThat(Mail.FILE.carry(edge.carrier).getClass().getSimpleName()).isEqualTo(outcome);
  }

  @Test
  void aCardThatExistsAlreadyIsToldApart() {
    answer(Mail.CREATE.path, param("param.cardAlreadyExist"));
    answer(Mail.CHANGE.path, param("param.cardNotExist"));
    answer(Mail.SHOW.path, param("param.cardNotExist"));

    assertThat(Mail.CREATE.carry(edge.carrier)).isEqualTo(new Outcome.AlreadyThere());
    assertThat(Mail.CHANGE.carry(edge.carrier)).isEqualTo(new Outcome.NoSuchCard());
    assertThat(Mail.SHOW.carry(edge.carrier)).isEqualTo(new Outcome.NoSuchCard());
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void noFaultMakesAFileLookExpired(Fault fault) {
    var edge = before(fault);
    answer("/v1.0/robot/messageFiles/download", fault.answer());

    assertThatThrownBy(() -> edge.files.fetch("code-1"))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(FileFetcher.Expired.class);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void noFaultMakesSomebodyLookAsIfTheyHadLeft(Fault fault) {
    var edge = before(fault);
    answer("/topapi/v2/user/get", fault.answer());
    answer("/topapi/v2/user/list", fault.answer());

    assertThatThrownBy(() -> edge.contacts.staff(Edge.WANG))
        .isInstanceOf(Contacts.Unreachable.class);
    assertThatThrownBy(() -> edge.contacts.membersOf(new UnitId(20)))
        .isInstanceOf(Contacts.Unreachable.class);
  }

  private static ResponseDefinitionBuilder param(String code) {
    return jsonResponse(
        "{\"code\":\"%s\",\"requestid\":\"R\",\"message\":\"m\"}".formatted(code), 400);
  }

  private static Edge before(Fault fault) {
    return fault == Fault.NO_ANSWER_IN_TIME
        ? new Edge(platform.baseUrl(), IMPATIENT)
        : new Edge(platform.baseUrl());
  }

  private static void answer(String path, ResponseDefinitionBuilder answer) {
    platform.stubFor(any(urlPathEqualTo(path)).willReturn(answer));
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Each kind of mail, with the call that carries it. */
  enum Mail {
    TEXT("/v1.0/robot/oToMessages/batchSend", it -> it.text(both(), "催办", "请签收")),
    FILE("/v1.0/robot/oToMessages/batchSend", it -> it.file(both(), "台账.xlsx", SHEET)),
    DING("/v1.0/robot/ding/send", it -> it.ding(both(), "请签收")),
    CREATE("/v1.0/card/instances/createAndDeliver", it -> it.create(CARD, face(), both())),
    SHOW("/v1.0/card/instances/deliver", it -> it.show(CARD, face(), both())),
    CHANGE("/v1.0/card/instances", it -> it.change(CARD, face()));

    final String path;
    private final Function<Carrier, Outcome> call;

    Mail(String path, Function<Carrier, Outcome> call) {
      this.path = path;
      this.call = call;
    }

    Outcome carry(Carrier carrier) {
      return call.apply(carrier);
    }
  }
}
