package cn.minsheng.zhida.calendar;

import java.time.Instant;

/**
 * One version of a year's calendar that somebody put in force.
 *
 * @param id rises with each version of any year
 * @param by the userid of who sent it
 */
public record Adoption(long id, HolidayYear year, String by, Instant at) {}
