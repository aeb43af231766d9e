package cn.minsheng.zhida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.mailroom.CardFace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form is never too long for a card, and what stands for a row is that row and no other. */
class FormRoomTests {

  private static final String LONG_NAME = "双滦区某某管理委员会综合行政执法和应急管理局第一分局";

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 9, 14, 200})
  void aListOfAnyLengthIsDrawn(int rows) {
    var form = form(rows(rows));

    var json = PlainCard.of("题", new State("待填", State.Colour.ORANGE), "").withForm(form).face("题");

    assertThat(bytes(json.values().get("form")))
        .isLessThanOrEqualTo(CardFace.MOST_BYTES_OF_A_VALUE);
    assertThat(json.values().get("form")).contains("why", "when");
    assertThat(json.values().get("form").contains("其余请办完这些后再办")).isEqualTo(rows > 6);
  }

  @Test
  void sixPeopleWithLongNamesAreAllShown() {
    var listed = rows(6);
    assertThat(FormRoom.fitted(form(listed)).fields().get(0).options()).hasSize(6);
  }

  @Test
  void whatWasTypedIsShortenedOnItsForm() {
    var typed = "很".repeat(4_000);
    var form =
        new Form(
            "petition.assign",
            "再行交办",
            List.of(
                Field.text("unit", "主办单位（全称或简称）", true).filledIn(typed),
                Field.text("term", "办结时限（如 3天、3月10日）", false).filledIn(typed),
                Field.text("support", "协办单位（可不填）", false).filledIn(typed)));

    assertThat(bytes(form.asJson())).isLessThanOrEqualTo(CardFace.MOST_BYTES_OF_A_VALUE);
    assertThat(form.asJson()).contains("很…");
  }

  @Test
  void aFormOfManyFieldsWithLongLabelsIsDrawn() {
    var fields =
        IntStream.range(0, 9).mapToObj(it -> Field.text("f" + it, LONG_NAME, true)).toList();
    assertThat(bytes(new Form("act", "办", fields).asJson()))
        .isLessThanOrEqualTo(CardFace.MOST_BYTES_OF_A_VALUE);
  }

  @Test
  void theChosenRowIsFoundThoughTheListChanged() {
    var ids = rows(9).rows();
    var drawn = listed(ids).options();
    var value = List.copyOf(drawn.keySet()).get(7);

    var later = new java.util.ArrayList<>(ids.subList(3, 9));
    java.util.Collections.reverse(later);

    assertThat(listed(later).chosen(value)).contains(ids.get(7));
    assertThat(listed(ids.subList(0, 7)).chosen(value)).isEmpty();
    assertThat(listed(ids).chosen("")).isEmpty();
  }

  @Test
  void idsOfTheSameDigitsStandForThemselves() {
    var alike = listed(List.of("Aa", "BB", "C"));
    assertThat(alike.options().keySet()).contains("Aa", "BB").doesNotContain("C");
    assertThat(alike.chosen("Aa")).contains("Aa");
    assertThat(alike.chosen("%08x".formatted("Aa".hashCode()))).isEmpty();
  }

  private static Form form(Listed<String> rows) {
    return new Form(
        "promise.settle",
        "核实承诺",
        List.of(
            Field.choice("row", "承诺", rows.options()),
            Field.time("when", "领取时间"),
            Field.longText("why", "核实情况（未兑现必填）", false)));
  }

  private static Listed<String> rows(int howMany) {
    return listed(
        IntStream.range(0, howMany)
            .mapToObj(it -> UUID.nameUUIDFromBytes(new byte[] {(byte) it, 1}).toString())
            .collect(Collectors.toList()));
  }

  private static Listed<String> listed(List<String> ids) {
    return new Listed<>(ids, it -> it, it -> LONG_NAME);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
