package cn.minsheng.zhida.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.reminders.Kind.Nagging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/reminders.md says of each kind when it is told, and of no other. */
class TableOfRemindersTests {

  private static final Pattern ROW =
      Pattern.compile("\\| `([A-Z_]+)`[^|]*\\|([^|]*)\\|([^|]*)\\|.*");

  @Test
  void theTablesNameEveryKindAndNoOther() throws IOException {
    assertThat(rows().keySet())
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Kind.values()).map(Kind::name).toList());
  }

  @Test
  void theTablesSayHowOftenItIsTold() throws IOException {
    var rows = rows();
    for (var kind : Kind.values()) {
      var row = rows.get(kind.name());
      if (kind.isInTime()) {
        assertThat(row[0]).as("%s", kind).isEqualTo("FIRST");
      } else {
        assertThat(row[0]).as("%s", kind).isEqualTo(kind.isNamedBefore() ? "yes" : "no");
        assertThat(row[1]).as("%s", kind).startsWith(words(kind.nagging()));
      }
    }
  }

  private static String words(Nagging nagging) {
    return switch (nagging) {
      case NEVER -> "never";
      case DAILY -> "daily";
      case WEEKLY -> "weekly";
    };
  }

  private static Map<String, String[]> rows() throws IOException {
    var rows = new LinkedHashMap<String, String[]>();
    for (var line : Files.readAllLines(Path.of("docs/reminders.md"))) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        rows.put(row.group(1), new String[] {row.group(2).strip(), row.group(3).strip()});
      }
    }
    return rows;
  }
}
