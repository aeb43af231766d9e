package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Closing;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Links;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Task;
import cn.minsheng.zhida.casework.TaskList;
import cn.minsheng.zhida.casework.TermGiven;
import cn.minsheng.zhida.desk.FormAct.About;
import cn.minsheng.zhida.desk.FormAct.Place;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.Urgency;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.TermText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people ask about petitions by typing: 待办, 查 12, 退回 12 3天; and 看报告 on a card. */
@Component
class MatterDesk implements TapHandler {

  private static final int MOST_TASKS = 20;
  private static final int MOST_FOUND = 5;
  private static final int CONTENT_BYTES = 9_000;

  private final TaskList tasks;
  private final List<Waiting> besides;
  private final CaseBook book;
  private final Links links;
  private final Alongside alongside;
  private final Closing closing;
  private final Confidences confidences;
  private final Directory directory;
  private final ReturnedReports reports;
  private final WrittenWords written;
  private final Terms terms;
  private final FormOffers offers;
  private final LivingCards cards;
  private final Concerned concerned;
  private final MatterLines lines;
  private final RequestLines requestLines;
  private final Refusals refusals;
  private final Replies replies;
  private final Outbox outbox;
  private final NumberTyped numbers;
  private final OfficeTime time;

  MatterDesk(
      TaskList tasks,
      List<Waiting> besides,
      CaseBook book,
      Links links,
      Alongside alongside,
      Closing closing,
      Confidences confidences,
      Directory directory,
      ReturnedReports reports,
      WrittenWords written,
      Terms terms,
      FormOffers offers,
      LivingCards cards,
      Concerned concerned,
      MatterLines lines,
      RequestLines requestLines,
      Refusals refusals,
      Replies replies,
      Outbox outbox,
      NumberTyped numbers,
      OfficeTime time) {
    this.tasks = tasks;
    this.besides = besides;
    this.book = book;
    this.links = links;
    this.alongside = alongside;
    this.closing = closing;
    this.confidences = confidences;
    this.directory = directory;
    this.reports = reports;
    this.written = written;
    this.terms = terms;
    this.offers = offers;
    this.cards = cards;
    this.concerned = concerned;
    this.lines = lines;
    this.requestLines = requestLines;
    this.refusals = refusals;
    this.replies = replies;
    this.outbox = outbox;
    this.numbers = numbers;
    this.time = time;
  }

  void showTasks(StaffId who) {
    var waiting = tasks.waitingFor(who);
    var further = besides.stream().flatMap(it -> it.linesFor(who).stream()).toList();
    if (waiting.isEmpty() && further.isEmpty()) {
      replies.tell(who, MatterSentences.noTasks());
      return;
    }
    var text = new ArrayList<String>();
    var all = waiting.size() + further.size();
    text.add(MatterSentences.tasks(all));
    Stream.concat(waiting.stream().map(this::words), further.stream())
        .limit(MOST_TASKS)
        .forEach(text::add);
    if (all > MOST_TASKS) {
      text.add(MatterSentences.more(all - MOST_TASKS));
    }
    replies.tell(who, String.join("\n", text));
    waiting.stream()
        .limit(MOST_TASKS)
        .filter(it -> !hasTheCard(who, it))
        .map(Task::petition)
        .distinct()
        .forEach(cards::refresh);
  }

  /** Whoever came into their office after the card was put before people does not have it. */
  private boolean hasTheCard(StaffId who, Task task) {
    return task.assignment()
        .map(CardIds::assignment)
        .filter(it -> outbox.standsBefore(it).contains(who))
        .isPresent();
  }

  void show(Message message, String number) {
    show(message.from(), message.key().value(), number);
  }

  /**
   * @param askedBy by which message or tap
   */
  void show(StaffId who, String askedBy, String number) {
    var petition = numbers.find(number);
    if (petition.isEmpty()) {
      showAllWith(who, askedBy, number);
      return;
    }
    try {
      tell(petition.get(), who, askedBy);
    } catch (Refused refused) {
      replies.tell(who, refusals.sentence(refused));
    }
  }

  /** The number something has at its source finds it too. */
  private void showAllWith(StaffId who, String askedBy, String sourceNumber) {
    var found = book.withSourceNumber(sourceNumber);
    if (found.isEmpty()) {
      replies.tell(who, RefusalSentences.noSuchPetition());
    }
    found.stream()
        .map(PetitionView::id)
        .map(links::handledAs)
        .distinct()
        .limit(MOST_FOUND)
        .map(book::petition)
        .forEach(
            it -> {
              try {
                tell(it, who, askedBy);
              } catch (Refused refused) {
                replies.tell(who, refusals.sentence(refused));
              }
            });
  }

