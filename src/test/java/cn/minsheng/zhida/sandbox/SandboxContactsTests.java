package cn.minsheng.zhida.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The contacts over plain HTTP, as JSON and as the forms of the old SDK. */
class SandboxContactsTests {

  private final Office office = new Office();
  private final Sandbox dingtalk = office.dingtalk;
  private String token = "";

  @BeforeEach
  void prepare() throws Exception {
    token = office.token();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void theTreeIsWalkedFromTheRootByJsonOrByForm() throws Exception {
    assertThat(json("/topapi/v2/department/listsub", "{\"dept_id\":1}").path("result"))
        .extracting(it -> Json.text(it, "name"))
        .containsExactly("水务局");
    JsonNode form = Plain.form(url("/topapi/v2/department/get"), "dept_id=101&language=zh_CN");
    assertThat(form.path("result").path("dept_manager_userid_list").path(0).asString(""))
        .isEqualTo("zhang");
    JsonNode ids = json("/topapi/v2/department/listsubid", "{\"dept_id\":\"1\"}");
    assertThat(ids.path("result").path("dept_id_list").path(0).asLong(0)).isEqualTo(Office.WATER);
  }

  @Test
  void membersComeByThePageWithTheirHead() throws Exception {
    JsonNode first =
        json("/topapi/v2/user/list", "{\"dept_id\":101,\"cursor\":0,\"size\":1}").path("result");
    assertThat(first.path("has_more").asBoolean(false)).isTrue();
    assertThat(first.path("list").path(0).path("leader").asBoolean(false)).isTrue();

    JsonNode second =
        json("/topapi/v2/user/list", "{\"dept_id\":101,\"cursor\":1,\"size\":1}").path("result");
    assertThat(second.path("has_more").asBoolean(true)).isFalse();
    assertThat(Json.text(second.path("list").path(0), "userid")).isEqualTo("li");
    JsonNode ids = json("/topapi/user/listid", "{\"dept_id\":101}").path("result");
    assertThat(ids.path("userid_list")).hasSize(2);
  }

  @Test
  void whoLeftIsFoundNoMore() throws Exception {
    JsonNode zhang = json("/topapi/v2/user/get", "{\"userid\":\"zhang\"}").path("result");
    assertThat(zhang.path("leader_in_dept").path(0).path("leader").asBoolean(false)).isTrue();

    dingtalk.organisation().leaves("zhang");

    assertThat(errcode("/topapi/v2/user/get", "{\"userid\":\"zhang\"}")).isEqualTo(33012);
    JsonNode department = json("/topapi/v2/department/get", "{\"dept_id\":101}").path("result");
    assertThat(department.path("dept_manager_userid_list")).isEmpty();
  }

  @Test
  void errorsComeInTheEnvelope() throws Exception {
    assertThat(errcode("/topapi/v2/department/get", "{\"dept_id\":999}")).isEqualTo(60003);
    assertThat(errcode("/topapi/v2/user/list", "{\"dept_id\":101}")).isEqualTo(400002);
    dingtalk.faults().next(1, "*", Fault.qps());
    assertThat(errcode("/topapi/v2/department/get", "{\"dept_id\":101}")).isEqualTo(90018);

    office.clock.pass(Duration.ofHours(2));
    assertThat(errcode("/topapi/v2/department/get", "{\"dept_id\":101}")).isEqualTo(42001);
    token = "no token";
    assertThat(errcode("/topapi/v2/department/get", "{\"dept_id\":101}")).isEqualTo(40014);
    assertThat(dingtalk.calls().paid()).isZero();
  }

  private int errcode(String path, String body) throws Exception {
    return json(path, body).path("errcode").asInt(-2);
  }

  private JsonNode json(String path, String body) throws Exception {
    return Plain.json(url(path), body);
  }

  private String url(String path) {
    return dingtalk.oapiBaseUrl() + path + "?access_token=" + token.replace(" ", "%20");
  }
}
