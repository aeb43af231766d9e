package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.OrdersDue;
import cn.minsheng.zhida.casework.PendingOrder;
import cn.minsheng.zhida.reminders.Reminder.Step;
import cn.minsheng.zhida.reminders.Timed.Hours;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 立办立结时限: what counts in hours may end at night or on a day off, and is told then: some time
 * before, and when it has passed, until the next morning's message says so. What is held is not
 * told.
 */
@Component
class ImmediateDeadlines implements InTime {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

  private final OrdersDue orders;
  private final ReminderSettings settings;

  ImmediateDeadlines(OrdersDue orders, ReminderSettings settings) {
    this.orders = orders;
    this.settings = settings;
  }

  @Override
  public List<Timed> steps(Instant since, Instant now, Clockwork clock) {
    return orders.immediateFrom(since).stream()
        .flatMap(it -> Stream.of(before(it), passed(it, clock)).flatMap(Optional::stream))
        .toList();
  }

  /** Not of a term that was no longer than that. */
  private Optional<Timed> before(PendingOrder order) {
    var end = end(order).until();
    var at = end.minus(settings.immediateDeadline());
    return at.isAfter(order.pending().since())
        ? timed(order, Stage.FIRST, at, end)
        : Optional.empty();
  }

  private static Optional<Timed> passed(PendingOrder order, Clockwork clock) {
    var end = end(order).until();
    return timed(order, Stage.SECOND, end, clock.morningAfter(end).at());
  }

  private static Optional<Timed> timed(PendingOrder order, Stage stage, Instant at, Instant until) {
    if (order.isHeldOn(Clockwork.dayOf(at))) {
      return Optional.empty();
    }
    var end = end(order);
    var time = TIME.format(Clockwork.timeOf(order.due().until()));
    var subject = "%s %s".formatted(order.pending().id(), time);
    var step = new Step(Kind.IMMEDIATE_DEADLINE, subject, stage, end.lastDay());
    return Optional.of(
        new Timed(
            new Reminder(step, at, Optional.of(order.pending()), Optional.of(end)),
            Hours.ALL,
            Optional.of(until)));
  }

  /** Of the unit's own time. */
  private static Due end(PendingOrder order) {
    return order.ownTime().due();
  }
}
