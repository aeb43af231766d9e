package cn.minsheng.zhida.operations;

import static cn.minsheng.zhida.operations.CardTemplate.keys;
import static cn.minsheng.zhida.operations.CardTemplate.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written is what DingTalk's card builder takes, and hangs together in itself. */
class CardFilesTests {

  /** Files exported from DingTalk's builder, if they lie beside the project or further up. */
  private static final String EXPORTS = "shared/card-examples";

  /** Documented, and seen in DingTalk's other examples, but in none of those exports. */
  private static final Set<String> NOT_IN_THE_EXPORTS = Set.of("Table", "Chart", "ButtonGroup");

  @TempDir Path folder;

  private CardTemplate card;

  @BeforeEach
  void write() throws IOException {
    var files = new CardFiles(JsonMapper.shared());
    assertThat(files.write(folder.resolve("new")))
        .containsExactly(folder.resolve("new/zhida.json"));
    card = CardTemplate.read(folder.resolve("new/zhida.json"));
  }

  @Test
  void theBuilderGetsEditorDataAsAStringAndCompilesTheRestItself() {
    assertThat(card.file().get("editorData").isString()).isTrue();
    assertThat(text(card.file(), "widgetInfo")).isEmpty();
    assertThat(text(card.file(), "type")).isEqualTo("im");
    assertThat(text(card.file(), "mode")).isEqualTo("card");
  }

  @Test
  void whatIsReadInTheRepositoryIsWhatIsWritten() throws IOException {
    var read = JsonMapper.shared().readTree(Files.readString(Path.of("cards/zhida.json")));
    assertThat(card.editorData()).isEqualTo(read.get("editorData"));
  }

  @Test
  void writingAgainGivesTheSameFiles() throws IOException {
    var before = Files.readString(folder.resolve("new/zhida.json"));
    new CardFiles(JsonMapper.shared()).write(folder.resolve("new"));
    assertThat(Files.readString(folder.resolve("new/zhida.json"))).isEqualTo(before);
  }

  @Test
  void everyVariableUsedIsDeclaredAndEveryDeclaredOneIsUsed() {
    assertThat(card.used()).isNotEmpty().isEqualTo(card.declared());
  }

  @Test
  void whatMayDifferFromPersonToPersonIsPrivateAndNothingElse() {
    assertThat(card.privateOnes())
        .containsExactlyInAnyOrder("body", "buttons", "form", "part", "submit", "toast");
  }

  @Test
  void thePartsOfAVariableAreAsPrivateAsItself() {
    card.variables().forEach(it -> assertParts(it, it.path("private").asBoolean(false)));
  }

  private static void assertParts(JsonNode variable, boolean isPrivate) {
    for (var part : variable.path("schema")) {
      assertThat(part.path("private").asBoolean(!isPrivate)).as("%s", part).isEqualTo(isPrivate);
      assertParts(part, isPrivate);
    }
  }

  @Test
  void everyPartThatCanBeEmptyIsThenHidden() {
    var always = Set.of("Card", "CardHeaderV2");
    for (var component : card.components()) {
      if (!always.contains(text(component, "componentName"))) {
        assertThat(text(component.path("props").path("visible"), "valueType"))
            .as(text(component, "id"))
            .isEqualTo("condition");
      }
    }
  }

  @Test
  void noTwoComponentsShareAnId() {
    assertThat(card.components().stream().map(it -> text(it, "id"))).doesNotHaveDuplicates();
  }

  @Test
  void everyKindOfComponentIsNamedOnceInTheMap() {
    var used = new TreeSet<String>();
    card.components().forEach(it -> used.add(text(it, "componentName")));
    assertThat(
            card.editorData()
                .path("schema")
                .path("componentsMap")
                .valueStream()
                .map(it -> text(it, "componentName")))
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void thePreviewHasAValueForEveryVariableAndPutsPrivateOnesApart() {
    var mock = card.editorData().path("mockData");
    var shared = new TreeSet<>(keys(mock.path("cardData")));
    assertThat(keys(mock.path("cardPrivateData"))).isEqualTo(card.privateOnes());
    assertThat(shared).doesNotContainAnyElementsOf(card.privateOnes());
    shared.addAll(card.privateOnes());
    card.variables().forEach(it -> assertThat(shared).contains(text(it, "name")));
  }

  @Test
  void itIsBuiltLikeTheBuildersOwnExports() throws IOException {
    var exports = exports();
    assumeFalse(exports.isEmpty(), "There are no exports of DingTalk's card builder in " + EXPORTS);
    for (var export : exports) {
      assertThat(keys(card.file())).isEqualTo(keys(export.file()));
      assertThat(keys(card.editorData())).isEqualTo(keys(export.editorData()));
    }
    var known = knownProps(exports);
    for (var component : card.components()) {
      var name = text(component, "componentName");
      if (!NOT_IN_THE_EXPORTS.contains(name)) {
        assertThat(known).containsKey(name);
        assertThat(known.get(name)).as(name).containsAll(keys(component.path("props")));
      }
    }
  }

  private static List<CardTemplate> exports() throws IOException {
    var exports = new ArrayList<CardTemplate>();
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (exports.isEmpty() && Files.isDirectory(at.resolve(EXPORTS))) {
        try (var files = Files.newDirectoryStream(at.resolve(EXPORTS), "*.json")) {
          for (var file : files) {
            exports.add(CardTemplate.read(file));
          }
        }
      }
    }
    return exports;
  }

  private static Map<String, Set<String>> knownProps(List<CardTemplate> exports) {
    var known = new TreeMap<String, Set<String>>();
    for (var export : exports) {
      for (var component : export.components()) {
        known
            .computeIfAbsent(text(component, "componentName"), it -> new TreeSet<>())
            .addAll(keys(component.path("props")));
      }
    }
    return known;
  }
}
