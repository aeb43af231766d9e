package cn.minsheng.zhida;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code docs/mechanism.md} names every clause of the regulation, and code and tests that exist.
 */
class MechanismTests {

  private static final Path TABLE = Path.of("docs", "mechanism.md");
  private static final Path SCENARIOS = Path.of("docs", "scenarios.md");
  private static final Path REGULATION =
      Path.of(System.getProperty("zhida.test.shared", "../shared"), "mechanism.txt");

  /** Rules that the product has of its own. */
  private static final String NO_CLAUSE = "产品";

  private static final String ROOT = "cn.minsheng.zhida.";
  private static final Pattern REFERENCE = Pattern.compile("`([a-z]+\\.[A-Z]\\w*)(?:#(\\w+))?`");
  private static final Pattern CHAPTER = Pattern.compile("^#+ \\**([一二三四])、.*");
  private static final Pattern SECTION = Pattern.compile("^[#* ]*（([一二三四五])）.*");
  private static final Pattern ITEM = Pattern.compile("^\\**([1-9])\\. ?.*");

  /** One line of the table. */
  private record Row(String clause, String asks, String rule, String code, String test) {}

  static Stream<Row> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(it -> it.startsWith("| ") && !it.startsWith("| 条款"))
        .map(it -> Arrays.stream(it.substring(1).split("\\|")).map(String::strip).toList())
        .map(it -> new Row(it.get(0), it.get(1), it.get(2), it.get(3), it.get(4)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aClauseIsCarriedOutByCodeThatExistsOrNamedAsAHumanDuty(Row row) {
    assertThat(row.asks()).isNotEmpty();
    assertThat(row.rule()).matches("\\d{1,2}(, \\d{1,2})*|–");
    var code = references(row.code());
    assertThat(code.isEmpty())
        .as("%s: code or 人工", row.clause())
        .isEqualTo(row.code().startsWith("人工"));
    code.forEach(MechanismTests::exists);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aClauseIsShownByTestsThatExist(Row row) {
    var tests = references(row.test());
    assertThat(tests.isEmpty())
        .as("%s: tests", row.clause())
        .isEqualTo(row.code().startsWith("人工"));
    tests.forEach(MechanismTests::exists);
  }

  @Test
  void everyBranchOfTheOfficesWordsIsShownByAScenario() throws IOException {
    var branches =
        Files.readAllLines(SCENARIOS).stream().filter(it -> it.matches("\\| [^情].*")).toList();
    assertThat(branches).hasSizeGreaterThanOrEqualTo(19);
    for (var branch : branches) {
      assertThat(references(branch)).as(branch).isNotEmpty();
      references(branch).forEach(MechanismTests::exists);
    }
  }

  @Test
  void everyClauseOfTheRegulationHasItsRow() throws IOException {
    Assumptions.assumeTrue(
        Files.exists(REGULATION),
        "Set -Dzhida.test.shared to the folder with mechanism.txt: its clauses are not compared");
    assertThat(
            rows()
                .map(Row::clause)
                .filter(it -> !it.startsWith(NO_CLAUSE))
                .map(it -> it.replaceAll("[a-z]$", ""))
                .distinct())
        .containsExactlyElementsOf(clauses());
  }

  @Test
  void everyRuleOfTheProductHasItsRow() throws IOException {
    assertThat(rows().flatMap(it -> Stream.of(it.rule().split(", "))).map(Integer::valueOf))
        .containsAll(IntStream.rangeClosed(1, 15).boxed().toList());
  }

  /** As 三（二）3: a chapter or section that is divided stands for its parts. */
  private static List<String> clauses() throws IOException {
    var clauses = new ArrayList<String>();
    var chapter = "";
    var section = "";
    for (var line : Files.readAllLines(REGULATION)) {
      var inChapter = CHAPTER.matcher(line);
      var inSection = SECTION.matcher(line);
      var item = ITEM.matcher(line);
      if (inChapter.matches()) {
        chapter = inChapter.group(1);
        section = "";
        clauses.add(chapter);
      } else if (!chapter.isEmpty() && inSection.matches()) {
        section = "（" + inSection.group(1) + "）";
        clauses.remove(chapter);
        clauses.add(chapter + section);
      } else if (!chapter.isEmpty() && item.matches()) {
        clauses.remove(chapter + section);
        clauses.add(chapter + section + item.group(1));
      }
    }
    return clauses;
  }

  private static List<MatchResult> references(String cell) {
    return REFERENCE.matcher(cell).results().toList();
  }

  private static void exists(MatchResult reference) {
    var type = reference.group(1);
    var method = reference.group(2);
    try {
      var methods = Class.forName(ROOT + type).getDeclaredMethods();
      assertThat(
              method == null || Arrays.stream(methods).anyMatch(it -> it.getName().equals(method)))
          .as("%s#%s", type, method)
          .isTrue();
    } catch (ClassNotFoundException e) {
      throw new AssertionError("The table names " + type + ", which does not exist", e);
    }
  }
}
