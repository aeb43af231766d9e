package cn.minsheng.zhida.samples;

import static cn.minsheng.zhida.sandbox.PageBrowser.phone;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.accountability.Deduction;
import cn.minsheng.zhida.accountability.DeductionBook;
import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.Endings;
import cn.minsheng.zhida.casework.Extension;
import cn.minsheng.zhida.casework.Holds;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Promises;
import cn.minsheng.zhida.casework.Requests;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.sandbox.GuideStep;
import cn.minsheng.zhida.sandbox.Hands;
import cn.minsheng.zhida.sandbox.PageBrowser;
import cn.minsheng.zhida.sandbox.SandboxPage;
import cn.minsheng.zhida.trail.Trail;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code mvn spring-boot:test-run} shows, as a newcomer meets it. */
@TestMethodOrder(OrderAnnotation.class)
class FirstMinuteTests {

  private static final Logger log = LoggerFactory.getLogger(FirstMinuteTests.class);

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 860;

  /** The step that shows the reminder; the last one shows 销号. */
  private static final int REMINDED = 5;

  private static final String GUIDED =
      new LedgerNumber(2026, SamplePetition.all().size() + 1).toString();

  private static SampleOffice office;

  @BeforeAll
  static void open() {
    office = SampleOffice.open();
  }

  @AfterAll
  static void close() {
    if (office != null) {
      office.close();
    }
  }

  @Test
  @Order(1)
  void theDistrictHasPetitionsInEveryState() {
    var petitions = petitions();

    assertThat(petitions).hasSize(SamplePetition.all().size());
    assertThat(petitions).extracting(PetitionView::status).contains(PetitionStatus.values());
    assertThat(petitions.stream().flatMap(it -> it.lead().stream()))
        .extracting(it -> it.status())
        .contains(
            AssignmentStatus.ISSUED,
            AssignmentStatus.ACCEPTED,
            AssignmentStatus.REPORTED,
            AssignmentStatus.SIGNED_OFF,
            AssignmentStatus.RETURNED,
            AssignmentStatus.PASSED);
    assertThat(petitions.stream().flatMap(it -> it.lead().stream()))
        .anyMatch(it -> it.isOverdueAt(office.time().now()));
  }

  @Test
  @Order(1)
  void andInEveryBranch() {
    var now = office.time().now();
    var petitions = petitions();
    var requests = office.bot().getBean(Requests.class);
    var endings = office.bot().getBean(Endings.class);
    var promises = office.bot().getBean(Promises.class);
    var deductions = office.bot().getBean(DeductionBook.class);

    assertThat(petitions).extracting(PetitionView::secrecy).contains(Secrecy.values());
    assertThat(petitions.stream().flatMap(it -> endings.of(it.id()).stream()))
        .containsExactly(EndingKind.WITHDRAWN_BY_PETITIONER);
    assertThat(requests.toAssignAgain()).hasSize(1);
    assertThat(requests.openWithdrawals()).hasSize(1);
    assertThat(petitions.stream().flatMap(it -> requests.extensionsOf(it.id()).stream()))
        .singleElement()
        .matches(Extension::isGranted);
    assertThat(petitions)
        .filteredOn(it -> office.bot().getBean(Holds.class).heldUntil(it.id(), now).isPresent())
        .hasSize(1);
    assertThat(promises.supervised(now, now)).hasSize(1);
    assertThat(petitions.stream().flatMap(it -> deductions.of(it.id()).stream()))
        .extracting(Deduction::status)
        .contains(Deduction.Status.PROPOSED, Deduction.Status.CONFIRMED, Deduction.Status.WAIVED);
  }

  /** Nothing asks the clerk to decide before the newcomer has typed a word. */
  @Test
  @Order(1)
  void theClerkHasJustAskedWhatTheDayBrings() {
    assertThat(office.twin().person(District.CLERK).lastText()).contains("待交办", "待审核", "待回访");
  }

  @Test
  @Order(1)
  void itOpensOnAMondayMorningAndNothingWentWrongBefore() {
    assertThat(office.time().now())
        .isBetween(
            RunningClock.inOffice(SampleOffice.OPENS),
            RunningClock.inOffice(SampleOffice.OPENS.plusMinutes(5)));
    assertThat(office.bot().getBean(Trail.class).verify().isSound()).isTrue();
    assertThat(office.twin().unexpectedCalls()).isEmpty();
    assertThat(office.twin().complaints()).isEmpty();
  }

  @Test
  @Order(1)
  void whatRunsByItselfHasRunOnItsDays() {
    var leader = office.twin().person(District.LEADER);
    assertThat(leader.cards()).extracting(it -> it.value("title")).contains("民声直达半月报 2026年2月上半月");
    var late = office.twin().person(office.district().unitCalled("交通").head().userId());
    assertThat(late.lastText()).contains("已超期");
  }

