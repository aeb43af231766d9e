package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.DatesOfAssignments;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Rights;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.Typed;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 「为什么是这天」: by 为什么 12, or by the button on the assignment's card. */
@Component
class WhyDesk implements CommandHandler, TapHandler {

  static final String WHY = "assignment.why";

  private static final Pattern ASKED =
      Pattern.compile("为(?:什么|何)(?:是这天|是这一天)?[:：]?(民声.{1,24}?|\\d{1,6}号?)(?:是这天|是这一天)?");

  private final CaseBook book;
  private final DatesOfAssignments dates;
  private final Rights rights;
  private final Directory directory;
  private final Refusals refusals;
  private final Replies replies;
  private final OfficeTime time;

  WhyDesk(
      CaseBook book,
      DatesOfAssignments dates,
      Rights rights,
      Directory directory,
      Refusals refusals,
      Replies replies,
      OfficeTime time) {
    this.book = book;
    this.dates = dates;
    this.rights = rights;
    this.directory = directory;
    this.refusals = refusals;
    this.replies = replies;
    this.time = time;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    var asked = ASKED.matcher(typed.plain());
    if (!asked.matches()) {
      return false;
    }
    var petition = LedgerNumber.parse(asked.group(1), time.today().getYear()).flatMap(book::find);
    if (petition.isEmpty()) {
      replies.tell(message.from(), RefusalSentences.noSuchPetition());
      return true;
    }
    var by = new By(message.from(), message.happenedAt(), message.key().value());
    try {
      replies.tell(message.from(), words(petition.get(), by));
    } catch (Refused refused) {
      replies.tell(message.from(), refusals.sentence(refused));
    }
    return true;
  }

  @Override
  public Set<String> actions() {
    return Set.of(WHY);
  }

  @Override
  public Reply read(Tap tap) {
    var assignment = CardIds.assignment(tap.card()).map(book::assignment);
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
