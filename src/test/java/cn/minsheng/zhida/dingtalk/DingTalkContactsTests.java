package cn.minsheng.zhida.dingtalk;

import static cn.minsheng.zhida.dingtalk.Edge.LI;
import static cn.minsheng.zhida.dingtalk.Edge.TOKEN;
import static cn.minsheng.zhida.dingtalk.Edge.WANG;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.directory.spi.Contacts.ContactStaff;
import cn.minsheng.zhida.directory.spi.Contacts.ContactUnit;
import cn.minsheng.zhida.directory.spi.Contacts.Unreachable;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DingTalkContactsTests {

  private static final String BELOW = "/topapi/v2/department/listsub";
  private static final String UNIT = "/topapi/v2/department/get";
  private static final String MEMBERS = "/topapi/v2/user/list";
  private static final String STAFF = "/topapi/v2/user/get";

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
  void everyUnitIsReadFromTheRootDown() {
    platform.stubFor(Recorded.call("units-below").answered(TOKEN));
    below(20, "[{\"dept_id\":21}]");
    below(21, "[]");
    below(30, "[{\"dept_id\":1},{\"dept_id\":20}]");
    platform.stubFor(Recorded.call("unit").answered(TOKEN));
    unit(30, "{\"dept_id\":\"30\",\"name\":\"供水公司\",\"parent_id\":\"1\"}");
    unit(
        21,
        "{\"dept_id\":21,\"name\":\"市容科\",\"parent_id\":20,\"dept_manager_userid_list\":\"li\"}");

    assertThat(edge.contacts.units())
        .containsExactly(
            new ContactUnit(new UnitId(20), "城市管理局", Optional.empty(), Set.of(WANG, LI)),
            new ContactUnit(new UnitId(30), "供水公司", Optional.empty(), Set.of()),
            new ContactUnit(new UnitId(21), "市容科", Optional.of(new UnitId(20)), Set.of(LI)));
    assertThat(edge.postage.paid()).isEmpty();
  }

  @Test
  void membersAreReadPageByPage() {
    page(0, "{\"has_more\":true,\"next_cursor\":100,\"list\":[{\"userid\":\"wang\"}]}");
    page(100, "{\"has_more\":\"true\",\"next_cursor\":\"200\",\"list\":[]}");
    page(200, "{\"has_more\":false,\"list\":{\"userid\":\"li\"}}");

    assertThat(edge.contacts.membersOf(new UnitId(20)))
        .extracting(ContactStaff::id)
        .containsExactly(WANG, LI);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"next_cursor\":0", ",\"next_cursor\":\"soon\""})
  void halfAListIsNoList(String next) {
    page(0, "{\"has_more\":true%s,\"list\":[{\"userid\":\"wang\"}]}".formatted(next));

    assertThatThrownBy(() -> edge.contacts.membersOf(new UnitId(20)))
        .isInstanceOf(Unreachable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"userid\":\"wang\",\"name\":\"王某\",\"active\":true,\"dept_id_list\":[20,1]}",
        "{\"userid\":\"wang\",\"name\":\"王某\",\"active\":\"true\",\"dept_id_list\":[\"20\",\"1\"]}",
        "{\"userid\":\"wang\",\"name\":\"王某\",\"title\":null,\"active\":\"true\",\"dept_id_list\":\"[20,1]\"}"
      })
  void aPersonIsUnderstoodHoweverTheFieldsAreQuoted(String result) {
    answer(STAFF, "{\"errcode\":\"0\",\"errmsg\":\"ok\",\"result\":%s}".formatted(result));

    assertThat(edge.contacts.staff(WANG))
        .contains(new ContactStaff(WANG, "王某", "", true, Set.of(new UnitId(20), new UnitId(1))));
  }

  @ParameterizedTest
  @ValueSource(ints = {33012, 60121})
  void whoHasLeftIsNotThere(int errcode) {
    refuse(STAFF, errcode);

    assertThat(edge.contacts.staff(WANG)).isEmpty();
  }

  @Test
  void aUnitThatWasRemovedIsNotThereAndHasNoMembers() {
    refuse(UNIT, 60003);
    refuse(MEMBERS, 60003);

    assertThat(edge.contacts.unit(new UnitId(20))).isEmpty();
    assertThat(edge.contacts.membersOf(new UnitId(20))).isEmpty();
  }

  @ParameterizedTest(name = "errcode {0} is asked {1} times")
  @CsvSource({"-1, 3", "90018, 3", "50004, 1", "43007, 1", "400002, 1", "40014, 2", "42001, 2"})
  void whatCannotBeReadIsSaidSoAndNothingIsConcluded(int errcode, int times) {
    refuse(STAFF, errcode);

    assertThatThrownBy(() -> edge.contacts.staff(WANG))
        .isInstanceOf(Unreachable.class)
        .hasMessageContaining(Integer.toString(errcode));
    platform.verify(times, postRequestedFor(urlPathEqualTo(STAFF)));
  }

  @Test
  void betweenTriesSomeTimePasses() {
    refuse(STAFF, -1);

    assertThatThrownBy(() -> edge.contacts.staff(WANG)).isInstanceOf(Unreachable.class);
    assertThat(edge.waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3));
  }

  @Test
  void theCodeBehindTheGatewaysCodeCounts() {
    answer(STAFF, "{\"errcode\":88,\"errmsg\":\"m\",\"sub_code\":\"60121\",\"sub_msg\":\"m\"}");

    assertThat(edge.contacts.staff(WANG)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"errcode\":0}",
        "{\"errcode\":0,\"result\":null}",
        "{\"errcode\":0,\"result\":{}}",
        "{\"errcode\":0,\"result\":{\"name\":\"王某\"}}",
        "<html>login</html>",
        ""
      })
  void anAnswerWithoutSenseConcludesNothing(String answer) {
    answer(STAFF, answer);

    assertThatThrownBy(() -> edge.contacts.staff(WANG)).isInstanceOf(Unreachable.class);
  }

  private static void below(long unit, String result) {
    asked(BELOW, "{\"dept_id\":%d}".formatted(unit), result);
  }

  private static void unit(long unit, String result) {
    asked(UNIT, "{\"dept_id\":%d}".formatted(unit), result);
  }

  private static void page(long cursor, String result) {
    asked(
        MEMBERS,
        "{\"dept_id\":20,\"cursor\":%d,\"size\":100,\"contain_access_limit\":false}"
            .formatted(cursor),
        result);
  }

  private static void asked(String path, String question, String result) {
    platform.stubFor(
        post(urlPathEqualTo(path))
            .withQueryParam("access_token", WireMock.equalTo(TOKEN))
            .withRequestBody(equalToJson(question))
            .willReturn(
                okJson("{\"errcode\":0,\"errmsg\":\"ok\",\"result\":%s}".formatted(result))));
  }

  private static void refuse(String path, int errcode) {
    answer(path, "{\"errcode\":%d,\"errmsg\":\"m\",\"request_id\":\"r\"}".formatted(errcode));
  }

  private static void answer(String path, String envelope) {
    platform.stubFor(post(urlPathEqualTo(path)).willReturn(okJson(envelope)));
  }
}
