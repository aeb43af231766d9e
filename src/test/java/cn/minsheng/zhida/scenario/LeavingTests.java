package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.sandbox.Fault;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contacts change: who left cannot act, and what hung on them is told once. */
@OfficeTest
class LeavingTests extends Scenario {

  private static final String NOT_HERE = "通讯录中没有您，暂不能办理。如刚入职，请明日再试；如有疑问，请联系党政办。";

  @Test
  void whoLeftCanNeitherWriteNorTap() throws Exception {
    var wang = hire("王强");
    wang.say("帮助");
    eventually(() -> assertThat(wang.cards()).hasSize(1));
    var card = wang.lastCard();

    twin.personLeaves(wang.userId());
    eventually(() -> assertThat(directory.mayAct(new StaffId(wang.userId()))).isFalse());

    assertThat(wang.tap(card, "知道了").settled().get()).isTrue();
    assertThat(wang.lastCard().value("toast")).isEqualTo(NOT_HERE);
    assertThat(wang.lastCard().value("state")).isEqualTo("新");
    var cards = twin.calls().to("/v1.0/card/instances/createAndDeliver").size();
    wang.say("帮助");
    allIsDone();
    assertThat(twin.calls().to("/v1.0/card/instances/createAndDeliver")).hasSize(cards);
  }

  @Test
  void whatHungOnThemIsToldOnce() {
    var wang = hire("王强");
    giveDuties("王强");

    twin.organisation().leaves(wang.userId());
    var data = Map.of("userId", List.of(wang.userId()));
    twin.deliverEvent("user_leave_org", data);
    twin.deliverEvent("user_leave_org", data);
    allIsDone();

    assertThat(adminScreen.texts()).hasSize(1);
    assertThat(adminScreen.texts().get(0))
        .startsWith("王强 已离开组织，不能再办理事项。")
        .contains("城市管理局联络员", "回访人员", "3月3日、3月4日");
    assertThat(trailLines("STAFF_LEFT")).isEqualTo(1);
  }

  @Test
  void aFrameDeliveredAgainIsToldOnce() {
    var wang = hire("王强");
    giveDuties("王强");
    twin.faults().loseNext(1);
    twin.personLeaves(wang.userId());
    clock.pass(Duration.ofMinutes(1));
    twin.tick();
    clock.pass(Duration.ofMinutes(1));
    twin.tick();
    allIsDone();
    assertThat(adminScreen.texts()).hasSize(1);
  }

  @Test
  void aUnitIsCreatedAndRenamed() {
    var wang = hire("王强");
    twin.organisation().department(30, "水务局", 1, wang.userId());
    twin.deliverEvent("org_dept_create", Map.of("deptId", List.of(30)));
    eventually(() -> assertThat(directory.unitsCalled("水务局")).hasSize(1));

    twin.organisation().department(30, "水利局", 1, wang.userId());
    twin.deliverEvent("org_dept_modify", Map.of("deptId", List.of(30)));
    eventually(() -> assertThat(directory.unitsCalled("水利局")).hasSize(1));
    allIsDone();
    assertThat(adminScreen.texts()).containsExactly("单位“水务局”已更名为“水利局”。");

    twin.organisation().dissolve(30);
    twin.deliverEvent("org_dept_remove", Map.of("deptId", List.of(30)));
    eventually(() -> assertThat(directory.unitsCalled("水利局")).isEmpty());
    allIsDone();
  }

  @Test
  void whileTheContactsCannotBeReadNobodyIsThrownOut() {
    var wang = hire("王强");
    twin.faults().always("/topapi/v2/user/get", Fault.busy());
    twin.organisation().leaves(wang.userId());
    twin.deliverEvent("user_leave_org", Map.of("userId", List.of(wang.userId())));
    allIsDone();
    assertThat(directory.mayAct(new StaffId(wang.userId()))).isTrue();

    twin.faults().clear();
    clock.pass(Duration.ofMinutes(11));
    keeper.refreshIfDue();
    assertThat(directory.mayAct(new StaffId(wang.userId()))).isFalse();
  }

  private void giveDuties(String name) {
    var today = MovedClock.START.toLocalDate();
    admin.say("花名册");
    eventually(() -> assertThat(adminScreen.files()).hasSize(1));
    var roster =
        new RosterInHand(adminScreen.files().get(0).bytes())
            .write("单位", "城市管理局", "联络员", name)
            .add("人员角色", "周敏", "", "", "党政办主要负责人、管理员")
            .add("人员角色", name, "", "", "回访人员")
            .add("值班", today.plusDays(1).toString(), name)
            .add("值班", today.plusDays(2).toString(), "张伟、" + name);
    admin.sendFile("花名册.xlsx", roster.bytes());
    eventually(() -> assertThat(adminScreen.texts()).hasSize(1));
    assertThat(adminScreen.texts().get(0)).startsWith("花名册已生效");
    adminScreen = Screen.fromNowOn(admin);
  }
}
