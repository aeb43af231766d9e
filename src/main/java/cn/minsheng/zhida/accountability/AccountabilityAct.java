package cn.minsheng.zhida.accountability;

/** Everything that is done here, each with who may do it. The trail uses these words. */
public enum AccountabilityAct {
  SET_DEDUCTION_ITEM(Permission.WHO_KEEPS_THE_TABLE),
  /** The bot does it when a fact happens; people cannot. */
  PROPOSE_DEDUCTION(Permission.NOBODY),
  OBJECT_TO_DEDUCTION(Permission.WHO_SIGNS_FOR_THE_UNIT),
  CONFIRM_DEDUCTION(Permission.THE_OFFICE),
  WAIVE_DEDUCTION(Permission.THE_OFFICE),
  REVERSE_DEDUCTION(Permission.THE_OFFICE_HEAD_ALONE),
  RECORD_DISCIPLINE(Permission.THE_OFFICE_HEAD_ALONE),
  REVOKE_DISCIPLINE(Permission.THE_OFFICE_HEAD_ALONE),
  /** Leaves no line on the trail: there is no personal data in it. */
  READ_DEDUCTIONS(Permission.WHO_OVERSEES_OR_WORKS_FOR_THE_UNIT),
  /** Leaves no line on the trail either; what was reproached is told in the notice alone. */
  READ_DISCIPLINE(Permission.WHO_OVERSEES_OR_SIGNS_FOR_THE_UNIT);

  private final Permission permission;

  AccountabilityAct(Permission permission) {
    this.permission = permission;
  }

  Permission permission() {
    return permission;
  }
}
