package cn.minsheng.zhida.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What another calendar makes of a day.
 *
 * @param holiday what it belongs to, now or before, if anything
 */
public record DayChange(LocalDate day, DayKind was, DayKind is, Optional<String> holiday) {}
