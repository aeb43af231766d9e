package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;
import java.util.Optional;

/**
 * A rule of 责任监督 said no; nothing was changed. The desk turns the reason into a sentence with the
 * facts; nobody reads the message. It spoils no transaction of the caller.
 */
public final class Denied extends RuntimeException {

  private final Reason reason;
  private final Facts facts;

  private Denied(Reason reason, Facts facts) {
    super(reason + " " + facts);
    this.reason = reason;
    this.facts = facts;
  }

  static Denied because(Reason reason) {
    return new Denied(
        reason,
        new Facts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  Denied of(Deduction deduction) {
    return new Denied(
        reason,
        new Facts(
            Optional.of(deduction.id()),
            Optional.of(deduction.unit()),
            facts.who,
            facts.when,
            facts.due));
  }

  Denied unit(Optional<UnitId> unit) {
    return new Denied(reason, new Facts(facts.deduction, unit, facts.who, facts.when, facts.due));
  }

  Denied done(Done first) {
    return new Denied(
        reason,
        new Facts(
            facts.deduction,
            facts.unit,
            Optional.of(first.by()),
            Optional.of(first.at()),
            facts.due));
  }

  Denied due(Due due) {
    return new Denied(
        reason, new Facts(facts.deduction, facts.unit, facts.who, facts.when, Optional.of(due)));
  }

  public Reason reason() {
    return reason;
  }

  public Facts facts() {
    return facts;
  }

  /**
   * What the sentence needs; only what applies is there.
   *
   * @param who who was first
   * @param when when they did it
   * @param due until when the unit may, or could, object
   */
  public record Facts(
      Optional<DeductionId> deduction,
      Optional<UnitId> unit,
      Optional<StaffId> who,
      Optional<Instant> when,
      Optional<Due> due) {}

  /** Why, with the rule of the product that says so (0: none but good order). */
  public enum Reason {
    NO_SUCH_DEDUCTION(0),
    ONLY_THE_OFFICE(10),
    ONLY_THE_OFFICE_HEAD(10),
    ONLY_WHO_SIGNS_FOR_THE_UNIT(10),
    ONLY_WHO_KEEPS_THE_TABLE(10),
    NOT_YOUR_UNIT(10),

    VALID_FROM_TOMORROW_AT_THE_EARLIEST(10),

    TOO_LATE_TO_OBJECT(10),
    THE_UNIT_MAY_STILL_OBJECT(10),
    POINTS_ARE_NOT_SET(10),
    ALREADY_OBJECTED(10),
    ALREADY_CONFIRMED(10),
    ALREADY_WAIVED(10),
    ALREADY_REVERSED(10),
    NOT_YET_CONFIRMED(10),
    A_REASON_IS_NEEDED(10),

    NO_SUCH_DISCIPLINE(11),
    ALREADY_REVOKED(11),
    NOBODY_OF_THE_UNIT(11),
    NO_SUCH_UNIT(11),
    EVIDENCE_IS_NEEDED(11);

    private final int rule;

    Reason(int rule) {
      this.rule = rule;
    }

    /** The rule of PRODUCT.md, 1 to 15, or 0. */
    public int rule() {
      return rule;
    }
  }
}
