package cn.minsheng.zhida.digest;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Closing;
import cn.minsheng.zhida.casework.CorrectedField;
import cn.minsheng.zhida.casework.Corrections;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Endorsement;
import cn.minsheng.zhida.casework.Endorser;
import cn.minsheng.zhida.casework.Entry;
import cn.minsheng.zhida.casework.Evidence;
import cn.minsheng.zhida.casework.FollowUp;
import cn.minsheng.zhida.casework.Handling;
import cn.minsheng.zhida.casework.HandlingReport;
import cn.minsheng.zhida.casework.HandlingResult;
import cn.minsheng.zhida.casework.Joining;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.Paper;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.Review;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.casework.Telling;
import cn.minsheng.zhida.casework.Undoing;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.ledger.History;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeInTest;
import cn.minsheng.zhida.testing.PersistenceTest;
import cn.minsheng.zhida.trail.FreshTrail;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
@ExtendWith(FreshTrail.class)
class DigestsTests {

  private static final HalfMonth MARCH_FIRST = new HalfMonth(YearMonth.of(2026, 3), true);
  private static final HalfMonth MARCH_SECOND = MARCH_FIRST.next();

  @Autowired Registration registration;
  @Autowired Handling handling;
  @Autowired Review review;
  @Autowired Closing closing;
  @Autowired Digests digests;
  @Autowired Releasing releasing;
  @Autowired Corrections corrections;
  @Autowired Joining joining;
  @Autowired Undoing undoing;
  @Autowired History history;
  @Autowired MovedClock clock;
  @Autowired JdbcClient jdbc;

  private final List<Digest> published = new CopyOnWriteArrayList<>();
  private final List<Digest> drafted = new CopyOnWriteArrayList<>();
  private int sources;

  @BeforeEach
  void theOfficeOpens() {
    clock.goTo(MovedClock.START);
    OfficeInTest.opens(jdbc);
  }

  @Test
  void theFirstHalfIsReportedOnThe16thAsItStoodAtItsEnd() {
    closed(WATER, Channel.ONLINE_MESSAGE);
    assigned(WATER, Channel.MAYOR_HOTLINE, "2026-03-10");
    assigned(CITY, Channel.MAYOR_HOTLINE, "2026-03-20");
    clock.goTo(LocalDateTime.of(2026, 3, 16, 9, 0));
    assigned(CITY, Channel.MAYOR_HOTLINE, "2026-03-20");

    at("2026-03-16", "08:10");
    assertThat(published).isEmpty();
    at("2026-03-16", "10:10");

    assertThat(published).hasSize(1);
    var digest = published.get(0);
    assertThat(digest.period()).isEqualTo(MARCH_FIRST);
    assertThat(digest.totals().tally()).isEqualTo(new Tally(3, 1, 2, 1));
    assertThat(digest.totals().finishing()).isEqualTo(new Rate(1, 3));
    assertThat(digest.totals().inTime()).isEqualTo(new Rate(1, 1));
    assertThat(digest.totals().visits()).isEqualTo(new Totals.Visits(1, 0, 0));
    assertThat(digest.before().tally()).isEqualTo(new Tally(0, 0, 0, 0));
    assertThat(digest.units())
        .containsExactly(
            new Digest.OfUnit(WATER, new Tally(2, 1, 1, 1)),
            new Digest.OfUnit(CITY, new Tally(1, 0, 1, 0)));
    assertThat(digest.channels())
        .containsExactly(
            new Digest.OfChannel(Channel.MAYOR_HOTLINE, new Tally(2, 0, 2, 1)),
            new Digest.OfChannel(Channel.ONLINE_MESSAGE, new Tally(1, 1, 0, 0)));
  }

  @Test
  void itIsSentOnceEver() {
    assigned(WATER, Channel.MAYOR_HOTLINE, "2026-03-10");

    at("2026-03-16", "10:10");
    at("2026-03-16", "10:11");
    at("2026-03-17", "10:10");
    at("2026-03-31", "19:00");

    assertThat(published).hasSize(1);
    assertThat(digests.state(MARCH_FIRST)).containsInstanceOf(DigestState.Sent.class);
    assertThat(refusal(() -> releasing.hold(MARCH_FIRST, by(OFFICE_HEAD))))
        .isEqualTo(NotReleased.Reason.ALREADY_SENT);
  }

  @Test
  void drawnAgainItIsTheSame() {
    var open = assigned(WATER, Channel.MAYOR_HOTLINE, "2026-03-10");
    at("2026-03-16", "10:10");
    handling.accept(assignment(open), by(WATER_HEAD));
    registration.register(
        petition(Channel.ONLINE_MESSAGE), new By(CLERK, MARCH_FIRST.from(), "message:late"));
    clock.goTo(LocalDateTime.of(2026, 6, 1, 9, 0));

    assertThat(digests.of(MARCH_FIRST)).contains(published.get(0));
  }

