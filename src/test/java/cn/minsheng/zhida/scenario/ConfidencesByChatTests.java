package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.testing.OfficeTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What stands sealed is read by typing for it, by those who may and by nobody else (rule 13). */
@OfficeTest
@ExtendWith(OutputCaptureExtension.class)
class ConfidencesByChatTests extends Scenario {

  @Autowired Roster roster;

  private District district;
  private UnitAtWork first;
  private UnitAtWork second;

  @BeforeEach
  void theDistrictOpens() {
    district = District.opens(this, roster, 2);
    first = district.units().get(0);
    second = district.units().get(1);
  }

  @AfterEach
  void itCloses() {
    district.closes(this);
  }

  @Test
  void thePetitionerIsShownForAReasonToWhoAskedUntilItWasRead(CapturedOutput output) {
    ordered("交办\n单位：住建局\n时限：5天\n渠道：市长热线\n当事人：诸葛安 13812345678\n内容：路灯不亮。");
    inTime(() -> assertThat(first.liaison().cards()).hasSize(1));
    var liaison = first.liaison();
    asks(liaison, "看当事人 1");

    liaison.submit(liaison.lastCard(), Map.of("why", "上门核实"));
    inTime(() -> assertThat(liaison.lastCard().value("state")).isEqualTo("请勿转发"));
    assertThat(liaison.lastCard().value("body")).isEqualTo("诸葛安，13812345678");
    assertThat(liaison.lastCard().value("lastMessage")).doesNotContain("诸葛安", "13812345678");
    assertThat(first.head().cards()).hasSize(1);

    liaison.tap(liaison.lastCard(), "已看完");
    inTime(() -> assertThat(liaison.lastCard().value("state")).isEqualTo("已清除"));
    assertThat(liaison.lastCard().values().toString()).doesNotContain("诸葛安", "13812345678");
    assertThat(liaison.lastCard().buttonTexts()).isEmpty();
    assertThat(output.getAll()).doesNotContain("诸葛安", "13812345678", "上门核实");

    second.head().say("看当事人 1");
    inTime(() -> assertThat(second.head().lastText()).isEqualTo("不是您经办的事项，不能查看。"));
  }

  @Test
  void whatIsConfidentialIsShownToNobody() {
    ordered("交办\n单位：住建局\n时限：5天\n渠道：市长热线\n密级：保密");
    inTime(() -> assertThat(first.head().cards()).hasSize(1));
    asks(first.head(), "看当事人 1");
    first.head().submit(first.head().lastCard(), Map.of("why", "上门核实"));
    inTime(() -> assertThat(first.head().lastCard().value("toast")).contains("保密"));
  }

  private void ordered(String order) {
    district.clerk().say(order);
    inTime(() -> assertThat(district.clerk().lastCard().value("title")).isEqualTo("交办预览"));
    district.clerk().tap(district.clerk().lastCard(), "确认交办");
    allIsDone();
  }

  private void asks(Phone phone, String words) {
    phone.say(words);
    inTime(() -> assertThat(phone.lastCard().value("form")).isNotEmpty());
    inTime(() -> assertThat(phone.lastCard().value("title")).contains(words.split(" ")[0]));
  }
}
