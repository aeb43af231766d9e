package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of the office said no; nothing was changed. The desk turns the reason into a sentence with
 * the facts; nobody reads the message. It spoils no transaction of the caller.
 */
public final class Refused extends RuntimeException {

  private final Reason reason;
  private final Facts facts;

  private Refused(Reason reason, Facts facts) {
    super(reason + " " + facts);
    this.reason = reason;
    this.facts = facts;
  }

  static Refused because(Reason reason) {
    return new Refused(
        reason,
        new Facts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of()));
  }

  Refused number(LedgerNumber number) {
    return new Refused(
        reason,
        new Facts(
            Optional.of(number), facts.unit, facts.who, facts.when, facts.due, facts.missing));
  }

  Refused unit(UnitId unit) {
    return new Refused(
        reason,
        new Facts(
            facts.number, Optional.of(unit), facts.who, facts.when, facts.due, facts.missing));
  }

  Refused done(StaffId by, Instant at) {
    return new Refused(
        reason,
        new Facts(
            facts.number, facts.unit, Optional.of(by), Optional.of(at), facts.due, facts.missing));
  }

  Refused who(StaffId who) {
    return new Refused(
        reason,
        new Facts(
            facts.number, facts.unit, Optional.of(who), facts.when, facts.due, facts.missing));
  }

  Refused due(Due due) {
    return new Refused(
        reason,
        new Facts(
            facts.number, facts.unit, facts.who, facts.when, Optional.of(due), facts.missing));
  }

  Refused missing(Set<Endorser> missing) {
    return new Refused(
        reason, new Facts(facts.number, facts.unit, facts.who, facts.when, facts.due, missing));
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
   * @param unit the unit concerned
   * @param who who was first, or the person concerned
   * @param when when they did it
   * @param missing whose 认可 is missing
   */
  public record Facts(
      Optional<LedgerNumber> number,
      Optional<UnitId> unit,
      Optional<StaffId> who,
      Optional<Instant> when,
      Optional<Due> due,
      Set<Endorser> missing) {

    public Facts {
      missing = missing.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(missing));
    }
  }

  /** Why, with the rule of the product that says so (0: none but good order). */
  public enum Reason {
    NO_SUCH_PETITION(0),
    NO_SUCH_ASSIGNMENT(0),

    ONLY_THE_OFFICE(0),
    ONLY_THE_OFFICE_HEAD(0),
    ONLY_THE_OFFICE_HEAD_OR_AN_ADMIN(0),
    ONLY_THE_OFFICE_OR_A_VISITOR(8),
    ONLY_THE_OFFICE_OR_A_LEADER(9),
    ONLY_A_LEADER(2),
    ONLY_WHO_SPEAKS_WITH_THE_PETITIONER(8),
    FOLLOW_UP_IS_ANOTHERS(8),
    NOT_A_VISITOR(8),
    ONLY_THE_UNIT(3),
    ONLY_WHO_SIGNS_FOR_THE_UNIT(6),
    ONLY_THE_LEADER_IN_CHARGE(6),
    NOT_YOUR_PETITION(13),
    CONFIDENTIAL_IS_READ_AT_THE_OFFICE(13),
    A_REASON_IS_NEEDED(13),

    ALREADY_REGISTERED(1),
    CONTENT_IS_MISSING(1),
    LIES_IN_THE_FUTURE(0),
    NUMBER_IS_ANOTHERS(1),

    SOURCE_IS_THERE_ALREADY(1),
    CANNOT_BE_JOINED_TO_ITSELF(1),
    TOO_FAR_TO_BE_JOINED(1),
    THE_OVERDUE_IS_NOT_JOINED(1),
    NOTHING_WAS_CORRECTED(1),
    CANNOT_BE_CORRECTED_SO(1),
    TOO_MANY_ATTACHMENTS(1),
    NOT_OF_THE_OFFICE(0),
    ALREADY_IN_CHARGE(0),
    NOT_A_LEADER(2),
    AN_INSTRUCTION_IS_NEEDED(2),
    NOT_CONFIDENTIAL(13),
    CONFIDENTIAL_IS_WRITTEN_ON_PAPER(13),
    CONFIDENTIAL_REASONS_ARE_SHORT(13),
    SECRET_VISITS_ARE_GIVEN(13),

    NO_SUCH_UNIT(2),
    UNIT_NAMED_TWICE(2),
    UNIT_HAS_NO_HEAD(2),
    NOT_THE_HEAD_OF_THE_UNIT(2),
    NOT_A_DEPUTY_OF_THE_UNIT(2),
    DUE_HAS_PASSED(2),
    SUPPORT_IS_DUE_TOO_LATE(5),
    THE_DAY_IS_ANOTHER_NOW(2),
    HAS_HANDED_IN(2),
    LEADS_ALREADY(2),
    SUPPORTS_ALREADY(2),

    ONLY_AN_ADMIN(0),
    A_DEFAULT_TERM_IS_NO_DAY(2),
    NO_SUCH_DEFAULT_TERM(2),

    ALREADY_ASSIGNED(2),
    ALREADY_ACCEPTED(3),
    ALREADY_GIVEN(5),
    ALREADY_REPORTED(6),
    ALREADY_SIGNED_OFF(6),
    ALREADY_RETURNED(6),
    ALREADY_PASSED(6),
    ALREADY_FOLLOWED_UP(8),
    ALREADY_ENDORSED(9),
    ALREADY_OBJECTED(9),
    ALREADY_CLOSED(9),
    HAS_ENDED(9),
    WAS_JOINED(1),
    ASSIGNMENT_WAS_WITHDRAWN(4),
    ASSIGNMENT_WAS_CANCELLED(9),

    NOT_YET_ASSIGNED(2),
    NOT_YET_ACCEPTED(3),
    NOT_YET_REPORTED(6),
    NOT_YET_SIGNED_OFF(6),
    NOT_YET_PASSED(6),
    NOBODY_OBJECTED(9),

    NO_SUCH_REQUEST(4),
    TOO_LATE_TO_WITHDRAW(4),
    REASON_AND_GROUNDS_ARE_NEEDED(4),
    ASSIGNMENT_IS_FINAL(4),
    WITHDRAWAL_IS_UNDECIDED(4),
    WITHDRAWAL_WAS_REFUSED(4),
    ALREADY_DECIDED(4),

    ONLY_THE_LEAD_UNIT_ASKS_FOR_LONGER(7),
    TOO_LATE_TO_EXTEND(7),
    EXTENSION_IS_UNDECIDED(7),
    ALREADY_EXTENDED(7),
    SECOND_DEADLINE_IS_NOT_LATER(7),
    EXTENSION_HAS_LAPSED(7),
    NOT_EXTENDED(7),
    ALREADY_TOLD(7),

    ONLY_THE_LEAD_UNIT_REPORTS(5),
    ONLY_A_SUPPORTING_UNIT_GIVES_AN_OPINION(5),
    CLARITIES_ARE_MISSING(5),
    CLARITIES_ARE_INCOMPLETE(5),
    OPINIONS_ARE_MISSING(5),
    A_REPORT_IS_NEEDED(6),
    CONFIDENTIAL_IS_REPORTED_ON_PAPER(13),
    FACTS_AND_GROUNDS_ARE_NEEDED(6),
    NOT_MEETING_NEEDS_A_REASON(6),
    WHAT_IS_MISSING_MUST_BE_SAID(6),
    THERE_IS_A_NEWER_REPORT(6),

    AN_OPINION_IS_NEEDED(8),
    EVIDENCE_IS_NEEDED(9),
    HAS_BEEN_ADMITTED(9),
    NO_SUPERIOR_ENDORSES_THIS_CHANNEL(9),
    THE_PETITIONER_ENDORSES_BY_FOLLOW_UP(9),
    THE_PETITIONER_DID_NOT_OBJECT(8),
    ENDORSEMENTS_ARE_MISSING(9),

    NOT_YET_CLOSED(9),
    ALREADY_LOOKED_BACK(9),
    FINDINGS_ARE_NEEDED(9),
    ALREADY_HELD(5),
    NOT_HELD(5),
    HOLD_IS_TOO_LONG(5),
    NO_ANSWER_IS_OWED(6),
    ALREADY_ANSWERED(6),
    A_RATED_LETTER_IS_NEEDED(6),
    ONLY_PROPOSALS_ARE_RATED(6),
    AN_ANSWER_SAYS_SOMETHING(6),
    NO_SUCH_PROMISE(8),
    A_PROMISE_SAYS_SOMETHING(8),
    ALREADY_SETTLED(8),
    NOT_SUPERVISED(8),
    ALREADY_LIFTED(8),

    WAITS_AT_THE_OFFICE(0),
    ALREADY_URGED(0),
    NOT_DISTURBED_NOW(0),

    NOTHING_TO_UNDO(0),
    CANNOT_BE_UNDONE(0),
    TOO_LATE_TO_UNDO(0),
    SOMEBODY_ACTED_SINCE(0),
    ALREADY_UNDONE(0);

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
