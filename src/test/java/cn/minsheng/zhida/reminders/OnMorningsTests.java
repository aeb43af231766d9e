package cn.minsheng.zhida.reminders;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.VISITOR;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.calendar.DayKind;
import cn.minsheng.zhida.calendar.HolidayYear;
import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.SpecialDay;
import cn.minsheng.zhida.casework.Answer;
import cn.minsheng.zhida.casework.Answers;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.Closing;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Endorsement;
import cn.minsheng.zhida.casework.Endorser;
import cn.minsheng.zhida.casework.Evidence;
import cn.minsheng.zhida.casework.Extending;
import cn.minsheng.zhida.casework.Extension;
import cn.minsheng.zhida.casework.FollowUp;
import cn.minsheng.zhida.casework.Holds;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.Promise;
import cn.minsheng.zhida.casework.Promises;
import cn.minsheng.zhida.casework.ReportId;
import cn.minsheng.zhida.casework.Review;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.casework.Telling.Way;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lines of the morning's message other than deadlines. Monday, 2 March 2026, 09:00. */
class OnMorningsTests extends RemindersTest {

  @Autowired Review review;
  @Autowired Closing closing;
  @Autowired Answers answers;
  @Autowired Promises promises;
  @Autowired Holds holds;
  @Autowired Extending extending;
  @Autowired OfficeCalendar calendar;

  @Test
  void reportAndExtensionWindowAreToldBeforeAndTheReportUntilTheDeadline() {
    assigned(WATER, "2026-03-12");

    mornings("2026-03-06", "2026-03-13");

    assertThat(told.steps(WATER_HEAD))
        .as("T-3 is Monday the 9th, T-2 Tuesday the 10th")
        .containsExactly(
            "EXTENSION_WINDOW TOMORROW",
            "REPORT TOMORROW",
            "EXTENSION_WINDOW TODAY",
            "REPORT TODAY",
            "DEADLINE TOMORROW",
            "REPORT LATE",
            "DEADLINE TODAY",
            "REPORT LATE",
            "DEADLINE LATE");
    assertThat(told.steps(WATER_LIAISON)).doesNotContain("REPORT LATE", "DEADLINE LATE");
  }

  @Test
  void whoAskedForLongerIsNotRemindedOfTheWindow() {
    var order = assigned(WATER, "2026-03-12");
    var asked =
        extending.ask(order, new Extension.Request("等材料", onDay("2026-03-20")), by(WATER_HEAD));
    extending.grant(asked, onDay("2026-03-20"), "同意", by(OFFICE_HEAD));

    mornings("2026-03-03", "2026-03-16");

    assertThat(told.steps(WATER_HEAD))
        .as("the petitioner does not know yet: once a week")
        .containsExactly("TELL_PETITIONER LATE", "TELL_PETITIONER LATE", "TELL_PETITIONER LATE");
    extending.confirmTold(asked, Way.PHONE, clock.instant(), by(WATER_HEAD));
    told.forget();
    morning("2026-03-23");
    assertThat(told.stages(Kind.TELL_PETITIONER, WATER_HEAD)).isEmpty();
  }

  @Test
  void whatIsGrantedInTheMinuteOfTheMorningIsToldThatMorning() {
    var order = assigned(WATER, "2026-03-16");
    var asked =
        extending.ask(order, new Extension.Request("等材料", onDay("2026-03-20")), by(WATER_HEAD));
    clock.goTo(LocalDateTime.parse("2026-03-03T08:40"));
    extending.grant(asked, onDay("2026-03-20"), "同意", by(OFFICE_HEAD));

    morning("2026-03-03");

    assertThat(told.stages(Kind.TELL_PETITIONER, WATER_HEAD)).containsExactly(Stage.LATE);
  }

  @Test
  void aSupportingUnitIsRemindedOfItsOpinion() {
    var order =
        Order.to(WATER, onDay("2026-03-31"))
            .withSupport(new Order.Support(CITY, onDay("2026-03-05")));
    registration.registerAndAssign(petition(), order, by(CLERK));

    mornings("2026-03-03", "2026-03-06");

    assertThat(told.stages(Kind.OPINION, CITY_DEPUTY))
        .containsExactly(Stage.TOMORROW, Stage.TODAY, Stage.LATE);
    assertThat(told.stages(Kind.OPINION, WATER_HEAD)).isEmpty();
  }

