package cn.minsheng.zhida.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the handbook tells people to type is understood. */
class HandbookTests {

  private static final Pattern TYPED = Pattern.compile("`([^`]+)`");

  /** Read by their desks themselves, each with tests of its own. */
  private static final List<String> OF_THEIR_DESKS =
      List.of("清空文件", "撤销问责", "看问责", "预演", "导入台账", "导出台账");

  /** Parts of what is typed: labels, names of forms, initials of a unit. */
  private static final Pattern PART = Pattern.compile(".*：|cgj|撤回申请单|延期申请单|报告签批单|回访记录|2026年|张三的全部");

  @Test
  void everyCommandOfTheHandbookIsUnderstood() throws IOException {
    var text = Files.readString(Path.of("docs/handbook.md")).replaceAll("(?s)```.*?```", "");
    var units = new Corpus().units;
    var unclear = new ArrayList<String>();
    TYPED
        .matcher(text)
        .results()
        .map(it -> it.group(1))
        .distinct()
        .filter(it -> !PART.matcher(it).matches())
        .filter(it -> OF_THEIR_DESKS.stream().noneMatch(it::startsWith))
        .filter(
            it ->
                Arrays.stream(Role.values())
                    .map(role -> Commands.read(it, Set.of(role), units))
                    .allMatch(Meant.Unclear.class::isInstance))
        .forEach(unclear::add);
    assertThat(unclear).isEmpty();
  }
}
