package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How every act is done: whole or not at all, on petitions held by it, by somebody who may. Within
 * the caller's transaction an act that is refused takes back only itself.
 */
@Component
class Proceedings {

  private final Petitions petitions;
  private final Assignments assignments;
  private final AssignmentTable rows;
  private final Directory directory;
  private final InWhoseName names;
  private final FollowUpTaskTable visits;
  private final TransactionTemplate transaction;

  Proceedings(
      Petitions petitions,
      Assignments assignments,
      AssignmentTable rows,
      Directory directory,
      InWhoseName names,
      FollowUpTaskTable visits,
      PlatformTransactionManager transactions) {
    this.petitions = petitions;
    this.assignments = assignments;
    this.rows = rows;
    this.directory = directory;
    this.names = names;
    this.visits = visits;
    transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  <T> T carryOut(Supplier<T> act) {
    return Objects.requireNonNull(transaction.execute(status -> act.get()));
  }

  void carryOut(Runnable act) {
    transaction.executeWithoutResult(status -> act.run());
  }

  /** The petition, held until the transaction ends. */
  Petition hold(PetitionId id) {
    return petitions.hold(id).orElseThrow(() -> Refused.because(Refused.Reason.NO_SUCH_PETITION));
  }

  /** The assignment with its petition, both held until the transaction ends. */
  Held hold(AssignmentId id) {
    var petition =
        rows.petitionOf(id).orElseThrow(() -> Refused.because(Refused.Reason.NO_SUCH_ASSIGNMENT));
    return new Held(hold(petition), assignments.hold(id).orElseThrow());
  }

  /** The assignment as it stands, not held. */
  Assignment find(AssignmentId id) {
    return assignments
        .find(id)
        .orElseThrow(() -> Refused.because(Refused.Reason.NO_SUCH_ASSIGNMENT));
  }

  record Held(Petition petition, Assignment assignment) {}

  Actor actor(StaffId who) {
    return new Actor(who, directory.rolesOf(who), directory::deputiesOf);
  }

  /**
   * The same before a petition: with one that is not ordinary only the visitor has to do who was
   * given the visit (rule 13).
   */
  Actor actor(StaffId who, Petition before) {
    var actor = actor(who);
    if (before.nature().secrecy() == Secrecy.ORDINARY
        || !actor.is(Role.VISITOR)
        || visits.visitorOf(before.id()).filter(who::equals).isPresent()) {
      return actor;
    }
    return actor.without(Role.VISITOR);
  }

  /**
   * @return who it is
   * @throws Refused if they may not
   */
  Actor check(Act act, By by) {
    var actor = actor(by.staff());
    if (!act.permission().holds(actor, List.of())) {
      throw Refused.because(act.permission().refusal()).who(by.staff());
    }
    names.note(act.permission(), by, List.of());
    return actor;
  }

  /**
   * @throws Refused if they may not do it to this assignment
   */
  void check(Act act, By by, Assignment concerned) {
    if (!act.permission().holds(actor(by.staff()), List.of(concerned.duty()))) {
      throw Refused.because(act.permission().refusal())
          .number(concerned.number())
          .unit(concerned.unit())
          .who(by.staff());
    }
    names.note(act.permission(), by, List.of(concerned.duty()));
  }

  /**
   * @throws Refused if they may not do it to this petition
   */
  Actor check(Act act, By by, Petition concerned) {
    var actor = actor(by.staff(), concerned);
    if (!act.permission().holds(actor, List.of())) {
      throw whyNot(act, by, concerned, List.of());
    }
    names.note(act.permission(), by, List.of());
    return actor;
  }

  /**
   * @param units those whose people may
   * @throws Refused if they may not do it to this petition
   */
  void check(Act act, By by, Petition concerned, List<Duty> units) {
    if (!act.permission().holds(actor(by.staff(), concerned), units)) {
      throw whyNot(act, by, concerned, units);
    }
    names.note(act.permission(), by, units);
  }

  private Refused whyNot(Act act, By by, Petition concerned, List<Duty> units) {
    var asAnyVisitor = act.permission().holds(actor(by.staff()), units);
    return Refused.because(
            asAnyVisitor ? Refused.Reason.SECRET_VISITS_ARE_GIVEN : act.permission().refusal())
        .number(concerned.number())
        .who(by.staff());
  }

  /** For whom an act is done that was permitted otherwise (代张××); empty for oneself. */
  Optional<StaffId> inWhoseName(Act act, By by, List<Duty> duties) {
    names.note(act.permission(), by, duties);
    return names.of(by);
  }

  void save(Petition petition) {
    petitions.save(petition);
  }

  void save(Assignment assignment) {
    assignments.save(assignment);
  }

  List<Assignment> holdAllOf(Petition petition) {
    return assignments.holdAllOf(petition.id());
  }
}
