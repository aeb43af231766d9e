package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * 撤销: whoever did something takes it back, for some minutes, while nobody has acted on the petition
 * since. It is an act of its own that names the one it takes back; petition and assignment stand
 * again where they stood before, and nothing of the first act counts in reports or deductions.
 */
@Component
public class Undoing {

  private static final Set<Act> OF_ASSIGNMENTS =
      EnumSet.of(
          Act.ACCEPT,
          Act.RECORD_CLARITIES,
          Act.GIVE_OPINION,
          Act.WAIVE_OPINION,
          Act.SIGN_OFF,
          Act.RETURN_BY_SIGNER,
          Act.PASS,
          Act.RETURN_TO_UNIT);

  private static final Set<Act> OF_PETITIONS =
      EnumSet.of(
          Act.ATTACH, Act.RECORD_FOLLOW_UP, Act.ENDORSE_FOR_SUPERIOR, Act.ENDORSE_FOR_COMMITTEE);

  /** Written beside the petition, which they do not move. */
  private static final Set<Act> BESIDE =
      EnumSet.of(Act.HOLD, Act.RELEASE, Act.RECORD_ANSWER, Act.PROMISE, Act.INSTRUCT);

  private final Proceedings proceedings;
  private final DoneActTable acts;
  private final ReportTable reports;
  private final NoteTable notes;
  private final AnswerTable answers;
  private final MatterTable matters;
  private final Lapses lapses;
  private final TakenBack beside;
  private final Assignments assignments;
  private final Signing signing;
  private final UndoSettings settings;

  Undoing(
      Proceedings proceedings,
      DoneActTable acts,
      ReportTable reports,
      NoteTable notes,
      AnswerTable answers,
      MatterTable matters,
      Lapses lapses,
      TakenBack beside,
      Assignments assignments,
      Signing signing,
      UndoSettings settings) {
    this.proceedings = proceedings;
    this.acts = acts;
    this.reports = reports;
    this.notes = notes;
    this.answers = answers;
    this.matters = matters;
    this.lapses = lapses;
    this.beside = beside;
    this.assignments = assignments;
    this.signing = signing;
    this.settings = settings;
  }

  /**
   * What somebody did last.
   *
   * @param at when
   * @param source from which message or card
   */
  public record Last(
      PetitionId petition, Optional<AssignmentId> assignment, Act act, Instant at, String source) {}

  /** Whether an act of this kind can be taken back at all. */
  public static boolean isPossible(Act act) {
    return OF_ASSIGNMENTS.contains(act) || OF_PETITIONS.contains(act) || BESIDE.contains(act);
  }

  /** For how long; zero if the office does not allow it. */
  public Duration time() {
    return settings.time();
  }

  /** The last thing somebody did to a petition, whether or not it can be taken back. */
  public Optional<Last> lastOf(StaffId who) {
    return acts.lastOf(who).map(Undoing::last);
  }

  /**
   * Takes back what they did last.
   *
   * @return what was taken back
   */
  public Last undo(By by) {
    return proceedings.carryOut(
        () -> {
          var last =
              acts.lastOf(by.staff())
                  .orElseThrow(() -> Refused.because(Reason.NOTHING_TO_UNDO).who(by.staff()));
          var petition = proceedings.hold(last.petition());
          mayBeUndone(last, petition, by);
          if (OF_ASSIGNMENTS.contains(last.act())) {
            undoOfAssignment(last, petition, by);
          } else if (BESIDE.contains(last.act())) {
            undoBeside(last, petition, by);
          } else {
            undoOfPetition(last, petition, by);
          }
          return last(last);
        });
  }

  private static Last last(DoneActTable.Row row) {
    return new Last(row.petition(), row.assignment(), row.act(), row.at(), row.source());
  }

  /** The petition is held: what was done to it last stays the last. */
  private void mayBeUndone(DoneActTable.Row last, Petition petition, By by) {
    var newest = acts.newestOf(petition.id());
    if (last.act() == Act.UNDO) {
      throw refused(Reason.ALREADY_UNDONE, petition, last);
    }
    if (by.at().isAfter(last.at().plus(settings.time()))) {
      throw refused(Reason.TOO_LATE_TO_UNDO, petition, last);
    }
    if (newest.id() != last.id()) {
      throw refused(Reason.SOMEBODY_ACTED_SINCE, petition, newest);
    }
    if (!isPossible(last.act())) {
      throw refused(Reason.CANNOT_BE_UNDONE, petition, last);
    }
  }

