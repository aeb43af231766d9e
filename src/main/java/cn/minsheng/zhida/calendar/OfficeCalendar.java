package cn.minsheng.zhida.calendar;

import java.util.List;

/**
 * The calendar that hangs in the office. Years come with the program ({@code calendar/*.json}); one
 * that an ADMIN sends goes before the one that came, whole. Versions are kept.
 */
public interface OfficeCalendar {

  /**
   * What is in force now, also if another node adopted a year a moment ago. It asks the database
   * one small question: take it once per act or sweep.
   */
  WorkingCalendar inForce();

  /**
   * What is in force now, and stays so until the caller's transaction ends: whoever writes down a
   * date counted by it cannot be overtaken by an adoption that does not know that date.
   */
  WorkingCalendar inForceAndKept();

  /**
   * Puts a year's calendar in force, in the caller's transaction if there is one. Who re-projects
   * deadlines does so in the same transaction. The same calendar again changes nothing.
   *
   * @param by the userid of who sent it, 1 to 64 characters
   */
  AdoptionOutcome adopt(HolidayYear year, String by);

  /** What was adopted for the year, the version in force first; not what came with the program. */
  List<Adoption> versions(int year);
}
