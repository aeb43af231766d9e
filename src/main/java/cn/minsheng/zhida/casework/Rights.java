package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.Office;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may do what as things stand: for what is offered, not for what is done, which asks again. */
@Component
public class Rights {

  private final Proceedings proceedings;
  private final Assignments assignments;
  private final Petitions petitions;
  private final InWhoseName names;

  Rights(Proceedings proceedings, Assignments assignments, Petitions petitions, InWhoseName names) {
    this.proceedings = proceedings;
    this.assignments = assignments;
    this.petitions = petitions;
    this.names = names;
  }

  /** By the offices they hold now and the units that have to do with the petition. */
  public boolean mayDo(Act act, StaffId who, PetitionId petition) {
    var actor = petitions.find(petition).map(it -> proceedings.actor(who, it));
    return act.permission()
        .holds(actor.orElseGet(() -> proceedings.actor(who)), assignments.dutiesOf(petition));
  }

  /**
   * The same, said.
   *
   * @throws Refused if they may not
   */
  public void check(Act act, By by, PetitionId petition) {
    if (!mayDo(act, by.staff(), petition)) {
      throw Refused.because(act.permission().refusal()).who(by.staff());
    }
  }

  /**
   * For whom somebody did an act (代张××), by the offices they hold in their own right now and those
   * of the heads they acted for then; empty if in their own name.
   *
   * @param of the unit's assignment, where it was one's
   */
  public Optional<StaffId> actedFor(Act act, Done done, Optional<AssignmentView> of) {
    return names.then(
        act.permission(), done.by(), done.at(), of.map(Rights::duty).stream().toList());
  }

  /** Whether it is their unit's assignment: head, the deputy whose it is, liaisons. */
  public boolean worksFor(StaffId who, AssignmentView assignment) {
    return proceedings.actor(who).worksFor(duty(assignment));
  }

  /** Whether they sign for the unit: head, the deputy whose it is. */
  public boolean signsFor(StaffId who, AssignmentView assignment) {
    return proceedings.actor(who).signsFor(duty(assignment));
  }

  /** What this office alone gives in the unit of the assignment, whoever holds it. */
  public boolean mayDoAs(Role office, Act act, AssignmentView assignment) {
    var holder =
        new Actor(
            assignment.firstResponsible(),
            List.of(Office.in(assignment.unit(), office)),
            unit -> List.of());
    return act.permission().holds(holder, List.of(duty(assignment)));
  }

  private static Duty duty(AssignmentView assignment) {
    return new Duty(
        assignment.unit(),
        assignment.role(),
        assignment.firstResponsible(),
        assignment.specificallyResponsible().orElse(null));
  }
}
