package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.casework.PetitionsInTest.EVIDENCE;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.testing.MovedClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.beans.factory.BeanFactory;

/** What a random office tries beside the main path: requests, endings, holds, promises, answers. */
final class FurtherMoves {

  private static final RequestId NONE = RequestId.next();

  private final Random dice;
  private final MovedClock clock;
  private final PetitionsInTest office;
  private final Requests requests;

  FurtherMoves(Random dice, PetitionsInTest office, BeanFactory context) {
    this.dice = dice;
    this.office = office;
    clock = context.getBean(MovedClock.class);
    requests = context.getBean(Requests.class);
  }

  void addTo(Map<String, RandomOffice.Attempt> attempts, BeanFactory context) {
    withdrawals(attempts, context.getBean(Withdrawing.class));
    extensions(attempts, context.getBean(Extending.class));
    endings(attempts, context.getBean(Endings.class));
    holds(attempts, context.getBean(Holds.class));
    promises(attempts, context.getBean(Promises.class));
    answers(attempts, context.getBean(Answers.class));
  }

  private void withdrawals(Map<String, RandomOffice.Attempt> attempts, Withdrawing withdrawing) {
    attempts.put(
        "ask withdrawal",
        (it, who) ->
            withdrawing.ask(
                RandomOffice.assignment(it, dice),
                new Withdrawal.Request("不属本单位职责", "三定方案第四条", Optional.empty()),
                by(who)));
    attempts.put(
        "approve withdrawal", (it, who) -> withdrawing.approve(withdrawal(it), "同意", by(who)));
    attempts.put(
        "refuse withdrawal",
        (it, who) -> withdrawing.refuse(withdrawal(it), dice.nextBoolean(), "属其职责", by(who)));
  }

  private void extensions(Map<String, RandomOffice.Attempt> attempts, Extending extending) {
    attempts.put(
        "ask extension",
        (it, who) ->
            extending.ask(
                RandomOffice.assignment(it, dice),
                new Extension.Request("管材未到货", later()),
                by(who)));
    attempts.put(
        "grant extension", (it, who) -> extending.grant(extension(it), later(), "同意", by(who)));
    attempts.put("refuse extension", (it, who) -> extending.refuse(extension(it), "抓紧办理", by(who)));
    attempts.put(
        "confirm told",
        (it, who) ->
            extending.confirmTold(extension(it), Telling.Way.MEETING, office.now(), by(who)));
  }

  private void endings(Map<String, RandomOffice.Attempt> attempts, Endings endings) {
    attempts.put(
        "end",
        (it, who) ->
            endings.end(
                it.id(),
                new Ending(any(List.of(EndingKind.values())), "经核实", Evidence.of(EVIDENCE)),
                by(who)));
    attempts.put(
        "look back",
        (it, who) -> endings.lookBack(it.id(), new LookBack(dice.nextBoolean(), "复查"), by(who)));
  }

  private void holds(Map<String, RandomOffice.Attempt> attempts, Holds holds) {
    attempts.put(
        "hold",
        (it, who) -> holds.hold(it.id(), today().plusDays(dice.nextInt(9)), "待供暖季", by(who)));
    attempts.put("release", (it, who) -> holds.release(it.id(), by(who)));
  }

  private void promises(Map<String, RandomOffice.Attempt> attempts, Promises promises) {
    attempts.put(
        "promise",
        (it, who) ->
            promises.make(
                it.id(),
                new Promise(Promise.Occasion.VISIT, today().plusDays(dice.nextInt(4)), "更换管网"),
                by(who)));
    attempts.put(
        "settle promise",
        (it, who) -> promises.settle(promise(promises, it), dice.nextBoolean(), "已查看", by(who)));
    attempts.put(
        "lift supervision", (it, who) -> promises.lift(promise(promises, it), "已兑现", by(who)));
  }

  private void answers(Map<String, RandomOffice.Attempt> attempts, Answers answers) {
    attempts.put(
        "record answer",
        (it, who) ->
            answers.record(
                it.id(),
                1 + dice.nextInt(it.sources().size()),
                new Answer(
                    it.sources().get(0).channel() == Channel.PEOPLES_CONGRESS
                        ? Answer.Way.LETTER
                        : Answer.Way.TEXT,
                    dice.nextBoolean() ? Optional.of(Answer.Rating.B) : Optional.empty(),
                    office.now(),
                    "已答复",
                    ""),
                by(who)));
  }

  private RequestId withdrawal(PetitionView of) {
    var all = requests.withdrawalsOf(of.id());
    return all.isEmpty() ? NONE : any(all).id();
  }

  private RequestId extension(PetitionView of) {
    var all = requests.extensionsOf(of.id());
    return all.isEmpty() ? NONE : any(all).id();
  }

  private PromiseId promise(Promises promises, PetitionView of) {
    var all = promises.of(of.id());
    return all.isEmpty() ? PromiseId.next() : any(all).id();
  }

  private By by(StaffId who) {
    return office.by(who);
  }

  private Due later() {
    return Due.endOf(today().plusDays(dice.nextInt(20)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), OfficeTime.ZONE);
  }

  private <T> T any(List<T> all) {
    return all.get(dice.nextInt(all.size()));
  }
}
