package cn.minsheng.zhida.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Tap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Taps are read as DINGTALK.md §3.4 and §3.6 show them. */
class CardCallbacksTests {

  private final CardCallbacks callbacks = new CardCallbacks(Desk.JSON, Desk.TIME);

  @Test
  void aButtonsTapIsReadFromItsParameters() {
    var tap =
        read(
            callback(
                "{\"actionIds\":[\"single_button_node_1\"],\"params\":{\"action\":\"accept\",\"rev\":\"3\"}}"));

    assertThat(tap)
        .isEqualTo(
            new Tap(
                new StaffId("zhang"), new CardId("asg-1"), "accept", 3, new TreeMap<>(), Desk.NOW));
  }

  @Test
  void valueStandsInForContentAndIdsOfActionsMayBeMissing() {
    var pressed = "{\"params\":{\"action\":\"accept\",\"rev\":3}}";
    var callback = callback(pressed).replace("\"content\":", "\"other\":");

    assertThat(read(callback).revision()).isEqualTo(3);
    assertThat(read(callback(pressed)).action()).isEqualTo("accept");
  }

  @Test
  void aFormIsReadAsPlainTexts() {
    var tap =
        read(
            callback(
                """
                {"actionIds":["extend"],"params":{"form":{"reason":"人手不足","newDate":"2026-12-05",
                 "kind":{"index":1,"value":"2"},"multi":{"index":[0,2],"value":["1","3"]},
                 "checkbox":true,"days":3,"group":["a","b"],"empty":null,"sys_rev":"7"}}}"""));

    assertThat(tap.action()).isEqualTo("extend");
    assertThat(tap.revision()).isEqualTo(7);
    assertThat(tap.form())
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "reason", "人手不足",
                    "newDate", "2026-12-05",
                    "kind", "2",
                    "multi", "1,3",
                    "checkbox", "true",
                    "days", "3",
                    "group", "a,b")));
  }

  @Test
  void aButtonsOwnRevisionAndActionWinOverTheForms() {
    var tap =
        read(
            callback(
                "{\"params\":{\"action\":\"extend\",\"rev\":\"8\",\"form\":{\"sys_rev\":\"7\",\"sys_action\":\"other\"}}}"));

    assertThat(tap.action()).isEqualTo("extend");
    assertThat(tap.revision()).isEqualTo(8);
    assertThat(tap.form()).isEmpty();
  }

  @Test
  void singleInputsOfAButtonAreFilledInToo() {
    var tap =
        read(
            callback(
                "{\"params\":{\"action\":\"withdraw\",\"rev\":\"1\",\"reason\":\"不属我局\",\"unit\":{\"index\":0,\"value\":\"101\"}}}"));

    assertThat(tap.form()).isEqualTo(new TreeMap<>(Map.of("reason", "不属我局", "unit", "101")));
  }

  @Test
  void aFormMayBeItsText() {
    var tap =
        read(
            callback(
                "{\"params\":{\"action\":\"a\",\"form\":\"{\\\"reason\\\":\\\"x\\\",\\\"sys_rev\\\":2}\"}}"));

    assertThat(tap.revision()).isEqualTo(2);
    assertThat(tap.form()).containsExactly(Map.entry("reason", "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"seven\"", "-1", "1.5", "\"99999999999\"", "{}"})
  void aRevisionThatIsNoneIsTheOldest(String revision) {
    assertThat(
            read(callback("{\"params\":{\"action\":\"accept\",\"rev\":" + revision + "}}"))
                .revision())
        .isZero();
  }

  @Test
  void theSameTapHasTheSameKeyHoweverOftenItComes() {
    var callback = callback("{\"params\":{\"action\":\"accept\",\"rev\":\"3\"}}");

    assertThat(read(callback).key()).isEqualTo(read(callback).key());
  }

  @Test
  void otherCallbacksAreNotOurs() {
    var callback = callback("{\"params\":{\"action\":\"accept\"}}");

    assertThat(callbacks.read(callback.replace("actionCallback", "dynamicData")))
        .isEqualTo(new Reading.PassedOver<Tap>(Reading.Why.NOT_OURS, "asg-1"));
    assertThat(callbacks.read(callback.replace("\"userIdType\":1", "\"userIdType\":2")))
        .isEqualTo(new Reading.PassedOver<Tap>(Reading.Why.NOT_OURS, "asg-1"));
  }

  @Test
  void aTapWithoutActionPersonOrCardIsPassedOver() {
    var callback = callback("{\"params\":{\"action\":\"accept\"}}");

    assertThat(callbacks.read(callback("{}"))).isInstanceOf(Reading.PassedOver.class);
    assertThat(callbacks.read(callback.replace("\"zhang\"", "\"\"")))
        .isInstanceOf(Reading.PassedOver.class);
    assertThat(callbacks.read(callback.replace("asg-1", "没有")))
        .isInstanceOf(Reading.PassedOver.class);
    assertThat(callbacks.read(callback("{\"params\":{\"action\":\"" + "a".repeat(41) + "\"}}")))
        .isInstanceOf(Reading.PassedOver.class);
  }

  private Tap read(String data) {
    return ((Reading.Read<Tap>) callbacks.read(data)).arrival();
  }

  static String callback(String pressed) {
    var content = JsonMapper.shared().writeValueAsString("{\"cardPrivateData\":" + pressed + "}");
    return """
        {"type":"actionCallback","outTrackId":"asg-1","corpId":"dingcorp","userId":"zhang","userIdType":1,
         "spaceType":"im","spaceId":"cidXXXX","extension":"{}","content":%s,"value":%s}"""
        .formatted(content, content);
  }
}
