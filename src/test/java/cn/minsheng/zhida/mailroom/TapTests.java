package cn.minsheng.zhida.mailroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.mailroom.spi.Reader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TapTests extends MailroomTest {

  private final AtomicInteger accepted = new AtomicInteger();

  @BeforeEach
  void aCardStandsBeforeZhangAndLi() {
    pin(face("status", "待签收", "buttons", "签收@{rev}"), ZHANG, LI);
    outbox.carryDue();
    carrier.forget();
    reader.onTap(
        tap -> {
          outbox.change(
              CARD, face("status", "已签收 " + accepted.incrementAndGet(), "buttons", "报告@{rev}"));
          return new Reader.Reply("已签收", true);
        });
  }

  @Test
  void aTapIsAnsweredWithTheCardAsItStandsAfterIt() {
    var answer = inbox.answer(taps(ZHANG, "accept", 1));
    assertThat(answer.toast()).isEqualTo("已签收");
    assertThat(answer.values()).containsEntry("status", "已签收 1").containsEntry("buttons", "报告@2");
  }

  @Test
  void aRepeatedTapGetsTheFirstAnswerAndDoesNothing() {
    var first = inbox.answer(taps(ZHANG, "accept", 1));
    assertThat(inbox.answer(taps(ZHANG, "accept", 1))).isEqualTo(first);
    assertThat(accepted).hasValue(1);
  }

  @Test
  void aLateRepeatDoesNotBringBackAnOldFace() {
    inbox.answer(taps(ZHANG, "accept", 1));
    change(face("status", "已报告", "buttons", ""));
    var repeat = inbox.answer(taps(ZHANG, "accept", 1));
    assertThat(repeat.toast()).isEqualTo("已签收");
    assertThat(repeat.values()).containsEntry("status", "已报告");
  }

  @Test
  void whatTheAnswerToldIsNotSentAgain() {
    var tap = taps(ZHANG, "accept", 1);
    inbox.answered(tap, inbox.answer(tap));
    clock.pass(Duration.ofMinutes(1));
    outbox.carryDue();
    assertThat(carrier.calls()).isEmpty();
  }

  @Test
  void mailBehindACardDoesNotWaitOnceTheAnswerHasToldIt() {
    var tap = taps(ZHANG, "accept", 1);
    var answer = inbox.answer(tap);
    send(text("请看卡片", ZHANG));
    outbox.carryDue();
    assertThat(carrier.calls()).as("the card comes first").isEmpty();
    inbox.answered(tap, answer);
    outbox.carryDue();
    assertThat(carrier.kinds()).containsExactly("text");
  }

  @Test
  void anAnswerThatCameTooLateIsMadeUpForByACall() {
    inbox.answer(taps(ZHANG, "accept", 1));
    outbox.carryDue();
    assertThat(carrier.calls()).as("the answer has three seconds").isEmpty();
    clock.pass(Duration.ofSeconds(4));
    outbox.carryDue();
    assertThat(carrier.kinds()).containsExactly("change");
    assertThat(carrier.calls().get(0).values()).containsEntry("status", "已签收 1");
  }

  @Test
  void whatOthersSeeDifferentlyIsStillSentToThem() {
    reader.onTap(
        tap -> {
          outbox.change(
              CARD,
              face("status", "已签收", "buttons", "")
                  .withPersonal(ZHANG, Map.of("mine", "您已签收"))
                  .withPersonal(LI, Map.of("mine", "由张签收")));
          return new Reader.Reply("已签收", true);
        });
    var tap = taps(ZHANG, "accept", 1);
    var answer = inbox.answer(tap);
    assertThat(answer.own()).containsEntry("mine", "您已签收");
    inbox.answered(tap, answer);
    clock.pass(Duration.ofSeconds(4));
    outbox.carryDue();
    assertThat(carrier.calls())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.kind()).isEqualTo("change");
              assertThat(call.people()).containsExactly("li");
              assertThat(call.values()).isEmpty();
            });
  }

  @Test
  void aRefusedTapMayBeTappedAgain() {
    reader.onTap(tap -> new Reader.Reply("还不能", false));
    assertThat(inbox.answer(taps(ZHANG, "accept", 1)).toast()).isEqualTo("还不能");
    reader.onTap(tap -> new Reader.Reply("已签收", true));
    assertThat(inbox.answer(taps(ZHANG, "accept", 1)).toast()).isEqualTo("已签收");
    assertThat(reader.read()).hasSize(2);
  }

  @Test
  void anotherPersonAnotherActionAnotherRevisionAndAnotherFormAreOtherTaps() {
    var form = new TreeMap<>(Map.of("reason", "甲"));
    var otherForm = new TreeMap<>(Map.of("reason", "乙"));
    inbox.answer(taps(ZHANG, "accept", 1));
    inbox.answer(taps(LI, "accept", 1));
    inbox.answer(taps(ZHANG, "withdraw", 1));
    inbox.answer(taps(ZHANG, "accept", 2));
    inbox.answer(new Tap(ZHANG, CARD, "accept", 1, form, clock.instant()));
    inbox.answer(new Tap(ZHANG, CARD, "accept", 1, otherForm, clock.instant()));
    assertThat(accepted).hasValue(6);
  }

  @Test
  void aTapThatFailsLeavesNothingAndCanBeRepeated() {
    reader.onTap(
        tap -> {
          outbox.change(CARD, face("status", "half"));
          throw new IllegalStateException("a fault of ours");
        });
    assertThatThrownBy(() -> inbox.answer(taps(ZHANG, "accept", 1)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(outbox.shown(CARD).orElseThrow().face().values()).containsEntry("status", "待签收");
    reader.onTap(tap -> new Reader.Reply("已签收", true));
    assertThat(inbox.answer(taps(ZHANG, "accept", 1)).toast()).isEqualTo("已签收");
  }

  @Test
  void theSameTapOnEightThreadsAtOnceIsCarriedOutOnce() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    Callable<TapAnswer> tap = () -> inbox.answer(taps(ZHANG, "accept", 1));
    var answers = threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> tap).toList());
    threads.shutdown();
    for (var answer : answers) {
      assertThat(answer.get().toast()).isEqualTo("已签收");
    }
    assertThat(accepted).hasValue(1);
  }

  @Test
  void aTapOnACardNobodyKnowsIsAnsweredWithoutValues() {
    reader.onTap(tap -> new Reader.Reply("此卡片已失效", false));
    var answer =
        inbox.answer(
            new Tap(ZHANG, new CardId("old-card"), "accept", 1, new TreeMap<>(), clock.instant()));
    assertThat(answer.values()).isEmpty();
    assertThat(List.of(answer.toast())).containsExactly("此卡片已失效");
  }
}
