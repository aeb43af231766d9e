package cn.minsheng.zhida.scenario;

import static cn.minsheng.zhida.scenario.Scenario.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.sandbox.Button;
import cn.minsheng.zhida.sandbox.CardView;
import cn.minsheng.zhida.sandbox.Delivery;
import cn.minsheng.zhida.sandbox.Phone;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The first petition of a district on its way, step by step, by the people of its first unit. */
final class OnePetition {

  static final byte[] REPORT =
      "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  private static final Map<String, String> FACTS =
      Map.of(
          "facts", "已更换灯具两盏。",
          "grounds", "《城市照明管理规定》",
          "result", "SOLVED",
          "way", "MEETING",
          "told", "2026-03-02 08:30");

  private final District district;
  private final UnitAtWork unit;

  OnePetition(District district) {
    this.district = district;
    this.unit = district.units().get(0);
  }

  CardView drafted(String order) {
    district.clerk().say(order);
    eventually(() -> assertThat(district.clerk().cards()).isNotEmpty());
    return district.clerk().lastCard();
  }

  OnePetition ordered() {
    return confirmed(drafted("交办 住建局 5天 网上留言 文化路路灯不亮三天了，请尽快修复。"));
  }

  OnePetition confirmed(CardView draft) {
    isTaken(district.clerk().tap(draft, "确认交办"));
    eventually(() -> assertThat(unit.liaison().cards()).hasSize(1));
    return this;
  }

  OnePetition accepted() {
    isTaken(unit.head().tap(card(), "签收"));
    return this;
  }

  OnePetition reported() {
    fileSent();
    isTaken(unit.liaison().submit(card(), FACTS));
    return this;
  }

  OnePetition fileSent() {
    var before = Screen.fromNowOn(unit.liaison());
    unit.liaison().sendFile("办理报告.pdf", REPORT);
    eventually(
        () ->
            assertThat(before.texts())
                .contains(
                    "民声〔2026〕1号 已收到报告文件“办理报告.pdf”，请在交办卡片上填写办理情况并提交。"
                        + "盖章的纸质文件不得经聊天发送，请送党政办并填写“纸质报告”。"));
    return this;
  }

  OnePetition returned() {
    isTaken(unit.deputy().submit(card(), Map.of("why", "缺现场照片")));
    return this;
  }

  /** The card of the assignment, as the liaison sees it. */
  CardView card() {
    return unit.liaison().lastCard();
  }

  /** A button of those who sign, who see all that the unit may do. */
  Button button(String text) {
    return unit.deputy().seesCard(card().outTrackId()).buttons().stream()
        .filter(it -> it.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No button " + text + " on " + card()));
  }

  /** Presses what stood on the card before, as a phone does that was not told of the change. */
  String pressed(Phone phone, CardView card, Button button) {
    isTaken(
        phone.press(
            card.outTrackId(),
            button.actionId(),
            Map.of(
                "action", button.params().path("action").asString(),
                "rev", button.params().path("rev").asString())));
    return told(phone.seesCard(card.outTrackId()));
  }

  /** Submits whatever this is as the card's form. */
  String submitted(Phone phone, String action, Map<String, ?> fields) {
    var form = new HashMap<String, Object>(fields);
    form.put("sys_action", action);
    form.put("sys_rev", "1");
    isTaken(phone.press(card().outTrackId(), "form", Map.of("form", form)));
    return told(phone.seesCard(card().outTrackId()));
  }

  /** The answer to the tap, which stands below the card unless the card itself says it. */
  private static String told(CardView card) {
    return Stream.of("toast", "strip", "body")
        .map(card::value)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("");
  }

  static Map<String, String> facts() {
    return FACTS;
  }

  static void isTaken(Delivery tap) {
    assertThat(tap.settled().join()).isTrue();
  }
}