  @Test
  void aHeldMatterIsLeftAloneUntilItsDay() {
    var order = assigned(WATER, "2026-03-06");
    holds.hold(book.assignment(order).petition(), LocalDate.of(2026, 3, 10), "等法院", by(CLERK));

    mornings("2026-03-05", "2026-03-10");
    assertThat(told.stages(Kind.DEADLINE, WATER_HEAD)).isEmpty();
    assertThat(told.stages(Kind.REPORT, WATER_HEAD)).isEmpty();

    morning("2026-03-11");
    assertThat(told.stages(Kind.DEADLINE, WATER_HEAD)).containsExactly(Stage.LATE);
  }

  @Test
  void afterThreeDaysTheOfficesHeadAndAfterSevenTheLeadersAreToldToo() {
    assigned(WATER, "2026-03-03");

    morning("2026-03-05");
    assertThat(told.stages(Kind.DEADLINE, OFFICE_HEAD)).isEmpty();
    morning("2026-03-06");
    assertThat(told.stages(Kind.DEADLINE, OFFICE_HEAD)).hasSize(1);
    morning("2026-03-09");
    assertThat(told.stages(Kind.DEADLINE, LEADER)).isEmpty();
    morning("2026-03-10");
    assertThat(told.stages(Kind.DEADLINE, LEADER)).hasSize(1);
    assertThat(told.stages(Kind.DEADLINE, OFFICE_HEAD)).hasSize(3);
  }

  @Test
  void theOfficeIsRemindedOfAnswersVisitsAndLookBacks() {
    var petition = passed("2026-03-06");

    mornings("2026-03-03", "2026-03-09");
    assertThat(told.stages(Kind.ANSWER, CLERK))
        .containsExactly(Stage.TOMORROW, Stage.TODAY, Stage.LATE);
    assertThat(told.stages(Kind.ANSWER, OFFICE_HEAD)).containsExactly(Stage.LATE);
    assertThat(told.stages(Kind.FOLLOW_UP, CLERK))
        .as("the third working day is Thursday the 5th; late once this week, once in the next")
        .containsExactly(Stage.TOMORROW, Stage.TODAY, Stage.LATE, Stage.LATE);

    closing.giveFollowUp(petition, VISITOR, by(CLERK));
    told.forget();
    mornings("2026-03-10", "2026-03-16");
    assertThat(told.stages(Kind.FOLLOW_UP, CLERK)).isEmpty();
    assertThat(told.stages(Kind.FOLLOW_UP, VISITOR))
        .as("it was said to be late in that week already, so in the next")
        .containsExactly(Stage.TOMORROW, Stage.TODAY, Stage.LATE);

    answers.record(
        petition,
        1,
        new Answer(Answer.Way.TEXT, Optional.empty(), clock.instant(), "已回复", ""),
        by(CLERK));
    closes(petition);
    told.forget();
    mornings("2026-04-13", "2026-04-20");
    assertThat(told.reminders(CLERK)).extracting(Reminder::kind).containsOnly(Kind.LOOK_BACK);
    assertThat(told.stages(Kind.LOOK_BACK, CLERK))
        .as("due on Wednesday the 15th; late once that week, once in the next")
        .containsExactly(Stage.TOMORROW, Stage.TODAY, Stage.LATE, Stage.LATE);
  }

