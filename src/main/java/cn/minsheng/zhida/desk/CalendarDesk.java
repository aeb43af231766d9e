package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.DayChange;
import cn.minsheng.zhida.calendar.HolidayError;
import cn.minsheng.zhida.calendar.HolidayFault;
import cn.minsheng.zhida.calendar.HolidayFile;
import cn.minsheng.zhida.calendar.HolidayReading;
import cn.minsheng.zhida.calendar.HolidayYear;
import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.SpecialDay;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CalendarChange;
import cn.minsheng.zhida.casework.CalendarChange.Outcome;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.documents.Document;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.documents.FileKind;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A year's calendar that an ADMIN sends: first what it would change, then, confirmed, it is so. */
@Component
class CalendarDesk implements TapHandler {

  private static final String ADOPT = "calendar.adopt";
  private static final String DROP = "calendar.drop";
  private static final String CARD = "calendar-";

  private final OfficeCalendar calendar;
  private final CalendarChange change;
  private final MovedDeadlines moved;
  private final Documents documents;
  private final Outbox outbox;
  private final Refusals refusals;
  private final Replies replies;

  CalendarDesk(
      OfficeCalendar calendar,
      CalendarChange change,
      MovedDeadlines moved,
      Documents documents,
      Outbox outbox,
      Refusals refusals,
      Replies replies) {
    this.calendar = calendar;
    this.change = change;
    this.moved = moved;
    this.documents = documents;
    this.outbox = outbox;
    this.refusals = refusals;
    this.replies = replies;
  }

  /**
   * An ADMIN sent a file.
   *
   * @return false if it is no calendar, then nothing was done
   */
  boolean receive(Message message, Document document) {
    var isJson = document.name().toLowerCase(Locale.ROOT).endsWith(".json");
    if (!isJson && document.kind() != FileKind.XLSX || document.bytes() > HolidayFile.LARGEST) {
      return false;
    }
    var reading = read(document.id());
    if (reading instanceof HolidayReading.Faulty faulty) {
      if (!isJson && isSomethingElse(faulty.errors())) {
        return false;
      }
      replies.tell(message.from(), CalendarSentences.rejected(faulty.errors()));
    } else if (reading instanceof HolidayReading.Read read) {
      outbox.pin(
          new CardId(CARD + document.id()),
          card(read.year(), Sentences.waits(), State.Colour.ORANGE)
              .withButtons(
                  List.of(
                      new Button(CalendarSentences.ADOPT, Button.Colour.BLUE, ADOPT),
                      new Button(CalendarSentences.DROP, Button.Colour.GRAY, DROP)))
              .face(CalendarSentences.title(read.year().year())),
          Set.of(message.from()));
    }
    return true;
  }

  @Override
  public Set<String> actions() {
    return Set.of(ADOPT, DROP);
  }

  @Override
  public Reply read(Tap tap) {
    var year = document(tap.card()).filter(it -> isOpen(tap.card())).map(this::read);
    if (year.isPresent() && year.get() instanceof HolidayReading.Read read) {
      return tap.action().equals(ADOPT)
          ? refusals.or(() -> adopt(tap, read.year()))
          : drop(tap, read.year());
    }
    return new Reply(Sentences.noLongerPossible(), false);
  }

  private Reply adopt(Tap tap, HolidayYear year) {
    var shown = card(year, Sentences.done(), State.Colour.GREEN);
    var by = new By(tap.by(), tap.happenedAt(), tap.key().value());
    var outcome = change.adopt(year, by);
    var sentence = CalendarSentences.inForceAlready(year.year());
    if (outcome instanceof Outcome.Adopted adopted) {
      moved.tell(adopted);
      sentence = CalendarSentences.adopted(year.year(), adopted.moved().size());
    }
    outbox.change(tap.card(), shown.withStrip(sentence).face(sentence));
    return new Reply(sentence, true);
  }

  private Reply drop(Tap tap, HolidayYear year) {
    var card = card(year, Sentences.cancelled(), State.Colour.GRAY);
    outbox.change(tap.card(), card.face(CalendarSentences.dropped()));
    return new Reply(CalendarSentences.dropped(), true);
  }

  private PlainCard card(HolidayYear year, String state, State.Colour colour) {
    var inForce = calendar.inForce();
    return PlainCard.of(
        CalendarSentences.title(year.year()),
        new State(state, colour),
        CalendarSentences.dryRun(year, !inForce.covers(year.year()), changes(year)));
  }

  private List<DayChange> changes(HolidayYear year) {
    var before = calendar.inForce();
    var after = before.with(year);
    return LocalDate.of(year.year() - 1, 12, 1)
        .datesUntil(LocalDate.of(year.year() + 1, 1, 1))
        .filter(it -> before.isWorkingDay(it) != after.isWorkingDay(it))
        .map(
            it ->
                new DayChange(
                    it,
                    before.kind(it),
                    after.kind(it),
                    Stream.of(after, before)
                        .flatMap(one -> one.special(it).stream())
                        .findFirst()
                        .map(SpecialDay::name)))
        .toList();
  }

  private HolidayReading read(DocumentId document) {
    try (var content = documents.open(document)) {
      return HolidayFile.read(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSomethingElse(List<HolidayError> errors) {
    return errors.stream().anyMatch(it -> it.fault() == HolidayFault.NOT_A_CALENDAR);
  }

  private boolean isOpen(CardId card) {
    return outbox
        .shown(card)
        .map(it -> Sentences.waits().equals(it.face().values().get("state")))
        .orElse(false);
  }

  private static Optional<DocumentId> document(CardId card) {
    return card.value().startsWith(CARD)
        ? Optional.of(DocumentId.of(card.value().substring(CARD.length())))
        : Optional.empty();
  }
}
