package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 待办: what waits for a person, by the offices they hold. */
@Component
public class TaskList {

  private static final int MOST = 500;

  private final Proceedings proceedings;
  private final Petitions petitions;
  private final Assignments assignments;
  private final ProposalTable proposals;
  private final Requests requests;
  private final OfficeTime time;
  private final FollowUpTaskTable visits;
  private final AftercareTasks aftercare;
  private final Signing signing;

  TaskList(
      Proceedings proceedings,
      Petitions petitions,
      Assignments assignments,
      ProposalTable proposals,
      Requests requests,
      OfficeTime time,
      FollowUpTaskTable visits,
      AftercareTasks aftercare,
      Signing signing) {
    this.proposals = proposals;
    this.proceedings = proceedings;
    this.petitions = petitions;
    this.assignments = assignments;
    this.requests = requests;
    this.time = time;
    this.visits = visits;
    this.aftercare = aftercare;
    this.signing = signing;
  }

  /** Everything this person can do next: the units' soonest due first, then the longest waiting. */
  public List<Task> waitingFor(StaffId who) {
    var actor = proceedings.actor(who);
    var tasks = new ArrayList<Task>();
    units(actor).forEach(tasks::add);
    if (actor.is(Role.LEADER)) {
      proposals(who).forEach(tasks::add);
    }
    toTell(actor).forEach(tasks::add);
    if (actor.is(Role.OFFICE_HEAD)) {
      toDecide().forEach(tasks::add);
    }
    if (actor.isOfTheOffice() || actor.is(Role.VISITOR) || actor.is(Role.LEADER)) {
      office(actor).forEach(tasks::add);
    }
    aftercare.waitingFor(actor).forEach(tasks::add);
    return tasks;
  }

  /** 拟办 that wait for their 批示. */
  private Stream<Task> proposals(StaffId leader) {
    var waiting = proposals.waitingFor(leader, MOST);
    Map<PetitionId, LedgerNumber> numbers = new HashMap<>();
    if (!waiting.isEmpty()) {
      petitions
          .findAll(waiting.stream().map(it -> it.petition().toString()).toList())
          .forEach(it -> numbers.put(it.id(), it.number()));
    }
    return waiting.stream()
        .map(
            it ->
                new Task(
                    Act.INSTRUCT,
                    it.petition(),
                    numbers.get(it.petition()),
                    Optional.empty(),
                    Optional.empty(),
                    it.since(),
                    Optional.empty()));
  }

  private Stream<Task> units(Actor actor) {
    var units = new LinkedHashSet<Long>();
    actor.offices().stream()
        .filter(it -> it.role() != Role.LEADER)
        .flatMap(it -> it.unit().stream())
        .forEach(it -> units.add(it.value()));
    signing.unitsInCharge(actor).forEach(it -> units.add(it.value()));
    if (units.isEmpty()) {
      return Stream.empty();
    }
    var open =
        assignments.ofUnits(
            units,
            names(
                List.of(
                    AssignmentStatus.ISSUED,
                    AssignmentStatus.ACCEPTED,
                    AssignmentStatus.RETURNED,
                    AssignmentStatus.REPORTED)),
            MOST);
    return open.stream().filter(it -> waitsFor(actor, it)).map(TaskList::task);
  }

  private boolean waitsFor(Actor actor, Assignment of) {
    return next(of) == Act.SIGN_OFF
        ? signing.signs(actor, of)
        : next(of).permission().holds(actor, List.of(of.duty()));
  }

  private static Task task(Assignment of) {
    return new Task(
        next(of),
        of.petition(),
        of.number(),
        Optional.of(of.id()),
        Optional.of(of.unit()),
        of.since().at(),
        Optional.of(of.due()));
  }

  private static Act next(Assignment of) {
    return switch (of.status()) {
      case ISSUED -> Act.ACCEPT;
      case REPORTED -> Act.SIGN_OFF;
      case ACCEPTED, RETURNED ->
          of.duty().role() == AssignmentRole.LEAD ? Act.SUBMIT_REPORT : Act.GIVE_OPINION;
      case SIGNED_OFF -> Act.PASS;
      case OPINION_GIVEN, PASSED, WITHDRAWN, CANCELLED ->
          throw new IllegalStateException(of.status() + " waits for nobody");
    };
  }

