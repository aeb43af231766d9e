package cn.minsheng.zhida.casework;

import static org.springframework.data.relational.core.mapping.Embedded.OnEmpty.USE_NULL;

import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.vault.SafeId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * 诉求: one citizen's matter, one row of the ledger.
 *
 * <p>It is registered under a number it keeps for ever, and assigned to a lead unit, whose {@link
 * Assignment} tells how far the answer got. When the office has passed the unit's report the
 * petitioner is asked. A satisfied petitioner endorses the result; so have 工管委 and, where the order
 * came from above, the 上级部门. When all who have to have endorsed, it is closed (销号) and a look-back
 * is due.
 *
 * <p>Who is not satisfied, or refuses to endorse, objects: the office sends it back to the unit
 * with a new deadline, or its head decides that 解释到位 stands in for the petitioner's word. Sent
 * back, all endorsements have to be given anew; so have they when a look-back found that the result
 * did not last and the petition was reopened, to be assigned again.
 *
 * <p>It can end otherwise too, before it is closed: 不予受理, 不属本区, 转其他程序, 当事人撤诉, 作废. What waits beside
 * it (答复, 承诺, 挂账) moves it nowhere and stands in tables of its own.
 */
@Table("petition")
class Petition extends AbstractAggregateRoot<Petition> {

  @Id private final PetitionId id;
  @Version private @Nullable Long version;

  @Embedded(onEmpty = USE_NULL, prefix = "number_")
  private final LedgerNumber number;

  @Embedded(onEmpty = USE_NULL)
  private Nature nature;

  private final SafeId safe;

  @Embedded(onEmpty = USE_NULL, prefix = "registered_")
  private final Done registered;

  private final String registeredFrom;
  private PetitionStatus status;

  @Embedded(onEmpty = USE_NULL, prefix = "status_")
  private Done since;

  private @Nullable AssignmentId leadAssignment;

  @Embedded(onEmpty = USE_NULL, prefix = "superior_")
  private @Nullable Done superior;

  @Embedded(onEmpty = USE_NULL, prefix = "committee_")
  private @Nullable Done committee;

  @Embedded(onEmpty = USE_NULL, prefix = "petitioner_")
  private @Nullable Done petitioner;

  private @Nullable Endorser objector;
  private @Nullable LocalDate lookBackDue;

  @PersistenceCreator
  Petition(
      PetitionId id,
      @Nullable Long version,
      LedgerNumber number,
      Nature nature,
      SafeId safe,
      Done registered,
      String registeredFrom,
      PetitionStatus status,
      Done since,
      @Nullable AssignmentId leadAssignment,
      @Nullable Done superior,
      @Nullable Done committee,
      @Nullable Done petitioner,
      @Nullable Endorser objector,
      @Nullable LocalDate lookBackDue) {
    this.id = id;
    this.version = version;
    this.number = number;
    this.nature = nature;
    this.safe = safe;
    this.registered = registered;
    this.registeredFrom = registeredFrom;
    this.status = status;
    this.since = since;
    this.leadAssignment = leadAssignment;
    this.superior = superior;
    this.committee = committee;
    this.petitioner = petitioner;
    this.objector = objector;
    this.lookBackDue = lookBackDue;
  }

  /**
   * What kind of petition it is.
   *
   * @param superiorEndorses whether one of its channels has a 上级部门 that has to endorse
   * @param claritiesOwed whether one of its channels is 来信来访
   */
  record Nature(
      MatterKind kind,
      String category,
      UrgencyLevel urgency,
      Secrecy secrecy,
      boolean superiorEndorses,
      boolean claritiesOwed) {

    /** Of the same matter from both: whatever either owes is owed. */
    Nature with(Nature other) {
      return new Nature(
          kind,
          category,
          urgency.compareTo(other.urgency) < 0 ? other.urgency : urgency,
          secrecy.compareTo(other.secrecy) < 0 ? other.secrecy : secrecy,
          superiorEndorses || other.superiorEndorses,
          claritiesOwed || other.claritiesOwed);
    }

    static Nature of(NewPetition what) {
      return new Nature(
          what.kind(),
          what.category(),
          what.urgency(),
          what.secrecy(),
          what.source().channel().superiorEndorses(),
          what.source().channel().claritiesOwed());
    }
  }

  static Petition register(
      PetitionId id, LedgerNumber number, NewPetition what, SafeId safe, By by) {
    var petition =
        new Petition(
            id,
            null,
            number,
            Nature.of(what),
            safe,
            Done.of(by),
            by.source(),
            PetitionStatus.TO_ASSIGN,
            Done.of(by),
            null,
            null,
            null,
            null,
            null,
            null);
    petition.registerEvent(
        new PetitionEvent.Registered(
            id,
            number,
            by,
            what.source(),
            what.kind(),
            what.category(),
            what.urgency(),
            what.secrecy()));
    return petition;
  }

