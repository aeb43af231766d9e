package cn.minsheng.zhida.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterDocumentTests {

  private final String document = read();

  private static String read() {
    try {
      return Files.readString(Path.of("docs/roster.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theDocumentNamesTheSheetsAndColumnsOfTheCodeInOrder() {
    List<String> expected = new ArrayList<>();
    for (var sheet : RosterSheet.values()) {
      expected.add("## 工作表「" + sheet.title() + "」");
      for (var column : sheet.columns()) {
        expected.add(
            "| %s | %s | %s |"
                .formatted(column.heading(), column.required() ? "是" : "否", column.note()));
      }
    }

    assertThat(
            document
                .lines()
                .filter(it -> it.startsWith("## ") || it.startsWith("| "))
                .filter(it -> !it.startsWith("| 列 ")))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void theDocumentNamesTheRolesAndLimitsOfTheCode() {
    assertThat(document)
        .contains("可用角色：" + String.join("、", RoleWord.all()) + "。")
        .contains(
            "最多 " + RosterReader.MOST_ROWS + " 行、" + (HarmlessWorkbook.LARGEST >> 20) + " MB");
  }
}
