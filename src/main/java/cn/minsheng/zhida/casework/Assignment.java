package cn.minsheng.zhida.casework;

import static org.springframework.data.relational.core.mapping.Embedded.OnEmpty.USE_NULL;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * 交办: one unit's duty to answer one petition by a deadline, which runs from the moment it is issued
 * whether the unit accepts it or not.
 *
 * <p>The lead unit accepts it, records 三个清楚 where they are owed, and submits a report. The deputy
 * or the head signs the report: with that it is handed in, and whether that was late is frozen. The
 * office passes it, or returns it with what is missing; the signer can return it too. Returned, it
 * is reported on again, in a next round, by the same deadline; but how long the office looked at a
 * report that came in time is not counted against the unit. A result nobody endorses comes back
 * with a new deadline.
 *
 * <p>A supporting unit accepts its own and gives the lead unit its opinion, unless the office
 * waives it. Assignments end withdrawn, cancelled or passed; one given to a wrong unit is cancelled
 * by the office (改交) as long as no report was handed in.
 *
 * <p>On its day a unit can ask to give it back; the lead unit can ask for a second deadline in good
 * time. Both wait beside it, and until the office's head decides nothing has changed.
 */
@Table("assignment")
class Assignment extends AbstractAggregateRoot<Assignment> {

  @Id private final AssignmentId id;
  @Version private @Nullable Long version;
  private final PetitionId petition;

  @Embedded(onEmpty = USE_NULL, prefix = "number_")
  private final LedgerNumber number;

  @Embedded(onEmpty = USE_NULL)
  private Duty duty;

  @Embedded(onEmpty = USE_NULL, prefix = "due_")
  private Due due;

  private final boolean reportNeeded;

  @Embedded(onEmpty = USE_NULL, prefix = "issued_")
  private final Done issued;

  private AssignmentStatus status;

  @Embedded(onEmpty = USE_NULL, prefix = "status_")
  private Done since;

  @Embedded(onEmpty = USE_NULL, prefix = "accepted_")
  private @Nullable Done accepted;

  @Embedded(onEmpty = USE_NULL, prefix = "clarified_")
  private @Nullable Done clarified;

  private @Nullable ReportId report;
  private int rounds;

  /** 审核占用: for how long rounds that came in time lay at the office; see {@link OwnTime}. */
  private long notCountedMicros;

  @PersistenceCreator
  Assignment(
      AssignmentId id,
      @Nullable Long version,
      PetitionId petition,
      LedgerNumber number,
      Duty duty,
      Due due,
      boolean reportNeeded,
      Done issued,
      AssignmentStatus status,
      Done since,
      @Nullable Done accepted,
      @Nullable Done clarified,
      @Nullable ReportId report,
      int rounds,
      long notCountedMicros) {
    this.id = id;
    this.version = version;
    this.petition = petition;
    this.number = number;
    this.duty = duty;
    this.due = due;
    this.reportNeeded = reportNeeded;
    this.issued = issued;
    this.status = status;
    this.since = since;
    this.accepted = accepted;
    this.clarified = clarified;
    this.report = report;
    this.rounds = rounds;
    this.notCountedMicros = notCountedMicros;
  }

  /** {@link #assigned} tells of it, once all units of the order are known. */
  static Assignment issue(Petition of, Duty duty, Due due, boolean reportNeeded, By by) {
    return new Assignment(
        AssignmentId.next(),
        null,
        of.id(),
        of.number(),
        duty,
        due,
        reportNeeded,
        Done.of(by),
        AssignmentStatus.ISSUED,
        Done.of(by),
        null,
        null,
        null,
        0,
        0);
  }

  /** Of a petition that is taken over, which tells of it; who accepted it is not known. */
  static Assignment takenOver(Petition of, Duty duty, OldPetition.Standing standing, By by) {
    var lead = standing.lead().orElseThrow();
    var issued = new Done(by.staff(), lead.issuedAt());
    var status =
        switch (standing.status()) {
          case IN_HAND -> AssignmentStatus.ACCEPTED;
          case TO_FOLLOW_UP, TO_ENDORSE, OBJECTED, CLOSED -> AssignmentStatus.PASSED;
          case TO_ASSIGN, ENDED, JOINED -> AssignmentStatus.CANCELLED;
        };
    return new Assignment(
        AssignmentId.next(),
        null,
        of.id(),
        of.number(),
        duty,
        lead.due(),
        true,
        issued,
        status,
        new Done(by.staff(), standing.since()),
        null,
        null,
        null,
        0,
        0);
  }

