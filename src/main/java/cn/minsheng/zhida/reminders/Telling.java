package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.directory.StaffId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One message: who is told what.
 *
 * @param at the moment of telling
 * @param people told the same, at least one, in the order of their ids
 * @param reminders the most pressing first, at least one
 */
public record Telling(Lane lane, Instant at, Set<StaffId> people, List<Reminder> reminders) {

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

  public Telling {
    people = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(people));
    reminders = List.copyOf(reminders);
    if (people.isEmpty() || reminders.isEmpty()) {
      throw new IllegalArgumentException("Somebody is told something, or nothing is told");
    }
  }
}
