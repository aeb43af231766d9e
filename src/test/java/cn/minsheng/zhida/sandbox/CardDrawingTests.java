package cn.minsheng.zhida.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cards are drawn from template files in a real browser, and ask for what the platform asks for.
 */
class CardDrawingTests {

  private static final Path ZHIDA = Path.of("cards/zhida.json");
  private static final String EXPORTS = "shared/card-examples";
  private static final JsonMapper JSON = JsonMapper.shared();

  private static CardStage stage;

  @BeforeAll
  static void open() throws IOException {
    assumeTrue(
        CardStage.isPossible(), "Cards were not drawn: there is no chromium with its driver here");
    stage = new CardStage();
  }

  @AfterAll
  static void close() throws IOException {
    if (stage != null) {
      stage.close();
    }
  }

  @AfterEach
  void theBrowserHadNothingToComplainAbout() {
    assertThat(stage.complaints()).isEmpty();
  }

  @Test
  void anAssignmentShowsItsTextAndButtonsAndATapSendsActionAndRevision() throws IOException {
    stage.draw(
        ZHIDA,
        assignment(),
        Map.of("buttons", buttons("签收", "accept", "不属本单位", "withdraw", "上传报告", "report")));
    stage.photograph("assignment");
    assertThat(stage.text())
        .contains("民声〔2026〕12号 交办", "待签收", "关于锦绣小区供暖不热的诉求", "12月1日（周二）", "登记 ✓");
    assertThat(stage.find(".card-tag").getText()).isEqualTo("待签收");
    assertThat(texts(".card-button")).containsExactly("签收", "不属本单位", "上传报告");
    stage.button("签收").click();
    assertThat(stage.requests())
        .isEqualTo(json("[{'actionId':'accept','params':{'action':'accept','rev':'3'}}]"));
  }

  @Test
  void whatHasNoValueIsNotDrawn() throws IOException {
    stage.draw(
        ZHIDA, Map.of("title", "直达使用帮助", "buttons", "[]", "table", "", "form", ""), Map.of());
    assertThat(components()).containsExactly("Card", "CardHeaderV2");
  }

  @Test
  void aPersonsOwnValueComesBeforeThePublicOneAndAnEmptyOneFallsBack() throws IOException {
    var shared = Map.of("title", "公共", "body", "给所有人", "buttons", buttons("签收", "accept"));
    stage.draw(ZHIDA, shared, Map.of("body", "只给你", "title", "不是私有变量", "buttons", ""));
    assertThat(stage.text()).contains("公共", "只给你").doesNotContain("给所有人", "不是私有变量");
    assertThat(texts(".card-button")).containsExactly("签收");
    stage.draw(ZHIDA, shared, Map.of("buttons", "[]"));
    assertThat(stage.all(".card-button")).isEmpty();
  }

  @Test
  void everyKindOfFieldSendsItsDocumentedValue() throws IOException {
    stage.draw(ZHIDA, Map.of("title", "办理报告"), Map.of("form", everyField(), "submit", "提交报告"));
    stage.field("text").sendKeys("现场已处理");
    stage.field("area").sendKeys("第一行\n第二行");
    stage.field("number").sendKeys("12.5");
    new Select(stage.field("select")).selectByVisibleText("解决");
    stage.find("[data-field=multi] [data-value='1']").click();
    stage.find("[data-field=multi] [data-value='3']").click();
    stage.pick("date", "2026-12-05");
    stage.pick("time", "09:30");
    stage.pick("datetime", "2026-12-05T14:20");
    stage.find("[data-field=checkbox] input").click();
    stage.find("[data-field=switch] input").click();
    stage.find("[data-field=group] [data-value='2']").click();
    stage.find("[data-field=ticks] [data-value='2']").click();
    stage.find("[data-field=ticks] [data-value='1']").click();
    stage.find("[data-field=list] .card-add").click();
    stage.field("list").sendKeys("群众电话");
    stage.photograph("every-field");
    stage.button("提交报告").click();
    assertThat(stage.requests())
        .isEqualTo(
            json(
                """
                [{'actionId':'form','params':{'form':{
                  'action':'report','rev':'7',
                  'text':'现场已处理','area':'第一行\\n第二行','number':12.5,
                  'select':{'index':1,'value':'2'},'multi':{'index':[0,2],'value':['1','3']},
                  'date':'2026-12-05','time':'09:30','datetime':'2026-12-05 14:20',
                  'checkbox':true,'switch':true,'group':'2','ticks':['1','2'],
                  'list':['群众电话'],'fixed':'城市管理局',
                  'chosen':{'index':1,'value':'2'},'several':{'index':[1],'value':['2']}}}}]"""));
  }

