package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.casework.Evidence;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.util.Optional;

/**
 * A reproach to be recorded.
 *
 * @param staff one of the unit's people; empty if it is against the unit as such
 * @param reason at most 4,000 characters; sealed at rest
 */
public record NewDiscipline(
    DisciplineDegree degree,
    UnitId unit,
    Optional<StaffId> staff,
    String reason,
    Evidence evidence) {

  /** Says nothing of the words. */
  @Override
  public String toString() {
    return "NewDiscipline[" + degree + ", " + unit + "]";
  }
}
