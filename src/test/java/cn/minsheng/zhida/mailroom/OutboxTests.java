package cn.minsheng.zhida.mailroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.spi.Outcome;
import cn.minsheng.zhida.vault.SafeId;
import cn.minsheng.zhida.vault.Vault;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OutboxTests extends MailroomTest {

  @Autowired Vault vault;

  @Test
  void mailOutsideATransactionIsAMistake() {
    assertThatThrownBy(() -> outbox.send(text("x", ZHANG)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsRolledBackIsNeverSent() {
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      outbox.send(text("x", ZHANG));
                      outbox.pin(CARD, face("a", "1"), Set.of(ZHANG));
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");
    assertThat(outbox.carryDue()).isZero();
  }

  @Test
  void eachPersonGetsLettersInTheirOrderEvenIfTheFirstHasToWait() {
    carrier.answersNext(new Outcome.NotNow("QPS", Duration.ofSeconds(1)));
    send(text("one", ZHANG));
    send(text("two", ZHANG));
    send(text("other", LI));
    outbox.carryDue();
    assertThat(textsTo("li")).containsExactly("other");
    assertThat(textsTo("zhang")).containsExactly("one");
    clock.pass(Duration.ofSeconds(5));
    outbox.carryDue();
    assertThat(textsTo("zhang")).containsExactly("one", "one", "two");
  }

  @Test
  void aLetterAfterACardWaitsForTheCard() {
    carrier.answersNext(new Outcome.NotNow("QPS", Duration.ofSeconds(1)));
    pin(face("a", "1"), ZHANG, LI);
    send(text("请看卡片", LI));
    outbox.carryDue();
    assertThat(carrier.kinds()).containsExactly("create");
    clock.pass(Duration.ofSeconds(5));
    outbox.carryDue();
    assertThat(carrier.kinds()).containsExactly("create", "create", "text");
  }

  @Test
  void ofManyChangesOnlyTheNewestIsSentAndOfItOnlyWhatChanged() {
    pin(face("status", "一", "title", "标题"), ZHANG);
    change(face("status", "二", "title", "标题"));
    outbox.carryDue();
    assertThat(carrier.kinds()).containsExactly("create");
    assertThat(carrier.calls().get(0).values()).containsEntry("status", "二");

    change(face("status", "三", "title", "标题"));
    change(face("status", "四", "title", "标题"));
    outbox.carryDue();
    assertThat(carrier.kinds()).containsExactly("create", "change");
    assertThat(carrier.calls().get(1).values()).isEqualTo(Map.of("status", "四"));
  }

  @Test
  void nothingIsSentThatDidNotChange() {
    pin(face("status", "一"), ZHANG);
    outbox.carryDue();
    change(face("status", "二"));
    change(face("status", "一"));
    outbox.carryDue();
    change(face("status", "一"));
    outbox.carryDue();
    assertThat(carrier.kinds()).containsExactly("create");
  }

  @Test
  void aValueThatIsGoneIsEmptied() {
    pin(face("status", "一", "note", "急"), ZHANG);
    outbox.carryDue();
    change(face("status", "一"));
    outbox.carryDue();
    assertThat(carrier.calls().get(1).values()).isEqualTo(Map.of("note", ""));
  }

  @Test
  void aChangeDuringTheCallIsSentAfterIt() {
    pin(face("status", "一"), ZHANG);
    carrier.meanwhile(() -> change(face("status", "二")));
    outbox.carryDue();
    assertThat(carrier.kinds()).containsExactly("create", "change");
    assertThat(carrier.calls().get(1).values()).isEqualTo(Map.of("status", "二"));
  }

  @Test
  void whoJoinsALivingCardIsShownIt() {
    pin(face("status", "一"), ZHANG);
    outbox.carryDue();
    pin(face("status", "一"), LI);
    outbox.carryDue();
    assertThat(carrier.kinds()).containsExactly("create", "show");
    assertThat(carrier.calls().get(1).people()).containsExactly("li");
  }

  @Test
  void afterAnUnknownOutcomeALetterIsNeverSentAgain() {
    carrier.answersNext(new Outcome.Unknown("TIME_OUT"));
    send(text("once at most", ZHANG));
    send(text("next", ZHANG));
    for (var i = 0; i < 5; i++) {
      outbox.carryDue();
      clock.pass(Duration.ofHours(1));
    }
    assertThat(textsTo("zhang")).containsExactly("once at most", "next");
    assertThat(jdbc.sql("select state from outbox order by id").query(String.class).list())
        .containsExactly("UNKNOWN", "DONE");
  }

  @Test
  void afterAnUnknownOutcomeACardIsToldAgain() {
    carrier.answersNext(new Outcome.Unknown("TIME_OUT"), new Outcome.AlreadyThere());
    pin(face("status", "一"), ZHANG);
    outbox.carryDue();
    clock.pass(Duration.ofSeconds(10));
    outbox.carryDue();
    assertThat(carrier.kinds()).containsExactly("create", "create", "change");
    assertThat(state("outbox")).isEqualTo("DONE");
  }

  @Test
  void aCardThePlatformLostIsMadeAgain() {
    pin(face("status", "一"), ZHANG);
    outbox.carryDue();
    carrier.answersNext(new Outcome.NoSuchCard());
    change(face("status", "二"));
    outbox.carryDue();
    clock.pass(Duration.ofSeconds(10));
    outbox.carryDue();
    assertThat(carrier.kinds()).containsExactly("create", "change", "create");
    assertThat(carrier.calls().get(2).people()).containsExactly("zhang");
  }

  @Test
  void aNodeThatStoppedWhileSendingALetterLeavesItUnknown() {
    send(text("perhaps sent", ZHANG));
    jdbc.sql("update outbox set state = 'CARRYING', claimed_by = 'gone', claimed_until = ?")
        .param(Moments.column(clock.instant()))
        .update();
    clock.pass(Duration.ofMinutes(3));
    outbox.carryDue();
    assertThat(carrier.calls()).isEmpty();
    assertThat(state("outbox")).isEqualTo("UNKNOWN");
    send(text("life goes on", ZHANG));
    outbox.carryDue();
    assertThat(textsTo("zhang")).containsExactly("life goes on");
  }

  @Test
  void aNodeThatStoppedWhileTellingACardLeavesItToTheNext() {
    pin(face("status", "一"), ZHANG);
    jdbc.sql("update outbox set state = 'CARRYING', claimed_by = 'gone', claimed_until = ?")
        .param(Moments.column(clock.instant()))
        .update();
    clock.pass(Duration.ofMinutes(3));
    outbox.carryDue();
    assertThat(carrier.kinds()).containsExactly("create");
  }

  @Test
  void whoIsNotThereIsNotedAndTheOthersAreReached() {
    carrier.answersNext(new Outcome.Carried("r", Map.of(LI, Outcome.Miss.NOT_THERE)));
    send(text("x", ZHANG, LI));
    outbox.carryDue();
    assertThat(people()).isEqualTo(Map.of("zhang", "REACHED", "li", "NOT_THERE"));
    assertThat(state("outbox")).isEqualTo("DONE");
  }

  @Test
  void whoWasFlowControlledGetsItLaterAndOnlyThey() {
    carrier.answersNext(new Outcome.Carried("r", Map.of(LI, Outcome.Miss.FLOW_CONTROLLED)));
    send(text("x", ZHANG, LI));
    send(text("y", ZHANG));
    outbox.carryDue();
    assertThat(textsTo("zhang")).containsExactly("x", "y");
    clock.pass(Duration.ofMinutes(1));
    outbox.carryDue();
    assertThat(carrier.calls().get(2).people()).containsExactly("li");
    assertThat(people()).containsEntry("li", "REACHED");
  }

  @Test
  void moreThanTwentyPeopleAreSeveralCalls() {
    var crowd =
        IntStream.range(0, 45).mapToObj(i -> new StaffId("p" + i)).collect(Collectors.toSet());
    send(new Letter.Text(crowd, "通知", "x"));
    outbox.carryDue();
    assertThat(carrier.calls()).hasSize(3).allMatch(call -> call.people().size() <= 20);
    assertThat(carrier.calls().stream().mapToInt(call -> call.people().size()).sum()).isEqualTo(45);
  }

  @Test
  void urgentMailGoesFirst() {
    inTransaction(
        () -> {
          outbox.send(text("ordinary", ZHANG));
          outbox.send(new Letter.Ding(Set.of(LI), "停水"), Urgency.IMMEDIATE, safe());
        });
    outbox.carryDue();
    assertThat(carrier.kinds()).containsExactly("ding", "text");
  }

  @Test
  void whatThePlatformRejectsIsKeptAside() {
    carrier.answersNext(new Outcome.Rejected("param.invalid"));
    send(text("x", ZHANG));
    send(text("y", ZHANG));
    outbox.carryDue();
    assertThat(jdbc.sql("select state from outbox order by id").query(String.class).list())
        .containsExactly("DEAD", "DONE");
  }

  @Test
  void whatIsNeverTakenIsKeptAsideAfterAboutADay() {
    for (var i = 0; i < 30; i++) {
      carrier.answersNext(new Outcome.NotNow("system.busy", Duration.ofSeconds(1)));
    }
    send(text("x", ZHANG));
    for (var i = 0; i < 30; i++) {
      outbox.carryDue();
      clock.pass(Duration.ofHours(2).plusSeconds(1));
    }
    assertThat(carrier.calls()).hasSize(24);
    assertThat(state("outbox")).isEqualTo("DEAD");
  }

  @Test
  void whenTheMonthsCallsAreUsedUpOrdinaryMailWaitsForTheNextMonth() {
    clock.goTo(LocalDate.of(2026, 3, 30), LocalTime.of(10, 0));
    carrier.answersNext(new Outcome.QuotaUsedUp("ApiCountLimitForOrg"));
    send(text("one", ZHANG));
    send(text("two", LI));
    outbox.carryDue();
    assertThat(carrier.calls()).hasSize(1);
    clock.goTo(LocalDate.of(2026, 4, 1), LocalTime.of(0, 6));
    outbox.carryDue();
    assertThat(carrier.calls()).hasSize(1);
    clock.goTo(LocalDate.of(2026, 4, 1), LocalTime.of(0, 8));
    outbox.carryDue();
    assertThat(textsTo("zhang")).containsExactly("one", "one");
    assertThat(textsTo("li")).containsExactly("two");
  }

  @Test
  void urgentMailIsTriedEveryFiveMinutesWhileTheQuotaIsUsedUp() {
    carrier.answersNext(new Outcome.QuotaUsedUp("ApiCountLimitForOrg"));
    sendUrgently(text("burst pipe", ZHANG));
    outbox.carryDue();
    clock.pass(Duration.ofMinutes(4));
    outbox.carryDue();
    assertThat(carrier.calls()).hasSize(1);
    clock.pass(Duration.ofMinutes(1));
    outbox.carryDue();
    assertThat(carrier.calls()).hasSize(2);
    assertThat(state("outbox")).isEqualTo("DONE");
  }

  @Test
  void urgentMailDoesNotWaitBehindOrdinaryMailOfTheSamePerson() {
    carrier.answersNext(new Outcome.QuotaUsedUp("ApiCountLimitForOrg"));
    send(text("ordinary", ZHANG));
    outbox.carryDue();
    sendUrgently(text("burst pipe", ZHANG));
    outbox.carryDue();
    assertThat(textsTo("zhang")).containsExactly("ordinary", "burst pipe");
    assertThat(outbox.backlog().waiting()).isEqualTo(1);
  }

  @Test
  void theBacklogCountsAllThatWasPutAsideAndNamesTheNewestTen() {
    for (var i = 0; i < 12; i++) {
      carrier.answersNext(new Outcome.Rejected("unsafe"));
      send(text("no", ZHANG));
      outbox.carryDue();
    }
    assertThat(outbox.backlog().putAside()).isEqualTo(12);
    assertThat(outbox.backlog().aside()).hasSize(10);
  }

  private void sendUrgently(Letter letter) {
    inTransaction(() -> outbox.send(letter, Urgency.IMMEDIATE, outbox.safeOfToday()));
  }

  @Test
  void fourThreadsSendEveryLetterOnce() throws Exception {
    for (var i = 0; i < 40; i++) {
      send(text("%03d".formatted(i), i % 2 == 0 ? ZHANG : LI));
    }
    var threads = Executors.newFixedThreadPool(4);
    IntStream.range(0, 4).forEach(i -> threads.submit(() -> outbox.carryDue()));
    threads.shutdown();
    assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    outbox.carryDue();
    assertThat(textsTo("zhang")).hasSize(20).isSorted();
    assertThat(textsTo("li")).hasSize(20).isSorted();
  }

  @Test
  void carriersDoNotLockEachOtherOutWhileCardsChange() throws Exception {
    var cards = IntStream.range(0, 5).mapToObj(i -> new CardId("card-" + i)).toList();
    inTransaction(() -> cards.forEach(it -> outbox.pin(it, face("n", "0"), Set.of(ZHANG))));
    var threads = Executors.newFixedThreadPool(6);
    var rounds =
        IntStream.range(0, 40)
            .mapToObj(
                round ->
                    threads.submit(
                        () -> {
                          var card = cards.get(round % 5);
                          inTransaction(
                              () -> outbox.pin(card, face("n", "" + round), Set.of(ZHANG, LI)));
                          return outbox.carryDue();
                        }))
            .toList();
    threads.shutdown();
    for (var round : rounds) {
      round.get(60, TimeUnit.SECONDS);
    }
    outbox.carryDue();
    assertThat(
            jdbc.sql("select count(*) from outbox where state <> 'DONE'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aLetterWhoseSafeWasDestroyedIsNotSent() {
    var safe = vault.open("petition");
    inTransaction(() -> outbox.send(text("x", ZHANG), Urgency.ORDINARY, safe));
    vault.destroy(safe);
    outbox.carryDue();
    assertThat(carrier.calls()).isEmpty();
    assertThat(state("outbox")).isEqualTo("DEAD");
  }

  private SafeId safe() {
    return vault.open("test");
  }

  private Map<String, String> people() {
    return jdbc
        .sql(
            """
            select staff, state from outbox_person
            where outbox_id = (select min(outbox_id) from outbox_person)
            """)
        .query((rs, n) -> Map.entry(rs.getString("staff"), rs.getString("state")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
