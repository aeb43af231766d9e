package cn.minsheng.zhida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.mailroom.CardFace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The template and the record that fills it name the same variables, and its values always fit. */
class CardContractTests {

  /** What the edge puts into a personal value when it answers a tap. */
  private static final String TOAST = "toast";

  /** For one person only; no step of the main path fills it yet. */
  private static final String NOTE = "note";

  @Test
  void everyTemplateHasTheRecordThatFillsIt() throws IOException {
    try (var files = Files.list(Path.of("cards"))) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactly(PlainCard.TEMPLATE + ".json");
    }
  }

  @Test
  void templateAndRecordNameTheSameVariables() throws IOException {
    var face = card("标题", "状态", "正文", 2).face("摘要");
    var filled = new ArrayList<>(face.values().keySet());
    filled.add(TOAST);
    filled.add(NOTE);
    assertThat(variables()).containsExactlyInAnyOrderElementsOf(filled);
  }

  @Test
  void whatIsTooLongIsShortenedToWhatACardHolds() {
    var face = card("长".repeat(2_000), "😀".repeat(500), "a".repeat(5_000), 4).face("摘要");
    assertThat(face.values().values())
        .allSatisfy(
            value ->
                assertThat(value.getBytes(StandardCharsets.UTF_8).length)
                    .isLessThanOrEqualTo(CardFace.MOST_BYTES_OF_A_VALUE));
    assertThat(face.values().get("state")).endsWith("😀…");
  }

  @Test
  void everyFormFitsIntoAValue() {
    var forms =
        List.of(
            MatterForms.report(),
            MatterForms.clarities(),
            MatterForms.opinion(),
            MatterForms.whatIsMissing(MatterForms.RETURN_BY_SIGNER),
            MatterForms.whatIsMissing(MatterForms.RETURN_BY_OFFICE),
            MatterForms.followUp(),
            MatterForms.superior());
    assertThat(forms)
        .allSatisfy(
            form ->
                assertThat(form.asJson().getBytes(StandardCharsets.UTF_8).length)
                    .isLessThanOrEqualTo(CardFace.MOST_BYTES_OF_A_VALUE));
  }

  @Test
  void buttonsCarryTheRevisionThePersonSees() {
    var buttons = card("标题", "状态", "正文", 1).face("摘要").values().get("buttons");
    assertThat(buttons).contains("\"rev\":\"" + CardFace.REVISION + "\"");
  }

  private static PlainCard card(String title, String state, String body, int buttons) {
    var button = new Button("审阅同意", Button.Colour.BLUE, "assignment.report.signed");
    return PlainCard.of(title, new State(state, State.Colour.BLUE), body)
        .withButtons(Collections.nCopies(buttons, button));
  }

  private static List<String> variables() throws IOException {
    var template = JsonMapper.shared().readTree(Files.readString(Path.of("cards/zhida.json")));
    return template
        .at("/editorData/variableList")
        .valueStream()
        .map(it -> text(it, "name"))
        .toList();
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asString();
  }
}