  @Test
  void thePeriodBeforeIsTheOneThatWasReported() {
    assigned(WATER, Channel.MAYOR_HOTLINE, "2026-03-10");
    at("2026-03-16", "10:10");
    registration.register(
        petition(Channel.ONLINE_MESSAGE), new By(CLERK, MARCH_FIRST.from(), "message:late"));

    at("2026-04-01", "10:10");

    assertThat(published).hasSize(2);
    assertThat(published.get(1).before()).isEqualTo(published.get(0).totals());
    assertThat(published.get(1).totals().tally()).isEqualTo(new Tally(0, 0, 2, 1));
  }

  @Test
  void whatWasPutOffDoesNotGoByItselfButWhenTheHeadSignsIt() {
    assigned(WATER, Channel.MAYOR_HOTLINE, "2026-03-10");
    assertThat(refusal(() -> releasing.hold(MARCH_FIRST, by(CLERK))))
        .isEqualTo(NotReleased.Reason.NOT_DRAWN_YET);
    at("2026-03-16", "08:10");
    assertThat(drafted).extracting(Digest::period).containsExactly(MARCH_FIRST);

    releasing.hold(MARCH_FIRST, by(CLERK));
    assertThat(refusal(() -> releasing.hold(MARCH_FIRST, by(OFFICE_HEAD))))
        .isEqualTo(NotReleased.Reason.ALREADY_HELD);
    at("2026-03-16", "10:10");
    at("2026-03-17", "10:10");
    assertThat(published).isEmpty();
    assertThat(refusal(() -> releasing.sign(MARCH_FIRST, by(CLERK), published::add)))
        .isEqualTo(NotReleased.Reason.ONLY_THE_OFFICE_HEAD);

    releasing.sign(MARCH_FIRST, by(OFFICE_HEAD), published::add);
    at("2026-03-17", "10:11");
    assertThat(published).hasSize(1);
    assertThat(digests.state(MARCH_FIRST).orElseThrow())
        .isInstanceOfSatisfying(
            DigestState.Sent.class, it -> assertThat(it.signedBy()).contains(OFFICE_HEAD));
    assertThat(refusal(() -> releasing.sign(MARCH_FIRST, by(OFFICE_HEAD), published::add)))
        .isEqualTo(NotReleased.Reason.ALREADY_SENT);
    assertThat(published).hasSize(1);
  }

  @Test
  void theRemarkIsTheOfficesUntilItIsSent() {
    assigned(WATER, Channel.MAYOR_HOTLINE, "2026-03-10");
    at("2026-03-16", "08:10");
    assertThat(refusal(() -> releasing.remark(MARCH_FIRST, "好", by(LEADER))))
        .isEqualTo(NotReleased.Reason.ONLY_THE_OFFICE);
    assertThat(refusal(() -> releasing.remark(MARCH_FIRST, "长".repeat(1_001), by(CLERK))))
        .isEqualTo(NotReleased.Reason.A_REMARK_IS_TOO_LONG);

    releasing.remark(MARCH_FIRST, "供水问题较多。", by(CLERK));
    releasing.remark(MARCH_FIRST, " 供水问题突出。 ", by(OFFICE_HEAD));
    assertThat(releasing.remark(MARCH_FIRST).orElseThrow().words()).isEqualTo("供水问题突出。");
    assertThat(
            jdbc.sql("select count(*) from digest where remark_sealed like '%供水%'")
                .query(Integer.class)
                .single())
        .isZero();
    at("2026-03-16", "10:10");

    assertThat(refusal(() -> releasing.remark(MARCH_FIRST, "晚了", by(CLERK))))
        .isEqualTo(NotReleased.Reason.ALREADY_SENT);
    assertThat(releasing.remark(MARCH_FIRST).orElseThrow().words()).isEqualTo("供水问题突出。");
    assertThat(
            jdbc.sql("select act from trail where subject = 'digest:2026-03-1' order by line")
                .query(String.class)
                .list())
        .containsExactly("REMARK_ON_DIGEST", "REMARK_ON_DIGEST");
  }