  TakingOverEvent.Lead asTakenOver() {
    return new TakingOverEvent.Lead(
        id,
        unit(),
        duty.firstResponsible(),
        Optional.ofNullable(duty.specificallyResponsible()),
        status,
        due);
  }

  /** Tells of the whole order: this lead assignment and those of the supporting units. */
  void assigned(List<Assignment> supporting, By by) {
    registerEvent(
        new PetitionEvent.Assigned(
            petition,
            number,
            by,
            id,
            unit(),
            duty.firstResponsible(),
            Optional.ofNullable(duty.specificallyResponsible()),
            due,
            reportNeeded,
            supporting.stream()
                .map(it -> new PetitionEvent.Supporting(it.id, it.unit(), it.due))
                .toList()));
  }

  void accept(By by) {
    if (status != AssignmentStatus.ISSUED) {
      throw whyNotAccept();
    }
    moveTo(AssignmentStatus.ACCEPTED, Act.ACCEPT, by);
    accepted = Done.of(by);
    registerEvent(new PetitionEvent.Accepted(petition, number, by, id, unit(), duty.role()));
  }

  private Refused whyNotAccept() {
    return switch (status) {
      case WITHDRAWN, CANCELLED -> tooLateOrEarly(Act.ACCEPT);
      case ISSUED, ACCEPTED, OPINION_GIVEN, REPORTED, SIGNED_OFF, RETURNED, PASSED ->
          accepted == null
              ? refused(Reason.ALREADY_ACCEPTED)
              : refused(Reason.ALREADY_ACCEPTED).done(accepted.by(), accepted.at());
    };
  }

  /** 三个清楚; until the report they can be recorded anew. */
  void clarify(By by) {
    if (duty.role() != AssignmentRole.LEAD) {
      throw refused(Reason.ONLY_THE_LEAD_UNIT_REPORTS);
    }
    if (!status.mayBecome(AssignmentStatus.REPORTED)) {
      throw tooLateOrEarly(Act.RECORD_CLARITIES);
    }
    clarified = Done.of(by);
    registerEvent(new PetitionEvent.ClaritiesRecorded(petition, number, by, id, unit(), status));
  }

  /** 协办意见, in words or on paper. */
  void giveOpinion(boolean onPaper, By by) {
    supportsOnly();
    moveTo(AssignmentStatus.OPINION_GIVEN, Act.GIVE_OPINION, by);
    registerEvent(new PetitionEvent.OpinionGiven(petition, number, by, id, unit(), onPaper));
  }

  /**
   * The lead unit need not wait for this opinion.
   *
   * @param lapsed what the unit had asked for
   */
  void waive(List<RequestId> lapsed, By by) {
    supportsOnly();
    if (status == AssignmentStatus.OPINION_GIVEN) {
      throw tooLateOrEarly(Act.WAIVE_OPINION);
    }
    moveTo(AssignmentStatus.CANCELLED, Act.WAIVE_OPINION, by);
    registerEvent(new PetitionEvent.OpinionWaived(petition, number, by, id, unit(), lapsed));
  }

  private void supportsOnly() {
    if (duty.role() != AssignmentRole.SUPPORTING) {
      throw refused(Reason.ONLY_A_SUPPORTING_UNIT_GIVES_AN_OPINION);
    }
  }

  /** Whether something of it is still to be done, by the unit or by the office. */
  boolean isOpen() {
    return status.isUnanswered() || status == AssignmentStatus.SIGNED_OFF;
  }

  /** Whether the unit has it and its report is not written yet. */
  boolean isBeingPrepared() {
    return status.isUnanswered() && status != AssignmentStatus.REPORTED;
  }

  /** Whether it is a supporting unit's that still owes its opinion. */
  boolean owesOpinion() {
    return duty.role() == AssignmentRole.SUPPORTING && status.isUnanswered();
  }

