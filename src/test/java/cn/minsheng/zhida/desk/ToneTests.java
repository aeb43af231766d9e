package cn.minsheng.zhida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Everything the bot says, collected from where it stands: what a machine can see of its tone. The
 * rest is seen by reading it from top to bottom.
 */
class ToneTests {

  private static final Path DESK = Path.of("src/main/java/cn/minsheng/zhida/desk");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern PLACE = Pattern.compile("%(?:\\d\\$)?[sd]");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z.]*");

  /** Half-width marks beside Chinese; a dash before a list, and a time, are no marks. */
  private static final Pattern HALF_WIDTH =
      Pattern.compile("\\p{IsHan}[,;:!?()]|[,;!?()]\\p{IsHan}");

  /** What an official says in Latin letters too. */
  private static final Set<String> LATIN_WORDS =
      Set.of(
          "PDF", "Word", "WPS", "OFD", "MB", "A", "B", "C", "UserID", ".xlsx", ".xls", "xlsx",
          "xls", "json", "JSON", "Excel", "DING");

  private record Said(String where, String text) {}

  private static List<Said> all() {
    try (var files = Files.list(DESK)) {
      var said = new ArrayList<Said>();
      for (var file : files.sorted().toList()) {
        literals(file, said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void literals(Path file, List<Said> said) throws IOException {
    for (var line : Files.readAllLines(file)) {
      var code = line.strip();
      if (code.startsWith("*") || code.startsWith("//") || code.contains("Pattern.compile")) {
        continue;
      }
      var literal = LITERAL.matcher(line);
      while (literal.find()) {
        if (isSaid(literal.group(1))) {
          said.add(new Said(file.getFileName().toString(), literal.group(1)));
        }
      }
    }
  }

  /** Chinese, and no pattern by which it is read. */
  private static boolean isSaid(String literal) {
    return HAN.matcher(literal).find()
        && !literal.matches(".*(?:\\(\\?|\\\\\\\\|\\.\\*|\\{\\d|\\^|HH:mm|M月d日).*");
  }

  private static String bare(String text) {
    return PLACE.matcher(text).replaceAll("").replace("\\n", " ").replaceAll("[*]{2}", "");
  }

  @Test
  void thereIsMuchToRead() {
    assertThat(all()).hasSizeGreaterThan(400);
  }

  @Test
  void marksBesideChineseAreFullWidth() {
    assertThat(all()).filteredOn(it -> HALF_WIDTH.matcher(bare(it.text())).find()).isEmpty();
  }

  @Test
  void thereIsNoLatinWordButThoseOfTheTrade() {
    assertThat(all())
        .filteredOn(
            it ->
                LATIN
                    .matcher(bare(it.text()))
                    .results()
                    .anyMatch(word -> !LATIN_WORDS.contains(word.group())))
        .isEmpty();
  }

  @Test
  void nobodyIsAddressedFamiliarly() {
    assertThat(all()).filteredOn(it -> it.text().contains("你")).isEmpty();
  }

  @Test
  void nothingIsDoubledOrLeftOpen() {
    assertThat(all())
        .filteredOn(
            it ->
                it.text().contains("null")
                    || it.text().strip().replace("  \\n", "").contains("  ")
                    || Pattern.compile("[。，；：、][。，；：、]").matcher(it.text()).find()
                    || it.text().contains("!")
                    || it.text().contains("！"))
        .isEmpty();
  }

  /** The word of the office for each thing, and what it is not called. */
  @Test
  void theSameThingHasTheSameName() {
    assertThat(all())
        .filteredOn(it -> Pattern.compile("工单|接收人|二次办结时限|联系人员|结案").matcher(it.text()).find())
        .isEmpty();
  }

  /** Of two words for one thing the shorter way into the ear was chosen, and is kept to. */
  @Test
  void itIsSaidInOneWay() {
    assertThat(all())
        .filteredOn(
            it -> Pattern.compile("此卡|此单|本卡(?!片)|看不懂|没有收入|规定 \\d").matcher(it.text()).find())
        .isEmpty();
  }

  /** 请 is said once in a sentence; what is only named (申请) does not count. */
  @Test
  void nobodyIsAskedTwiceInOneSentence() {
    assertThat(all())
        .filteredOn(
            it ->
                Arrays.stream(it.text().split("[。；\\n]"))
                    .anyMatch(part -> part.matches(".*(?<![申恳])请.*(?<![申恳])请(?!”).*")))
        .isEmpty();
  }

  /** What is to be typed ends where it ends: a full stop would be typed too. */
  @Test
  void whatIsToBeTypedEndsWithoutAMark() {
    assertThat(all()).filteredOn(it -> it.text().matches("(?s).*请发：[^“”。；]*。")).isEmpty();
  }
}
