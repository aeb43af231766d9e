package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Task;
import cn.minsheng.zhida.casework.TaskList;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.Document;
import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Takes the files of a report or an opinion (rules 5 and 6): one matter waits for one, it is
 * attached; several, it is asked for which. Files in a row belong together.
 */
@Component
class ReportDesk implements TapHandler {

  /** As many buttons as a card shows well. */
  private static final int MOST_OFFERED = 5;

  /** Of one report or opinion. */
  private static final int MOST_FILES = 9;

  private static final int NAMES_BYTES = 600;
  private static final String ATTACH = "file.for.";
  private static final Set<Act> AWAITED = Set.of(Act.SUBMIT_REPORT, Act.GIVE_OPINION);

  private final TaskList tasks;
  private final CaseBook book;
  private final Confidences confidences;
  private final Documents documents;
  private final SentFiles files;
  private final KeptCopies copies;
  private final Outbox outbox;
  private final Replies replies;

  ReportDesk(
      TaskList tasks,
      CaseBook book,
      Confidences confidences,
      Documents documents,
      SentFiles files,
      KeptCopies copies,
      Outbox outbox,
      Replies replies) {
    this.tasks = tasks;
    this.book = book;
    this.confidences = confidences;
    this.documents = documents;
    this.files = files;
    this.copies = copies;
    this.outbox = outbox;
    this.replies = replies;
  }

  /** False if nothing of this person waits for a file, or will once it is accepted. */
  boolean receive(Message message, Document document) {
    var waiting = waitingFor(message.from());
    if (waiting.isEmpty()) {
      return isTooEarly(message);
    }
    if (!document.kind().isPaper()) {
      replies.tell(message.from(), MatterSentences.wrongKindOfFile(Markdown.text(document.name())));
    } else if (waiting.stream().allMatch(this::isOnPaper)) {
      replies.tell(message.from(), onPaper(waiting.get(0)));
    } else {
      take(message, document, waiting);
    }
    return true;
  }

  /** What comes in a row belongs together; otherwise, where several wait, it is asked. */
  private void take(Message message, Document document, List<Task> waiting) {
    var inARow = files.lastOf(message.from()).flatMap(it -> task(waiting, it));
    var asking = files.asking(message.from());
    if (waiting.size() == 1 || inARow.isPresent()) {
      var task = inARow.orElse(waiting.get(0));
      replies.tell(message.from(), attached(task, document, message.from()));
    } else if (asking.isPresent()) {
      files.putAside(asking.get(), document.id(), message.from());
      outbox.change(asking.get(), question(asking.get(), waiting));
    } else {
      ask(message, document, waiting);
    }
  }

  /** 清空文件: what was sent and not handed in is not meant. */
  String clear(StaffId who, PetitionView petition) {
    var own = waitingFor(who).stream().filter(it -> it.petition().equals(petition.id())).toList();
    var cleared = 0;
    for (var task : own) {
      var assignment = task.assignment().orElseThrow();
      cleared += files.of(assignment).size();
      files.handedIn(assignment);
    }
    return MatterSentences.filesCleared(petition.number().toString(), cleared);
  }

  @Override
  public Set<String> actions() {
    return IntStream.range(0, MOST_OFFERED)
        .mapToObj(place -> ATTACH + place)
        .collect(Collectors.toSet());
  }

