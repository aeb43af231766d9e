package cn.minsheng.zhida.sandbox;

import static cn.minsheng.zhida.sandbox.PageBrowser.phone;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a newcomer meets it, in a real browser. */
class SandboxPageBrowserTests {

  private static PageBrowser browser;

  @TempDir private Path folder;
  private DemoOffice office;
  private SandboxPage page;

  @BeforeAll
  static void start() {
    browser = PageBrowser.start();
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Each page has a port of its own, so it remembers nothing of those before it. */
  @BeforeEach
  void open() throws Exception {
    office = new DemoOffice();
    page = SandboxPage.start(office.dingtalk, office, 0);
    browser.open(page.url(), 1600, 1000);
  }

  @AfterEach
  void close() {
    browser.leave();
    if (page != null) {
      page.close();
      office.close();
    }
  }

  @Test
  void aNewcomerSeesAnOrderGoFromOnePhoneToAnother() {
    browser.screenshot("1-opened");
    browser.choose("zhang");
    browser.say("wang", "帮助");
    browser.untilShown("wang", "我能帮您做这些");
    browser.untilShown("wang", "从这里开始");
    browser.screenshot("2-help");

    browser.say("wang", DemoBot.ORDER);
    browser.untilShown("wang", "交办预览");
    browser.screenshot("3-preview");
    browser.tap("wang", "确认");
    browser.untilShown("wang", "已确认");
    browser.until("the DING", () -> !browser.all(phone("zhang") + " .ding-banner").isEmpty());
    browser.untilShown("zhang", "待签收");
    browser.screenshot("4-ding");
    browser.click(phone("zhang") + " .ding-banner button");
    browser.tap("zhang", "签收");
    browser.untilShown("zhang", "已签收");

    assertThat(browser.all(phone("zhang") + " .ding-banner")).isEmpty();
    assertThat(browser.consoleErrors()).isEmpty();
  }

  @Test
  void theGuideLeadsThroughItsStepsByItself() {
    help("1");
    browser.send("wang");
    help("2");
    browser.send("wang");
    browser.until("the preview is pointed at", () -> !browser.all("button.guided").isEmpty());
    browser.screenshot("5-guide-tap");
    help("3");
    help("4");
    browser.until("the button to accept", () -> !browser.all("button.guided").isEmpty());
    help("4");
    help("5");
    browser.until("the form", () -> !browser.all("form.guided").isEmpty());
    help("6");
    browser.screenshot("6-guide-form");
    browser.tap("zhang", "提交");
    help("7");
    browser.untilShown("zhang", "提醒：民声〔2026〕12号还没有办结");
    browser.until("the last step", () -> number().equals("8"));
    browser.screenshot("7-guide-look");
    help("8");
    browser.until("the end", () -> number().equals("✓"));

    assertThat(browser.consoleErrors()).isEmpty();
  }

  @Test
  void theGuideWaitsForWhatItsStepIsAbout() {
    browser.say("wang", "你好");
    browser.untilShown("wang", "没有读懂");
    assertThat(number()).isEqualTo("1");

    browser.click("#guide .acts button:last-child");
    browser.click("#guide .acts button:last-child");
    browser.until("the tap", () -> number().equals("3"));
    assertThat(browser.text("#guide-help")).isEqualTo("等待卡片…");
    assertThat(browser.one("#guide-help").isEnabled()).isFalse();
    browser.say("wang", DemoBot.ORDER);
    browser.until("the card", () -> browser.one("#guide-help").isEnabled());
    assertThat(browser.text("#guide-help")).isEqualTo("替我点");
    assertThat(browser.consoleErrors()).isEmpty();
  }

  @Test
  void theClockGoesToAMomentThroughWhatFallsDue() {
    browser.choose("sun");
    browser.choose("zhang");
    browser.click("#clock-open");
    browser.script(
        "const to = document.getElementById('clock-to'); to.value = '2026-11-25T09:30';");
    browser.screenshot("8-clock");
    browser.click("#clock-go");
    browser.until("the clock", () -> browser.one("#clock").getText().contains("11月25日"));

    browser.untilShown("zhang", "11月23日 14:10");
    browser.untilShown("sun", "半月报");
    browser.untilShown("sun", "11月24日 08:40");
    browser.screenshot("9-digest");
    assertThat(browser.text("#time")).isEqualTo("09:30");
    assertThat(browser.consoleErrors()).isEmpty();
  }

  @Test
  void aFailedTapIsANoticeAndTheInspectorTellsWhatWasLost() {
    browser.say("wang", "帮助");
    browser.untilShown("wang", "从这里开始");
    browser.click("#faults summary");
    browser.click("[data-fault=TAP_TIMEOUT]");
    browser.until("the switch", () -> !browser.all("[data-fault=TAP_TIMEOUT].on").isEmpty());
    browser.tap("wang", "我的事项");
    browser.until(
        "the notice, which goes away by itself",
        () -> browser.one(phone("wang") + " .notice").getText().contains("请求失败"));
    browser.screenshot("10-failed");

    browser.click("[data-fault=CLEAR]");
    browser.until("all well", () -> browser.all(".switch.on").isEmpty());
    browser.tap("wang", "我的事项");
    browser.untilShown("wang", "已我的事项");
    assertThat(browser.text("#frames")).contains("点卡片", "消息", "200");
    assertThat(browser.consoleErrors()).isEmpty();
  }

  @Test
  void filesGoByButtonAndByDropAndCardsToColleagues() throws Exception {
    Path report = Files.writeString(folder.resolve("报告.txt"), "已修复");
    browser.one(phone("wang") + " input[type=file]").sendKeys(report.toString());
    browser.untilShown("wang", "报告.txt");
    browser.untilShown("wang", "办理报告");
    browser.click(phone("wang") + " .attach");
    browser.click(phone("wang") + " [data-sample='现场记录.txt']");
    browser.untilShown("wang", "现场记录.txt");
    browser.script(
        "const data = new DataTransfer(); data.items.add(new File(['x'], '拖来的.pdf'));"
            + "document.querySelector(arguments[0]).dispatchEvent(new DragEvent('drop',"
            + " {dataTransfer: data, bubbles: true, cancelable: true}))",
        phone("wang") + " .screen");
    browser.untilShown("wang", "拖来的.pdf");

    browser.script("document.querySelector(arguments[0]).click()", phone("wang") + " .forward");
    browser.click(phone("wang") + " .sheet .primary");
    browser.untilShown("wang", "已转发");
    browser.screenshot("13-files");
    assertThat(office.dingtalk.person("zhao").cards()).hasSize(1);
    assertThat(browser.consoleErrors()).isEmpty();
  }

  @Test
  void fourPhonesAreOpenAtMostAndEachHasItsOwnChat() {
    for (String userId : List.of("zhao", "sun", "zhang", "li")) {
      browser.choose(userId);
    }
    browser.until("four phones", () -> browser.all(".phone").size() == 4);
    browser.say("li", "你好");
    browser.untilShown("li", "没有读懂");
    browser.screenshot("14-four");
    assertThat(browser.shows("zhang", "没有读懂")).isFalse();

    browser.click(phone("sun") + " .close");
    browser.until("three phones", () -> browser.all(".phone").size() == 3);
    browser.screenshot("15-three");
    browser.say("zhang", "帮助");
    browser.untilShown("zhang", "从这里开始");
    browser.click(phone("zhang") + " .chats button:last-child");
    browser.until("the group's chat", () -> !browser.shows("zhang", "从这里开始"));
    assertThat(browser.consoleErrors()).isEmpty();
  }

  @Test
  void aPhoneThatOpensSlowlyDoesNotTakeAwayWhatIsTypedOnAnother() {
    hold("/api/phones");
    browser.choose("zhang");
    browser.until("the phone's content is asked for", this::isHeld);
    browser.type("wang", "帮助");
    letGo();
    browser.until(
        "zhang's phone is filled", () -> !browser.text(phone("zhang") + " .hour").isEmpty());

    assertThat(browser.script("return document.activeElement.closest('.phone').dataset.phone"))
        .isEqualTo("wang");
    browser.send("wang");
    browser.untilShown("wang", "我能帮您做这些");
  }

  @Test
  void aChatTurnedToWhileTheOtherIsBeingDrawnStaysInFront() {
    hold("/api/template");
    browser.say("wang", "帮助");
    browser.until("the card's template is asked for", this::isHeld);
    browser.click(phone("wang") + " .chats button:last-child");
    browser.script("document.querySelector('.chats').lastChild.marked = true");
    letGo();
    browser.until("the lines are read", () -> unread("wang").isEmpty());

    assertThat(browser.shows("wang", "从这里开始")).isFalse();
    assertThat(browser.script("return document.querySelector('.chats').lastChild.marked"))
        .isEqualTo(true);
    browser.click(phone("wang") + " .chats button:first-child");
    browser.untilShown("wang", "从这里开始");
  }

  @Test
  void whatPeopleWriteStaysTextOnThePage() {
    String evil = "<img src=x onerror=\"document.title='hacked'\"><b>粗</b>";
    browser.say("wang", evil);
    browser.untilShown("wang", evil);
    browser.untilShown("wang", "没有读懂「" + evil);

    assertThat(browser.all(phone("wang") + " .chat img")).isEmpty();
    assertThat(browser.script("return document.title").toString()).doesNotContain("hacked");
    assertThat(browser.consoleErrors()).isEmpty();
  }

  @Test
  void itFitsSmallerScreensAndRemembersWhichPhonesAreOpen() {
    browser.choose("zhang");
    browser.say("wang", "帮助");
    browser.untilShown("wang", "从这里开始");
    for (List<Integer> size : List.of(List.of(1280, 800), List.of(1024, 768))) {
      browser.open(page.url() + "#wang,zhang", size.get(0), size.get(1));
      browser.reload();
      browser.until("both phones", () -> browser.all(".phone").size() == 2);
      browser.untilShown("wang", "从这里开始");
      browser.screenshot("11-at-" + size.get(0));
      assertThat(browser.script("return document.body.scrollWidth <= window.innerWidth"))
          .isEqualTo(true);
    }
    assertThat(browser.consoleErrors()).isEmpty();
  }

  @Test
  void peopleAreFoundByUnitAndUnreadMessagesAreCounted() {
    browser.say("wang", DemoBot.ORDER);
    browser.tap("wang", "确认");
    browser.until(
        "the badge", () -> browser.one("[data-person=zhang] .badge").getText().contains("DING"));
    browser.one("#people input").sendKeys("水务局 局长");
    assertThat(browser.one("[data-person=zhang]").isDisplayed()).isTrue();
    assertThat(browser.one("[data-person=wang]").isDisplayed()).isFalse();
    browser.screenshot("12-search");
  }

  private List<Screens.Shown> unread(String userId) {
    return office.dingtalk.screens().unread(userId);
  }

  /** What the page asks for under this address stays unanswered until {@link #letGo}. */
  private void hold(String address) {
    browser.script(
        """
        const fetched = window.fetch;
        window.held = [];
        window.letGo = () => { window.fetch = fetched; window.held.forEach(it => it()); };
        window.fetch = async (...asked) => {
          if (asked[0].startsWith(arguments[0])) await new Promise(it => window.held.push(it));
          return fetched(...asked);
        };
        """,
        address);
  }

  private boolean isHeld() {
    return browser.script("return window.held.length > 0").equals(true);
  }

  private void letGo() {
    browser.script("window.letGo()");
  }

  /** Waits for the step with the number and lets the page do it. */
  private void help(String number) {
    browser.until("step " + number, () -> number().equals(number));
    browser.click("#guide-help");
  }

  private String number() {
    return browser.one("#guide .number").getText();
  }
}
