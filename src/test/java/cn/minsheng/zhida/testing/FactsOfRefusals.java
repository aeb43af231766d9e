package cn.minsheng.zhida.testing;

import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Refused.Reason;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the sentence of each refusal names. A test of the core holds every refusal to bringing it
 * along, one of the desk holds every sentence to naming that and nothing else.
 */
public final class FactsOfRefusals {

  /** What a sentence can name. */
  public enum Fact {
    NUMBER,
    UNIT,
    WHO,
    WHEN,
    DUE,
    MISSING
  }

  private FactsOfRefusals() {}

  /** What the sentence would name and the refusal does not know. */
  public static Set<Fact> missingIn(Refused refused) {
    var missing = needed(refused.reason());
    var facts = refused.facts();
    facts.number().ifPresent(it -> missing.remove(Fact.NUMBER));
    facts.unit().ifPresent(it -> missing.remove(Fact.UNIT));
    facts.who().ifPresent(it -> missing.remove(Fact.WHO));
    facts.when().ifPresent(it -> missing.remove(Fact.WHEN));
    facts.due().ifPresent(it -> missing.remove(Fact.DUE));
    if (!facts.missing().isEmpty()) {
      missing.remove(Fact.MISSING);
    }
    return missing;
  }

  public static Set<Fact> needed(Reason reason) {
    var needed = named(reason);
    if (!isOfNoPetition(reason)) {
      needed.add(Fact.NUMBER);
    }
    return needed;
  }

  /** Asked before there is a petition, or when there is none. */
  private static boolean isOfNoPetition(Reason reason) {
    return switch (reason) {
      case NO_SUCH_PETITION, NO_SUCH_ASSIGNMENT, NO_SUCH_REQUEST, NO_SUCH_PROMISE, NO_SUCH_UNIT ->
          true;
      case UNIT_NAMED_TWICE, UNIT_HAS_NO_HEAD, NOT_THE_HEAD_OF_THE_UNIT, NOT_A_DEPUTY_OF_THE_UNIT ->
          true;
      case DUE_HAS_PASSED, SUPPORT_IS_DUE_TOO_LATE, THE_DAY_IS_ANOTHER_NOW -> true;
      case CONTENT_IS_MISSING, LIES_IN_THE_FUTURE, A_REASON_IS_NEEDED, NOTHING_TO_UNDO -> true;
      case A_DEFAULT_TERM_IS_NO_DAY, NO_SUCH_DEFAULT_TERM, NOT_OF_THE_OFFICE -> true;
      case ONLY_THE_OFFICE,
          ONLY_THE_OFFICE_HEAD,
          ONLY_THE_OFFICE_HEAD_OR_AN_ADMIN,
          ONLY_THE_OFFICE_OR_A_VISITOR,
          ONLY_THE_OFFICE_OR_A_LEADER,
          ONLY_A_LEADER,
          ONLY_WHO_SPEAKS_WITH_THE_PETITIONER,
          ONLY_THE_UNIT,
          ONLY_WHO_SIGNS_FOR_THE_UNIT,
          ONLY_AN_ADMIN ->
          true;
      default -> false;
    };
  }

  private static Set<Fact> named(Reason reason) {
    return switch (reason) {
      case ALREADY_ASSIGNED,
          ALREADY_ACCEPTED,
          ALREADY_GIVEN,
          ALREADY_REPORTED,
          ALREADY_SIGNED_OFF,
          ALREADY_RETURNED,
          ALREADY_PASSED,
          ALREADY_FOLLOWED_UP,
          ALREADY_ENDORSED,
          ALREADY_OBJECTED,
          ALREADY_CLOSED,
          ALREADY_DECIDED,
          ALREADY_EXTENDED,
          ALREADY_TOLD,
          ALREADY_LOOKED_BACK,
          ALREADY_HELD,
          ALREADY_ANSWERED,
          ALREADY_SETTLED,
          ALREADY_LIFTED,
          WITHDRAWAL_IS_UNDECIDED,
          WITHDRAWAL_WAS_REFUSED,
          EXTENSION_IS_UNDECIDED,
          ALREADY_URGED,
          SOMEBODY_ACTED_SINCE,
          HAS_BEEN_ADMITTED,
          HAS_ENDED,
          WAS_JOINED,
          ASSIGNMENT_WAS_CANCELLED ->
          EnumSet.of(Fact.WHO, Fact.WHEN);
      case TOO_LATE_TO_UNDO, ALREADY_UNDONE, NOT_DISTURBED_NOW -> EnumSet.of(Fact.WHEN);
      case HAS_HANDED_IN, ASSIGNMENT_WAS_WITHDRAWN -> EnumSet.of(Fact.UNIT, Fact.WHO, Fact.WHEN);
      case LEADS_ALREADY, SUPPORTS_ALREADY -> EnumSet.of(Fact.UNIT);
      case ONLY_THE_UNIT, UNIT_NAMED_TWICE, UNIT_HAS_NO_HEAD -> EnumSet.of(Fact.UNIT);
      case NOT_THE_HEAD_OF_THE_UNIT, NOT_A_DEPUTY_OF_THE_UNIT -> EnumSet.of(Fact.UNIT, Fact.WHO);
      case ONLY_THE_LEADER_IN_CHARGE,
          NOT_OF_THE_OFFICE,
          ALREADY_IN_CHARGE,
          NOT_A_LEADER,
          NOT_A_VISITOR,
          FOLLOW_UP_IS_ANOTHERS ->
          EnumSet.of(Fact.WHO);
      case TOO_LATE_TO_WITHDRAW -> EnumSet.of(Fact.WHEN, Fact.DUE);
      case TOO_LATE_TO_EXTEND, SECOND_DEADLINE_IS_NOT_LATER, EXTENSION_HAS_LAPSED ->
          EnumSet.of(Fact.DUE);
      case ENDORSEMENTS_ARE_MISSING -> EnumSet.of(Fact.MISSING);
      default -> EnumSet.noneOf(Fact.class);
    };
  }
}