  @Test
  void twoSignAtOnceAndItGoesOnce() throws Exception {
    assigned(WATER, Channel.MAYOR_HOTLINE, "2026-03-10");
    at("2026-03-16", "08:10");
    clock.goTo(LocalDateTime.of(2026, 3, 16, 10, 10));
    var pool = Executors.newFixedThreadPool(4);
    for (var i = 0; i < 4; i++) {
      var source = new By(OFFICE_HEAD, clock.instant(), "tap:" + i);
      pool.submit(() -> releasing.sign(MARCH_FIRST, source, published::add));
      pool.submit(() -> digests.publish(clock.instant(), published::add));
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

    assertThat(published).hasSize(1);
  }

  @Test
  void theListsBehindItStayWhatTheyWereWhateverIsCorrectedJoinedOrGivenToOthers() {
    var kept = assigned(WATER, Channel.MAYOR_HOTLINE, "2026-03-10");
    var joined = assigned(CITY, Channel.ONLINE_MESSAGE, "2026-03-20");
    closed(WATER, Channel.ONLINE_MESSAGE);
    clock.goTo(LocalDateTime.of(2026, 3, 14, 9, 0));
    registration.register(petition(Channel.GOVERNMENT_SERVICE_SITE), by(CLERK));
    at("2026-03-16", "10:10");
    var lists = digests.lists(MARCH_FIRST).orElseThrow();
    assertThat(lists.unfinished()).extracting(it -> it.number().ordinal()).containsExactly(1, 2, 4);
    assertThat(lists.finished()).extracting(it -> it.number().ordinal()).containsExactly(3);
    assertThat(lists.unfinished().get(0).isOverdueAt(lists.until())).isTrue();

    corrections.correct(
        kept.petition(),
        new Corrections.Correction(CorrectedField.CATEGORY, 1, "供暖", "录错"),
        by(CLERK));
    joining.join(joined.petition(), kept.petition(), "同一件事", by(CLERK));
    handling.accept(assignment(kept), by(WATER_HEAD));
    clock.goTo(LocalDateTime.of(2026, 5, 6, 9, 0));

    assertThat(digests.lists(MARCH_FIRST)).contains(lists);
    assertThat(digests.of(MARCH_FIRST)).contains(published.get(0));
    at("2026-05-06", "10:10");
    var next = digests.lists(MARCH_SECOND).orElseThrow();
    assertThat(next.unfinished().get(0).category()).isEqualTo("供暖");
    assertThat(next.unfinished()).extracting(it -> it.number().ordinal()).containsExactly(1, 4);
    assertThat(next.finished()).extracting(it -> it.number().ordinal()).containsExactly(2);
    var digest = digests.of(MARCH_SECOND).orElseThrow();
    assertThat(digest.beside().joined()).isEqualTo(1);
    assertThat(digest.totals().finishing()).as("joined is neither").isEqualTo(new Rate(1, 3));
  }

  /** 2026: off from 1 to 7 October. */
  @Test
  void aDayOffPutsItOffToTheNextWorkingDay() {
    clock.goTo(LocalDateTime.of(2026, 9, 17, 9, 0));
    assigned(WATER, Channel.MAYOR_HOTLINE, "2026-09-28");

    for (var day = 1; day <= 7; day++) {
      at("2026-10-%02d".formatted(day), "10:10");
    }
    assertThat(published).isEmpty();
    at("2026-10-08", "10:10");

    assertThat(published).hasSize(1);
    assertThat(published.get(0).totals().tally()).isEqualTo(new Tally(1, 0, 1, 1));
  }

  /** Saturday 28 February 2026 is worked, Sunday 1 March is not. */
  @Test
  void theDayItIsDueFollowsTheCalendar() {
    assertThat(digests.nextDue(wall("2026-02-17T09:00"))).isEqualTo(wall("2026-02-24T08:10"));
    assertThat(digests.nextDue(wall("2026-02-28T09:00"))).isEqualTo(wall("2026-03-02T08:10"));
    assertThat(digests.nextDue(wall("2026-03-02T08:10"))).isEqualTo(wall("2026-03-02T10:10"));
    assertThat(digests.nextDue(wall("2026-03-02T10:10"))).isEqualTo(wall("2026-03-16T08:10"));
    assertThat(digests.nextDue(wall("2026-09-30T12:00"))).isEqualTo(wall("2026-10-08T08:10"));
  }

  /** Flow and stock say the same of the period's end; taking back is a fact of the next day. */
  @Test
  void whatIsTakenBackAfterMidnightWasDoneInThePeriod() {
    var late = assignment(assigned(WATER, Channel.MAYOR_HOTLINE, "2026-03-20"));
    clock.goTo(LocalDateTime.parse("2026-03-15T23:50"));
    handling.accept(late, by(WATER_HEAD));
    undoing.undo(by(WATER_HEAD));
    clock.goTo(LocalDateTime.parse("2026-03-15T23:58"));
    handling.accept(late, by(WATER_HEAD));
    clock.goTo(LocalDateTime.parse("2026-03-16T00:01"));
    undoing.undo(by(WATER_HEAD));
    clock.goTo(LocalDateTime.parse("2026-04-01T08:10"));

    var first = history.during(MARCH_FIRST.from(), MARCH_FIRST.until(), clock.instant());
    var second = history.during(MARCH_SECOND.from(), MARCH_SECOND.until(), clock.instant());
    assertThat(first.of(Act.ACCEPT)).as("the one that stood at midnight").isOne();
    assertThat(second.of(Act.ACCEPT)).isZero();
    assertThat(second.of(Act.UNDO)).isOne();
  }

  @Test
  void nothingGoesBeforeItsTimeOrInTheQuietHours() {
    assigned(WATER, Channel.MAYOR_HOTLINE, "2026-03-10");

    at("2026-03-16", "00:00");
    at("2026-03-16", "10:09");
    at("2026-03-16", "20:00");
    assertThat(published).isEmpty();
    at("2026-03-17", "10:10");

    assertThat(published).hasSize(1);
  }

  @Test
  void afterAStandstillWhatWasMissedComesInOrder() {
    assigned(WATER, Channel.MAYOR_HOTLINE, "2026-03-10");
    at("2026-03-16", "10:10");

    at("2026-04-20", "11:00");

    assertThat(published)
        .extracting(Digest::period)
        .containsExactly(MARCH_FIRST, MARCH_SECOND, MARCH_SECOND.next());
  }

  @Test
  void aLedgerThatHadNotBegunIsNotReported() {
    at("2026-03-02", "10:10");
    assigned(WATER, Channel.MAYOR_HOTLINE, "2026-03-10");
    at("2026-03-02", "15:00");

    assertThat(published).isEmpty();
    assertThat(digests.state(MARCH_FIRST.previous())).isEmpty();
  }

  @Test
  void whatCouldNotBeQueuedWasNotSent() {
    assigned(WATER, Channel.MAYOR_HOTLINE, "2026-03-10");
    clock.goTo(LocalDateTime.of(2026, 3, 16, 10, 10));
    digests.draw(clock.instant(), drafted::add);
    assertThatThrownBy(
            () ->
                digests.publish(
                    clock.instant(),
                    it -> {
                      throw new IllegalStateException("The power failed");
                    }))
        .isInstanceOf(IllegalStateException.class);

    at("2026-03-16", "10:11");

    assertThat(published).hasSize(1);
  }

  @Test
  void ofTwoNodesOneSendsIt() throws Exception {
    assigned(WATER, Channel.MAYOR_HOTLINE, "2026-03-10");
    clock.goTo(LocalDateTime.of(2026, 3, 16, 10, 10));
    var nodes = 4;
    var ready = new CountDownLatch(nodes);
    var pool = Executors.newFixedThreadPool(nodes);
    for (var node = 0; node < nodes; node++) {
      pool.submit(
          () -> {
            ready.countDown();
            ready.await();
            run();
            return null;
          });
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

    assertThat(published).hasSize(1);
  }

  private void at(String day, String time) {
    clock.goTo(LocalDateTime.parse(day + "T" + time));
    run();
  }

  private void run() {
    digests.draw(clock.instant(), drafted::add);
    digests.publish(clock.instant(), published::add);
  }

  private static Instant wall(String time) {
    return LocalDateTime.parse(time).atZone(OfficeTime.ZONE).toInstant();
  }

  private By by(StaffId who) {
    sources++;
    return new By(who, clock.instant(), "message:" + sources);
  }

  private static NotReleased.Reason refusal(ThrowingCallable act) {
    return ((NotReleased) catchThrowable(act)).reason();
  }

  private static AssignmentId assignment(Entry entry) {
    return entry.assignment().orElseThrow();
  }

  private NewPetition petition(Channel channel) {
    return new NewPetition(
        new Source(channel, "", MARCH_FIRST.previous().from()),
        MatterKind.HELP,
        "供水",
        UrgencyLevel.ORDINARY,
        Secrecy.ORDINARY,
        new Matter(List.of(), "没有自来水", ""),
        List.of());
  }

  private Entry assigned(UnitId unit, Channel channel, String due) {
    return registration.registerAndAssign(
        petition(channel), Order.to(unit, Due.endOf(LocalDate.parse(due))), by(CLERK));
  }

  private void closed(UnitId unit, Channel channel) {
    var entry = assigned(unit, channel, "2026-03-13");
    handling.accept(assignment(entry), by(WATER_HEAD));
    var report =
        handling.submitReport(
            assignment(entry),
            new HandlingReport(
                new Paper.File(DocumentId.next()),
                "已恢复",
                "条例",
                HandlingResult.SOLVED,
                Telling.met(clock.instant())),
            by(WATER_HEAD));
    handling.signOff(report, by(WATER_HEAD));
    review.pass(report, by(CLERK));
    closing.recordFollowUp(
        entry.petition(),
        new FollowUp(FollowUp.Method.PHONE_CALL, Satisfaction.SATISFIED, clock.instant(), ""),
        by(CLERK));
    closing.endorse(
        entry.petition(), new Endorsement(Endorser.COMMITTEE, true, Evidence.NONE), by(LEADER));
  }
}
