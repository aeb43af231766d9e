package cn.minsheng.zhida.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What goes to the log of a failure says nothing that somebody wrote. */
class WithoutWordsTests {

  @Test
  void kindAndPlaceAreKeptAndWordsAreNot() {
    var failure =
        new IllegalStateException("张三 wrote", new IllegalArgumentException("13912345678"));
    failure.addSuppressed(new IllegalStateException("李四"));

    var printed = new StringWriter();
    new WithoutWords(failure).printStackTrace(new PrintWriter(printed));

    assertThat(printed.toString())
        .contains("IllegalStateException", "IllegalArgumentException", "WithoutWordsTests")
        .doesNotContain("张三", "李四", "13912345678");
  }
}
