package cn.minsheng.zhida.dingtalk;

import static cn.minsheng.zhida.dingtalk.Edge.CARD;
import static cn.minsheng.zhida.dingtalk.Edge.LI;
import static cn.minsheng.zhida.dingtalk.Edge.SHEET;
import static cn.minsheng.zhida.dingtalk.Edge.TOKEN;
import static cn.minsheng.zhida.dingtalk.Edge.WANG;
import static cn.minsheng.zhida.dingtalk.Edge.both;
import static cn.minsheng.zhida.dingtalk.Edge.face;
import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.directory.spi.Contacts.ContactStaff;
import cn.minsheng.zhida.directory.spi.Contacts.ContactUnit;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.spi.Outcome;
import cn.minsheng.zhida.mailroom.spi.Outcome.Carried;
import cn.minsheng.zhida.mailroom.spi.Outcome.Miss;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each call goes over the wire as it was recorded, to the letter; any other request is red. */
class RecordedCallsTests {

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
  void aTextGoesToSeveralPeopleInOneCall() {
    platform.stubFor(Recorded.call("send-text").answered(TOKEN));

    assertThat(edge.carrier.text(both(), "催办", "**12号** 请于 3月4日 前签收 <\"急\">"))
        .isEqualTo(new Carried("pqk-1", Map.of()));
    assertThat(edge.postage.paid()).containsExactly("/v1.0/robot/oToMessages/batchSend");
  }

  @Test
  void whoIsNotReachedByATextIsNamed() {
    platform.stubFor(
        Recorded.call("send-text")
            .answeredBy(
                TOKEN,
                okJson(
                    """
                    {"processQueryKey":"pqk-1","invalidStaffIdList":["li"],
                     "flowControlledStaffIdList":["wang"]}""")));

    assertThat(edge.carrier.text(both(), "催办", "**12号** 请于 3月4日 前签收 <\"急\">"))
        .isEqualTo(new Carried("pqk-1", Map.of(LI, Miss.NOT_THERE, WANG, Miss.FLOW_CONTROLLED)));
  }

  @Test
  void aFileIsUploadedAndThenSentUnderItsName() {
    platform.stubFor(
        post(urlPathEqualTo("/media/upload"))
            .withQueryParam("access_token", equalTo(TOKEN))
            .withHeader("Content-Type", matching("multipart/form-data;\\s*boundary=.+"))
            .withHeader("Content-Length", matching("[0-9]+"))
            .withMultipartRequestBody(aMultipart("type").withBody(equalTo("file")))
            .withMultipartRequestBody(
                aMultipart("media").withFileName("file.xlsx").withBody(equalTo("台账")))
            .willReturn(okJson(Recorded.call("upload").answer())));
    platform.stubFor(Recorded.call("send-file").answered(TOKEN));

    assertThat(edge.carrier.file(Set.of(WANG), "台账 3月.XLSX", SHEET))
        .isEqualTo(new Carried("pqk-2", Map.of()));
    assertThat(edge.postage.paid())
        .containsExactly("/media/upload", "/v1.0/robot/oToMessages/batchSend");
  }

  @Test
  void aFileThatARobotCannotSendIsRejectedWithoutACall() {
    assertThat(edge.carrier.file(Set.of(WANG), "照片.png", SHEET))
        .isEqualTo(new Outcome.Rejected("a robot sends no such file, zip it"));
    assertThat(edge.carrier.file(Set.of(WANG), "报告", SHEET)).isInstanceOf(Outcome.Rejected.class);
    assertThat(edge.postage.booked()).isEmpty();
  }

  @Test
  void aTextThatIsTooLongIsRejectedWithoutACall() {
    assertThat(edge.carrier.text(both(), "半月报", "长".repeat(5_000)))
        .isEqualTo(new Outcome.Rejected("invalidParameter.msgParam.tooLong"));
    assertThat(edge.postage.paid()).isEmpty();
  }

  @Test
  void aDingRingsInTheApp() {
    platform.stubFor(Recorded.call("ding").answered(TOKEN));

    assertThat(edge.carrier.ding(both(), "供水抢修 12号 请立即签收"))
        .isEqualTo(new Carried("ding-1", Map.of()));
    assertThat(edge.postage.paid()).containsExactly("/v1.0/robot/ding/send");
  }

  @Test
  void oneCardIsPutBeforeSeveralPeopleInOneCall() {
    platform.stubFor(Recorded.call("create-card").answered(TOKEN));

    assertThat(edge.carrier.create(CARD, face(), both())).isEqualTo(new Carried("", Map.of()));
    assertThat(edge.postage.paid()).containsExactly("/v1.0/card/instances/createAndDeliver");
  }

  @Test
  void aCardThatReachedOnlySomeSaysWhomItMissed() {
    platform.stubFor(
        Recorded.call("create-card")
            .answeredBy(
                TOKEN,
                okJson(
                    """
                    {"success":true,"result":{"outTrackId":"assignment-42","deliverResults":[
                      {"spaceType":"IM_ROBOT","spaceId":"li","success":false,"errorMsg":"robot.oto.notExist"},
                      {"spaceType":"IM_ROBOT","spaceId":"wang","success":true}]}}""")));

    assertThat(edge.carrier.create(CARD, face(), both()))
        .isEqualTo(new Carried("", Map.of(LI, Miss.NOT_THERE)));
  }

