package cn.minsheng.zhida.calendar;

/** What came of adopting a year's calendar. */
public sealed interface AdoptionOutcome {

  /**
   * It is in force from now on.
   *
   * @param before the calendar until now, for {@link Projection}
   * @param after the calendar from now on
   */
  record Adopted(Adoption adoption, WorkingCalendar before, WorkingCalendar after)
      implements AdoptionOutcome {}

  /** The same calendar of the year is in force already; nothing was changed. */
  record AlreadyInForce(WorkingCalendar calendar) implements AdoptionOutcome {}
}