  void sendBack(Message message, String number, String term) {
    var petition = numbers.find(number);
    var due = TermText.read(term).flatMap(terms::given);
    if (petition.isEmpty()) {
      replies.tell(message.from(), RefusalSentences.noSuchPetition());
    } else if (due.isEmpty()) {
      replies.tell(message.from(), OrderSentences.noSuchTerm(Markdown.text(term)));
    } else {
      replies.tell(message.from(), sentBack(message, petition.get(), due.get()));
    }
  }

  @Override
  public Set<String> actions() {
    return Set.of(ClosingCards.SHOW_REPORT);
  }

  /** Sends the report's files to whoever asks; may be asked for again. */
  @Override
  public Reply read(Tap tap) {
    return refusals.or(
        () -> {
          var assignment =
              CardIds.assignment(tap.card())
                  .or(() -> CardIds.review(tap.card()).map(book::assignmentOf));
          if (assignment.isEmpty()) {
            return new Reply(Sentences.noLongerPossible(), false);
          }
          var petition = book.petition(book.assignment(assignment.get()).petition());
          if (reports.send(petition, tap.by()) == 0) {
            return new Reply(MatterSentences.readTheReport(petition.number().ordinal()), false);
          }
          return new Reply(Sentences.seeBelow(), false);
        });
  }

  /** The whole text; what the person may do next stands on a card below it. */
  private void tell(PetitionView found, StaffId who, String askedBy) {
    var petition = book.petition(links.handledAs(found.id()));
    var words = words(petition, who);
    replies.tell(
        who,
        petition.id().equals(found.id())
            ? words
            : MatterSentences.handledAs(found.number().toString(), petition.number().toString())
                + "\n\n"
                + words);
    var about = About.of(petition);
    var offered = offers.to(who, Place.MATTER, about);
    if (!offered.isEmpty()) {
      var title = MatterSentences.formTitle(petition.number().toString(), MatterSentences.MAY_DO);
      var card =
          PlainCard.of(
              title,
              new State(petition.status().word(), State.Colour.BLUE),
              AftercareSentences.canBeTyped(
                  offered.stream().map(FormAct::words).toList(),
                  Integer.toString(petition.number().ordinal())));
      outbox.pin(
          CardIds.matter(petition.id(), askedBy),
          offers.onto(card, offered, about).face(title),
          Set.of(who),
          Urgency.ORDINARY,
          confidences.safeOf(petition.id()));
    }
  }

  private String sentBack(Message message, PetitionView petition, TermGiven second) {
    try {
      var by = NumberTyped.by(message);
      closing.sendBack(petition.id(), second, by);
      cards.refresh(petition.id());
      var sentence =
          MatterSentences.sentBack(petition.number().toString(), MatterSentences.due(second.due()));
      replies.tell(concerned.leadUnit(petition), Sentences.BOT, sentence);
      return sentence;
    } catch (Refused refused) {
      return refusals.sentence(refused);
    }
  }

  private String words(PetitionView petition, StaffId who) {
    var isHidden =
        petition.secrecy() != Secrecy.ORDINARY
            && !confidences.mayRead(petition.id(), who)
            && confidences.mayKnowOf(petition.id(), who);
    var content =
        isHidden
            ? hidden(petition)
            : Markdown.text(confidences.matter(petition.id(), who).content());
    var text = new ArrayList<String>();
    text.add("**%s**　%s".formatted(petition.number(), petition.status().word()));
    petition
        .lead()
        .ifPresent(
            it ->
                text.add(
                    "%s：%s，时限 %s"
                        .formatted(
                            lines.unit(it),
                            MatterSentences.state(it.status(), it.isOverdueAt(time.now())),
                            MatterSentences.due(it.due()))));
    text.addAll(requestLines.history(petition.id()));
    if (petition.lead().isPresent() && !petition.status().isFinished()) {
      text.add(TermSentences.askWhy(petition.number().ordinal()));
    }
    var missing = MatterSentences.missingEndorsements(RefusalSentences.words(petition.missing()));
    if (!petition.status().isFinished() && !missing.isEmpty()) {
      text.add(missing);
    }
    text.add(Shortened.to(content, CONTENT_BYTES));
    text.addAll(alongside.of(petition, who));
    if (!isHidden) {
      var toSee = written.toSee(petition, who);
      if (!toSee.isEmpty()) {
        text.add(PersonSentences.canBeSeen(toSee, petition.number().ordinal()));
      }
    }
    return String.join("\n\n", text);
  }

  private static String hidden(PetitionView petition) {
    return petition.secrecy() == Secrecy.CONFIDENTIAL
        ? MatterSentences.confidential()
        : MatterSentences.sensitive();
  }

  private String words(Task task) {
    return MatterSentences.task(
        task.next(),
        task.number().toString(),
        task.unit().flatMap(directory::unit).map(Unit::name).map(Markdown::text).orElse(""),
        task.due().map(MatterSentences::due).orElse(""));
  }
}
