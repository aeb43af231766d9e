package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.directory.StaffId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One message: who is told what, and for whom it rings.
 *
 * @param at the moment of telling
 * @param people told the same, at least one, in the order of their ids
 * @param rungFor whom the DING goes to that is sent with it: of what is 立办立结 these people, and
 *     those who are told the same in other words (who is on duty) in a message of their own, which
 *     has none; otherwise nobody
 * @param lines the most pressing first, at least one
 */
public record Telling(
    Lane lane, Instant at, Set<StaffId> people, Set<StaffId> rungFor, List<Line> lines) {

  /**
   * Which message it is. At a time a person gets at most one of the first two, and one of the
   * third.
   */
  public enum Lane {
    /** The one message of a working morning, with what is told in time at that moment. */
    MORNING,
    /** In time, in the hours of the office. */
    IN_TIME,
    /** 立办立结: in time, at any hour, and it rings. */
    IMMEDIATE
  }

  /** One thing they are told of, and as what. */
  public record Line(Reminder reminder, Part part) {}

  public Telling {
    people = Collections.unmodifiableSet(new LinkedHashSet<>(people));
    rungFor = Collections.unmodifiableSet(new LinkedHashSet<>(rungFor));
    lines = List.copyOf(lines);
    if (people.isEmpty() || lines.isEmpty()) {
      throw new IllegalArgumentException("Somebody is told something, or nothing is told");
    }
  }

  public List<Reminder> reminders() {
    return lines.stream().map(Line::reminder).toList();
  }
}
