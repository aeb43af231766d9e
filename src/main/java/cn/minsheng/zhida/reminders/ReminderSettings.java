package cn.minsheng.zhida.reminders;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are reminded. Times are those of the office's wall.
 *
 * @param remindersAt {@code ZHIDA_REMINDERS_AT}: when the morning's message goes out
 * @param quietFrom {@code ZHIDA_QUIET_FROM}: from then on nobody is disturbed that day
 * @param quietUntil {@code ZHIDA_QUIET_UNTIL}: before that nobody is disturbed
 * @param notAcceptedMinutes {@code ZHIDA_NOT_ACCEPTED_MINUTES}: after how much working time since
 *     the order head, deputy and office are reminded
 * @param immediateNotAcceptedMinutes {@code ZHIDA_IMMEDIATE_NOT_ACCEPTED_MINUTES}: the same by the
 *     clock, for 立办立结
 * @param immediateDeadlineMinutes {@code ZHIDA_IMMEDIATE_DEADLINE_MINUTES}: how long before the
 *     deadline of what is 立办立结 its unit is reminded
 * @param undecidedMinutes {@code ZHIDA_UNDECIDED_MINUTES}: after how much working time who decides
 *     is reminded
 * @param assignAgainAt {@code ZHIDA_ASSIGN_AGAIN_AT}: when the office is reminded of what was given
 *     back that day
 * @param overdueOfficeHeadDays {@code ZHIDA_OVERDUE_OFFICE_HEAD_DAYS}: so many days after the
 *     deadline OFFICE_HEAD is told too
 * @param overdueLeadersDays {@code ZHIDA_OVERDUE_LEADERS_DAYS}: and so many the leaders
 * @param followUpWithinDays {@code ZHIDA_FOLLOW_UP_WITHIN_DAYS}: how many working days a visit may
 *     take
 */
@ConfigurationProperties("zhida")
record ReminderSettings(
    @DefaultValue("08:40") String remindersAt,
    @DefaultValue("20:00") String quietFrom,
    @DefaultValue("08:00") String quietUntil,
    @DefaultValue("120,180,240") String notAcceptedMinutes,
    @DefaultValue("30,45,60") String immediateNotAcceptedMinutes,
    @DefaultValue("60") String immediateDeadlineMinutes,
    @DefaultValue("120") String undecidedMinutes,
    @DefaultValue("17:00") String assignAgainAt,
    @DefaultValue("3") String overdueOfficeHeadDays,
    @DefaultValue("7") String overdueLeadersDays,
    @DefaultValue("3") String followUpWithinDays) {

  private static final int LADDER = 3;
  private static final int MOST_MINUTES = 2_880;
  private static final int MOST_DAYS = 99;

  ReminderSettings {
    var morning = time("ZHIDA_REMINDERS_AT", remindersAt);
    if (!morning.isBefore(time("ZHIDA_QUIET_FROM", quietFrom))) {
      throw new IllegalArgumentException("ZHIDA_REMINDERS_AT lies before ZHIDA_QUIET_FROM");
    }
    if (morning.isBefore(time("ZHIDA_QUIET_UNTIL", quietUntil))) {
      throw new IllegalArgumentException("ZHIDA_QUIET_UNTIL does not lie after ZHIDA_REMINDERS_AT");
    }
    time("ZHIDA_ASSIGN_AGAIN_AT", assignAgainAt);
    ladder("ZHIDA_NOT_ACCEPTED_MINUTES", notAcceptedMinutes);
    ladder("ZHIDA_IMMEDIATE_NOT_ACCEPTED_MINUTES", immediateNotAcceptedMinutes);
    number("ZHIDA_IMMEDIATE_DEADLINE_MINUTES", immediateDeadlineMinutes, MOST_MINUTES);
    number("ZHIDA_UNDECIDED_MINUTES", undecidedMinutes, MOST_MINUTES);
    if (number("ZHIDA_OVERDUE_LEADERS_DAYS", overdueLeadersDays, MOST_DAYS)
        < number("ZHIDA_OVERDUE_OFFICE_HEAD_DAYS", overdueOfficeHeadDays, MOST_DAYS)) {
      throw new IllegalArgumentException(
          "ZHIDA_OVERDUE_LEADERS_DAYS is not less than ZHIDA_OVERDUE_OFFICE_HEAD_DAYS");
    }
    number("ZHIDA_FOLLOW_UP_WITHIN_DAYS", followUpWithinDays, MOST_DAYS);
  }

  LocalTime morning() {
    return LocalTime.parse(remindersAt);
  }

  LocalTime quiet() {
    return LocalTime.parse(quietFrom);
  }

  LocalTime loud() {
    return LocalTime.parse(quietUntil);
  }

  LocalTime assignAgain() {
    return LocalTime.parse(assignAgainAt);
  }

  List<Duration> notAccepted() {
    return ladder("ZHIDA_NOT_ACCEPTED_MINUTES", notAcceptedMinutes);
  }

  List<Duration> immediateNotAccepted() {
    return ladder("ZHIDA_IMMEDIATE_NOT_ACCEPTED_MINUTES", immediateNotAcceptedMinutes);
  }

  Duration immediateDeadline() {
    return Duration.ofMinutes(Integer.parseInt(immediateDeadlineMinutes));
  }

  Duration undecided() {
    return Duration.ofMinutes(Integer.parseInt(undecidedMinutes));
  }

  int officeHeadAfterDays() {
    return Integer.parseInt(overdueOfficeHeadDays);
  }

  int leadersAfterDays() {
    return Integer.parseInt(overdueLeadersDays);
  }

  int followUpDays() {
    return Integer.parseInt(followUpWithinDays);
  }

  /** The longest time after which something is told in time, of working time. */
  Duration longestWait() {
    var ladder = notAccepted().get(LADDER - 1);
    return ladder.compareTo(undecided()) > 0 ? ladder : undecided();
  }

  private static LocalTime time(String key, String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s is '%s'; it takes a time such as 08:40".formatted(key, text), e);
    }
  }

  private static int number(String key, String text, int most) {
    var number = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(
          "%s is '%s'; it takes a number from 1 to %d".formatted(key, text, most));
    }
    return number;
  }

  private static List<Duration> ladder(String key, String text) {
    var minutes =
        Arrays.stream(text.split(",", -1))
            .map(it -> number(key, it.strip(), MOST_MINUTES))
            .toList();
    if (minutes.size() != LADDER
        || !minutes.stream().sorted().distinct().toList().equals(minutes)) {
      throw new IllegalArgumentException(
          "%s is '%s'; it takes three numbers of minutes that grow, such as 120,180,240"
              .formatted(key, text));
    }
    return minutes.stream().map(Duration::ofMinutes).toList();
  }
}
