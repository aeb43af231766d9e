package cn.minsheng.zhida.ledger;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.ledger.LedgerFilter.Scope;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;

/** What each scope means in a row of {@code ledger_entry}, by :now, :tomorrow and :nextWeek. */
final class Scopes {

  static final String FINISHED = names(PetitionStatus.values(), PetitionStatus::isFinished);

  private static final String IS_OPEN = "status not in (" + FINISHED + ")";
  private static final String IS_HELD = "held_until > :now and " + IS_OPEN;
  private static final String IS_OWED =
      IS_OPEN
          + " and (assignment_status in (%s) or status = '%s')"
              .formatted(
                  names(AssignmentStatus.values(), AssignmentStatus::isUnanswered),
                  PetitionStatus.TO_ASSIGN)
          + " and (held_until is null or held_until <= :now)";

  /** The first moment at which it is overdue: the end of the unit's own time. */
  static final String OVERDUE_FROM = "date_add(due_until, interval not_counted_micros microsecond)";

  private Scopes() {}

  static String sql(Scope scope) {
    return switch (scope) {
      case ALL -> "true";
      case UNFINISHED -> IS_OPEN;
      case OVERDUE -> "due_until <= :now and " + OVERDUE_FROM + " <= :now and " + IS_OWED;
      case DUE_TODAY ->
          OVERDUE_FROM + " > :now and " + OVERDUE_FROM + " <= :tomorrow and " + IS_OWED;
      case DUE_THIS_WEEK ->
          OVERDUE_FROM + " > :now and " + OVERDUE_FROM + " <= :nextWeek and " + IS_OWED;
      case HELD -> IS_HELD;
      case TO_ASSIGN -> is(PetitionStatus.TO_ASSIGN);
      case TO_ACCEPT -> inHand(AssignmentStatus.ISSUED);
      case TO_REVIEW -> inHand(AssignmentStatus.SIGNED_OFF);
      case TO_FOLLOW_UP -> is(PetitionStatus.TO_FOLLOW_UP);
      case TO_ENDORSE ->
          "status in ('%s', '%s')".formatted(PetitionStatus.TO_ENDORSE, PetitionStatus.OBJECTED);
      case SECRET -> IS_OPEN + " and secrecy <> '" + Secrecy.ORDINARY + "'";
      case FINISHED -> "status in (" + FINISHED + ")";
    };
  }

  static Map<String, Object> moments(Instant now) {
    var today = LocalDate.ofInstant(now, OfficeTime.ZONE);
    return Map.of(
        "now", Moments.column(now),
        "tomorrow", Moments.column(start(today.plusDays(1))),
        "nextWeek", Moments.column(start(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)))));
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(OfficeTime.ZONE).toInstant();
  }

  private static String is(PetitionStatus status) {
    return "status = '" + status + "'";
  }

  private static String inHand(AssignmentStatus status) {
    return is(PetitionStatus.IN_HAND) + " and assignment_status = '" + status + "'";
  }

  private static <E extends Enum<E>> String names(E[] all, Predicate<E> some) {
    return Arrays.stream(all)
        .filter(some)
        .map(it -> "'" + it.name() + "'")
        .reduce((one, other) -> one + ", " + other)
        .orElseThrow();
  }
}
