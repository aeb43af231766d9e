package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.Office;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.util.List;

/** A person with the offices they hold now; who has left holds none. */
record Actor(StaffId id, List<Office> offices) {

  boolean is(Role role) {
    return offices.stream().anyMatch(it -> it.role() == role);
  }

  boolean is(Role role, UnitId unit) {
    return offices.contains(Office.in(unit, role));
  }

  /** The same person without offices of this kind. */
  Actor without(Role role) {
    return new Actor(id, offices.stream().filter(it -> it.role() != role).toList());
  }

  /** Staff of the 党政办 or its head, who may do all that the staff may. */
  boolean isOfTheOffice() {
    return is(Role.OFFICE) || is(Role.OFFICE_HEAD);
  }

  /** A deputy is concerned if the assignment names them, or names no deputy. */
  boolean signsFor(Duty duty) {
    return is(Role.UNIT_HEAD, duty.unit())
        || is(Role.UNIT_DEPUTY, duty.unit())
            && (duty.specificallyResponsible() == null
                || duty.specificallyResponsible().equals(id));
  }

  boolean worksFor(Duty duty) {
    return signsFor(duty) || is(Role.UNIT_LIAISON, duty.unit());
  }
}
