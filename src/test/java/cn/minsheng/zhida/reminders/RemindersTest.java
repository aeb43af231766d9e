package cn.minsheng.zhida.reminders;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Handling;
import cn.minsheng.zhida.casework.HandlingReport;
import cn.minsheng.zhida.casework.HandlingResult;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.Paper;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.casework.Telling;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeInTest;
import cn.minsheng.zhida.testing.PersistenceTest;
import cn.minsheng.zhida.trail.FreshTrail;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What tests of this module share: units with assignments, and somebody who writes down tellings.
 */
@PersistenceTest
@ExtendWith(FreshTrail.class)
abstract class RemindersTest {

  private final AtomicInteger sources = new AtomicInteger();

  @Autowired Registration registration;
  @Autowired Handling handling;
  @Autowired CaseBook book;
  @Autowired Reminders reminders;
  @Autowired MovedClock clock;
  @Autowired JdbcClient jdbc;

  OfficeInTest people;
  TellerInTest told;

  @BeforeEach
  void theOfficeOpens() {
    clock.goTo(MovedClock.START);
    people = OfficeInTest.opens(jdbc);
    told = new TellerInTest();
  }

  int morning(String day) {
    return at(day, "08:40");
  }

  int at(String day, String time) {
    clock.goTo(LocalDateTime.parse(day + "T" + time));
    return reminders.tell(clock.instant(), told);
  }

  AssignmentId assigned(UnitId unit, String due) {
    return assigned(unit, Due.endOf(LocalDate.parse(due)));
  }

  /** Accepted at once, so that only its days are spoken of. */
  AssignmentId assigned(UnitId unit, Due due) {
    var assignment = ordered(unit, due, UrgencyLevel.ORDINARY);
    handling.accept(assignment, by(unit.equals(WATER) ? WATER_LIAISON : CITY_HEAD));
    return assignment;
  }

  AssignmentId ordered(UnitId unit, String due) {
    return ordered(unit, Due.endOf(LocalDate.parse(due)), UrgencyLevel.ORDINARY);
  }

  AssignmentId ordered(UnitId unit, Due due, UrgencyLevel urgency) {
    var petition = petition(urgency);
    return registration
        .registerAndAssign(petition, Order.to(unit, due), by(CLERK))
        .assignment()
        .orElseThrow();
  }

  NewPetition petition() {
    return petition(UrgencyLevel.ORDINARY);
  }

  private NewPetition petition(UrgencyLevel urgency) {
    return new NewPetition(
        new Source(Channel.ONLINE_MESSAGE, "", clock.instant()),
        MatterKind.HELP,
        "供水",
        urgency,
        Secrecy.ORDINARY,
        new Matter(List.of(), "没有自来水", ""),
        List.of());
  }

  void reports(AssignmentId assignment) {
    handling.submitReport(
        assignment,
        new HandlingReport(
            new Paper.File(DocumentId.next()),
            "已恢复",
            "条例",
            HandlingResult.SOLVED,
            Telling.met(clock.instant())),
        by(WATER_LIAISON));
  }

  void answers(AssignmentId assignment) {
    reports(assignment);
    handling.signOff(book.assignment(assignment).report().orElseThrow().id(), by(WATER_HEAD));
  }

  static Instant wall(String time) {
    return LocalDateTime.parse(time).atZone(OfficeTime.ZONE).toInstant();
  }

  By by(StaffId who) {
    return new By(who, clock.instant(), "message:" + sources.incrementAndGet());
  }
}
