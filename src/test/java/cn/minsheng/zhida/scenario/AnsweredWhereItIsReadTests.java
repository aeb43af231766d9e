package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Closing;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Extending;
import cn.minsheng.zhida.casework.Extension;
import cn.minsheng.zhida.casework.Handling;
import cn.minsheng.zhida.casework.HandlingReport;
import cn.minsheng.zhida.casework.HandlingResult;
import cn.minsheng.zhida.casework.Instructions;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.Paper;
import cn.minsheng.zhida.casework.Promise;
import cn.minsheng.zhida.casework.Promises;
import cn.minsheng.zhida.casework.Proposal;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.RequestId;
import cn.minsheng.zhida.casework.Review;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.casework.Telling;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.casework.Withdrawal;
import cn.minsheng.zhida.casework.Withdrawing;
import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.directory.RosterOutcome;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.testing.OfficeTest;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a reminder offers works for its reader: it is typed back, word for word. */
@OfficeTest
class AnsweredWhereItIsReadTests extends Scenario {

  private static final Pattern OFFERED = Pattern.compile("(请(?:负责人)?)发“([^“”]+)”");

  /** What the bot says to words it does not take. */
  private static final Pattern NO =
      Pattern.compile("由.{2,24}(办理|决定|记录|给出|作出|审阅|申请|提交)|只由|只有|没有|没看懂|不明白|不能|无法|不再|不是|无需|已派给|请先");

  @Autowired Roster roster;
  @Autowired Registration registration;
  @Autowired Handling handling;
  @Autowired Review review;
  @Autowired Closing closing;
  @Autowired Withdrawing withdrawing;
  @Autowired Extending extending;
  @Autowired Promises promises;
  @Autowired Instructions instructions;
  @Autowired CaseBook book;

  private District district;
  private Phone visitor;
  private StaffId clerk;
  private StaffId officeHead;
  private StaffId head;
  private UnitId unit;
  private int sources;

  @BeforeEach
  void theDistrictOpens() {
    district = District.opens(this, roster, 2);
    visitor = hire("范行");
    var file = new RosterInHand(roster.export()).add("人员角色", "范行", visitor.userId(), "", "回访人员");
    assertThat(roster.receive(new ByteArrayInputStream(file.bytes())))
        .isInstanceOf(RosterOutcome.Applied.class);
    clerk = new StaffId(district.clerk().userId());
    officeHead = new StaffId(district.officeHead().userId());
    head = new StaffId(district.units().get(0).head().userId());
    unit = new UnitId(district.units().get(0).department());
  }

  @AfterEach
  void itCloses() {
    district.closes(this);
  }

  @Test
  void whatAReminderOffersWorksWhenItsReaderTypesIt() {
    var day = LocalDate.of(2026, 3, 12);
    ordered(day.minusDays(8), Secrecy.ORDINARY);
    accepted(day.plusDays(1), Secrecy.ORDINARY);
    accepted(day.plusDays(5), Secrecy.ORDINARY);
    accepted(day.plusDays(1), Secrecy.CONFIDENTIAL);
    reported(day.plusDays(1));
    supported(day.plusDays(1));
    promised(day);
    promised(day.minusDays(2));
    extended(day.minusDays(1), day.plusDays(20));
    clock.goTo(LocalDateTime.of(2026, 3, 10, 9, 0));
    toVisit(day);
    withdrawalAsked();
    givenBack();
    proposed();
    allIsDone();
    var screens = new LinkedHashMap<Phone, Screen>();
    readers().forEach(it -> screens.put(it, Screen.fromNowOn(it)));

    clock.goTo(day.atTime(8, 40));
    fire("SendRemindersJob");
    allIsDone();

    var kinds = new TreeSet<String>();
    var refused = new ArrayList<String>();
    for (var reader : List.copyOf(screens.keySet())) {
      for (var words : offered(screens.get(reader), reader)) {
        if (kinds.add(words)) {
          refusal(reader, words).ifPresent(it -> refused.add(words + " -> " + it));
        }
      }
    }

    assertThat(refused).isEmpty();
    assertThat(refusal(admin, "联络检查")).isEmpty();
    var liaison = district.units().get(0).liaison();
    assertThat(refusal(liaison, one(kinds, "申请延期"))).as("signs nothing").isPresent();
    assertThat(refusal(visitor, one(kinds, "批示"))).as("no leader").isPresent();
    assertThat(refusal(district.clerk(), one(kinds, "决定"))).as("no head").isPresent();
    assertThat(kinds.stream().map(it -> it.replaceAll("[ \\d]", "")).distinct())
        .contains(
            "签收", "提交报告", "纸质报告", "审阅同意", "申请延期", "协办意见", "确认告知", "决定", "再行交办", "记答复", "核实承诺",
            "解除督办", "记录回访", "批示", "查");
  }

  private static String one(TreeSet<String> words, String first) {
    return words.stream().filter(it -> it.startsWith(first + " ")).findFirst().orElseThrow();
  }

