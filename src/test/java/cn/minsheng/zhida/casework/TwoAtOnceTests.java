package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD_TWO;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK_TWO;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.directory.StaffId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** One wins; the other is told who and when. */
class TwoAtOnceTests extends CaseworkTest {

  @Autowired Petitions petitions;
  @Autowired Assignments assignments;
  @Autowired TransactionTemplate transaction;

  @RepeatedTest(5)
  void twoHeadsAccept() throws Exception {
    var entry =
        registration.registerAndAssign(
            office.from(Channel.ONLINE_MESSAGE),
            Order.to(CITY, PetitionsInTest.onDay("2026-03-13")),
            office.by(CLERK));
    var assignment = entry.assignment().orElseThrow();

    var refused =
        atOnce(
            () -> handling.accept(assignment, office.by(CITY_HEAD)),
            () -> handling.accept(assignment, office.by(CITY_HEAD_TWO)));

    assertThat(refused).hasSize(1);
    assertThat(refused.get(0).reason()).isEqualTo(Refused.Reason.ALREADY_ACCEPTED);
    var winner = book.assignment(assignment).accepted().orElseThrow();
    assertThat(refused.get(0).facts().who()).contains(winner.by());
    assertThat(refused.get(0).facts().when()).contains(winner.at());
    assertThat(acts(entry)).containsExactly("REGISTER", "ASSIGN", "ACCEPT");
  }

  @RepeatedTest(5)
  void theLastTwoEndorsementsCloseOnce() throws Exception {
    var entry = office.followedUp(Channel.MAYOR_HOTLINE);

    var refused =
        atOnce(
            () ->
                closing.endorse(
                    entry.petition(), PetitionsInTest.from(Endorser.SUPERIOR), office.by(CLERK)),
            () ->
                closing.endorse(
                    entry.petition(), PetitionsInTest.from(Endorser.COMMITTEE), office.by(LEADER)));

    assertThat(refused).isEmpty();
    assertThat(book.petition(entry.petition()).status()).isEqualTo(PetitionStatus.CLOSED);
    assertThat(acts(entry)).containsOnlyOnce("CLOSE").endsWith("CLOSE");
  }

