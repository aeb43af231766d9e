package cn.minsheng.zhida.sandbox;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A script in place of the bot: it answers through the real clients, and remembers little. */
final class DemoBot implements AutoCloseable {

  static final String ORDER = "交办 水务局 3天内 新华小区3号楼停水两天，居民王某来电反映";
  private static final String HELP =
      """
      ### 我能帮您做这些
      - **交办** 一件诉求：`交办 城管局 3天内 路灯不亮`
      - **待办**：看手上的事
      - **查 12**：看一件诉求走到哪一步

      [看待办](dtmd://dingtalkclient/sendMessage?content=%E5%BE%85%E5%8A%9E)""";
  private static final String FORM =
      """
      {"fields":[{"name":"result","label":"办理结果","type":"SELECT","required":true,
        "options":[{"value":"1","text":"解决"},{"value":"2","text":"部分解决"},
        {"value":"3","text":"解释说明"}]},
       {"name":"told","label":"告知当事人","type":"DATE","format":"yyyy-MM-dd"},
       {"name":"facts","label":"事实与依据","type":"TEXT_AREA","required":true}]}""";
  private static final Map<String, Object> BY_KEY =
      Map.of("updateCardDataByKey", true, "updatePrivateDataByKey", true);

  private final StreamBot bot;
  private final Office office;
  private final ExecutorService work = Executors.newSingleThreadExecutor(new Daemons("demo-bot"));
  private final AtomicInteger cardsSent = new AtomicInteger();

  DemoBot(Office office) throws Exception {
    bot = new StreamBot(office.dingtalk, 1);
    this.office = office;
    bot.onMessage = this::heard;
    bot.onTap = this::tapped;
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> office.dingtalk.gateway().wellConnections() == 1);
  }

  void fallsDue(Instant moment) {
    if (moment.equals(DemoOffice.REMINDER)) {
      told("zhang", "提醒：民声〔2026〕12号还没有办结，时限 11月26日。");
    } else {
      card("sun", "半月报", "待阅", "本期交办 **12** 件，办结 **9** 件，超期 **1** 件。", "", CHART);
    }
  }

  @Override
  public void close() {
    work.shutdownNow();
    bot.close();
  }

  private Map<String, ?> heard(JsonNode message) {
    String userId = Json.text(message, "senderStaffId");
    String text = Json.text(message.path("text"), "content").trim();
    boolean file = Json.text(message, "msgtype").equals("file");
    work.execute(() -> answer(userId, file ? "[文件]" : text));
    return Map.of();
  }

  private void answer(String userId, String text) {
    if (text.equals("帮助")) {
      markdown(userId, "帮助", HELP);
      card(userId, "从这里开始", "帮助", "不想打字？点下面的按钮。", buttons("待办", "我的事项"), "");
    } else if (text.equals("待办")) {
      card(userId, "您的待办", "1 件", "民声〔2026〕12号　新华小区停水\n\n办结时限 **11月26日**", "", "");
    } else if (text.startsWith("交办")) {
      card(userId, "交办预览", "待确认", text.substring(2).trim(), buttons("确认", "取消"), "");
    } else if (text.equals("[文件]")) {
      form(userId);
    } else {
      told(userId, "没有读懂「" + text + "」。发「帮助」看看我会什么。");
    }
  }

  private Map<String, ?> tapped(JsonNode tap) {
    JsonNode params =
        Json.readOrMissing(Json.text(tap, "content")).path("cardPrivateData").path("params");
    String action = params.has("form") ? "提交" : Json.text(params, "action");
    if (action.equals("确认")) {
      work.execute(this::assign);
    }
    Map<String, String> values =
        Map.of("state", "已" + action, "stateColor", "green", "buttons", "", "form", "");
    return Map.of("cardUpdateOptions", BY_KEY, "cardData", Map.of("cardParamMap", values));
  }

  private void assign() {
    String body = "**新华小区3号楼停水**\n\n来源：市长热线　类别：供水\n\n办结时限 **11月26日（周四）**";
    card("zhang", "民声〔2026〕12号 交办", "待签收", body, buttons("签收", "不属本单位"), "");
    quietly(() -> robot().ding(1, "民声〔2026〕12号已交办贵单位，请即签收。", List.of("zhang")));
  }

  private void form(String userId) {
    quietly(
        () ->
            cards()
                .create(
                    "demo-" + cardsSent.incrementAndGet(),
                    userId,
                    Map.of(
                        "title",
                        "办理报告",
                        "state",
                        "待填写",
                        "stateColor",
                        "orange",
                        "body",
                        "报告收到了。请补几句话：",
                        "form",
                        FORM,
                        "submit",
                        "提交")));
  }

  private void card(
      String userId, String title, String state, String body, String buttons, String chart) {
    Map<String, String> values =
        Map.of(
            "title",
            title,
            "state",
            state,
            "stateColor",
            "orange",
            "body",
            body,
            "buttons",
            buttons,
            "chart",
            chart);
    quietly(() -> cards().create("demo-" + cardsSent.incrementAndGet(), userId, values));
  }

  private void told(String userId, String text) {
    quietly(() -> robot().text(text, userId));
  }

  private void markdown(String userId, String title, String text) {
    quietly(
        () ->
            robot()
                .send(
                    List.of(userId),
                    "sampleMarkdown",
                    Json.write(Json.object().put("title", title).put("text", text))));
  }

  /** Each with a token of its own: the clock may have gone on by hours. */
  private CardCalls cards() throws Exception {
    CardCalls cards = new CardCalls(office);
    cards.forwardable = true;
    return cards;
  }

  private RobotCalls robot() throws Exception {
    return new RobotCalls(office);
  }

  private static String buttons(String... texts) {
    ArrayNode buttons = Json.MAPPER.createArrayNode();
    for (String text : texts) {
      ObjectNode button = buttons.addObject().put("text", text).put("status", "normal");
      button.put("color", text.equals(texts[0]) ? "blue" : "gray");
      ObjectNode params =
          button.putObject("event").put("type", "sendCardRequest").putObject("params");
      params.put("actionId", text).putObject("params").put("action", text);
    }
    return Json.write(buttons);
  }

  private interface Step {
    Object go() throws Exception;
  }

  /** A demonstration does not retry: what fails is seen in the inspector. */
  private static void quietly(Step step) {
    try {
      step.go();
    } catch (Exception seenInTheInspector) {
      return;
    }
  }

  private static final String CHART =
      "{\"type\":\"histogram\",\"data\":[{\"x\":\"水务局\",\"y\":5},"
          + "{\"x\":\"建设局\",\"y\":4},{\"x\":\"城管局\",\"y\":3}],\"config\":{}}";
}
