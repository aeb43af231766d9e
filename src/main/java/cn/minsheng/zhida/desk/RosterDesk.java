package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.directory.RosterOutcome;
import cn.minsheng.zhida.directory.RosterOutcome.Applied;
import cn.minsheng.zhida.directory.RosterOutcome.EndedActing;
import cn.minsheng.zhida.directory.RosterOutcome.Rejected;
import cn.minsheng.zhida.directory.RowError;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.documents.Document;
import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.mailroom.Letter;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.trail.Trail;
import cn.minsheng.zhida.trail.TrailEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives the roster out and takes it back. */
@Component
class RosterDesk {

  private static final int MOST_ERRORS_TOLD = 20;

  private final Roster roster;
  private final Directory directory;
  private final Documents documents;
  private final Outbox outbox;
  private final Trail trail;
  private final Replies replies;
  private final OfficeTime time;

  RosterDesk(
      Roster roster,
      Directory directory,
      Documents documents,
      Outbox outbox,
      Trail trail,
      Replies replies,
      OfficeTime time) {
    this.roster = roster;
    this.directory = directory;
    this.documents = documents;
    this.outbox = outbox;
    this.trail = trail;
    this.replies = replies;
    this.time = time;
  }

  void give(StaffId to) {
    var name = Sentences.rosterFileName(time.today());
    var file =
        documents.store(outbox.safeOfToday(), name, new ByteArrayInputStream(roster.export()));
    outbox.send(new Letter.File(Set.of(to), file.id()));
  }

  void receive(Message message, Document document) {
    var outcome = read(document);
    if (outcome instanceof Applied applied) {
      record(message, document, applied);
      applied.ended().forEach(it -> tell(message, it));
      var told = applied.summary();
      replies.tell(
          message.from(),
          Sentences.rosterApplied(
              told.units(), told.appointments(), told.dutyDays(), applied.changes().size()));
    } else if (outcome instanceof Rejected rejected) {
      replies.tell(message.from(), words(rejected));
    }
  }

  /** The other of both hears that nobody acts any more. */
  private void tell(Message message, EndedActing ended) {
    var acting = ended.acting();
    trail.record(
        TrailEntry.of(
            "ACTING_ENDED",
            message.from(),
            "staff:" + acting.principal(),
            message.happenedAt(),
            message.key().value(),
            Map.of(
                "acting", acting.acting().toString(),
                "firstDay", acting.firstDay().toString(),
                "lastDay", acting.lastDay().toString())));
    if (ended.byPrincipal()) {
      replies.tell(acting.acting(), ActingSentences.headNoLonger(name(acting.principal())));
    } else {
      replies.tell(
          acting.principal(),
          ActingSentences.actingTakenOff(
              name(acting.acting()), acting.firstDay(), acting.lastDay()));
    }
  }

  private String name(StaffId who) {
    return directory.staff(who).map(StaffMember::name).map(Markdown::text).orElse("");
  }

  private RosterOutcome read(Document document) {
    try (var content = documents.open(document.id())) {
      return roster.receive(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void record(Message message, Document document, Applied applied) {
    trail.record(
        TrailEntry.of(
            "ROSTER_APPLIED",
            message.from(),
            "document:" + document.id(),
            message.happenedAt(),
            message.key().value(),
            Map.of(
                "sha256", document.sha256(),
                "changes", Integer.toString(applied.changes().size()))));
  }

  private static String words(Rejected rejected) {
    var errors = rejected.errors();
    var lines =
        errors.stream()
            .limit(MOST_ERRORS_TOLD)
            .map(RosterDesk::words)
            .collect(Collectors.joining("\n"));
    var text = Sentences.rosterRejected(errors.size()) + "\n" + lines;
    return errors.size() <= MOST_ERRORS_TOLD
        ? text
        : text + "\n" + Sentences.moreErrors(errors.size() - MOST_ERRORS_TOLD);
  }

  private static String words(RowError error) {
    return "- "
        + Markdown.text(
            "%s：%s%s。"
                .formatted(
                    Sentences.place(error.sheet(), error.row(), error.column()),
                    Sentences.rosterFault(error.fault(), error.value()),
                    Sentences.choices(error.choices())));
  }
}
