package cn.minsheng.zhida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTests {

  @ParameterizedTest
  @ValueSource(strings = {"帮助", " 帮 助 ", "帮助。", "帮助！", "ＨＥＬＰ", "Help?", "怎么用？", ""})
  void helpIsUnderstoodHoweverItIsTyped(String text) {
    assertThat(Command.in(text)).isEqualTo(new Command.Help());
  }

  @ParameterizedTest
  @CsvSource({"重发17, 17", "重发 １７, 17", "重 发17。, 17"})
  void aRowToSendAgainIsUnderstoodHoweverItIsTyped(String text, long row) {
    assertThat(Command.in(text)).isEqualTo(new Command.SendAgain(row));
  }

  @ParameterizedTest
  @ValueSource(strings = {"重发", "重发x", "重发99999999999999999999", "请帮助我修路", "drop table"})
  void whatIsNotSureIsNotGuessed(String text) {
    assertThat(Command.in(text)).isEqualTo(new Command.NotUnderstood());
  }
}
