package cn.minsheng.zhida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # 不是标题            | \\# 不是标题
          [点我](http://x)      | \\[点我\\]\\(http://x\\)
          **不加粗**            | \\*\\*不加粗\\*\\*
          <font>                | \\<font\\>
          1_000                 | 1\\_000
          全角＃（）不动        | 全角＃（）不动
          """)
  void whatPeopleWroteStaysWhatTheyWrote(String plain, String escaped) {
    assertThat(Markdown.text(plain)).isEqualTo(escaped);
    assertThat(Markdown.shownAsItIs("**" + escaped + "**")).isEqualTo(plain);
  }

  @org.junit.jupiter.api.Test
  void lineBreaksAreKeptAndNobodyIsCalled() {
    assertThat(Markdown.text("一\r\n二\n@所有人")).isEqualTo("一  \n二  \n@\u200b所有人");
  }
}