  /**
   * @param silent supporting units that owe their opinion
   * @return the round this report is of, from 1
   * @throws Refused if one of the rules on reports objects
   */
  int submit(
      ReportId written, HandlingReport what, Petition.Nature nature, List<UnitId> silent, By by) {
    moveTo(AssignmentStatus.REPORTED, Act.SUBMIT_REPORT, by);
    ReportRule.firstObjection(
            new ReportRule.Submission(
                what, nature, duty.role(), clarified != null, reportNeeded, silent, by.at()))
        .ifPresent(
            reason -> {
              throw refused(reason, silent);
            });
    report = written;
    rounds++;
    registerEvent(
        new PetitionEvent.ReportSubmitted(
            petition,
            number,
            by,
            id,
            unit(),
            written,
            rounds,
            what.result(),
            what.telling().way(),
            what.paper() instanceof Paper.File file
                ? Optional.of(file.document())
                : Optional.empty()));
    return rounds;
  }

  /**
   * 审阅同意.
   *
   * @return whether the report was handed in after the unit's own time
   */
  boolean signOff(By by) {
    moveTo(AssignmentStatus.SIGNED_OFF, Act.SIGN_OFF, by);
    var late = ownTime().isOverAt(by.at());
    registerEvent(
        new PetitionEvent.SignedOff(
            petition, number, by, id, unit(), currentReport(), due, notCounted(), late));
    return late;
  }

  /** Asked before a report is signed or reviewed: nobody decides on one they have not read. */
  void mustStillHave(ReportId read) {
    if (!read.equals(report)) {
      throw refused(Reason.THERE_IS_A_NEWER_REPORT).done(since.by(), since.at());
    }
  }

  /** 审阅退回. */
  void returnBySigner(By by) {
    if (status == AssignmentStatus.SIGNED_OFF) {
      throw tooLateOrEarly(Act.RETURN_BY_SIGNER);
    }
    giveBack(Act.RETURN_BY_SIGNER, by);
  }

  /**
   * 办理不彻底.
   *
   * @param notCountedNow for how long rounds that came in time lay at the office, this one too
   */
  void returnToUnit(Duration notCountedNow, By by) {
    if (status == AssignmentStatus.REPORTED) {
      throw tooLateOrEarly(Act.RETURN_TO_UNIT);
    }
    mayGiveBack(Act.RETURN_TO_UNIT);
    doesNotCount(notCountedNow);
    giveBack(Act.RETURN_TO_UNIT, by);
  }

  private void mayGiveBack(Act act) {
    if (status == AssignmentStatus.PASSED
        || status == AssignmentStatus.OPINION_GIVEN
        || !status.mayBecome(AssignmentStatus.RETURNED)) {
      throw tooLateOrEarly(act);
    }
  }

  private void giveBack(Act act, By by) {
    mayGiveBack(act);
    moveTo(AssignmentStatus.RETURNED, act, by);
    registerEvent(
        new PetitionEvent.Returned(
            petition, number, by, act, id, unit(), currentReport(), notCounted()));
  }

  /**
   * 党政办通过.
   *
   * @param lapsed what the unit had asked for
   */
  void pass(List<RequestId> lapsed, By by) {
    moveTo(AssignmentStatus.PASSED, Act.PASS, by);
    doesNotCount(Duration.ZERO);
    registerEvent(
        new PetitionEvent.Passed(petition, number, by, id, unit(), currentReport(), lapsed));
  }

  /** Not endorsed: to be done again by another deadline. */
  void sendBack(Due second, By by) {
    moveTo(AssignmentStatus.RETURNED, Act.SEND_BACK, by);
    due = second;
    registerEvent(new PetitionEvent.SentBack(petition, number, by, id, unit(), second));
  }

  /** 撤销: stands again where it stood before an act nobody has followed up; the petition tells. */
  void undo(Act undone, AssignmentStatus before, Done stoodSince) {
    status = before;
    since = stoodSince;
    if (undone == Act.ACCEPT) {
      accepted = null;
    }
  }

  /**
   * 撤销 of 三个清楚.
   *
   * @param before when they had been recorded before; empty if they had not
   */
  void undoClarities(Optional<Done> before) {
    clarified = before.orElse(null);
  }

  /** Not needed any more: its petition was joined to another, ended, or is another unit's. */
  void cancel(Act act, By by) {
    moveTo(AssignmentStatus.CANCELLED, act, by);
  }

  /** A further channel's term is stricter; the petition tells of it. */
  void leadBy(Due stricter) {
    if (!stricter.isEarlierThan(due)) {
      throw new IllegalArgumentException("A deadline is led to an earlier one only");
    }
    due = stricter;
  }

  /** 撤回: given back to the office, with its consent. */
  void withdraw(By by) {
    moveTo(AssignmentStatus.WITHDRAWN, Act.APPROVE_WITHDRAWAL, by);
  }

