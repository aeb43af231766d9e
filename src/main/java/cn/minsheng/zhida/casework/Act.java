package cn.minsheng.zhida.casework;

/** Everything people do to a petition, each with who may do it. The trail uses these words. */
public enum Act {
  REGISTER(Permission.THE_OFFICE),
  /** 接管: of a ledger that was kept before. */
  TAKE_OVER(Permission.THE_OFFICE_HEAD_OR_AN_ADMIN),
  JOIN(Permission.THE_OFFICE),
  SPLIT(Permission.THE_OFFICE),
  PROPOSE(Permission.THE_OFFICE),
  INSTRUCT(Permission.A_LEADER),
  CORRECT(Permission.THE_OFFICE),
  /** 附件. */
  ATTACH(Permission.THE_OFFICE),
  HAND_OVER(Permission.THE_OFFICE),
  RECORD_COLLECTION(Permission.THE_OFFICE),
  ASSIGN(Permission.THE_OFFICE),
  /** 改交. */
  REDIRECT(Permission.THE_OFFICE),
  /** 增派协办. */
  ADD_SUPPORT(Permission.THE_OFFICE),
  /** 催办. */
  URGE(Permission.THE_OFFICE),
  ACCEPT(Permission.WHO_WORKS_FOR_THE_UNIT),
  ASK_WITHDRAWAL(Permission.WHO_SIGNS_FOR_THE_UNIT),
  APPROVE_WITHDRAWAL(Permission.THE_OFFICE_HEAD_ALONE),
  REFUSE_WITHDRAWAL(Permission.THE_OFFICE_HEAD_ALONE),
  ASK_EXTENSION(Permission.WHO_SIGNS_FOR_THE_UNIT),
  GRANT_EXTENSION(Permission.THE_OFFICE_HEAD_ALONE),
  REFUSE_EXTENSION(Permission.THE_OFFICE_HEAD_ALONE),
  CONFIRM_TOLD(Permission.WHO_WORKS_FOR_THE_UNIT),
  RECORD_CLARITIES(Permission.WHO_SIGNS_FOR_THE_UNIT),
  GIVE_OPINION(Permission.WHO_SIGNS_FOR_THE_UNIT),
  WAIVE_OPINION(Permission.THE_OFFICE),
  SUBMIT_REPORT(Permission.WHO_WORKS_FOR_THE_UNIT),
  SIGN_OFF(Permission.WHO_SIGNS_FOR_THE_UNIT),
  RETURN_BY_SIGNER(Permission.WHO_SIGNS_FOR_THE_UNIT),
  PASS(Permission.THE_OFFICE),
  RETURN_TO_UNIT(Permission.THE_OFFICE),
  RECORD_FOLLOW_UP(Permission.THE_OFFICE_OR_A_VISITOR),
  ENDORSE_FOR_SUPERIOR(Permission.THE_OFFICE),
  ENDORSE_FOR_COMMITTEE(Permission.THE_OFFICE_OR_A_LEADER),
  SEND_BACK(Permission.THE_OFFICE),
  EXPLAIN(Permission.THE_OFFICE_HEAD_ALONE),
  CLOSE(Permission.THE_OFFICE),
  /** Nobody does it by itself: it comes with a calendar that an ADMIN adopts. */
  MOVE_WITH_THE_CALENDAR(Permission.AN_ADMIN),
  END(Permission.THE_OFFICE_HEAD_ALONE),
  LOOK_BACK(Permission.THE_OFFICE),
  HOLD(Permission.THE_OFFICE),
  RELEASE(Permission.THE_OFFICE),
  GIVE_FOLLOW_UP(Permission.THE_OFFICE),
  RECORD_ANSWER(Permission.THE_OFFICE),
  PROMISE(Permission.THE_OFFICE_A_VISITOR_OR_THE_UNIT),
  SETTLE_PROMISE(Permission.THE_OFFICE),
  LIFT_SUPERVISION(Permission.THE_OFFICE),
  /** Whose act it was takes it back, and still may do it. */
  UNDO(Permission.WHOEVER_DID_IT),
  UNMASK(Permission.WHO_HAS_TO_DO_WITH_IT);

  private final Permission permission;

  Act(Permission permission) {
    this.permission = permission;
  }

  Permission permission() {
    return permission;
  }
}
