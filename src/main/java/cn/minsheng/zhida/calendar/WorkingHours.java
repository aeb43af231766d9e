package cn.minsheng.zhida.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * When the office works on a working day, on its wall.
 *
 * @param spans one or several, in order, with breaks between them
 */
public record WorkingHours(List<Span> spans) {

  /** From, until (exclusive). */
  public record Span(LocalTime from, LocalTime until) {

    public Span {
      if (!from.isBefore(until)) {
        throw new IllegalArgumentException("Working hours end after they begin");
      }
    }

    long nanos() {
      return until.toNanoOfDay() - from.toNanoOfDay();
    }
  }

  public WorkingHours {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("There are no working hours");
    }
    for (int at = 1; at < spans.size(); at++) {
      if (!spans.get(at - 1).until().isBefore(spans.get(at).from())) {
        throw new IllegalArgumentException("Working hours stand in order, with breaks between");
      }
    }
  }

  /**
   * @param text such as {@code 08:30-12:00,14:00-17:30}
   * @throws IllegalArgumentException or {@link java.time.format.DateTimeParseException}
   */
  public static WorkingHours parse(String text) {
    var spans = new ArrayList<Span>();
    for (var part : text.split(",", -1)) {
      var ends = part.strip().split("-", -1);
      if (ends.length != 2) {
        throw new IllegalArgumentException("Working hours are written like 08:30-12:00");
      }
      spans.add(new Span(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())));
    }
    return new WorkingHours(spans);
  }

  /** How long a working day is. */
  public Duration perDay() {
    return Duration.ofNanos(nanosPerDay());
  }

  public boolean include(LocalTime time) {
    return spans.stream().anyMatch(it -> !time.isBefore(it.from()) && time.isBefore(it.until()));
  }

  long nanosPerDay() {
    return spans.stream().mapToLong(Span::nanos).sum();
  }

  /** How much of a working day has been worked at that time. */
  long nanosBefore(LocalTime time) {
    var now = time.toNanoOfDay();
    return spans.stream()
        .mapToLong(it -> Math.min(Math.max(now - it.from().toNanoOfDay(), 0), it.nanos()))
        .sum();
  }

  /**
   * The first time at which so much of a working day has been worked.
   *
   * @param nanos more than none, at most a whole day
   */
  LocalTime timeAfter(long nanos) {
    var left = nanos;
    for (var span : spans) {
      if (left <= span.nanos()) {
        return span.from().plusNanos(left);
      }
      left -= span.nanos();
    }
    throw new IllegalArgumentException("A working day is not that long");
  }
}