  @Test
  void oneOfTwoClerksAssigns() throws Exception {
    var entry = office.registered(Channel.ONLINE_MESSAGE);

    var refused = atOnce(() -> assign(entry, CLERK), () -> assign(entry, CLERK_TWO));

    assertThat(refused)
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).isEqualTo(Refused.Reason.ALREADY_ASSIGNED));
    assertThat(rows("assignment")).isOne();
  }

  @RepeatedTest(3)
  void oneDecisionOnAWithdrawalCounts() throws Exception {
    var entry = office.withdrawalAsked(Channel.ONLINE_MESSAGE);
    var request = requests.openWithdrawals().get(0).id();

    var refused =
        atOnce(
            () -> withdrawing.approve(request, "属物业", office.by(OFFICE_HEAD)),
            () -> withdrawing.refuse(request, false, "属其职责", office.by(OFFICE_HEAD)));

    assertThat(refused)
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).isEqualTo(Refused.Reason.ALREADY_DECIDED));
    assertThat(acts(entry)).hasSize(4);
  }

  @RepeatedTest(3)
  void headAndDeputyAskOnce() throws Exception {
    var entry = office.assigned(Channel.ONLINE_MESSAGE);
    var assignment = entry.assignment().orElseThrow();

    var refused =
        atOnce(
            () -> withdrawing.ask(assignment, PetitionsInTest.notOurs(), office.by(WATER_HEAD)),
            () -> withdrawing.ask(assignment, PetitionsInTest.notOurs(), office.by(WATER_DEPUTY)));

    assertThat(refused)
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).isEqualTo(Refused.Reason.WITHDRAWAL_IS_UNDECIDED));
    assertThat(rows("withdrawal")).isOne();
  }

  @RepeatedTest(3)
  void anApprovalAndAReportDoNotBothHappen() throws Exception {
    var entry = office.accepted(Channel.ONLINE_MESSAGE);
    var assignment = entry.assignment().orElseThrow();
    var request = withdrawing.ask(assignment, PetitionsInTest.notOurs(), office.by(WATER_HEAD));

    var refused =
        atOnce(
            () -> withdrawing.approve(request, "属物业", office.by(OFFICE_HEAD)),
            () -> handling.submitReport(assignment, office.report(), office.by(WATER_HEAD)));

    assertThat(refused).hasSize(1);
  }

  @Test
  void aPromiseIsSettledOnceAndAPetitionEndsOnce() throws Exception {
    var entry = office.accepted(Channel.ONLINE_MESSAGE);
    var promise =
        promises.make(
            entry.petition(), PetitionsInTest.promise("2026-03-20"), office.by(WATER_HEAD));

    var settled =
        atOnce(
            () -> promises.settle(promise, true, "", office.by(CLERK)),
            () -> promises.settle(promise, false, "没有兑现", office.by(CLERK_TWO)));
    assertThat(settled)
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).isEqualTo(Refused.Reason.ALREADY_SETTLED));
    var ended = atOnce(() -> end(entry), () -> end(entry));
    assertThat(ended)
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).isEqualTo(Refused.Reason.HAS_ENDED));
    assertThat(acts(entry)).containsOnlyOnce("SETTLE_PROMISE").containsOnlyOnce("END");
  }

  @Test
  void aViewTakenBeforeTheLockDoesNotDeceive() {
    var entry = office.assigned(Channel.ONLINE_MESSAGE);
    var assignment = entry.assignment().orElseThrow();

    transaction.executeWithoutResult(
        status -> {
          assertThat(book.assignment(assignment).status()).isEqualTo(AssignmentStatus.ISSUED);
          inAnotherThread(() -> handling.accept(assignment, office.by(WATER_HEAD)));
          assertThat(reason(() -> handling.accept(assignment, office.by(WATER_HEAD))))
              .isEqualTo(Refused.Reason.ALREADY_ACCEPTED);
        });
  }

  @Test
  void whoeverForgetsToHoldAPetitionIsStoppedByItsVersion() {
    var entry = office.assigned(Channel.ONLINE_MESSAGE);
    var stale = petitions.find(entry.petition()).orElseThrow();
    office.by(CLERK);
    var fresh = petitions.find(entry.petition()).orElseThrow();
    petitions.save(fresh);

    assertThatThrownBy(() -> petitions.save(stale))
        .isInstanceOf(OptimisticLockingFailureException.class);
  }

  @Test
  void loadingIsNoEvent() {
    var entry = office.reported(Channel.ONLINE_MESSAGE);
    var before = linesOfTheTrail();

    petitions.save(petitions.find(entry.petition()).orElseThrow());
    assignments.save(assignments.find(entry.assignment().orElseThrow()).orElseThrow());

    assertThat(linesOfTheTrail()).isEqualTo(before);
  }

  private void end(Entry entry) {
    endings.end(entry.petition(), PetitionsInTest.ending(EndingKind.VOID), office.by(OFFICE_HEAD));
  }

  private void assign(Entry entry, StaffId who) {
    registration.assign(entry.petition(), PetitionsInTest.toWater(), office.by(who));
  }

  private static void inAnotherThread(Runnable what) {
    var thread = new Thread(what);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Refused> atOnce(Runnable one, Runnable other) throws Exception {
    var start = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var work = new ArrayList<Callable<Refused>>();
      for (var act : List.of(one, other)) {
        work.add(
            () -> {
              start.await();
              return refusal(act);
            });
      }
      var refused = new ArrayList<Refused>();
      for (var result : threads.invokeAll(work)) {
        refused.add(result.get());
      }
      refused.removeIf(Objects::isNull);
      return refused;
    } finally {
      threads.shutdown();
    }
  }
}