  /** Heads before liaisons, who may not do all that they read. */
  private List<Phone> readers() {
    var readers = new ArrayList<Phone>(List.of(admin, visitor));
    district.units().forEach(it -> readers.addAll(List.of(it.head(), it.deputy(), it.liaison())));
    readers.addAll(List.of(district.officeHead(), district.clerk(), district.leader()));
    return readers;
  }

  private List<String> offered(Screen screen, Phone reader) {
    var all = new ArrayList<String>();
    for (var text : screen.texts()) {
      if (text.contains("项需要注意") || text.contains("项请尽快办理")) {
        var found = OFFERED.matcher(text);
        while (found.find()) {
          all.add(found.group(2));
        }
      }
    }
    assertThat(all).as(reader.userId()).doesNotHaveDuplicates();
    return all;
  }

  /** A card, a form or what was done is no refusal. */
  private Optional<String> refusal(Phone reader, String words) {
    var screen = Screen.fromNowOn(reader);
    var before = reader.cards().stream().map(Object::toString).toList();
    taken(reader.say(words));
    allIsDone();
    var isCard =
        screen.cardsShown() > 0
            || !before.equals(reader.cards().stream().map(Object::toString).toList());
    var answer = String.join(" / ", screen.texts());
    var isRefused = answer.isEmpty() && !isCard || !isCard && NO.matcher(answer).find();
    return isRefused ? Optional.of(answer) : Optional.empty();
  }

  private AssignmentId ordered(LocalDate due, Secrecy secrecy) {
    return registration
        .registerAndAssign(petition(secrecy), Order.to(unit, Due.endOf(due)), by(clerk))
        .assignment()
        .orElseThrow();
  }

  private AssignmentId accepted(LocalDate due, Secrecy secrecy) {
    var order = ordered(due, secrecy);
    handling.accept(order, by(head));
    return order;
  }

  private AssignmentId reported(LocalDate due) {
    var order = accepted(due, Secrecy.ORDINARY);
    handling.submitReport(
        order,
        new HandlingReport(
            new Paper.File(DocumentId.next()),
            "已恢复",
            "条例",
            HandlingResult.SOLVED,
            Telling.met(clock.instant())),
        by(head));
    return order;
  }

  private void supported(LocalDate due) {
    var other = new UnitId(district.units().get(1).department());
    var order = Order.to(other, Due.endOf(due.plusDays(20)));
    var entry =
        registration.registerAndAssign(
            petition(Secrecy.ORDINARY),
            order.withSupport(new Order.Support(unit, Due.endOf(due))),
            by(clerk));
    var view = book.petition(entry.petition());
    handling.accept(view.supporting().get(0).id(), by(head));
    handling.accept(
        entry.assignment().orElseThrow(), by(new StaffId(district.units().get(1).head().userId())));
  }

  private void promised(LocalDate due) {
    var order = accepted(due.plusDays(30), Secrecy.ORDINARY);
    promises.make(
        book.assignment(order).petition(),
        new Promise(Promise.Occasion.VISIT, due, "更换管网"),
        by(clerk));
  }

  private void extended(LocalDate due, LocalDate second) {
    var order = accepted(due, Secrecy.ORDINARY);
    var asked = extending.ask(order, new Extension.Request("管材未到货", Due.endOf(second)), by(head));
    extending.grant(asked, Due.endOf(second), "情况属实", by(officeHead));
  }

  private void toVisit(LocalDate due) {
    var order = reported(due);
    var report = book.assignment(order).report().orElseThrow().id();
    handling.signOff(report, by(head));
    review.pass(report, by(clerk));
    closing.giveFollowUp(
        book.assignment(order).petition(), new StaffId(visitor.userId()), by(clerk));
  }

  private void withdrawalAsked() {
    asksBack(accepted(LocalDate.of(2026, 3, 31), Secrecy.ORDINARY));
  }

  private void givenBack() {
    var asked = asksBack(accepted(LocalDate.of(2026, 3, 31), Secrecy.ORDINARY));
    withdrawing.approve(asked, "情况属实", by(officeHead));
  }

  private RequestId asksBack(AssignmentId order) {
    return withdrawing.ask(
        order, new Withdrawal.Request("不属本单位职责", "三定方案第五条", Optional.empty()), by(head));
  }

  private void proposed() {
    var entry = registration.register(petition(Secrecy.ORDINARY), by(clerk));
    instructions.propose(
        entry.petition(),
        new Proposal(unit, List.of(), "5D", "", new StaffId(district.leader().userId())),
        by(clerk));
  }

  private NewPetition petition(Secrecy secrecy) {
    return new NewPetition(
        new Source(Channel.ONLINE_MESSAGE, "", clock.instant()),
        MatterKind.HELP,
        "供水",
        UrgencyLevel.ORDINARY,
        secrecy,
        new Matter(List.of(), secrecy == Secrecy.CONFIDENTIAL ? "" : "没有自来水", ""),
        List.of());
  }

  private By by(StaffId who) {
    return new By(who, clock.instant(), "made-up:" + ++sources);
  }
}
