package cn.minsheng.zhida.calendar;

/**
 * The settings that dates hang on, as a value, so that each position can be tried.
 *
 * @param termsRoll a term in days or months that ends on a day off ends on the next working day;
 *     off by default, {@code ZHIDA_TERM_ROLLS}
 * @param milestonesInWorkingDays milestones are so many working days before the deadline, not
 *     calendar days; off by default, {@code ZHIDA_MILESTONES_IN_WORKING_DAYS}
 * @param reportDaysBefore T-2 (rule 6), {@code ZHIDA_REPORT_DAYS_BEFORE}
 * @param extensionDaysBefore T-3 (rule 7), {@code ZHIDA_EXTENSION_DAYS_BEFORE}
 * @param shortTermsExtendUntilHalf our reading of rule 7: a term not longer than T-3 can be
 *     extended until half of it is gone; otherwise not at all, {@code
 *     ZHIDA_SHORT_TERMS_EXTEND_UNTIL_HALF}
 */
public record DeadlineRules(
    boolean termsRoll,
    boolean milestonesInWorkingDays,
    int reportDaysBefore,
    int extensionDaysBefore,
    boolean shortTermsExtendUntilHalf) {

  public static final DeadlineRules DEFAULT = new DeadlineRules(false, false, 2, 3, true);

  static final int MOST_DAYS_BEFORE = 30;

  public DeadlineRules {
    if (!isDaysBefore(reportDaysBefore) || !isDaysBefore(extensionDaysBefore)) {
      throw new IllegalArgumentException("A milestone lies 1 to 30 days before the deadline");
    }
  }

  static boolean isDaysBefore(int days) {
    return days >= 1 && days <= MOST_DAYS_BEFORE;
  }
}
