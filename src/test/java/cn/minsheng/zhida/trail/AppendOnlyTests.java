package cn.minsheng.zhida.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No statement of the program, and no migration, changes or removes a line of the trail. */
class AppendOnlyTests {

  private static final Pattern CHANGES_THE_PAST =
      Pattern.compile(
          "(?:update|delete\\s+from|truncate(?:\\s+table)?|replace\\s+into|drop\\s+table|alter\\s+table"
              + "|rename\\s+table)\\s+(?:ignore\\s+|low_priority\\s+|if\\s+exists\\s+)*(?:\\w+\\.)?`?trail`?(?![\\w-])",
          Pattern.CASE_INSENSITIVE);

  @Test
  void nothingChangesThePast() throws IOException {
    assertThat(offenders(Path.of("src/main"), ".java")).isEmpty();
    assertThat(offenders(Path.of("sql"), ".sql")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update trail set act = ?",
        "DELETE FROM trail where line = ?",
        "delete\n   from trail",
        "update `trail` set act = ?",
        "truncate table trail",
        "truncate trail",
        "replace into trail (line) values (1)",
        "update zhida.trail set act = ?",
        "drop table if exists trail"
      })
  void anOffenderIsSeen(String sql) {
    assertThat(CHANGES_THE_PAST.matcher(sql).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update trail_head set line = ?",
        "insert into trail (line) values (?)",
        "select * from trail"
      })
  void whatIsAllowedIsLeftAlone(String sql) {
    assertThat(CHANGES_THE_PAST.matcher(sql).find()).isFalse();
  }

  private static List<Path> offenders(Path root, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      var all = files.filter(it -> it.toString().endsWith(suffix)).toList();
      assertThat(all).isNotEmpty();
      return all.stream().filter(AppendOnlyTests::changesThePast).toList();
    }
  }

  private static boolean changesThePast(Path file) {
    try {
      return CHANGES_THE_PAST.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