  /**
   * 接管: as it stood in a ledger that was kept before; {@link #tellTakenOver} tells of it.
   *
   * @param lookBack when the look-back is due of one that is closed; null if none is owed
   */
  static Petition takenOver(
      PetitionId id,
      LedgerNumber number,
      OldPetition old,
      SafeId safe,
      By by,
      @Nullable LocalDate lookBack) {
    var standing = old.standing();
    var since = new Done(by.staff(), standing.since());
    var isEndorsed =
        standing.status() == PetitionStatus.TO_ENDORSE
            || standing.status() == PetitionStatus.CLOSED;
    var isClosed = standing.status() == PetitionStatus.CLOSED;
    var nature = Nature.of(old.what());
    return new Petition(
        id,
        null,
        number,
        nature,
        safe,
        new Done(by.staff(), old.registeredAt()),
        by.source(),
        standing.status(),
        since,
        null,
        isClosed && nature.superiorEndorses() ? since : null,
        isClosed ? since : null,
        isEndorsed ? since : null,
        standing.status() == PetitionStatus.OBJECTED ? Endorser.PETITIONER : null,
        lookBack);
  }

  /** Whose it is or was, of one that is taken over. */
  void isWith(AssignmentId lead) {
    leadAssignment = lead;
  }

  /** Tells of its taking over, once it is known whose it is. */
  void tellTakenOver(OldPetition old, Optional<Assignment> lead, By by) {
    registerEvent(
        new TakingOverEvent.TakenOver(
            id,
            number,
            by,
            old.what().source(),
            nature.kind(),
            nature.category(),
            nature.urgency(),
            nature.secrecy(),
            registered.at(),
            old.from().file(),
            old.from().row(),
            status,
            since.at(),
            old.standing().ended(),
            lead.map(Assignment::asTakenOver)));
  }

  /** Asked before an order is looked at: whoever comes second is told who was first. */
  void mustBeToAssign() {
    if (status != PetitionStatus.TO_ASSIGN) {
      throw tooLateOrEarly(Act.ASSIGN);
    }
  }

  /** The order has been given to a lead unit; the assignment tells of it. */
  void assignTo(AssignmentId lead, By by) {
    moveTo(PetitionStatus.IN_HAND, Act.ASSIGN, by);
    leadAssignment = lead;
  }

  /** Asked before another act that is for what is still on the ledger. */
  void mustBeUnfinished(Act act) {
    if (status.isFinished()) {
      throw tooLateOrEarly(act);
    }
  }

  /** Whether the report has passed, so that its channels are owed their answers. */
  boolean isAnswered() {
    return switch (status) {
      case TO_FOLLOW_UP, TO_ENDORSE, OBJECTED -> true;
      case TO_ASSIGN, IN_HAND, CLOSED, ENDED, JOINED -> false;
    };
  }

  /** 并案: the same matter came in once more; what the further channel asks for is owed too. */
  void widen(Nature further) {
    mustBeUnfinished(Act.JOIN);
    nature = nature.with(further);
  }

  /** Tells of a channel that was added. */
  void tookIn(SourceTerm term, Optional<LedgerNumber> from, Optional<Due> leads, By by) {
    registerEvent(
        new IntakeEvent.TookIn(
            id,
            number,
            by,
            term.source(),
            from,
            term.due(),
            leads,
            nature.urgency(),
            nature.secrecy()));
  }

  /** Handled under another number from now on. */
  void beJoined(LedgerNumber into, List<AssignmentId> cancelled, List<RequestId> lapsed, By by) {
    mustBeUnfinished(Act.JOIN);
    if (!status.mayBecome(PetitionStatus.JOINED)) {
      throw refused(Refused.Reason.TOO_FAR_TO_BE_JOINED).done(since.by(), since.at());
    }
    moveTo(PetitionStatus.JOINED, Act.JOIN, by);
    registerEvent(new IntakeEvent.WasJoined(id, number, by, into, cancelled, lapsed));
  }

  /** 分办: another matter of the same letter has a number of its own. */
  void wasSplit(LedgerNumber part, By by) {
    registerEvent(new IntakeEvent.WasSplit(id, number, by, part));
  }

  /** What was mistyped is put right; the correction tells of it. */
  void correct(MatterKind kind, String category) {
    nature =
        new Nature(
            kind,
            category,
            nature.urgency(),
            nature.secrecy(),
            nature.superiorEndorses(),
            nature.claritiesOwed());
  }

  /**
   * 撤回: the lead unit gave it back, to be assigned again; 改交: the office took it back. The
   * assignment tells of it.
   */
  void giveBack(Act act, By by) {
    moveTo(PetitionStatus.TO_ASSIGN, act, by);
    leadAssignment = null;
  }

