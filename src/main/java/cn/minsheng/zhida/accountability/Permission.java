package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.accountability.Denied.Reason;
import cn.minsheng.zhida.directory.Office;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One sentence on who may do an act: it holds for the offices somebody has, or not. */
enum Permission {
  NOBODY(Reason.ONLY_THE_OFFICE, Set.of(), Set.of()),
  /** 党政办 confirms and waives (rule 10): its staff and its head. */
  THE_OFFICE(Reason.ONLY_THE_OFFICE, Set.of(Role.OFFICE, Role.OFFICE_HEAD), Set.of()),
  /**
   * A reversal undoes what the office decided, and a reproach is one to a unit's head: both are
   * above a clerk. The regulation names nobody; 党政办主要负责同志 decides all else of that weight.
   */
  THE_OFFICE_HEAD_ALONE(Reason.ONLY_THE_OFFICE_HEAD, Set.of(Role.OFFICE_HEAD), Set.of()),
  /** On the word of 督考办, whose 细则 it is: they only read here. */
  WHO_KEEPS_THE_TABLE(
      Reason.ONLY_WHO_KEEPS_THE_TABLE, Set.of(Role.ADMIN, Role.OFFICE_HEAD), Set.of()),
  /** Its head and its deputies: liaisons sign nothing. */
  WHO_SIGNS_FOR_THE_UNIT(
      Reason.ONLY_WHO_SIGNS_FOR_THE_UNIT, Set.of(), Set.of(Role.UNIT_HEAD, Role.UNIT_DEPUTY)),
  WHO_OVERSEES_OR_WORKS_FOR_THE_UNIT(
      Reason.NOT_YOUR_UNIT,
      Set.of(Role.OFFICE, Role.OFFICE_HEAD, Role.LEADER, Role.OBSERVER),
      Set.of(Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.UNIT_LIAISON)),
  WHO_OVERSEES_OR_SIGNS_FOR_THE_UNIT(
      Reason.NOT_YOUR_UNIT,
      Set.of(Role.OFFICE, Role.OFFICE_HEAD, Role.LEADER, Role.OBSERVER),
      Set.of(Role.UNIT_HEAD, Role.UNIT_DEPUTY));

  private final Reason refusal;
  private final Set<Role> anywhere;
  private final Set<Role> inTheUnit;

  Permission(Reason refusal, Set<Role> anywhere, Set<Role> inTheUnit) {
    this.refusal = refusal;
    this.anywhere = anywhere;
    this.inTheUnit = inTheUnit;
  }

  boolean holds(List<Office> offices, Optional<UnitId> concerned) {
    return offices.stream()
        .anyMatch(
            it ->
                anywhere.contains(it.role())
                    || inTheUnit.contains(it.role())
                        && concerned.isPresent()
                        && it.unit().equals(concerned));
  }

  /** What is said to everybody else. */
  Reason refusal() {
    return refusal;
  }
}