  /** The buttons stand for the matters in the order in which the card named them. */
  @Override
  public Reply read(Tap tap) {
    var aside = aside(tap.card());
    var number =
        outbox
            .shown(tap.card())
            .map(it -> it.face().values().getOrDefault("body", ""))
            .flatMap(body -> line(body, place(tap.action())));
    var chosen =
        number.flatMap(
            it ->
                waitingFor(tap.by()).stream()
                    .filter(task -> task.number().toString().equals(it))
                    .findFirst());
    if (aside.isEmpty() || chosen.isEmpty()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    if (isOnPaper(chosen.get())) {
      return new Reply(onPaper(chosen.get()), false);
    }
    var sentence = "";
    for (var document : aside) {
      sentence = attached(chosen.get(), document, tap.by());
    }
    files.answered(tap.card());
    var card =
        PlainCard.of(
            MatterSentences.whichMatter(),
            new State(Sentences.done(), State.Colour.GREEN),
            sentence);
    outbox.change(tap.card(), card.face(MatterSentences.whichMatter()));
    return new Reply(sentence, true);
  }

  private List<Document> aside(CardId card) {
    return files.putAside(card).stream().flatMap(it -> documents.find(it).stream()).toList();
  }

  /** Nothing of a confidential matter goes through a chat, and none of it is kept (rule 13). */
  private boolean isOnPaper(Task task) {
    var petition = book.assignment(task.assignment().orElseThrow()).petition();
    return book.petition(petition).secrecy() == Secrecy.CONFIDENTIAL;
  }

  private static String onPaper(Task task) {
    return MatterSentences.reportOnPaper(task.number().toString());
  }

  private boolean isTooEarly(Message message) {
    var unaccepted =
        tasks.waitingFor(message.from()).stream().filter(it -> it.next() == Act.ACCEPT).toList();
    unaccepted.stream()
        .findFirst()
        .map(it -> MatterSentences.acceptFirst(it.number().toString()))
        .ifPresent(sentence -> replies.tell(message.from(), sentence));
    return !unaccepted.isEmpty();
  }

  private List<Task> waitingFor(StaffId who) {
    return tasks.waitingFor(who).stream().filter(it -> AWAITED.contains(it.next())).toList();
  }

  private static Optional<Task> task(List<Task> waiting, AssignmentId of) {
    return waiting.stream()
        .filter(it -> it.assignment().filter(of::equals).isPresent())
        .findFirst();
  }

  private void ask(Message message, Document document, List<Task> waiting) {
    var key = message.key().value().getBytes(StandardCharsets.UTF_8);
    var card = new CardId("file-" + UUID.nameUUIDFromBytes(key));
    files.putAside(card, document.id(), message.from());
    outbox.pin(card, question(card, waiting), Set.of(message.from()));
  }

  private CardFace question(CardId card, List<Task> waiting) {
    var offered = waiting.subList(0, Math.min(MOST_OFFERED, waiting.size()));
    var buttons =
        IntStream.range(0, offered.size())
            .mapToObj(
                place ->
                    new Button(
                        offered.get(place).number().toString(), Button.Colour.BLUE, ATTACH + place))
            .toList();
    var body =
        offered.stream().map(it -> it.number().toString()).collect(Collectors.joining("  \n"));
    var names =
        aside(card).stream()
            .map(it -> Markdown.text(it.name()))
            .collect(Collectors.joining("  \n"));
    return PlainCard.of(
            MatterSentences.whichMatter(), new State(Sentences.waits(), State.Colour.ORANGE), body)
        .withStrip(Shortened.to(names, NAMES_BYTES))
        .withButtons(buttons)
        .face(MatterSentences.whichMatter());
  }

  /** The file moves into the petition's own safe; the same content comes once. */
  private String attached(Task task, Document document, StaffId by) {
    var assignment = task.assignment().orElseThrow();
    var number = task.number().toString();
    var name = Markdown.text(document.name());
    var there = files.of(assignment).stream().flatMap(it -> documents.find(it).stream()).toList();
    if (there.stream().anyMatch(it -> it.sha256().equals(document.sha256()))) {
      return MatterSentences.sameFile(number, name);
    }
    if (there.size() == MOST_FILES) {
      return MatterSentences.tooManyFiles(number, MOST_FILES, name);
    }
    files.attach(assignment, copies.in(confidences.safeOf(task.petition()), document), by);
    if (!there.isEmpty()) {
      return MatterSentences.furtherFileAttached(number, there.size() + 1, name);
    }
    return task.next() == Act.GIVE_OPINION
        ? MatterSentences.opinionFileAttached(number, name)
        : MatterSentences.fileAttached(number, name);
  }

  private static int place(String action) {
    return Integer.parseInt(action.substring(ATTACH.length()));
  }

  private static Optional<String> line(String body, int place) {
    var lines = body.split("  \n");
    return place < lines.length ? Optional.of(lines[place]) : Optional.empty();
  }
}