  /** Extensions of which the petitioner has to be told. */
  private Stream<Task> toTell(Actor actor) {
    return requests.toTell().stream()
        .filter(
            it ->
                assignments
                    .find(it.assignment())
                    .filter(own -> Act.CONFIRM_TOLD.permission().holds(actor, List.of(own.duty())))
                    .isPresent())
        .map(
            it ->
                new Task(
                    Act.CONFIRM_TOLD,
                    it.petition(),
                    it.number(),
                    Optional.of(it.assignment()),
                    Optional.of(it.unit()),
                    it.decision().orElseThrow().done().at(),
                    Optional.empty()));
  }

  private Stream<Task> toDecide() {
    return Stream.concat(
        requests.openWithdrawals().stream()
            .map(
                it ->
                    new Task(
                        Act.APPROVE_WITHDRAWAL,
                        it.petition(),
                        it.number(),
                        Optional.of(it.assignment()),
                        Optional.of(it.unit()),
                        it.asked().at(),
                        Optional.empty())),
        requests.openExtensions(time.now()).stream()
            .map(
                it ->
                    new Task(
                        Act.GRANT_EXTENSION,
                        it.petition(),
                        it.number(),
                        Optional.of(it.assignment()),
                        Optional.of(it.unit()),
                        it.asked().at(),
                        Optional.of(it.first()))));
  }

  private Stream<Task> office(Actor actor) {
    var toReview =
        actor.isOfTheOffice()
            ? assignments.standing(names(List.of(AssignmentStatus.SIGNED_OFF)), MOST).stream()
                .map(TaskList::task)
            : Stream.<Task>empty();
    var standing =
        petitions.waiting(
            names(
                List.of(
                    PetitionStatus.TO_ASSIGN,
                    PetitionStatus.TO_FOLLOW_UP,
                    PetitionStatus.TO_ENDORSE,
                    PetitionStatus.OBJECTED)),
            MOST);
    var visitors = visits.visitorsOf(standing.stream().map(Petition::id).toList());
    return Stream.concat(
        toReview,
        standing.stream()
            .filter(it -> isFor(actor, it, Optional.ofNullable(visitors.get(it.id()))))
            .flatMap(it -> tasks(it, actor)));
  }

  /** A visit that was given to somebody, or is secret, waits for them and the office alone. */
  private static boolean isFor(Actor actor, Petition petition, Optional<StaffId> visitor) {
    return visitor.isEmpty() && petition.nature().secrecy() == Secrecy.ORDINARY
        || visitor.filter(actor.id()::equals).isPresent()
        || actor.isOfTheOffice()
        || actor.is(Role.LEADER);
  }

  private static Stream<Task> tasks(Petition of, Actor actor) {
    return next(of).stream()
        .filter(it -> it.permission().holds(actor, List.of()))
        .map(
            it ->
                new Task(
                    it,
                    of.id(),
                    of.number(),
                    of.leadAssignment(),
                    Optional.empty(),
                    of.since().at(),
                    Optional.empty()));
  }

  private static Set<Act> next(Petition of) {
    var next = new LinkedHashSet<Act>();
    switch (of.status()) {
      case TO_ASSIGN -> next.add(Act.ASSIGN);
      case OBJECTED -> next.add(Act.SEND_BACK);
      case TO_FOLLOW_UP, TO_ENDORSE -> of.missing().forEach(it -> next.add(endorsing(it)));
      case IN_HAND, CLOSED, ENDED, JOINED ->
          throw new IllegalStateException(of.status() + " waits for nobody here");
    }
    return next;
  }

  private static Act endorsing(Endorser endorser) {
    return switch (endorser) {
      case SUPERIOR -> Act.ENDORSE_FOR_SUPERIOR;
      case COMMITTEE -> Act.ENDORSE_FOR_COMMITTEE;
      case PETITIONER -> Act.RECORD_FOLLOW_UP;
    };
  }

  private static List<String> names(Collection<? extends Enum<?>> statuses) {
    return statuses.stream().<String>map(Enum::name).toList();
  }
}
