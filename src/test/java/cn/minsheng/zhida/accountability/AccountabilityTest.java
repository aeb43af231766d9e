package cn.minsheng.zhida.accountability;

import static cn.minsheng.zhida.testing.OfficeInTest.ADMIN;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Closing;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Entry;
import cn.minsheng.zhida.casework.FollowUp;
import cn.minsheng.zhida.casework.Handling;
import cn.minsheng.zhida.casework.HandlingReport;
import cn.minsheng.zhida.casework.HandlingResult;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.Paper;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.ReportId;
import cn.minsheng.zhida.casework.Review;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.casework.Telling;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeInTest;
import cn.minsheng.zhida.testing.PersistenceTest;
import cn.minsheng.zhida.trail.FreshTrail;
import cn.minsheng.zhida.trail.Trail;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What tests of this module share: an office that opens on Monday 2 March 2026, and 供水公司, which
 * handles petitions well or badly.
 */
@PersistenceTest
@ExtendWith(FreshTrail.class)
abstract class AccountabilityTest {

  @Autowired Registration registration;
  @Autowired Handling handling;
  @Autowired Review review;
  @Autowired Closing closing;
  @Autowired CaseBook book;
  @Autowired Catalogue catalogue;
  @Autowired Deductions deductions;
  @Autowired DeductionBook found;
  @Autowired Disciplining disciplining;
  @Autowired Trail trail;
  @Autowired MovedClock clock;
  @Autowired JdbcClient jdbc;

  OfficeInTest people;
  private final AtomicInteger sources = new AtomicInteger();

  @BeforeEach
  void theOfficeOpens() {
    clock.goTo(MovedClock.START);
    people = OfficeInTest.opens(jdbc);
  }

  /** Why it was denied; null if it was done. */
  static Denied denial(Runnable act) {
    return catchThrowableOfType(Denied.class, act::run);
  }

  static Denied.Reason reason(Runnable act) {
    var denied = denial(act);
    return denied == null ? null : denied.reason();
  }

  By by(StaffId who) {
    return new By(who, clock.instant(), "message:" + sources.incrementAndGet());
  }

  void on(String wallTime) {
    clock.goTo(LocalDateTime.parse(wallTime));
  }

  static Due day(String day) {
    return Due.endOf(LocalDate.parse(day));
  }

  /** The table says so from tomorrow on, and tomorrow has come. */
  void costs(DeductionItem item, String points) {
    catalogue.set(item, true, Optional.of(Points.of(points)), tomorrow(), by(ADMIN));
    on(tomorrow() + "T09:00");
  }

  void isOn(DeductionItem item, boolean on) {
    catalogue.set(item, on, Optional.empty(), tomorrow(), by(ADMIN));
    on(tomorrow() + "T09:00");
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), OfficeTime.ZONE);
  }

  LocalDate tomorrow() {
    return today().plusDays(1);
  }

  Entry assigned(String due) {
    return assigned(Order.to(WATER, day(due)));
  }

  Entry assigned(Order order) {
    return registration.registerAndAssign(
        new NewPetition(
            new Source(Channel.ONLINE_MESSAGE, "", clock.instant()),
            MatterKind.HELP,
            "供水",
            UrgencyLevel.ORDINARY,
            Secrecy.ORDINARY,
            new Matter(List.of(), "没有自来水", ""),
            List.of()),
        order,
        by(CLERK));
  }

  Entry accepted(String due) {
    var entry = assigned(due);
    handling.accept(entry.assignment().orElseThrow(), by(WATER_HEAD));
    return entry;
  }

  ReportId signsOff(Entry entry) {
    var report =
        handling.submitReport(
            entry.assignment().orElseThrow(),
            new HandlingReport(
                new Paper.File(DocumentId.next()),
                "已恢复",
                "条例",
                HandlingResult.SOLVED,
                Telling.met(clock.instant())),
            by(WATER_HEAD));
    handling.signOff(report, by(WATER_HEAD));
    return report;
  }

  void asks(Entry entry, Satisfaction answer) {
    closing.recordFollowUp(
        entry.petition(),
        new FollowUp(FollowUp.Method.PHONE_CALL, answer, clock.instant(), "还是没有水"),
        by(CLERK));
  }

  /** A deduction of 供水公司 for a returned report, proposed now. */
  Deduction proposed() {
    var entry = accepted("2026-12-31");
    review.returnToUnit(signsOff(entry), "缺现场照片", by(CLERK));
    var all = found.of(entry.petition());
    return all.get(all.size() - 1);
  }

  /** The same, costing that much, and the unit's time to object is over. */
  Deduction undisputed(String points) {
    costs(DeductionItem.POOR_HANDLING, points);
    var deduction = proposed();
    clock.goTo(deduction.objectUntil().lastDay().plusDays(1).atTime(9, 0));
    return deduction;
  }

  List<String> acts(DeductionId deduction) {
    return trail.of(Deductions.subject(deduction), 100).stream()
        .map(it -> it.entry().act())
        .toList();
  }
}
