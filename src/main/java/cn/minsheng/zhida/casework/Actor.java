package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Office;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.util.List;
import java.util.function.Function;

/**
 * A person with the offices they hold now; who has left holds none.
 *
 * @param deputies who the deputies of a unit are now
 */
record Actor(StaffId id, List<Office> offices, Function<UnitId, List<StaffId>> deputies) {

  boolean is(Role role) {
    return offices.stream().anyMatch(it -> it.role() == role);
  }

  boolean is(Role role, UnitId unit) {
    return offices.contains(Office.in(unit, role));
  }

  /** The same person without offices of this kind. */
  Actor without(Role role) {
    return new Actor(id, offices.stream().filter(it -> it.role() != role).toList(), deputies);
  }

  /** Staff of the 党政办 or its head, who may do all that the staff may. */
  boolean isOfTheOffice() {
    return is(Role.OFFICE) || is(Role.OFFICE_HEAD);
  }

  /**
   * A deputy is concerned if the assignment names them, or names no deputy; or if whom it names is
   * no deputy of the unit any more: then it is whoever holds that office now.
   */
  boolean signsFor(Duty duty) {
    return is(Role.UNIT_HEAD, duty.unit()) || is(Role.UNIT_DEPUTY, duty.unit()) && isTheirs(duty);
  }

  private boolean isTheirs(Duty duty) {
    var named = duty.specificallyResponsible();
    return named == null
        || named.equals(id)
        || Directory.whoseItIs(named, deputies.apply(duty.unit())).contains(id);
  }

  boolean worksFor(Duty duty) {
    return signsFor(duty) || is(Role.UNIT_LIAISON, duty.unit());
  }
}