  /** The lead unit's report is good; the assignment tells of it. */
  void reportPassed(By by) {
    moveTo(PetitionStatus.TO_FOLLOW_UP, Act.PASS, by);
  }

  /**
   * @param lookBack when the look-back is due if this closes the petition
   */
  void followUp(FollowUp visit, By by, LocalDate lookBack) {
    if (status != PetitionStatus.TO_FOLLOW_UP) {
      throw tooLateOrEarly(Act.RECORD_FOLLOW_UP);
    }
    if (visit.satisfaction().isEndorsement()) {
      petitioner = Done.of(by);
    } else {
      objector = Endorser.PETITIONER;
    }
    moveTo(next(), Act.RECORD_FOLLOW_UP, by);
    registerEvent(
        new PetitionEvent.FollowedUp(id, number, by, visit.method(), visit.satisfaction(), status));
    closeIfEndorsedByAll(by, lookBack);
  }

  /**
   * 认可, or its refusal, by a 上级部门 or 工管委.
   *
   * @param lookBack when the look-back is due if this closes the petition
   */
  void endorse(Endorsement word, By by, LocalDate lookBack) {
    var act =
        word.endorser() == Endorser.SUPERIOR ? Act.ENDORSE_FOR_SUPERIOR : Act.ENDORSE_FOR_COMMITTEE;
    if (status != PetitionStatus.TO_FOLLOW_UP && status != PetitionStatus.TO_ENDORSE) {
      throw tooLateOrEarly(act);
    }
    if (!isNeeded(word.endorser())) {
      throw refused(Refused.Reason.NO_SUPERIOR_ENDORSES_THIS_CHANNEL);
    }
    endorsedBy(word.endorser())
        .ifPresent(
            first -> {
              throw refused(Refused.Reason.ALREADY_ENDORSED).done(first.by(), first.at());
            });
    if (!word.given()) {
      objector = word.endorser();
    } else if (word.endorser() == Endorser.SUPERIOR) {
      superior = Done.of(by);
    } else {
      committee = Done.of(by);
    }
    moveTo(next(), act, by);
    registerEvent(
        new PetitionEvent.Endorsed(id, number, by, word.endorser(), word.given(), status));
    closeIfEndorsedByAll(by, lookBack);
  }

  /**
   * 解释到位 stands in for the petitioner's 认可.
   *
   * @param lookBack when the look-back is due if this closes the petition
   */
  void explain(By by, LocalDate lookBack) {
    if (status != PetitionStatus.OBJECTED) {
      throw tooLateOrEarly(Act.EXPLAIN);
    }
    if (objector != Endorser.PETITIONER) {
      throw refused(Refused.Reason.THE_PETITIONER_DID_NOT_OBJECT).done(since.by(), since.at());
    }
    objector = null;
    petitioner = Done.of(by);
    moveTo(next(), Act.EXPLAIN, by);
    registerEvent(new PetitionEvent.Endorsed(id, number, by, Endorser.PETITIONER, true, status));
    closeIfEndorsedByAll(by, lookBack);
  }

  /** 撤销: what was said of the result counts as not said. */
  void takeBackWord(Endorser whose) {
    if (objector == whose) {
      objector = null;
      return;
    }
    switch (whose) {
      case SUPERIOR -> superior = null;
      case COMMITTEE -> committee = null;
      case PETITIONER -> petitioner = null;
    }
  }

  /** 撤销: stands again where it stood before an act nobody has followed up. */
  void undo(PetitionStatus before, Done stoodSince) {
    status = before;
    since = stoodSince;
  }

  /** After an objection; the assignment tells of it. */
  void sendBack(By by) {
    if (status != PetitionStatus.OBJECTED) {
      throw tooLateOrEarly(Act.SEND_BACK);
    }
    moveTo(PetitionStatus.IN_HAND, Act.SEND_BACK, by);
    superior = null;
    committee = null;
    petitioner = null;
    objector = null;
  }

  /**
   * 不予受理, 不属本区, 转其他程序, 当事人撤诉 or 作废.
   *
   * @param cancelled its assignments that were open
   * @param lapsed what their units had asked for
   */
  void end(EndingKind kind, List<Assignment> cancelled, List<RequestId> lapsed, By by) {
    moveTo(PetitionStatus.ENDED, Act.END, by);
    registerEvent(
        new EndingEvent.Ended(
            id,
            number,
            by,
            kind,
            cancelled.stream().map(it -> new EndingEvent.Cancelled(it.id(), it.unit())).toList(),
            lapsed));
  }

  /** Asked before an ending: it comes once, and never after 销号. */
  void mustNotHaveFinished() {
    if (status.isFinished()) {
      throw tooLateOrEarly(Act.END);
    }
  }

