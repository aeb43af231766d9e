package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.accountability.DeductionBook;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.Requests;
import cn.minsheng.zhida.casework.Rights;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.Meant.Deed;
import cn.minsheng.zhida.reading.Verb;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 「为什么是这天」: by 为什么 12, or by the button on every card that shows a date that was counted. */
@Component
class WhyDesk implements DeedHandler, TapHandler {

  private static final String WHY = "assignment.why";

  private static final Pattern DAY = Pattern.compile("\\d{1,2}月\\d{1,2}日");

  private final CaseBook book;
  private final Requests requests;
  private final Rights rights;
  private final WhyLines lines;
  private final WhyOfDrafts drafts;
  private final DeductionBook deductions;
  private final Refusals refusals;
  private final Replies replies;
  private final NumberTyped numbers;

  WhyDesk(
      CaseBook book,
      Requests requests,
      Rights rights,
      WhyLines lines,
      WhyOfDrafts drafts,
      DeductionBook deductions,
      Refusals refusals,
      Replies replies,
      NumberTyped numbers) {
    this.book = book;
    this.requests = requests;
    this.rights = rights;
    this.lines = lines;
    this.drafts = drafts;
    this.deductions = deductions;
    this.refusals = refusals;
    this.replies = replies;
    this.numbers = numbers;
  }

  static Button button() {
    return new Button(TermSentences.WHY, Button.Colour.GRAY, WHY);
  }

  /** With the button if a day stands on it. */
  static PlainCard where(PlainCard card) {
    return DAY.matcher(card.body() + card.strip()).find()
        ? card.withFurtherButtons(List.of(button()))
        : card;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.WHY);
  }

  @Override
  public void carryOut(Message message, Deed deed) {
    deed.numbers()
        .forEach(
            number -> numbers.tell(message, number, it -> words(it.id(), NumberTyped.by(message))));
  }

  @Override
  public Set<String> actions() {
    return Set.of(WHY);
  }

  @Override
  public Reply read(Tap tap) {
    return refusals.or(
        () -> {
          var by = new By(tap.by(), tap.happenedAt(), tap.key().value());
          var words =
              CardIds.draft(tap.card())
                  .flatMap(drafts::of)
                  .or(() -> ofDeduction(tap, by))
                  .or(() -> concerned(tap).map(it -> words(it, by)));
          words.ifPresent(it -> replies.tell(tap.by(), it));
          return new Reply(
              words.isPresent() ? Sentences.seeBelow() : Sentences.noLongerPossible(), false);
        });
  }

  private Optional<String> ofDeduction(Tap tap, By by) {
    return CardIds.deduction(tap.card())
        .map(deductions::deduction)
        .map(
            it ->
                rights.mayDo(Act.UNMASK, by.staff(), it.petition())
                    ? lines.ofObjection(it) + "\n" + words(it.petition(), by)
                    : lines.ofObjection(it));
  }

  private Optional<PetitionId> concerned(Tap tap) {
    return CardIds.assignmentConcerned(tap.card())
        .or(() -> CardIds.review(tap.card()).map(book::assignmentOf))
        .or(() -> asked(tap))
        .map(it -> book.assignment(it).petition())
        .or(() -> CardIds.petitionConcerned(tap.card()));
  }

  /** Of the request on which the office's head decides. */
  private Optional<AssignmentId> asked(Tap tap) {
    return CardIds.withdrawal(tap.card())
        .map(it -> requests.withdrawal(it).assignment())
        .or(() -> CardIds.extension(tap.card()).map(it -> requests.extension(it).assignment()));
  }

  /** Whoever has to do with it may ask: nothing personal is said. */
  private String words(PetitionId petition, By by) {
    rights.check(Act.UNMASK, by, petition);
    return lines.of(book.petition(petition));
  }
}
