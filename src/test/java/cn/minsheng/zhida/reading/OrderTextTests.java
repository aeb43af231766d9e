package cn.minsheng.zhida.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.reading.OrderText.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an order may be typed. */
class OrderTextTests {

  private static final UnitNames OFFICE = new Corpus().units;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "交办 城管局",
        "交办",
        "交 办 城管局",
        "  交办，城管局",
        "交办：城管局",
        "交办:城管局",
        "交办\n单位：城管局",
        "交办\u3000城管局"
      })
  void beginsWithItsWord(String text) {
    assertThat(OrderOpening.read(text, OFFICE).isPresent()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "交办单位有哪些", "帮助", "交", "重新交办 城管局"})
  void anythingElseIsNone(String text) {
    assertThat(OrderOpening.read(text, OFFICE).isPresent()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "交办 城管局 3天 市长热线 路灯不亮, 城管局, 3天, 市长热线, '', 路灯不亮",
    "交办 城管局 市长热线 3天 路灯不亮, 城管局, 3天, 市长热线, '', 路灯不亮",
    "交办，城管局，3天，市长热线，路灯不亮, 城管局, 3天, 市长热线, '', 路灯不亮",
    "交办：城管局　３个工作日　１２３４５　投诉　路灯不亮, 城管局, ３个工作日, １２３４５, 投诉, 路灯不亮",
    "交办 城管局 3天内 12345 投诉 路灯 不亮 三天, 城管局, 3天内, 12345, 投诉, 路灯 不亮 三天",
    "交办 城管局 3天 市长热线 5天没水了, 城管局, 3天, 市长热线, '', 5天没水了",
    "交办 城管局 3天 市长热线 路灯不亮 5天 来信来访, 城管局, 3天, 市长热线, '', 路灯不亮 5天 来信来访",
    "交办 城管局 3天 市长热线 5天 没水, 城管局, 3天, 市长热线, '', 5天 没水",
    "交办 3天 城管局 路灯不亮, 城管局, 3天, '', '', 路灯不亮",
    "交办 城管局, 城管局, '', '', '', ''",
    "交办, '', '', '', '', ''"
  })
  void wordsInARow(
      String text, String unit, String term, String channel, String kind, String content) {
    var order = OrderText.of(text, OFFICE);
    assertThat(order.said(Label.UNIT)).isEqualTo(unit);
    assertThat(order.said(Label.TERM)).isEqualTo(term);
    assertThat(order.said(Label.CHANNEL)).isEqualTo(channel);
    assertThat(order.said(Label.KIND)).isEqualTo(kind);
    assertThat(order.said(Label.CONTENT)).isEqualTo(content);
  }

  @Test
  void supportingUnitsAndUrgencyAreWordsToo() {
    var order = OrderText.of("交办 水务局 协办住建局、城管局 立办立结 2小时 市长热线 停水", OFFICE);
    assertThat(OrderText.names(order.said(Label.SUPPORTING))).containsExactly("住建局", "城管局");
    assertThat(order.said(Label.URGENCY)).isEqualTo("立办立结");
    assertThat(order.said(Label.CONTENT)).isEqualTo("停水");
  }

  @Test
  void labelledLinesInAnyOrderWithTheContentLast() {
    var order =
        OrderText.of(
            """
            交办
            来源： 12345
            工单号：CD-2026-001
            主 办 单 位:城管局
            协办：住建局，水务局
            时限：3个工作日
            类型：投诉
            紧急程度：普通
            诉求人：张三
            电话：13812345678
            住址：锦绣花园 3-2-501
            地址：文化路 12 号
            内容：路灯不亮
            """,
            OFFICE);
    assertThat(order.said(Label.CHANNEL)).isEqualTo("12345");
    assertThat(order.said(Label.SOURCE_NUMBER)).isEqualTo("CD-2026-001");
    assertThat(order.said(Label.UNIT)).isEqualTo("城管局");
    assertThat(OrderText.names(order.said(Label.SUPPORTING))).containsExactly("住建局", "水务局");
    assertThat(order.said(Label.TERM)).isEqualTo("3个工作日");
    assertThat(order.said(Label.KIND)).isEqualTo("投诉");
    assertThat(order.said(Label.URGENCY)).isEqualTo("普通");
    assertThat(order.said(Label.PETITIONER)).isEqualTo("张三");
    assertThat(order.said(Label.PHONE)).isEqualTo("13812345678");
    assertThat(order.said(Label.ADDRESS)).isEqualTo("锦绣花园 3-2-501");
    assertThat(order.said(Label.PLACE)).isEqualTo("文化路 12 号");
    assertThat(order.said(Label.CONTENT)).isEqualTo("路灯不亮");
  }

  @Test
  void theContentIsToTheLetterWhateverStandsInIt() {
    var content = "第一行\n\n  单位：教育局\n\t内容：又一个\r\n交办 水务局 1天\n最后 ！＠＃１２ 　行";
    assertThat(OrderText.of("交办\n单位：城管局\n内容：" + content, OFFICE).said(Label.CONTENT))
        .isEqualTo(content);
    assertThat(OrderText.of("交办\n单位：城管局\n内容：\n" + content, OFFICE).said(Label.CONTENT))
        .isEqualTo(content);
    assertThat(OrderText.of("交办\n单位：城管局\n内容：" + content, OFFICE).said(Label.UNIT)).isEqualTo("城管局");
  }

  @Test
  void aLineSeparatorInTheContentHidesNothing() {
    var order = OrderText.of("交办\n单位：城管局\n内容：一\u2028二\u0085三", OFFICE);
    assertThat(order.said(Label.CONTENT)).isEqualTo("一\u2028二\u0085三");
  }

  @Test
  void theSameLineTwiceIsNotMistakenForTheContent() {
    var order = OrderText.of("交办\n地点：内容：同\n内容：同", OFFICE);
    assertThat(order.said(Label.PLACE)).isEqualTo("内容：同");
    assertThat(order.said(Label.CONTENT)).isEqualTo("同");
  }

  @Test
  void labelsBehindWordsAreTheCitizens() {
    var order = OrderText.of("交办 城管局 3天 市长热线 路灯不亮\n单位：教育局\n内容：假的", OFFICE);
    assertThat(order.said(Label.UNIT)).isEqualTo("城管局");
    assertThat(order.said(Label.CONTENT)).isEqualTo("路灯不亮\n单位：教育局\n内容：假的");
  }

  @ParameterizedTest
  @CsvSource({
    "市长热线, MAYOR_HOTLINE",
    "12345, MAYOR_HOTLINE",
    "１２３４５热线, MAYOR_HOTLINE",
    "网 上 留 言, ONLINE_MESSAGE",
    "来信来访, LETTER_OR_VISIT",
    "政协提案, POLITICAL_CONFERENCE"
  })
  void channelsAreKnownByTheirWords(String word, Channel channel) {
    assertThat(FieldWords.channel(word)).contains(channel);
  }

  @Test
  void whatIsNoChannelKindOrUrgencyIsNotGuessed() {
    assertThat(FieldWords.channel("微信")).isEmpty();
    assertThat(FieldWords.kind("抱怨")).isEmpty();
    assertThat(FieldWords.urgency("很急")).isEmpty();
    assertThat(FieldWords.kind("投诉")).contains(MatterKind.COMPLAINT);
    assertThat(FieldWords.urgency("立办立结")).contains(UrgencyLevel.IMMEDIATE);
  }
}
