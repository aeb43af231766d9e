package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/**
 * 答复超期 is the unit's own (rules 6 and 10): how long a report that came in time lay at the office
 * until it was returned is not the unit's. All orders are due on 13 March 2026.
 */
class OwnTimeTests extends CaseworkTest {

  private static final Channel CHANNEL = Channel.ONLINE_MESSAGE;

  private Entry entry;

  @Test
  void whatCameInTimeAndCameBackLateIsLateOnlyAfterTheTimeAtTheOffice() {
    entry = office.accepted(CHANNEL);
    handedIn("2026-03-13T18:00");
    returned("2026-03-16T18:00");
    assertThat(handedIn("2026-03-16T23:59")).isFalse();

    assertThat(newest().notCounted()).isEqualTo(Duration.ofDays(3));
    assertThat(book.assignment(lead()).due()).isEqualTo(PetitionsInTest.onDay("2026-03-13"));
  }

  @Test
  void itIsLateAfterThatTimeToTheMinute() {
    entry = office.accepted(CHANNEL);
    handedIn("2026-03-13T18:00");
    returned("2026-03-16T18:00");

    assertThat(handedIn("2026-03-17T00:00")).isTrue();
    assertThat(newest().notCounted()).isEqualTo(Duration.ofDays(3));
  }

  @Test
  void whatCameBackBeforeTheDeadlineHasThatTimeToo() {
    entry = office.accepted(CHANNEL);
    handedIn("2026-03-10T09:00");
    returned("2026-03-12T09:00");

    assertThat(handedIn("2026-03-15T23:59")).isFalse();
  }

  @Test
  void whatCameLateFromTheBeginningIsLateHoweverLongTheOfficeLooked() {
    entry = office.accepted(CHANNEL);
    assertThat(handedIn("2026-03-14T00:00")).isTrue();
    returned("2026-03-18T00:00");

    assertThat(handedIn("2026-03-18T00:01")).isTrue();
    assertThat(newest().notCounted()).isZero();
  }

  @Test
  void theTimesOfAllRoundsThatCameInTimeAddUp() {
    entry = office.accepted(CHANNEL);
    handedIn("2026-03-13T12:00");
    returned("2026-03-14T12:00");
    assertThat(handedIn("2026-03-14T18:00")).isFalse();
    returned("2026-03-16T18:00");
    assertThat(handedIn("2026-03-16T23:59")).isFalse();
    assertThat(newest().notCounted()).isEqualTo(Duration.ofDays(3));

    returned("2026-03-18T00:00");
    assertThat(handedIn("2026-03-18T00:01:00")).isTrue();
    assertThat(newest().notCounted()).isEqualTo(Duration.ofDays(4).plusMinutes(1));
  }

  @Test
  void aRoundThatCameLateAddsNothingForTheNext() {
    entry = office.accepted(CHANNEL);
    handedIn("2026-03-13T12:00");
    returned("2026-03-14T12:00");
    assertThat(handedIn("2026-03-15T12:00")).isTrue();
    returned("2026-03-20T12:00");

    assertThat(handedIn("2026-03-20T13:00")).isTrue();
    assertThat(newest().notCounted()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void whatTheSignerReturnsIsTheUnitsOwnTime() {
    entry = office.accepted(CHANNEL);
    on("2026-03-12T09:00");
    handling.submitReport(lead(), office.report(), office.by(WATER_LIAISON));
    on("2026-03-16T09:00");
    handling.returnBySigner(office.reportOf(entry), "再核实", office.by(WATER_DEPUTY));

    assertThat(handedIn("2026-03-16T10:00")).isTrue();
    assertThat(newest().notCounted()).isZero();
  }

  @Test
  void theTimeIsAddedToTheSecondDeadlineToo() {
    entry = office.accepted(CHANNEL);
    handedIn("2026-03-06T09:00");
    returned("2026-03-09T09:00");
    var request = extending.ask(lead(), PetitionsInTest.longer(), office.by(WATER_HEAD));
    extending.grant(request, PetitionsInTest.onDay("2026-03-20"), "情况属实", office.by(OFFICE_HEAD));

    assertThat(handedIn("2026-03-23T23:59")).isFalse();
    assertThat(newest().notCounted()).isEqualTo(Duration.ofDays(3));
  }

  @Test
  void sentBackItHasADeadlineOfItsOwnAndNothingOfBeforeIsAdded() {
    entry = office.accepted(CHANNEL);
    handedIn("2026-03-06T09:00");
    returned("2026-03-09T09:00");
    handedIn("2026-03-09T10:00");
    review.pass(newest().id(), office.by(CLERK));
    closing.recordFollowUp(
        entry.petition(), office.visit(Satisfaction.NOT_SATISFIED), office.by(CLERK));
    closing.sendBack(entry.petition(), PetitionsInTest.onDay("2026-03-12"), office.by(CLERK));

    assertThat(handedIn("2026-03-13T00:00")).isTrue();
    assertThat(newest().notCounted()).isZero();
  }

  @Test
  void theTrailSaysWhatItWasMeasuredByAndWhatWasNotCounted() {
    entry = office.accepted(CHANNEL);
    handedIn("2026-03-13T18:00");
    returned("2026-03-16T18:00");
    handedIn("2026-03-16T20:00");

    var lines = trail.of(TrailOfActs.subject(entry.number()), 100);
    assertThat(lines.get(lines.size() - 1).entry().facts())
        .containsEntry("due", "2026-03-13")
        .containsEntry("notCounted", "PT72H")
        .containsEntry("late", "false");
  }

  /** Whether that was late. */
  private boolean handedIn(String wallTime) {
    on(wallTime);
    handling.submitReport(lead(), office.report(), office.by(WATER_LIAISON));
    handling.signOff(newest().id(), office.by(WATER_DEPUTY));
    return newest().answeredLate().orElseThrow();
  }

  private void returned(String wallTime) {
    on(wallTime);
    review.returnToUnit(newest().id(), PetitionsInTest.MISSING, office.by(CLERK));
  }

  private ReportView newest() {
    return book.assignment(lead()).report().orElseThrow();
  }

  private AssignmentId lead() {
    return entry.assignment().orElseThrow();
  }

  private void on(String wallTime) {
    clock.goTo(LocalDateTime.parse(wallTime));
  }
}
