package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Milestones;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An order the unit has not answered yet.
 *
 * @param pending its {@code due} is 办结时限, for a supporting unit the day of its opinion
 * @param milestones of the deadline in force; only of lead units
 * @param extendable whether the unit could still ask for longer as far as earlier requests go
 * @param ownTime by which it is overdue
 * @param heldThrough the last day of 挂账, if it is or was held and nobody released it
 */
public record PendingOrder(
    Pending pending,
    AssignmentRole role,
    Due due,
    Optional<Milestones> milestones,
    boolean extendable,
    boolean reportNeeded,
    Optional<LocalDate> heldThrough,
    OwnTime ownTime) {

  public boolean isHeldOn(LocalDate day) {
    return heldThrough.filter(it -> !it.isBefore(day)).isPresent();
  }

  PendingOrder with(Milestones counted) {
    return new PendingOrder(
        pending, role, due, Optional.of(counted), extendable, reportNeeded, heldThrough, ownTime);
  }
}