  @Test
  void aPromiseIsToldBeforeItsDayAndThenSupervisedOnceAWeek() {
    var petition = passed("2026-03-31");
    var promise =
        promises.make(
            petition,
            new Promise(Promise.Occasion.REPORT, LocalDate.of(2026, 3, 4), "三日内修好"),
            by(CLERK));

    mornings("2026-03-03", "2026-03-13");
    assertThat(told.stages(Kind.PROMISE, WATER_LIAISON))
        .containsExactly(Stage.TOMORROW, Stage.TODAY);
    for (var person : List.of(WATER_HEAD, WATER_DEPUTY, CLERK, OFFICE_HEAD)) {
      assertThat(told.stages(Kind.SUPERVISION, person)).containsExactly(Stage.LATE, Stage.LATE);
    }

    promises.settle(promise, true, "修好了", by(CLERK));
    told.forget();
    morning("2026-03-16");
    assertThat(told.stages(Kind.SUPERVISION, CLERK)).as("kept late").hasSize(1);
    promises.lift(promise, "已兑现", by(CLERK));
    told.forget();
    morning("2026-03-23");
    assertThat(told.stages(Kind.SUPERVISION, CLERK)).isEmpty();
  }

  @Test
  void whatWasToldOnFridayIsNotToldOnASaturdayThatIsWorkedAllOfASudden() {
    assigned(WATER, "2026-03-08");
    morning("2026-03-06");
    assertThat(told.stages(Kind.DEADLINE, WATER_HEAD)).containsExactly(Stage.TODAY);

    saturdayIsWorked();
    told.forget();
    morning("2026-03-07");

    assertThat(told.stages(Kind.DEADLINE, WATER_HEAD)).isEmpty();
    assertThat(told.stages(Kind.DEADLINE, WATER_LIAISON)).isEmpty();
  }

  @Test
  void theTwentyNinthOfFebruaryIsADayLikeAnyOther() {
    clock.goTo(LocalDateTime.parse("2028-02-21T09:00"));
    assigned(WATER, "2028-02-29");

    mornings("2028-02-28", "2028-03-01");

    assertThat(told.stages(Kind.DEADLINE, WATER_HEAD))
        .containsExactly(Stage.TOMORROW, Stage.TODAY, Stage.LATE);
  }

  @Test
  void oldNotesAreForgottenAndNothingIsToldAgain() {
    assigned(WATER, "2026-03-13");
    ordered(CITY, "2026-12-31");
    mornings("2026-03-12", "2026-03-13");
    at("2026-10-30", "10:00");
    jdbc.sql("delete from reminder_claim where office_day = '2026-10-30'").update();
    clock.goTo(LocalDateTime.parse("2026-11-01T03:29"));

    assertThat(reminders.forgetOld(clock.instant())).isPositive();
    assertThat(jdbc.sql("select count(*) from reminder_claim").query(Long.class).single()).isZero();

    told.forget();
    at("2026-11-02", "10:00");
    assertThat(told.stages(Kind.NOT_ACCEPTED, CITY_HEAD)).isEmpty();
  }

  private void saturdayIsWorked() {
    var year =
        calendar.inForce().years().stream()
            .filter(it -> it.year() == 2026)
            .findFirst()
            .orElseThrow();
    var days = new ArrayList<SpecialDay>(year.days());
    days.add(new SpecialDay(LocalDate.of(2026, 3, 7), false, "调休"));
    calendar.adopt(new HolidayYear(year.year(), year.source(), days), "admin");
    assertThat(calendar.inForce().kind(LocalDate.of(2026, 3, 7))).isEqualTo(DayKind.MAKE_UP_DAY);
  }

  private PetitionId passed(String due) {
    var order = assigned(WATER, due);
    answers(order);
    review.pass(reportOf(order), by(CLERK));
    return book.assignment(order).petition();
  }

  private ReportId reportOf(AssignmentId order) {
    return book.assignment(order).report().orElseThrow().id();
  }

  private void closes(PetitionId petition) {
    closing.recordFollowUp(
        petition,
        new FollowUp(FollowUp.Method.PHONE_CALL, Satisfaction.SATISFIED, clock.instant(), "满意"),
        by(CLERK));
    closing.endorse(
        petition, new Endorsement(Endorser.COMMITTEE, true, Evidence.of("纪要")), by(LEADER));
  }

  private void mornings(String first, String last) {
    for (var day = LocalDate.parse(first);
        !day.isAfter(LocalDate.parse(last));
        day = day.plusDays(1)) {
      morning(day.toString());
    }
  }

  private static Due onDay(String day) {
    return Due.endOf(LocalDate.parse(day));
  }
}