  /** The lead unit gave the petition back: a supporting unit has nobody to help any more. */
  void release(By by) {
    moveTo(AssignmentStatus.CANCELLED, Act.APPROVE_WITHDRAWAL, by);
  }

  /**
   * 延期: to a second deadline.
   *
   * @throws Refused if it is not later than the one in force
   */
  void extend(Due second) {
    mustBeLater(second);
    due = second;
  }

  /**
   * @throws Refused if it is not later than the deadline in force
   */
  void mustBeLater(Due second) {
    if (!second.until().isAfter(due.until())) {
      throw refused(Reason.SECOND_DEADLINE_IS_NOT_LATER).due(due);
    }
  }

  /** Tells of what was asked and decided beside it. */
  void tell(PetitionEvent.OfAssignment event) {
    registerEvent(event);
  }

  void mustBeInForce(Act act) {
    if (status == AssignmentStatus.WITHDRAWN || status == AssignmentStatus.CANCELLED) {
      throw tooLateOrEarly(act);
    }
  }

  /** A new calendar makes the deadline later; whoever asks knows that it may. */
  void moveWithCalendar(Due later, long adoption, String changedDays, By by) {
    if (!status.isUnanswered() || !later.until().isAfter(due.until())) {
      throw new IllegalStateException(id + " does not move with the calendar");
    }
    var before = due;
    due = later;
    registerEvent(
        new CalendarEvent.DeadlineMoved(
            petition,
            number,
            by,
            id,
            unit(),
            duty.role(),
            status,
            before,
            later,
            adoption,
            changedDays));
  }

  /** Ends with its petition, which tells of it; what was answered stays as it is. */
  boolean cancelIfOpen(By by) {
    var isOpen = status.isUnanswered() || status == AssignmentStatus.SIGNED_OFF;
    if (isOpen) {
      moveTo(AssignmentStatus.CANCELLED, Act.END, by);
    }
    return isOpen;
  }

  private void moveTo(AssignmentStatus next, Act act, By by) {
    if (!status.mayBecome(next)) {
      throw tooLateOrEarly(act);
    }
    status = next;
    since = Done.of(by);
  }

  /** Why the act does not fit where it stands, with who brought it there. */
  Refused tooLateOrEarly(Act act) {
    return refused(WhyNot.of(act, status)).done(since.by(), since.at());
  }

  private Refused refused(Reason reason, List<UnitId> silent) {
    return reason == Reason.OPINIONS_ARE_MISSING
        ? refused(reason).unit(silent.get(0))
        : refused(reason);
  }

  private Refused refused(Reason reason) {
    return Refused.because(reason).number(number).unit(unit());
  }

  AssignmentView view(Optional<ReportView> newest) {
    return new AssignmentView(
        id,
        petition,
        number,
        unit(),
        duty.role(),
        duty.firstResponsible(),
        Optional.ofNullable(duty.specificallyResponsible()),
        due,
        reportNeeded,
        issued,
        status,
        since,
        Optional.ofNullable(accepted),
        Optional.ofNullable(clarified),
        newest,
        rounds,
        notCounted());
  }

  /** Of the deadline in force. */
  OwnTime ownTime() {
    return new OwnTime(due, notCounted());
  }

  void doesNotCount(Duration atTheOffice) {
    notCountedMicros = atTheOffice.toNanos() / 1_000;
  }

  private Duration notCounted() {
    return Duration.of(notCountedMicros, ChronoUnit.MICROS);
  }

  AssignmentId id() {
    return id;
  }

  PetitionId petition() {
    return petition;
  }

  LedgerNumber number() {
    return number;
  }

  Duty duty() {
    return duty;
  }

  UnitId unit() {
    return duty.unit();
  }

  Due due() {
    return due;
  }

  Done issued() {
    return issued;
  }

  AssignmentStatus status() {
    return status;
  }

  Done since() {
    return since;
  }

  /** By whom of the unit, and when; empty too if that was before it was taken over. */
  Optional<Done> accepted() {
    return Optional.ofNullable(accepted);
  }

  /** The newest report. */
  Optional<ReportId> report() {
    return Optional.ofNullable(report);
  }

  private ReportId currentReport() {
    if (report == null) {
      throw new IllegalStateException(id + " has no report");
    }
    return report;
  }
}
