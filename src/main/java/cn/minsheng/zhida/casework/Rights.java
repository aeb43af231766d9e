package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.StaffId;
import org.springframework.stereotype.Component;

/** Who may do what as things stand: for what is offered, not for what is done, which asks again. */
@Component
public class Rights {

  private final Proceedings proceedings;
  private final Assignments assignments;

  Rights(Proceedings proceedings, Assignments assignments) {
    this.proceedings = proceedings;
    this.assignments = assignments;
  }

  /** By the offices they hold now and the units that have to do with the petition. */
  public boolean mayDo(Act act, StaffId who, PetitionId petition) {
    return act.permission().holds(proceedings.actor(who), assignments.dutiesOf(petition));
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

  /** Whether it is their unit's assignment: head, the deputy whose it is, liaisons. */
  public boolean worksFor(StaffId who, AssignmentView assignment) {
    return proceedings
        .actor(who)
        .worksFor(
            new Duty(
                assignment.unit(),
                assignment.role(),
                assignment.firstResponsible(),
                assignment.specificallyResponsible().orElse(null)));
  }
}