  @Test
  void aFormWithARequiredFieldLeftEmptyIsNotSent() throws IOException {
    stage.draw(ZHIDA, Map.of("title", "申请延期"), Map.of("form", extension()));
    stage.button("提交").click();
    assertThat(stage.requests()).isEmpty();
    assertThat(texts(".card-complaint")).contains("请写明延期理由", "申请延至是必填项");
    stage.photograph("required");
    stage.field("reason").sendKeys("需上级批复");
    stage.pick("until", "2026-12-05");
    stage.button("提交").click();
    assertThat(stage.requests().at("/0/params/form"))
        .isEqualTo(json("{'action':'extend','rev':'7','reason':'需上级批复','until':'2026-12-05'}"));
  }

  @Test
  void whatWasTypedSurvivesAChangeOfTheCardAroundTheForm() throws IOException {
    stage.draw(ZHIDA, Map.of("title", "申请延期"), Map.of("form", extension()));
    stage.field("reason").sendKeys("需上级批复");
    stage.update(Map.of("title", "申请延期", "state", "超期"), Map.of("form", extension()));
    assertThat(stage.text()).contains("超期");
    assertThat(stage.field("reason").getDomProperty("value")).isEqualTo("需上级批复");
  }

  @Test
  void theAnswerToATapIsTheNewCardAndNoSecondTapGoesOutBefore() throws IOException {
    var accept = buttons("签收", "accept");
    stage.draw(ZHIDA, Map.of("title", "交办", "state", "待签收"), Map.of("buttons", accept));
    stage.answerNextRequestWith(
        Map.of("title", "交办", "state", "办理中", "stateColor", "green"), Map.of("toast", "已签收"));
    stage.holdTheNextAnswer();
    stage.button("签收").click();
    stage.evaluated("document.querySelector('.card button').click()");
    stage.giveTheAnswer();
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(stage.text()).contains("办理中", "已签收"));
    assertThat(stage.requests()).hasSize(1);
    assertThat(stage.all(".card-button")).isEmpty();
  }

  @Test
  void aDigestShowsItsTableAndItsChart() throws IOException {
    for (var chart : List.of("histogram", "lineChart", "pieChart")) {
      stage.draw(ZHIDA, digest(chart), Map.of("buttons", buttons("签发", "issue", "暂缓", "hold")));
      stage.photograph("digest-" + chart);
      assertThat(texts(".card-table th")).containsExactly("责任单位", "交办", "办结", "超期");
      assertThat(stage.all(".card-table tbody tr")).hasSize(3);
      assertThat(stage.all("figure[data-chart=" + chart + "] svg")).hasSize(1);
      assertThat(stage.find(".card-legend").getText()).contains("办结");
    }
    assertThat(stage.all("figure svg path")).isNotEmpty();
  }

  @Test
  void whatPeopleWroteNeverBecomesMarkup() throws IOException {
    var evil = "<img src=x onerror=window.hacked=1><script>window.hacked=1</script>";
    var link = "[点我](javascript:window.hacked=1) <font color=red onclick=window.hacked=1>红</font>";
    var row =
        Map.of("unit", evil, "done", Map.of("value", evil, "url", "javascript:window.hacked=1"));
    var meta =
        List.of(
            Map.of("alias", "unit", "aliasName", evil, "dataType", "STRING"),
            Map.of("alias", "done", "aliasName", "办结", "dataType", "OBJECT"));
    stage.draw(
        ZHIDA,
        Map.of(
            "title",
            evil,
            "state",
            evil,
            "stateColor",
            "red;background:url(javascript:window.hacked=1)",
            "body",
            evil + "\n\n" + link + "\n\n| " + evil + " | b |\n| - | - |\n| " + evil + " | d |",
            "strip",
            evil,
            "table",
            JSON.writeValueAsString(Map.of("data", List.of(row), "meta", meta)),
            "chart",
            JSON.writeValueAsString(bars(evil, 3))),
        Map.of(
            "toast",
            evil,
            "submit",
            evil,
            "buttons",
            buttons(evil, evil),
            "form",
            JSON.writeValueAsString(Map.of("fields", List.of(field(evil, evil, "TEXT"))))));
    assertThat(stage.text()).contains("<img src=x onerror=window.hacked=1>");
    assertThat(stage.all(".card img, .card script, .card a, .card [onerror], .card [onclick]"))
        .isEmpty();
    assertThat(stage.evaluated("window.hacked").isNull()).isTrue();
    stage.photograph("hostile");
  }

  @Test
  void garbageInTheValuesLeavesTheRestOfTheCardStanding() throws IOException {
    var garbage =
        Stream.of("{", "[1,null,\"x\"]", "null", "7", "{\"fields\":7}", "{\"type\":\"pieChart\"}");
    for (var value : garbage.toList()) {
      stage.draw(
          ZHIDA,
          Map.of("title", "标题还在", "table", value, "chart", value),
          Map.of("form", value, "buttons", value));
      assertThat(stage.text()).contains("标题还在");
    }
    assertThat(stage.evaluated("window.stage.refuses('{}')").asBoolean()).isTrue();
    assertThat(stage.evaluated("window.stage.refuses('{')").asBoolean()).isTrue();
  }

  @Test
  void theLongestValuesDoNotBreakTheCard() throws IOException {
    var words = "长".repeat(341);
    var letters = "a".repeat(1_024);
    for (var text : List.of(words, letters)) {
      stage.draw(
          ZHIDA,
          Map.of("title", text, "state", text, "body", text, "strip", "**" + text + "**"),
          Map.of("toast", text, "submit", text, "form", extension()));
      var card =
          stage.evaluated(
              "(it => [it.scrollWidth, it.clientWidth])(document.querySelector('.card'))");
      assertThat(card.get(0).asInt()).isEqualTo(card.get(1).asInt()).isLessThanOrEqualTo(375);
    }
  }

  @Test
  void anotherTemplatesLoopsExpressionsChainsAndQuestionsWork() throws IOException {
    var template = Path.of("src/test/resources/sandbox-page-tests/everything.json");
    stage.preview(template);
    stage.photograph("everything");
    assertThat(texts(".card-unknown")).containsExactly("Hologram");
    assertThat(stage.text()).contains("1. 城市管理局", "2. 建设局", "*", "共2个单位", "有").doesNotContain("无");
    stage.button("展开").click();
    assertThat(stage.text()).contains("收起", "已展开的内容");
    assertThat(stage.toasts()).isEqualTo(json("[{'text':'共2个单位','type':1}]"));
    stage.button("作废").click();
    stage.button("再想想").click();
    assertThat(stage.requests()).isEmpty();
    stage.button("作废").click();
    stage.button("确定作废").click();
    stage.button("打开").click();
    stage.button("建设局").click();
    assertThat(stage.opened()).isEqualTo(json("['https://www.dingtalk.com/?id=7']"));
    Awaitility.await().until(() -> stage.requests().size() == 2);
    assertThat(stage.requests())
        .isEqualTo(
            json(
                "[{'actionId':'void','params':{'id':7}},"
                    + "{'actionId':'unit','params':{'unit':'建设局','urgent':true}}]"));
  }

  @Test
  void theMarkdownOfCardsIsDrawn() throws IOException {
    stage.draw(ZHIDA, Map.of("title", "Markdown", "body", MARKDOWN), Map.of());
    stage.photograph("markdown");
    assertThat(texts(".card-markdown h2")).containsExactly("二级标题");
    assertThat(texts(".card-markdown strong")).contains("加粗", "粗");
    assertThat(texts(".card-markdown em")).containsExactly("斜体");
    assertThat(stage.all(".card-markdown > ul > li")).hasSize(2);
    assertThat(stage.all(".card-markdown > ul ul > li")).hasSize(1);
    assertThat(texts(".card-markdown ol > li")).containsExactly("第一", "第二");
    assertThat(stage.all(".card-markdown blockquote blockquote")).hasSize(1);
    assertThat(texts(".card-markdown td")).containsExactly("左", "右");
    assertThat(texts(".card-markdown pre")).containsExactly("{ \"a\": **1** }");
    assertThat(stage.find(".card-markdown span[style]").getCssValue("color"))
        .contains("0, 127, 255");
    assertThat(stage.text()).contains("[元气满满]", "*不斜*", "第一行\n第二行", "连着 的行");
    stage.find(".card-markdown a").click();
    assertThat(stage.opened()).isEqualTo(json("['https://www.dingtalk.com/a?b=1']"));
  }

  @Test
  void theLineInTheChatListComesFromTheTemplatesSummary() throws IOException {
    stage.draw(ZHIDA, Map.of("title", "交办"), Map.of());
    assertThat(stage.evaluated("window.stage.summary({lastMessage: '民声〔2026〕12号 待签收'})").asString())
        .isEqualTo("民声〔2026〕12号 待签收");
  }

  @Test
  void thePreviewShowsTheMockData() throws IOException {
    stage.preview(ZHIDA);
    stage.photograph("preview");
    assertThat(components())
        .contains("Tag", "Markdown", "Table", "Chart", "Form", "ButtonGroup", "BaseText");
    assertThat(stage.all(".card-unknown")).isEmpty();
  }

  @Test
  void anExportShowsItsMockDataAndTheButtonsOfItsState() throws IOException {
    var approval = export("审批模板.json");
    stage.preview(approval);
    stage.photograph("export-approval");
    assertThat(stage.text()).contains(mock(approval, "title"), mock(approval, "amount"));
    assertThat(stage.all(".card-button")).hasSize(2);
    stage.find(".card-button").click();
    var request = stage.requests().get(0);
    assertThat(request.at("/params/action")).isEqualTo(request.get("actionId"));
    stage.draw(approval, Map.of("title", "报销", "status", "agree"), Map.of());
    assertThat(stage.all(".card-button")).hasSize(1);
    assertThat(stage.find(".card-button").isEnabled()).isFalse();
  }

  @Test
  void anExportsInputIsKeptLocallyUntilItsButtonSendsIt() throws IOException {
    var hello = export("helloworld.json");
    stage.draw(hello, Map.of("title", "标题", "tag", "新", "markdown", "# 正文"), Map.of());
    stage.photograph("export-helloworld");
    assertThat(stage.text()).contains("标题", "新", "正文").doesNotContain("#");
    stage.field("input").sendKeys("你好");
    stage.answerNextRequestWith(
        Map.of("title", "标题"), Map.of("submitted", "true", "private_input", "你好"));
    stage.find(".card-button").click();
    assertThat(stage.requests())
        .isEqualTo(json("[{'actionId':'submit','params':{'local_input':'你好'}}]"));
    assertThat(typeOfTheToast()).isZero();
    assertThat(stage.field("input").getDomAttribute("readonly")).isNotNull();
  }

  @Test
  void anExportsRequestThatFailsSaysSo() throws IOException {
    stage.draw(export("helloworld.json"), Map.of("title", "标题"), Map.of());
    stage.failTheNextRequest();
    stage.find(".card-button").click();
    assertThat(typeOfTheToast()).isEqualTo(2);
  }

  private static int typeOfTheToast() {
    Awaitility.await().until(() -> !stage.toasts().isEmpty());
    assertThat(stage.toasts()).hasSize(1);
    assertThat(stage.toasts().at("/0/text").asString()).isNotBlank();
    return stage.toasts().at("/0/type").asInt();
  }

  @Test
  void anExportsSingleComponentsSendWhatWasChosenInThem() throws IOException {
    stage.preview(export("交互组件的使用与本地更新.json"));
    stage.field("input").sendKeys("文本");
    new Select(stage.field("selectBlock")).selectByIndex(3);
    stage.find("[data-field=multiSelectBlock] [data-value='4']").click();
    stage.pick("datePicker", "2026-11-30");
    stage.find("[data-component=Checkbox] input").click();
    stage.find("[data-component=CheckboxList] [data-value='2']").click();
    stage.find("[data-component=CheckboxListMulti] [data-value='3']").click();
    stage.photograph("export-components");
    stage.find(".card-button").click();
    var params = stage.requests().at("/0/params");
    assertThat(params.get("input")).isEqualTo(json("'文本'"));
    assertThat(params.get("select")).isEqualTo(json("{'index':2,'value':'3'}"));
    assertThat(params.get("multiSelect")).isEqualTo(json("{'index':[0,3],'value':['1','4']}"));
    assertThat(params.get("date")).isEqualTo(json("'2026-11-30'"));
    assertThat(params.get("checkbox").asBoolean()).isTrue();
    assertThat(params.get("singleCheckbox")).isEqualTo(json("2"));
    assertThat(params.get("multiCheckbox")).isEqualTo(json("[0,3]"));
  }

  @Test
  void anExportsFormIsDrawnFromItsVariable() throws IOException {
    stage.preview(export("表单组件的使用与更新.json"));
    stage.photograph("export-form");
    assertThat(stage.all(".card-field")).hasSizeGreaterThan(10);
    assertThat(stage.all(".card-unknown")).isEmpty();
  }

  @Test
  void noExportHasAPartThatCannotBeDrawn() throws IOException {
    var exports = exports();
    assumeFalse(exports.isEmpty(), "There are no exports of DingTalk's card builder in " + EXPORTS);
    for (var export : exports) {
      stage.preview(export);
      assertThat(stage.text()).as("%s", export).isNotBlank();
      assertThat(stage.all(".card-unknown")).as("%s", export).isEmpty();
    }
  }

  private static final String MARKDOWN =
      """
      ## 二级标题
      正文 **加粗** *斜体* [官网](https://www.dingtalk.com/a?b=1) [元气满满] \\*不斜\\*

      <font sizeToken=common_h3_text_style__font_size colorTokenV2=common_blue1_color>蓝 **粗**</font>

      第一行<br>第二行

      连着
      的行

      * 一层
          * 二层
      * 又一层

      1. 第一
      2. 第二

      > 引用
      >
      >> 嵌套

      | 甲 | 乙 |
      | :- | -: |
      | 左 | 右 |

      ***

      ```json
      { "a": **1** }
      ```
      """;

  private static Map<String, String> assignment() {
    return Map.of(
        "title", "民声〔2026〕12号 交办",
        "state", "待签收",
        "stateColor", "orange",
        "body",
            """
            **关于锦绣小区供暖不热的诉求**

            来源：市长热线　类别：供热\s\s
            主办：城市管理局　协办：建设局

            办结时限 **12月1日（周二）**，报告 11月27日前送达。""",
        "strip", "登记 ✓　交办 ✓　**签收**　报告　回访　销号");
  }

  private static Map<String, String> digest(String chart) {
    var meta =
        List.of(
            column("unit", "责任单位", 40),
            column("given", "交办", 20),
            column("done", "办结", 20),
            column("late", "超期", 20));
    var rows =
        List.of(
            Map.of("unit", "城市管理局", "given", "12", "done", "10", "late", "0"),
            Map.of("unit", "住房和城乡建设局", "given", "7", "done", "5", "late", "1"),
            Map.of("unit", "应急管理局", "given", "3", "done", "3", "late", "0"));
    var data = chart.equals("pieChart") ? shares() : bars("城市管理局", 10);
    return Map.of(
        "title", "民声直达半月报",
        "state", "待签发",
        "stateColor", "blue",
        "body", "2026年11月16日至30日：交办 **22** 件，办结 **18** 件，办结率 81.8%。",
        "table", JSON.writeValueAsString(Map.of("meta", meta, "data", rows)),
        "chart", JSON.writeValueAsString(Map.of("type", chart, "data", data.get("data"))));
  }

  private static Map<String, Object> column(String alias, String name, int weight) {
    return Map.of("alias", alias, "aliasName", name, "dataType", "STRING", "weight", weight);
  }

  private static Map<String, Object> bars(String first, int done) {
    var data =
        List.of(
            Map.of("x", first, "y", done, "type", "办结"),
            Map.of("x", first, "y", 2, "type", "未办结"),
            Map.of("x", "建设局", "y", 5, "type", "办结"),
            Map.of("x", "建设局", "y", 2, "type", "未办结"),
            Map.of("x", "应急管理局", "y", 3, "type", "办结"),
            Map.of("x", "应急管理局", "y", 0, "type", "未办结"));
    return Map.of("type", "histogram", "data", data);
  }

  private static Map<String, Object> shares() {
    return Map.of(
        "data",
        List.of(Map.of("x", "办结", "y", 18), Map.of("x", "办理中", "y", 3), Map.of("x", "挂账", "y", 1)));
  }

  /** Texts and actions by turns. */
  private static String buttons(String... textsAndActions) {
    var buttons = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < textsAndActions.length; i += 2) {
      var action = textsAndActions[i + 1];
      buttons.add(
          Map.of(
              "text",
              textsAndActions[i],
              "color",
              i == 0 ? "blue" : "gray",
              "status",
              "normal",
              "event",
              Map.of(
                  "type",
                  "sendCardRequest",
                  "params",
                  Map.of("actionId", action, "params", Map.of("action", action, "rev", "3")))));
    }
    return JSON.writeValueAsString(buttons);
  }

  private static Map<String, Object> field(String name, String label, String type) {
    return Map.of("name", name, "label", label, "type", type);
  }

  private static String extension() {
    return json("""
            {'fields':[
              {'name':'action','type':'TEXT','hidden':true,'defaultValue':'extend'},
              {'name':'rev','type':'TEXT','hidden':true,'defaultValue':'7'},
              {'name':'reason','label':'延期理由','type':'TEXT_AREA','required':true,
               'requiredMsg':'请写明延期理由'},
              {'name':'until','label':'申请延至','type':'DATE','required':true},
              {'name':'phone','label':'联系电话','type':'TEXT'}]}""")
        .toString();
  }

  private static String everyField() {
    var options =
        "'options':[{'value':'1','text':'解释说明'},{'value':'2','text':'解决'},{'value':'3','text':'部分解决'}]";
    return json("""
            {'fields':[
              {'name':'action','type':'TEXT','hidden':true,'defaultValue':'report'},
              {'name':'rev','type':'TEXT','hidden':true,'defaultValue':'7'},
              {'name':'text','label':'文本','type':'TEXT','required':true,'placeholder':'请输入'},
              {'name':'area','label':'事实经过','type':'TEXT_AREA','required':true,'minRows':2},
              {'name':'number','label':'页数','type':'NUMBER'},
              {'name':'select','label':'办理结果','type':'SELECT','required':true,%1$s},
              {'name':'multi','label':'政策依据','type':'MULTI_SELECT','required':true,%1$s},
              {'name':'date','label':'日期','type':'DATE','required':true,'format':'yyyy-MM-dd'},
              {'name':'time','label':'时间','type':'TIME'},
              {'name':'datetime','label':'告知时间','type':'DATETIME'},
              {'name':'checkbox','label':'当事人已知悉','type':'CHECKBOX','required':true},
              {'name':'switch','label':'需要回访','type':'SWITCH'},
              {'name':'group','label':'告知方式','type':'CHECKBOX_GROUP','required':true,%1$s},
              {'name':'ticks','label':'参与单位','type':'MULTI_CHECKBOX_GROUP',%1$s},
              {'name':'list','label':'联系电话','type':'TEXT_ARRAY'},
              {'name':'untouched','label':'备注','type':'TEXT'},
              {'name':'fixed','label':'责任单位','type':'TEXT','readOnly':true,'defaultValue':'城市管理局'},
              {'name':'chosen','label':'默认单选','type':'SELECT','defaultValue':{'index':1,'value':'2'},%1$s},
              {'name':'several','label':'默认多选','type':'MULTI_SELECT','readOnly':true,
               'defaultValue':{'index':[1],'value':['2']},%1$s}]}"""
            .formatted(options))
        .toString();
  }

  private static JsonNode json(String withSingleQuotes) {
    return JSON.readTree(withSingleQuotes.replace('\'', '"'));
  }

  private static List<String> texts(String selector) {
    return stage.all(selector).stream()
        .map(WebElement::getText)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static List<String> components() {
    var names =
        stage.evaluated(
            "[...document.querySelectorAll('[data-component]')].map(it => it.dataset.component)");
    return IntStream.range(0, names.size()).mapToObj(it -> names.get(it).asString()).toList();
  }

  private static Path export(String name) throws IOException {
    var found =
        exports().stream().filter(it -> it.getFileName().toString().equals(name)).findFirst();
    assumeTrue(found.isPresent(), "There is no export of DingTalk's card builder " + name);
    return found.orElseThrow();
  }

  private static String mock(Path export, String variable) throws IOException {
    var editorData = JSON.readTree(Files.readString(export)).get("editorData").asString();
    return JSON.readTree(editorData).at("/mockData/cardData/" + variable).asString();
  }

  /** Files exported from DingTalk's builder, if they lie beside the project or further up. */
  private static List<Path> exports() throws IOException {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(EXPORTS))) {
        try (var files = Files.list(at.resolve(EXPORTS))) {
          return files.filter(it -> it.toString().endsWith(".json")).sorted().toList();
        }
      }
    }
    return List.of();
  }
}
