package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Deadline;
import cn.minsheng.zhida.calendar.Milestones;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Until when what can be asked of an assignment, and its report is due (rules 4, 6 and 7). */
@Component
public class Windows {

  private final DatesOfAssignments dates;

  Windows(DatesOfAssignments dates) {
    this.dates = dates;
  }

  /** By its deadline as it is now, the second one if it was extended. */
  public Milestones of(AssignmentView assignment) {
    return dates.of(assignment).milestones();
  }

  Deadline withdrawUntil(Assignment assignment) {
    return of(assignment.view(Optional.empty())).withdrawUntil().value();
  }

  Deadline extendUntil(Assignment assignment) {
    return of(assignment.view(Optional.empty())).extendUntil().value();
  }
}
