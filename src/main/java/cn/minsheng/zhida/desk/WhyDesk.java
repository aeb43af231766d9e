package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.DatesOfAssignments;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Requests;
import cn.minsheng.zhida.casework.Rights;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.Meant.Deed;
import cn.minsheng.zhida.reading.Verb;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 「为什么是这天」: by 为什么 12, or by the button on the assignment's card. */
@Component
class WhyDesk implements DeedHandler, TapHandler {

  static final String WHY = "assignment.why";

  private final CaseBook book;
  private final DatesOfAssignments dates;
  private final Requests requests;
  private final Rights rights;
  private final Directory directory;
  private final Refusals refusals;
  private final Replies replies;
  private final NumberTyped numbers;

  WhyDesk(
      CaseBook book,
      DatesOfAssignments dates,
      Requests requests,
      Rights rights,
      Directory directory,
      Refusals refusals,
      Replies replies,
      NumberTyped numbers) {
    this.book = book;
    this.dates = dates;
    this.requests = requests;
    this.rights = rights;
    this.directory = directory;
    this.refusals = refusals;
    this.replies = replies;
    this.numbers = numbers;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.WHY);
  }

  @Override
  public void carryOut(Message message, Deed deed) {
    deed.numbers()
        .forEach(number -> numbers.tell(message, number, it -> words(it, NumberTyped.by(message))));
  }

  @Override
  public Set<String> actions() {
    return Set.of(WHY);
  }

  @Override
  public Reply read(Tap tap) {
    var assignment =
        CardIds.assignmentConcerned(tap.card())
            .or(() -> CardIds.review(tap.card()).map(book::assignmentOf))
            .or(() -> asked(tap))
            .map(book::assignment);
    if (assignment.isEmpty()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    return refusals.or(
        () -> {
          var by = new By(tap.by(), tap.happenedAt(), tap.key().value());
          replies.tell(tap.by(), words(book.petition(assignment.get().petition()), by));
          return new Reply(Sentences.done(), false);
        });
  }

  /** Of the request on which the office's head decides. */
  private Optional<AssignmentId> asked(Tap tap) {
    return CardIds.withdrawal(tap.card())
        .map(it -> requests.withdrawal(it).assignment())
        .or(() -> CardIds.extension(tap.card()).map(it -> requests.extension(it).assignment()));
  }

  /** Whoever has to do with it may ask: nothing personal is said. */
  private String words(PetitionView petition, By by) {
    rights.check(Act.UNMASK, by, petition.id());
    var number = petition.number().toString();
    var lines = new ArrayList<String>();
    petition.lead().ifPresent(it -> lines.add(TermSentences.why(dates.of(it), number)));
    petition.supporting().forEach(it -> lines.add(support(it)));
    return lines.isEmpty() ? TermSentences.notAssigned(number) : String.join("\n", lines);
  }

  private String support(AssignmentView of) {
    var unit = directory.unit(of.unit()).map(Unit::name).map(Markdown::text).orElse("");
    return TermSentences.whyOfSupport(dates.of(of), unit);
  }
}
