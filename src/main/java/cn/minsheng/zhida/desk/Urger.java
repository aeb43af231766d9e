package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentRole;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.casework.Urging;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Letter;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Urgency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Urges whoever has to act, and tells them with the words of the office: one message for the same
 * people, however many petitions; 立办立结 rings.
 */
@Component
class Urger {

  private final Urging urging;
  private final CaseBook book;
  private final Confidences confidences;
  private final Directory directory;
  private final Concerned concerned;
  private final MatterLines lines;
  private final Refusals refusals;
  private final Outbox outbox;

  Urger(
      Urging urging,
      CaseBook book,
      Confidences confidences,
      Directory directory,
      Concerned concerned,
      MatterLines lines,
      Refusals refusals,
      Outbox outbox) {
    this.urging = urging;
    this.book = book;
    this.confidences = confidences;
    this.directory = directory;
    this.concerned = concerned;
    this.lines = lines;
    this.refusals = refusals;
    this.outbox = outbox;
  }

  /**
   * What came of it.
   *
   * @param done a sentence for each that was urged
   * @param refused why, for each that was not
   */
  record Outcome(List<String> done, List<String> refused) {}

  /**
   * Each for itself: what is not possible with one is said, the others are urged.
   *
   * @param words what the office adds; may be empty
   */
  Outcome urge(List<PetitionId> petitions, String words, By by) {
    var done = new ArrayList<String>();
    var wrong = new ArrayList<String>();
    var notes = new LinkedHashMap<Set<StaffId>, List<Note>>();
    for (var id : petitions) {
      try {
        done.add(urged(urging.urge(id, words, by), words, by, notes));
      } catch (Refused refused) {
        wrong.add(refusals.sentence(refused));
      }
    }
    notes.forEach(this::send);
    return new Outcome(done, wrong);
  }

  private String urged(
      Urging.Urged urged, String words, By by, Map<Set<StaffId>, List<Note>> notes) {
    var petition = book.petition(urged.petition());
    var who = Markdown.text(lines.name(by.staff()));
    var quoted = quoted(petition, words);
    if (urged.visitor().isPresent()) {
      var visitor = urged.visitor().get();
      note(
          notes,
          directory.withActing(Set.of(visitor)),
          petition,
          UrgeSentences.toTheVisitor(
              petition.number().toString(), who, quoted, petition.number().ordinal()));
      return UrgeSentences.visitorUrged(
          petition.number().toString(), Markdown.text(lines.name(visitor)));
    }
    var units = urged.units().stream().map(book::assignment).toList();
    for (var unit : units) {
      note(notes, concerned.people(unit), petition, toTheUnit(petition, unit, who, quoted, by));
    }
    return UrgeSentences.urged(
        petition.number().toString(),
        units.stream().map(lines::unit).collect(Collectors.joining("、")),
        state(units.get(0), by));
  }

  private static void note(
      Map<Set<StaffId>, List<Note>> notes,
      Set<StaffId> people,
      PetitionView petition,
      String sentence) {
    notes
        .computeIfAbsent(Set.copyOf(people), it -> new ArrayList<>())
        .add(new Note(petition, sentence));
  }

  private String toTheUnit(
      PetitionView petition, AssignmentView unit, String who, String words, By by) {
    return UrgeSentences.toTheUnit(
        petition.number().toString(),
        who,
        unit.role().word(),
        MatterSentences.due(unit.due()),
        state(unit, by),
        words,
        typed(petition, unit));
  }

  private static String state(AssignmentView unit, By by) {
    return MatterSentences.state(unit.status(), unit.isOverdueAt(by.at()));
  }

  private static String typed(PetitionView petition, AssignmentView unit) {
    var number = petition.number().ordinal();
    if (unit.status() == AssignmentStatus.ISSUED) {
      return HelpSentences.words(Act.ACCEPT, number);
    }
    if (unit.status() == AssignmentStatus.REPORTED) {
      return HelpSentences.words(Act.SIGN_OFF, number);
    }
    if (petition.secrecy() == Secrecy.CONFIDENTIAL) {
      return "";
    }
    return HelpSentences.words(
        unit.role() == AssignmentRole.LEAD ? Act.SUBMIT_REPORT : Act.GIVE_OPINION, number);
  }

  /** Of what is secret only those read the words who may read the petition. */
  private static String quoted(PetitionView petition, String words) {
    return petition.secrecy() == Secrecy.ORDINARY || words.isBlank()
        ? words.strip()
        : UrgeSentences.wordsAreSealed(petition.number().ordinal());
  }

  private void send(Set<StaffId> people, List<Note> notes) {
    if (people.isEmpty()) {
      return;
    }
    var first = notes.get(0).petition();
    var immediate =
        notes.stream()
            .map(Note::petition)
            .filter(it -> it.urgency() == UrgencyLevel.IMMEDIATE)
            .findFirst();
    var safe = notes.size() == 1 ? confidences.safeOf(first.id()) : outbox.safeOfToday();
    var urgency = immediate.isPresent() ? Urgency.IMMEDIATE : Urgency.ORDINARY;
    immediate.ifPresent(
        it ->
            outbox.send(
                new Letter.Ding(
                    people,
                    UrgeSentences.ring(
                        it.number().toString(),
                        it.lead().map(AssignmentView::due).map(MatterSentences::due).orElse(""))),
                Urgency.IMMEDIATE,
                safe));
    outbox.send(
        new Letter.Text(
            people,
            Sentences.BOT,
            notes.stream().map(Note::sentence).collect(Collectors.joining("\n\n"))),
        urgency,
        safe);
  }

  /** Of one petition, to the same people. */
  private record Note(PetitionView petition, String sentence) {}
}
