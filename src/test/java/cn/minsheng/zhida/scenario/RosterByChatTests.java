package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeTest;
import cn.minsheng.zhida.testing.Twin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** 花名册, filled in on the desk and sent back. */
@OfficeTest
class RosterByChatTests extends Scenario {

  private static final UnitId UNIT = new UnitId(CITY_MANAGEMENT);

  private RosterInHand askForRoster() {
    admin.say("花名册");
    eventually(() -> assertThat(adminScreen.files()).hasSize(1));
    assertThat(adminScreen.files().get(0).name()).isEqualTo("花名册_2026-03-02.xlsx");
    return new RosterInHand(adminScreen.files().get(0).bytes());
  }

  @Test
  void whatTheAdminFillsInIsInForce() {
    var today = MovedClock.START.toLocalDate();
    var roster =
        askForRoster()
            .write("单位", "城市管理局", "简称", "城管、城管局")
            .write("单位", "城市管理局", "联络员", "李静")
            .add("人员角色", "周敏", "", "", "党政办主要负责人、管理员")
            .add("值班", today.plusDays(1).toString(), "张伟、李静");

    admin.sendFile("花名册.xlsx", roster.bytes());

    eventually(() -> assertThat(adminScreen.texts()).hasSize(1));
    assertThat(adminScreen.texts().get(0)).startsWith("花名册已生效：单位 2 个");
    assertThat(directory.unitsCalled("城管")).hasSize(1);
    assertThat(directory.liaisonsOf(UNIT)).containsExactly(new StaffId(Twin.LI));
    assertThat(directory.holders(Role.OFFICE_HEAD)).containsExactly(new StaffId(Twin.ADMIN));
    assertThat(directory.onDuty(today.plusDays(1)))
        .containsExactly(new StaffId(Twin.ZHANG), new StaffId(Twin.LI));
    assertThat(trailLines("ROSTER_APPLIED")).isEqualTo(1);
  }

  @Test
  void everyErrorIsToldWithSheetRowAndColumnAndNothingIsInForce() {
    var roster =
        askForRoster()
            .write("单位", "城市管理局", "联络员", "查无此人")
            .add("人员角色", "周敏", "", "", "党政办主要负责人、大总管")
            .add("值班", "某一天", "张伟");

    admin.sendFile("花名册.xlsx", roster.bytes());

    eventually(() -> assertThat(adminScreen.texts()).hasSize(1));
    assertThat(adminScreen.texts().get(0))
        .startsWith("花名册未生效，有 3 处需要改正：")
        .contains("「单位」第 3 行“联络员”：", "查无此人")
        .contains("「人员角色」第 2 行“角色”：", "大总管")
        .contains("「值班」第 2 行“日期”：", "某一天");
    assertThat(directory.holders(Role.OFFICE_HEAD)).isEmpty();
    assertThat(trailLines("ROSTER_APPLIED")).isZero();
  }

  @Test
  void nobodyButAnAdminHandsOneIn() {
    var roster = askForRoster().add("人员角色", "周敏", "", "", "党政办主要负责人").bytes();
    var wang = hire("王强");

    taken(wang.sendFile("花名册.xlsx", roster));
    wang.say("花名册");

    eventually(
        () ->
            assertThat(Screen.of(wang).texts())
                .isEqualTo(
                    List.of(
                        "文件“花名册.xlsx”没有收下：您现在没有等待文件的事项。报告文件请在签收后、提交报告前发送；您的事项请发：待办",
                        "此项只由管理员办理。")));
    assertThat(directory.holders(Role.OFFICE_HEAD)).isEmpty();
  }

  @Test
  void theSameRosterAgainChangesNothing() {
    var roster = askForRoster().add("人员角色", "周敏", "", "", "党政办主要负责人、管理员").bytes();

    taken(admin.sendFile("花名册.xlsx", roster));
    admin.sendFile("花名册.xlsx", roster);

    eventually(() -> assertThat(adminScreen.texts()).hasSize(2));
    assertThat(adminScreen.texts().get(1)).endsWith("与原来相比改动 0 处。");
  }

  @Test
  void aRosterThatIsTooLargeIsToldTheLimit() throws IOException {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      var noise = new byte[6 << 20];
      new Random(1).nextBytes(noise);
      zip.write(noise);
    }

    admin.sendFile("花名册.xlsx", file.toByteArray());

    eventually(() -> assertThat(adminScreen.texts()).hasSize(1));
    assertThat(adminScreen.texts().get(0)).contains("文件：文件过大，最大 5 MB。");
  }
}