  private static Refused refused(Reason reason, Petition petition, DoneActTable.Row act) {
    return Refused.because(reason).number(petition.number()).done(act.by(), act.at());
  }

  private void undoOfAssignment(DoneActTable.Row last, Petition petition, By by) {
    var assignment = proceedings.hold(last.assignment().orElseThrow()).assignment();
    check(last.act(), assignment, petition, by);
    var stood =
        acts.assignmentBefore(last)
            .orElseGet(
                () -> new DoneActTable.Stood<>(AssignmentStatus.ISSUED, assignment.issued()));
    assignment.undo(last.act(), stood.status(), stood.since());
    switch (last.act()) {
      case WAIVE_OPINION -> lapses.takeBack(assignment, last.at());
      case RECORD_CLARITIES -> {
        notes.takeBackClarities(assignment.id(), last.at(), by);
        assignment.undoClarities(acts.sameBefore(last));
      }
      case GIVE_OPINION -> notes.takeBackOpinion(assignment.id(), last.at(), by);
      case SIGN_OFF, RETURN_BY_SIGNER, RETURN_TO_UNIT ->
          reports.undo(last.act(), assignment.report().orElseThrow());
      case PASS -> {
        reports.undo(last.act(), assignment.report().orElseThrow());
        lapses.takeBack(assignment, last.at());
        answers.takeBack(petition.id(), last.at(), by);
        var before = acts.petitionBefore(last).orElseThrow();
        petition.undo(before.status(), before.since());
      }
      default -> {}
    }
    assignment.doesNotCount(reports.notCounted(assignment.id()));
    proceedings.save(assignment);
    tell(last, petition, Optional.of(stood.status()), by);
  }

  private void undoOfPetition(DoneActTable.Row last, Petition petition, By by) {
    proceedings.check(last.act(), by, petition);
    switch (last.act()) {
      case ATTACH -> matters.takeBackAttachments(petition.id(), last.at(), by);
      case ENDORSE_FOR_SUPERIOR -> takeBackWord(last, Endorser.SUPERIOR, petition, by);
      case ENDORSE_FOR_COMMITTEE -> takeBackWord(last, Endorser.COMMITTEE, petition, by);
      default -> takeBackWord(last, Endorser.PETITIONER, petition, by);
    }
    tell(last, petition, Optional.empty(), by);
  }

  private void takeBackWord(DoneActTable.Row last, Endorser whose, Petition petition, By by) {
    petition.takeBackWord(whose);
    var before = acts.petitionBefore(last).orElseThrow();
    petition.undo(before.status(), before.since());
    notes.takeBackWord(last.act(), petition.id(), last.at(), by);
  }

  private void undoBeside(DoneActTable.Row last, Petition petition, By by) {
    if (last.act() == Act.PROMISE) {
      proceedings.check(last.act(), by, petition, assignments.dutiesOf(petition.id()));
    } else {
      proceedings.check(last.act(), by, petition);
    }
    switch (last.act()) {
      case HOLD -> beside.hold(last, by);
      case RELEASE -> beside.release(last);
      case RECORD_ANSWER -> beside.answer(last, by);
      case PROMISE -> beside.promise(last, by);
      default -> beside.instruction(last, by);
    }
    tell(last, petition, Optional.empty(), by);
  }

  private void check(Act act, Assignment assignment, Petition petition, By by) {
    switch (act) {
      case SIGN_OFF, RETURN_BY_SIGNER -> signing.check(act, by, assignment);
      case ACCEPT, RECORD_CLARITIES, GIVE_OPINION -> proceedings.check(act, by, assignment);
      default -> proceedings.check(act, by, petition);
    }
  }

  private void tell(
      DoneActTable.Row last, Petition petition, Optional<AssignmentStatus> stands, By by) {
    acts.wasUndone(last);
    petition.tell(
        new UndoingEvent.Undone(
            petition.id(),
            petition.number(),
            by,
            last.act(),
            last.at(),
            last.source(),
            last.assignment(),
            stands,
            petition.status()));
    proceedings.save(petition);
  }
}