  @Test
  @Order(2)
  void aNewcomerIsLedFromTheOrderTo销号() {
    try (var browser = PageBrowser.start();
        var page = SandboxPage.start(office.twin(), office, 0)) {
      browser.open(page.url(), WIDTH, HEIGHT);
      browser.screenshot("first-minute-00");
      var steps = office.guide();
      var clicks = 0;
      for (var step = 1; step <= steps.size(); step++) {
        clicks += take(browser, step, steps.get(step - 1));
        if (steps.get(step - 1).userId().equals(District.LEADER)) {
          theDigestCameBeforeTheWordOfTheLeader(browser);
        }
        browser.screenshot("first-minute-%02d".formatted(step));
      }
      browser.until("the end", () -> number(browser).equals("✓"));
      log.info("From the order to 销号: {} clicks", clicks);
      assertThat(clicks).isLessThanOrEqualTo(30);
      assertThat(browser.consoleErrors()).isEmpty();
    }
    assertThat(find(SamplePetition.all().size() + 1).map(PetitionView::status))
        .contains(PetitionStatus.CLOSED);
  }

  /** The clock, moved by days, stops where the bot has something to do by itself. */
  @Test
  @Order(3)
  void inTheWeeksAfterwardsRemindersAndReportsComeAtTheirTimes() {
    var until = RunningClock.inOffice(LocalDateTime.of(2026, 3, 17, 9, 0));
    for (var next = office.nextDue(until); next.isPresent(); next = office.nextDue(until)) {
      office.stepTo(next.get());
    }
    var jdbc = office.bot().getBean(JdbcClient.class);

    assertThat(moments(jdbc, "select distinct told_at from reminder_sent"))
        .filteredOn(it -> it.toLocalDate().isAfter(LocalDate.of(2026, 3, 2)))
        .hasSize(11)
        .allSatisfy(
            it -> assertThat(it.toLocalTime()).isBetween(LocalTime.of(8, 40), LocalTime.of(8, 41)));
    assertThat(moments(jdbc, "select sent_at from digest where first_day = '2026-03-01'"))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it)
                    .isBetween(
                        LocalDateTime.of(2026, 3, 16, 10, 10),
                        LocalDateTime.of(2026, 3, 16, 10, 11)));
  }

  /** Nobody helps: what hands do on the phones is counted by the browser. */
  @Test
  @Order(4)
  void eachOfTheFourThingsPeopleDoMostTakesOneTapOrOneForm(@TempDir Path folder) throws Exception {
    var unit = office.district().unitCalled("城管局");
    var head = unit.head().userId();
    var number = new LedgerNumber(2026, SamplePetition.all().size() + 2);
    try (var browser = PageBrowser.start();
        var page = SandboxPage.start(office.twin(), office, 0)) {
      browser.open(page.url(), WIDTH, HEIGHT);
      List.of(District.CLERK, head, District.OFFICE_HEAD).forEach(browser::choose);

      browser.countHands();
      browser.say(District.CLERK, "交办 城管局 10天 市长热线 学府街井盖松动，车辆经过时响声很大。");
      browser.tap(District.CLERK, "确认交办");
      browser.untilShown(District.CLERK, number + " 已交办城市管理局");
      assertThat(browser.hands(District.CLERK)).isEqualTo(new Hands(1, 1, 0, 0));
      assertThat(lead(number)).isEqualTo(AssignmentStatus.ISSUED);

      browser.untilShown(head, number + " 交办");
      browser.tap(head, "签收");
      browser.until("accepted", () -> lead(number) == AssignmentStatus.ACCEPTED);
      assertThat(browser.hands(head)).isEqualTo(new Hands(0, 1, 0, 0));

      browser.say(head, "申请延期 " + number.ordinal());
      browser.untilShown(head, number + "　申请延期");
      browser.fill(head, "why", "井座须向厂家定制。");
      browser.fill(head, "second", "2026-03-31");
      browser.tap(head, "申请延期");
      browser.untilShown(District.OFFICE_HEAD, number + " 延期申请");
      browser.screenshot("taps-extension");
      browser.tap(District.OFFICE_HEAD, "同意延期");
      browser.untilShown(head, number + " 已批准延期");
      assertThat(browser.hands(District.OFFICE_HEAD)).isEqualTo(new Hands(0, 1, 0, 0));

      browser.countHands();
      browser.sendFile(
          head, Files.write(folder.resolve("报告.pdf"), SamplePapers.all().get(0).bytes()));
      browser.untilShown(head, number + " 已收到报告文件");
      browser.fill(head, "facts", "已更换井盖和井座。");
      browser.fill(head, "grounds", "《城市道路管理条例》第二十三条");
      browser.fill(head, "result", "解决");
      browser.fill(head, "way", "见面");
      browser.fill(head, "told", "2026-03-17T08:30");
      browser.screenshot("taps-report");
      browser.tap(head, "提交报告");
      browser.until("reported", () -> lead(number) == AssignmentStatus.REPORTED);
      assertThat(browser.hands(head)).isEqualTo(new Hands(0, 0, 1, 1));
      browser.screenshot("taps-done");
      assertThat(browser.consoleErrors()).isEmpty();
    }
  }

  private static AssignmentStatus lead(LedgerNumber number) {
    return office
        .bot()
        .getBean(CaseBook.class)
        .find(number)
        .flatMap(PetitionView::lead)
        .orElseThrow()
        .status();
  }

  private static List<LocalDateTime> moments(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql)
        .query((row, n) -> wall(Moments.moment(row.getObject(1, LocalDateTime.class))))
        .list();
  }

  private static LocalDateTime wall(Instant moment) {
    return LocalDateTime.ofInstant(moment, OfficeTime.ZONE);
  }

  /** Takes the step as the guide offers it; gives how many clicks that took. */
  private static int take(PageBrowser browser, int place, GuideStep step) {
    browser.until("step " + place, () -> number(browser).equals(Integer.toString(place)));
    var clicks = 0;
    var userId = step.userId();
    if (!userId.isEmpty() && browser.all(phone(userId)).isEmpty()) {
      browser.click("#guide-help");
      browser.until("the phone", () -> !browser.all(phone(userId)).isEmpty());
      clicks++;
    }
    switch (step.act()) {
      case LOOK ->
          browser.until(
              "what is to be seen",
              () -> browser.one(phone(userId)).getText().contains(seen(place)));
      case TAP -> browser.until("the button", () -> !browser.all("button.guided").isEmpty());
      case FILL -> browser.until("the form", () -> !browser.all("form.guided").isEmpty());
      case SEND_FILE -> aRefusedFileDoesNotGoOn(browser, place, userId);
      case SAY, MOVE_CLOCK -> {}
    }
    browser.click("#guide-help");
    clicks++;
    switch (step.act()) {
      case SAY -> {
        browser.send(userId);
        clicks++;
      }
      case FILL -> {
        browser.screenshot("first-minute-%02d-filled".formatted(place));
        browser.click("form.guided button[type=submit]");
        clicks++;
      }
      case SEND_FILE ->
          browser.until(
              "the receipt",
              () -> browser.one(phone(userId)).getText().contains(GUIDED + " 已收到报告文件"));
      case TAP, MOVE_CLOCK, LOOK -> {}
    }
    return clicks;
  }

  private static void aRefusedFileDoesNotGoOn(PageBrowser browser, int place, String userId) {
    browser.script(
        "const data = new DataTransfer(); data.items.add(new File(['x'], '说明.txt'));"
            + "document.querySelector(arguments[0]).dispatchEvent(new DragEvent('drop',"
            + " {dataTransfer: data, bubbles: true, cancelable: true}))",
        phone(userId) + " .screen");
    browser.untilShown(userId, "文件“说明.txt”没有收下");
    assertThat(number(browser)).isEqualTo(Integer.toString(place));
  }

  /** What the bot has said by itself when the guide asks to look. */
  private static String seen(int place) {
    return place == REMINDED ? GUIDED + "，城市管理局：办结时限明日到期（3月4日）" : GUIDED + " 各方均已认可，已销号，转入另册。";
  }

  private static void theDigestCameBeforeTheWordOfTheLeader(PageBrowser browser) {
    var leader = browser.one(phone(District.LEADER)).getText();
    assertThat(leader).contains("民声直达半月报 2026年2月下半月", "截至2月28日", "新登记", "责任单位");
    var card =
        office.twin().person(District.LEADER).cards().stream()
            .filter(it -> it.value("title").equals("民声直达半月报 2026年2月下半月"))
            .toList();
    assertThat(card).hasSize(1);
    assertThat(card.get(0).value("table")).contains("责任单位", "未办结");
    assertThat(card.get(0).value("chart")).contains("histogram");
  }

  private static String number(PageBrowser browser) {
    return browser.one("#guide .number").getText();
  }

  private static List<PetitionView> petitions() {
    return IntStream.rangeClosed(1, 100)
        .mapToObj(FirstMinuteTests::find)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<PetitionView> find(int ordinal) {
    return office.bot().getBean(CaseBook.class).find(new LedgerNumber(2026, ordinal));
  }
}
