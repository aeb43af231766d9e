package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Task;
import cn.minsheng.zhida.casework.TaskList;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.Document;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.documents.FileKind;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.vault.SafeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Takes the file of a report (rule 6): one matter waits for one, it is attached; several, it is
 * asked for which.
 */
@Component
class ReportDesk implements TapHandler {

  /** As many buttons as a card shows well. */
  private static final int MOST_OFFERED = 5;

  private static final String ATTACH = "file.for.";

  private static final Set<FileKind> REPORTS =
      Set.of(
          FileKind.PDF,
          FileKind.DOC,
          FileKind.DOCX,
          FileKind.WPS,
          FileKind.OFD,
          FileKind.PNG,
          FileKind.JPEG,
          FileKind.BMP,
          FileKind.GIF,
          FileKind.WEBP);

  private final TaskList tasks;
  private final CaseBook book;
  private final Confidences confidences;
  private final Documents documents;
  private final ReportFiles files;
  private final Outbox outbox;
  private final Replies replies;

  ReportDesk(
      TaskList tasks,
      CaseBook book,
      Confidences confidences,
      Documents documents,
      ReportFiles files,
      Outbox outbox,
      Replies replies) {
    this.tasks = tasks;
    this.book = book;
    this.confidences = confidences;
    this.documents = documents;
    this.files = files;
    this.outbox = outbox;
    this.replies = replies;
  }

  /** False if nothing of this person waits for a report, or will once it is accepted. */
  boolean receive(Message message, Document document) {
    var waiting = waitingFor(message.from(), Act.SUBMIT_REPORT);
    if (waiting.isEmpty()) {
      return isTooEarly(message);
    }
    if (!REPORTS.contains(document.kind())) {
      replies.tell(message.from(), MatterSentences.wrongKindOfFile());
    } else if (waiting.stream().allMatch(this::isOnPaper)) {
      replies.tell(message.from(), onPaper(waiting.get(0)));
    } else if (waiting.size() == 1) {
      attach(waiting.get(0).assignment().orElseThrow(), document, message.from());
      var number = waiting.get(0).number().toString();
      replies.tell(
          message.from(), MatterSentences.fileAttached(number, Markdown.text(document.name())));
    } else {
      ask(message, document, waiting);
    }
    return true;
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
    var document = files.putAside(tap.card()).flatMap(documents::find);
    var number =
        outbox
            .shown(tap.card())
            .map(it -> it.face().values().getOrDefault("body", ""))
            .flatMap(body -> line(body, place(tap.action())));
    var chosen =
        number.flatMap(
            it ->
                waitingFor(tap.by(), Act.SUBMIT_REPORT).stream()
                    .filter(task -> task.number().toString().equals(it))
                    .findFirst());
    if (document.isEmpty() || chosen.isEmpty()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    if (isOnPaper(chosen.get())) {
      return new Reply(onPaper(chosen.get()), false);
    }
    attach(chosen.get().assignment().orElseThrow(), document.get(), tap.by());
    var sentence = MatterSentences.fileAttached(number.get(), Markdown.text(document.get().name()));
    var card =
        PlainCard.of(
            MatterSentences.whichMatter(),
            new State(Sentences.done(), State.Colour.GREEN),
            sentence);
    outbox.change(tap.card(), card.face(MatterSentences.whichMatter()));
    return new Reply(sentence, true);
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
    var unaccepted = waitingFor(message.from(), Act.ACCEPT);
    unaccepted.stream()
        .findFirst()
        .map(it -> MatterSentences.acceptFirst(it.number().toString()))
        .ifPresent(sentence -> replies.tell(message.from(), sentence));
    return !unaccepted.isEmpty();
  }

  private List<Task> waitingFor(StaffId who, Act next) {
    return tasks.waitingFor(who).stream().filter(it -> it.next() == next).toList();
  }

  private void ask(Message message, Document document, List<Task> waiting) {
    var offered = waiting.subList(0, Math.min(MOST_OFFERED, waiting.size()));
    var key = message.key().value().getBytes(StandardCharsets.UTF_8);
    var card = new CardId("file-" + UUID.nameUUIDFromBytes(key));
    files.putAside(card, document.id(), message.from());
    var buttons =
        IntStream.range(0, offered.size())
            .mapToObj(
                place ->
                    new Button(
                        offered.get(place).number().toString(), Button.Colour.BLUE, ATTACH + place))
            .toList();
    var body =
        offered.stream().map(it -> it.number().toString()).collect(Collectors.joining("  \n"));
    var state = new State(Sentences.waits(), State.Colour.ORANGE);
    outbox.pin(
        card,
        PlainCard.of(MatterSentences.whichMatter(), state, body)
            .withStrip(Markdown.text(document.name()))
            .withButtons(buttons)
            .face(MatterSentences.whichMatter()),
        Set.of(message.from()));
  }

  /** The file moves into the petition's own safe, so that it is forgotten with it. */
  private void attach(AssignmentId id, Document document, StaffId by) {
    var petition = book.assignment(id).petition();
    files.attach(id, copied(document, confidences.safeOf(petition)), by);
  }

  private DocumentId copied(Document document, SafeId safe) {
    try (var content = documents.open(document.id())) {
      return documents.store(safe, document.name(), content).id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int place(String action) {
    return Integer.parseInt(action.substring(ATTACH.length()));
  }

  private static Optional<String> line(String body, int place) {
    var lines = body.split("  \n");
    return place < lines.length ? Optional.of(lines[place]) : Optional.empty();
  }
}