  /**
   * 回头看: what did not last comes back to the office, and all endorsements have to be given anew.
   *
   * @return when it was due; empty if it was looked back on before
   */
  Optional<LocalDate> lookBack(boolean lasted, By by) {
    if (status != PetitionStatus.CLOSED) {
      throw tooLateOrEarly(Act.LOOK_BACK);
    }
    var due = lookBackDue();
    if (due.isPresent()) {
      lookBackDue = null;
      if (!lasted) {
        moveTo(PetitionStatus.TO_ASSIGN, Act.LOOK_BACK, by);
        leadAssignment = null;
        superior = null;
        committee = null;
        petitioner = null;
      }
      registerEvent(new EndingEvent.LookedBack(id, number, by, lasted, status));
    }
    return due;
  }

  /** Tells of something that stands beside it and moved it nowhere. */
  void tell(PetitionEvent beside) {
    registerEvent(beside);
  }

  /** Whoever does an act for which it is too early or too late now is told why. */
  Refused tooLateOrEarly(Act act) {
    return refused(WhyNot.of(act, status)).done(since.by(), since.at());
  }

  /** Which look-back is owed. */
  Optional<LocalDate> lookBackDue() {
    return Optional.ofNullable(lookBackDue);
  }

  /**
   * 销号, as far as somebody asks for it: it happens by itself with the last 认可.
   *
   * @throws Refused always, saying who is missing or that it is closed
   */
  void close() {
    if (status == PetitionStatus.TO_FOLLOW_UP
        || status == PetitionStatus.TO_ENDORSE
        || status == PetitionStatus.OBJECTED) {
      throw refused(Refused.Reason.ENDORSEMENTS_ARE_MISSING).missing(missing());
    }
    throw tooLateOrEarly(Act.CLOSE);
  }

  /** Whose 认可 is still missing. */
  Set<Endorser> missing() {
    var missing = EnumSet.noneOf(Endorser.class);
    for (var endorser : Endorser.values()) {
      if (isNeeded(endorser) && endorsedBy(endorser).isEmpty()) {
        missing.add(endorser);
      }
    }
    return missing;
  }

  private boolean isNeeded(Endorser endorser) {
    return endorser != Endorser.SUPERIOR || nature.superiorEndorses();
  }

  private Optional<Done> endorsedBy(Endorser endorser) {
    return Optional.ofNullable(
        switch (endorser) {
          case SUPERIOR -> superior;
          case COMMITTEE -> committee;
          case PETITIONER -> petitioner;
        });
  }

  private PetitionStatus next() {
    if (objector != null) {
      return PetitionStatus.OBJECTED;
    }
    return petitioner == null ? PetitionStatus.TO_FOLLOW_UP : PetitionStatus.TO_ENDORSE;
  }

  private void closeIfEndorsedByAll(By by, LocalDate lookBack) {
    if (objector == null && missing().isEmpty()) {
      moveTo(PetitionStatus.CLOSED, Act.CLOSE, by);
      lookBackDue = lookBack;
      registerEvent(new PetitionEvent.Closed(id, number, by, lookBack));
    }
  }

  private void moveTo(PetitionStatus next, Act act, By by) {
    if (next == status) {
      return;
    }
    if (!status.mayBecome(next)) {
      throw tooLateOrEarly(act);
    }
    status = next;
    since = Done.of(by);
  }

  private Refused refused(Refused.Reason reason) {
    return Refused.because(reason).number(number);
  }

  PetitionView view(
      List<Source> sources, List<AssignmentView> assignments, List<DocumentId> attachments) {
    var endorsed = new EnumMap<Endorser, Done>(Endorser.class);
    for (var endorser : Endorser.values()) {
      endorsedBy(endorser).ifPresent(it -> endorsed.put(endorser, it));
    }
    return new PetitionView(
        id,
        number,
        sources,
        nature.kind(),
        nature.category(),
        nature.urgency(),
        nature.secrecy(),
        registered,
        status,
        since,
        assignments.stream().filter(it -> it.id().equals(leadAssignment)).findFirst(),
        assignments.stream().filter(it -> it.role() == AssignmentRole.SUPPORTING).toList(),
        endorsed,
        missing(),
        Optional.ofNullable(objector),
        Optional.ofNullable(lookBackDue),
        attachments);
  }

  PetitionId id() {
    return id;
  }

  LedgerNumber number() {
    return number;
  }

  Nature nature() {
    return nature;
  }

  SafeId safe() {
    return safe;
  }

  PetitionStatus status() {
    return status;
  }

  Done since() {
    return since;
  }

  Optional<AssignmentId> leadAssignment() {
    return Optional.ofNullable(leadAssignment);
  }
}
