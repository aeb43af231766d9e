package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Term;
import java.util.List;
import java.util.Optional;

/**
 * A line of the table of default terms: what an order has that names none (rule 2).
 *
 * @param supporting 协办: the supporting units' own, earlier term; empty if it is counted back from
 *     the lead unit's deadline
 * @param standing where the line comes from
 * @param set who set it, and when; empty for a line that comes with the program
 */
public record DefaultTerm(
    TermScope scope, Term term, Optional<Term> supporting, Standing standing, Optional<Done> set) {

  /** How sure a line is. */
  public enum Standing {
    /** Given by a regulation, or by the office's own rules. */
    GIVEN,
    /** A sober guess of the program: the office has not said anything yet. */
    TO_BE_SET,
    /** Set by an ADMIN. */
    SET
  }

  /**
   * What comes with the program. 人大建议 3 months and 政协提案 3 months with one month for 会办, 来信来访 60
   * days (信访工作条例), 12345 5 working days, 立办立结 2 hours; no regulation is known for the others.
   */
  static final List<DefaultTerm> OF_THE_PROGRAM =
      List.of(
          ofTheProgram(TermScope.of(UrgencyLevel.IMMEDIATE), "2H", "", Standing.GIVEN),
          ofTheProgram(TermScope.of(Channel.PEOPLES_CONGRESS), "3M", "1M", Standing.GIVEN),
          ofTheProgram(TermScope.of(Channel.POLITICAL_CONFERENCE), "3M", "1M", Standing.GIVEN),
          ofTheProgram(TermScope.of(Channel.SUPERIOR_ORDER), "5WD", "", Standing.TO_BE_SET),
          ofTheProgram(TermScope.of(Channel.MAYOR_HOTLINE), "5WD", "", Standing.GIVEN),
          ofTheProgram(TermScope.of(Channel.LETTER_OR_VISIT), "60D", "", Standing.GIVEN),
          ofTheProgram(TermScope.of(Channel.ONLINE_MESSAGE), "5WD", "", Standing.TO_BE_SET),
          ofTheProgram(
              TermScope.of(Channel.GOVERNMENT_SERVICE_SITE), "5WD", "", Standing.TO_BE_SET));

  private static DefaultTerm ofTheProgram(
      TermScope scope, String term, String supporting, Standing standing) {
    return new DefaultTerm(
        scope,
        Term.of(term),
        supporting.isEmpty() ? Optional.empty() : Optional.of(Term.of(supporting)),
        standing,
        Optional.empty());
  }
}
