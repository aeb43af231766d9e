package cn.minsheng.zhida.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.PersistenceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PersistenceTest
class OfficeCalendarTests {

  private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

  @Autowired OfficeCalendar calendar;
  @Autowired HolidayTable table;
  @Autowired OfficeTime time;
  @Autowired CalendarSettings settings;
  @Autowired MovedClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void withoutAnAdoptedYearThoseOfTheProgramAreInForce() {
    assertThat(calendar.inForce().years()).isEqualTo(Official.CALENDAR.years());
    assertThat(calendar.versions(2026)).isEmpty();
  }

  @Test
  void anAdoptedYearIsInForceAtOnceAndComesBackAsItWas() {
    var year =
        new HolidayYear(
            2027,
            new SourceDocument(
                Optional.of("国务院办公厅关于2027年部分节假日安排的通知"),
                Optional.of("国办发明电〔2026〕1号"),
                Optional.of(LocalDate.of(2026, 11, 3)),
                Optional.of("https://www.gov.cn/")),
            with(Official.off("2026-12-31", "元旦"), Official.worked("2027-01-03", "元旦")).days());

    var outcome = (AdoptionOutcome.Adopted) calendar.adopt(year, "admin1");

    assertThat(outcome.before().covers(2027)).isFalse();
    assertThat(outcome.after().years()).isEqualTo(calendar.inForce().years()).contains(year);
    assertThat(calendar.inForce().isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
    assertThat(calendar.versions(2027)).containsExactly(outcome.adoption());
    assertThat(outcome.adoption().by()).isEqualTo("admin1");
    assertThat(outcome.adoption().at()).isEqualTo(clock.instant());
  }

  @Test
  void theSameCalendarAgainChangesNothing() {
    calendar.adopt(Official.year2027(), "admin1");

    assertThat(calendar.adopt(Official.year2027(), "admin2"))
        .isInstanceOf(AdoptionOutcome.AlreadyInForce.class);
    assertThat(calendar.versions(2027)).hasSize(1);
    assertThat(calendar.adopt(Official.CALENDAR.years().get(2), "admin2"))
        .isInstanceOf(AdoptionOutcome.AlreadyInForce.class);
  }

  @Test
  void anAdoptedYearGoesBeforeThatOfTheProgramAndEveryVersionIsKept() {
    var original = Official.CALENDAR.years().get(2);
    var less =
        new HolidayYear(
            2026,
            original.source(),
            original.days().stream().filter(it -> it.date().getMonthValue() < 9).toList());

    calendar.adopt(less, "admin1");
    assertThat(calendar.inForce().isWorkingDay(LocalDate.of(2026, 10, 1))).isTrue();
    clock.pass(Duration.ofMinutes(1));
    calendar.adopt(original, "admin2");

    assertThat(calendar.inForce().isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
    assertThat(calendar.versions(2026))
        .extracting(Adoption::by, Adoption::year)
        .containsExactly(tuple("admin2", original), tuple("admin1", less));
  }

  @Test
  void anAdoptionThatIsRolledBackWasNever() {
    transaction.executeWithoutResult(
        status -> {
          calendar.adopt(Official.year2027(), "admin1");
          assertThat(calendar.inForce().covers(2027)).isTrue();
          status.setRollbackOnly();
        });

    assertThat(calendar.inForce().covers(2027)).isFalse();
    assertThat(calendar.versions(2027)).isEmpty();
  }

  @Test
  void anotherNodeSeesWhatWasAdoptedHere() {
    var otherNode = new StoredOfficeCalendar(table, time, settings);
    assertThat(otherNode.inForce().covers(2027)).isFalse();

    calendar.adopt(with(Official.off(DAY.toString(), "元旦")), "admin1");
    assertThat(otherNode.inForce().isWorkingDay(DAY)).isFalse();
    calendar.adopt(Official.year2027(), "admin1");
    assertThat(otherNode.inForce().isWorkingDay(DAY)).isTrue();
  }

  @Test
  void aCalendarTakenBeforeDoesNotChangeUnderneath() {
    var taken = calendar.inForce();
    calendar.adopt(Official.year2027(), "admin1");

    assertThat(taken.covers(2027)).isFalse();
    assertThat(calendar.inForce()).isSameAs(calendar.inForce());
  }

  @Test
  void ofTwoAtOnceOneComesAfterTheOtherAndSeesIt() throws Exception {
    var adopted = new CountDownLatch(1);
    var look = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var first =
          threads.submit(
              () ->
                  transaction.execute(
                      status -> {
                        var outcome = calendar.adopt(Official.year2027(), "admin1");
                        adopted.countDown();
                        awaitQuietly(look);
                        return outcome;
                      }));
      var second =
          threads.submit(
              () ->
                  transaction.execute(
                      status -> {
                        // Its view of the tables is as old as this question.
                        assertThat(calendar.inForce().covers(2027)).isFalse();
                        awaitQuietly(adopted);
                        look.countDown();
                        return calendar.adopt(Official.year2027(), "admin2");
                      }));
      assertThat(first.get(30, TimeUnit.SECONDS)).isInstanceOf(AdoptionOutcome.Adopted.class);
      assertThat(second.get(30, TimeUnit.SECONDS))
          .isInstanceOf(AdoptionOutcome.AlreadyInForce.class);
    } finally {
      threads.shutdownNow();
    }
    assertThat(calendar.versions(2027)).extracting(Adoption::by).containsExactly("admin1");
  }

  /** The pool has ten connections; reading lazily once kept one each time. */
  @Test
  void lookingAtTheCalendarGivesItsConnectionBack() {
    for (int i = 0; i < 15; i++) {
      calendar.adopt(with(Official.off(DAY.plusDays(i).toString(), "元旦")), "admin1");
      assertThat(calendar.inForce().isWorkingDay(DAY.plusDays(i))).isFalse();
      assertThat(calendar.versions(2027)).hasSize(i + 1);
    }
  }

  @Test
  void somebodyAdopts() {
    assertThatThrownBy(() -> calendar.adopt(Official.year2027(), " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(jdbc.sql("select count(*) from holiday_year").query(Integer.class).single())
        .isZero();
  }

  private static HolidayYear with(SpecialDay... further) {
    return Official.year2027(List.of(further));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