  @Test
  void aSpaceUnderAnotherIdIsToldByItsPlace() {
    platform.stubFor(
        Recorded.call("create-card")
            .answeredBy(
                TOKEN,
                okJson(
                    """
                    {"success":true,"result":{"deliverResults":[
                      {"spaceType":"IM_ROBOT","spaceId":"cidA==","success":true},
                      {"spaceType":"IM_ROBOT","spaceId":"cidB==","success":false,"errorMsg":"?"}]}}""")));

    assertThat(edge.carrier.create(CARD, face(), both()))
        .isEqualTo(new Carried("", Map.of(WANG, Miss.REFUSED)));
  }

  @Test
  void aCardIsShownToOneMore() {
    platform.stubFor(Recorded.call("deliver-card").answered(TOKEN));

    assertThat(edge.carrier.show(CARD, face(), Set.of(LI))).isEqualTo(new Carried("", Map.of()));
    assertThat(edge.postage.paid()).containsExactly("/v1.0/card/instances/deliver");
  }

  @Test
  void aCardIsChangedKeyByKey() {
    platform.stubFor(Recorded.call("update-card").answered(TOKEN));
    var changes =
        CardFace.forAll("unit-task", "", Map.of("status", "已签收 王某 3月2日"))
            .withPersonal(WANG, Map.of("canAccept", "false"));

    assertThat(edge.carrier.change(CARD, changes)).isEqualTo(new Carried("", Map.of()));
    assertThat(edge.postage.paid()).containsExactly("/v1.0/card/instances");
  }

  @Test
  void aChangeOfNothingCostsNothing() {
    assertThat(edge.carrier.change(CARD, CardFace.forAll("unit-task", "", Map.of())))
        .isEqualTo(new Carried("", Map.of()));
    assertThat(edge.postage.booked()).isEmpty();
  }

  @Test
  void aCardWithoutAPublishedTemplateIsRejectedWithoutACall() {
    var face = CardFace.forAll("digest", "半月报", Map.of("title", "半月报"));

    assertThat(edge.carrier.create(CARD, face, both()))
        .isEqualTo(new Outcome.Rejected("no cardTemplateId"));
    assertThat(edge.postage.booked()).isEmpty();
  }

  @Test
  void whoeverDoesNotFitInOneCallIsShownTheCardInTheNext() {
    var crowd =
        IntStream.range(10, 70)
            .mapToObj(it -> new StaffId("01234567890123456" + it))
            .collect(Collectors.toSet());
    var named = new TreeSet<String>();
    platform.stubFor(
        post(urlPathEqualTo("/v1.0/card/instances/deliver"))
            .withRequestBody(matchingJsonPath("$.openSpaceId", matching("dtv1\\.card//.{1,989}")))
            .willReturn(okJson("{\"success\":true,\"result\":[]}")));

    var left = new HashSet<>(crowd);
    while (!left.isEmpty()) {
      var outcome = (Carried) edge.carrier.show(CARD, face(), left);
      assertThat(outcome.missed().values()).allMatch(Miss.FLOW_CONTROLLED::equals);
      left.removeIf(it -> !outcome.missed().containsKey(it));
    }

    platform
        .findAll(postRequestedFor(urlPathEqualTo("/v1.0/card/instances/deliver")))
        .forEach(
            it ->
                Pattern.compile("IM_ROBOT\\.([0-9]+)")
                    .matcher(it.getBodyAsString())
                    .results()
                    .forEach(found -> assertThat(named.add(found.group(1))).isTrue()));
    assertThat(named).hasSize(60);
    assertThat(edge.postage.paid()).hasSize(2);
  }

  @Test
  void contactsAreReadForNothing() {
    platform.stubFor(Recorded.call("unit").answered(TOKEN));
    platform.stubFor(Recorded.call("members").answered(TOKEN));
    platform.stubFor(Recorded.call("staff").answered(TOKEN));

    assertThat(edge.contacts.unit(new UnitId(20)))
        .contains(new ContactUnit(new UnitId(20), "城市管理局", Optional.empty(), both()));
    assertThat(edge.contacts.membersOf(new UnitId(20)))
        .containsExactly(
            new ContactStaff(WANG, "王某", "局长", true, Set.of(new UnitId(20), new UnitId(1))),
            new ContactStaff(LI, "李某", "", false, Set.of(new UnitId(20))));
    assertThat(edge.contacts.staff(WANG)).map(ContactStaff::title).contains("局长");
    assertThat(edge.postage.booked()).hasSize(4);
    assertThat(edge.postage.paid()).isEmpty();
  }

  @Test
  void eachCallWaitsForItsTurn() {
    platform.stubFor(Recorded.call("ding").answered(TOKEN));
    edge.postage.nextTurnIn(Duration.ofMillis(70));

    edge.carrier.ding(both(), "供水抢修 12号 请立即签收");

    assertThat(edge.waits).containsExactly(Duration.ofMillis(70), Duration.ofMillis(70));
    assertThat(edge.postage.booked())
        .containsExactly("/v1.0/oauth2/accessToken", "/v1.0/robot/ding/send");
  }
}
