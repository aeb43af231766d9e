package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.accountability.Deduction;
import cn.minsheng.zhida.accountability.DeductionBook;
import cn.minsheng.zhida.accountability.DeductionChanged;
import cn.minsheng.zhida.accountability.DeductionId;
import cn.minsheng.zhida.accountability.Deductions;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.Typed;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 减分项 (rule 10): tells the unit what is proposed, takes its objection, has the office decide; 减分 7
 * shows one to whoever has to do with it, 冲回减分 7 asks the head why.
 */
@Component
class DeductionDesk implements TapHandler, CommandHandler, Waiting {

  private static final Pattern SHOW = Pattern.compile("减分(?:项)?[:：]?(\\d{1,9})号?");
  private static final Pattern REVERSE = Pattern.compile("冲回(?:减分)?[:：]?(\\d{1,9})号?");

  private final Deductions deductions;
  private final DeductionBook book;
  private final DeductionCards cards;
  private final DenialSentences denials;
  private final Replies replies;
  private final OfficeTime time;

  DeductionDesk(
      Deductions deductions,
      DeductionBook book,
      DeductionCards cards,
      DenialSentences denials,
      Replies replies,
      OfficeTime time) {
    this.deductions = deductions;
    this.book = book;
    this.cards = cards;
    this.denials = denials;
    this.replies = replies;
    this.time = time;
  }

  /** In the transaction in which it happens: no deduction without its card. */
  @EventListener
  void follow(DeductionChanged change) {
    var deduction = change.deduction();
    switch (change.act()) {
      case PROPOSE_DEDUCTION -> cards.showTheUnit(deduction);
      case OBJECT_TO_DEDUCTION -> {
        cards.refresh(deduction);
        cards.showTheOffice(deduction);
      }
      case CONFIRM_DEDUCTION, WAIVE_DEDUCTION, REVERSE_DEDUCTION -> {
        cards.refresh(deduction);
        replies.tell(
            cards.unit(deduction),
            Sentences.BOT,
            AccountabilitySentences.outcome(
                deduction, cards.unitName(deduction), DeductionCards.words(change.why())));
      }
      case SET_DEDUCTION_ITEM, RECORD_DISCIPLINE, READ_DEDUCTIONS, READ_DISCIPLINE -> {}
    }
  }

  @Override
  public Set<String> actions() {
    return Set.of(
        DeductionCards.OBJECT,
        DeductionCards.CONFIRM,
        DeductionCards.WAIVE,
        DeductionCards.REVERSE);
  }

  @Override
  public Reply read(Tap tap) {
    var id = CardIds.deduction(tap.card());
    if (id.isEmpty()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    var by = new By(tap.by(), tap.happenedAt(), tap.key().value());
    return denials.or(() -> done(act(tap, id.get(), MatterForms.said(tap, "why"), by)));
  }

  private Deduction act(Tap tap, DeductionId id, String why, By by) {
    return switch (tap.action()) {
      case DeductionCards.OBJECT -> deductions.object(id, why, by);
      case DeductionCards.CONFIRM -> deductions.confirm(id, by);
      case DeductionCards.WAIVE -> deductions.waive(id, why, by);
      case DeductionCards.REVERSE -> deductions.reverse(id, why, by);
      default -> throw new IllegalStateException("Not an action of this desk");
    };
  }

  private Reply done(Deduction now) {
    return new Reply(
        now.status() == Deduction.Status.OBJECTED
            ? AccountabilitySentences.objectionTaken(now)
            : AccountabilitySentences.outcome(now, cards.unitName(now), ""),
        true);
  }

  @Override
  public boolean read(Message message, Typed typed) {
    var show = SHOW.matcher(typed.plain());
    if (show.matches()) {
      tell(message, () -> show(id(show.group(1)), message));
      return true;
    }
    var reverse = REVERSE.matcher(typed.plain());
    if (reverse.matches()) {
      tell(message, () -> askWhyReversed(id(reverse.group(1)), message));
      return true;
    }
    return false;
  }

  @Override
  public List<String> linesFor(StaffId who) {
    var now = time.now();
    return book.waitingFor(who, now).stream()
        .map(
            it -> AccountabilitySentences.task(it, cards.unitName(it), it.waitsForTheOfficeAt(now)))
        .toList();
  }

  /** The unit gets its card again, whoever decides gets the office's, all others a text. */
  private Reply show(DeductionId id, Message message) {
    var who = message.from();
    var deduction = book.deduction(id, who);
    if (cards.unit(deduction).contains(who)) {
      cards.showTheUnit(deduction);
    }
    if (deductions.mayDecide(who)) {
      cards.showTheOffice(deduction);
    }
    return new Reply(
        AccountabilitySentences.outcome(deduction, cards.unitName(deduction), ""), true);
  }

  private Reply askWhyReversed(DeductionId id, Message message) {
    var by = new By(message.from(), message.happenedAt(), message.key().value());
    var deduction = deductions.mustBeReversible(id, by);
    cards.askWhyReversed(deduction, by.source(), by.staff());
    return new Reply(Sentences.formGiven(), true);
  }

  private void tell(Message message, Supplier<Reply> act) {
    replies.tell(message.from(), denials.or(act).toast());
  }

  private static DeductionId id(String digits) {
    return new DeductionId(Math.max(1, Long.parseLong(digits)));
  }
}
