package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Pending;
import cn.minsheng.zhida.reminders.Reminder.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something with a day, as lines of mornings are made of it.
 *
 * @param matter empty for what belongs to no petition; the kind is its subject then
 * @param until from that moment on there is nothing to say of it any more
 * @param heldThrough on mornings until that day nothing is said of it (挂账)
 */
record Dated(
    Kind kind,
    Optional<Pending> matter,
    Due due,
    Optional<Instant> until,
    Optional<LocalDate> heldThrough) {

  static Dated of(Kind kind, Pending matter, Due due) {
    return new Dated(kind, Optional.of(matter), due, Optional.empty(), Optional.empty());
  }

  Dated until(Instant moment) {
    return new Dated(kind, matter, due, Optional.of(moment), heldThrough);
  }

  Dated heldThrough(Optional<LocalDate> day) {
    return new Dated(kind, matter, due, until, day);
  }

  String subject() {
    return matter.map(Pending::id).orElse(kind.name());
  }

  /** The steps of that morning, the highest last; none if there is nothing to say. */
  List<Reminder> on(Morning morning) {
    var isOver =
        until.filter(it -> !morning.at().isBefore(it)).isPresent()
            || heldThrough.filter(it -> !it.isBefore(morning.day())).isPresent();
    if (isOver) {
      return List.of();
    }
    if (due.hasPassed(morning.at())) {
      return switch (kind.nagging()) {
        case NEVER -> List.of();
        case DAILY -> List.of(step(Stage.LATE, morning.day(), morning));
        case WEEKLY -> List.of(step(Stage.LATE, morning.monday(), morning));
      };
    }
    if (!kind.isNamedBefore() || due.lastDay().isAfter(morning.next())) {
      return List.of();
    }
    var tomorrow = step(Stage.TOMORROW, due.lastDay(), morning);
    return due.lastDay().isBefore(morning.next())
        ? List.of(tomorrow, step(Stage.TODAY, due.lastDay(), morning))
        : List.of(tomorrow);
  }

  private Reminder step(Stage stage, LocalDate about, Morning morning) {
    return new Reminder(
        new Step(kind, subject(), stage, about), morning.at(), matter, Optional.of(due));
  }
}
