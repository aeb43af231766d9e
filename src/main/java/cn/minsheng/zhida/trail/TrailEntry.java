package cn.minsheng.zhida.trail;

import cn.minsheng.zhida.directory.StaffId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One act as it is to be recorded. It points at personal data and never holds it.
 *
 * @param act what was done, a fixed word such as {@code ROSTER_APPLIED}
 * @param by who did it; empty if the bot did it by itself
 * @param onBehalfOf for whom, where an acting person acted (代张××)
 * @param subject what it was done to, such as {@code petition:民声〔2026〕12号} or {@code document:<id>}
 * @param happenedAt when it happened; the trail adds when it was recorded
 * @param source from which message or card: the inbox key, or {@code schedule}, {@code start}
 * @param facts what else is needed to understand it: ids, numbers, dates; at most 20, values at
 *     most 500 characters, no personal data
 */
public record TrailEntry(
    String act,
    Optional<StaffId> by,
    Optional<StaffId> onBehalfOf,
    String subject,
    Instant happenedAt,
    String source,
    SortedMap<String, String> facts) {

  private static final Pattern ACT = Pattern.compile("[A-Z][A-Z_]{2,39}");

  /** An order can name every unit of the district, and each stands in a fact of its own. */
  private static final int MOST_FACTS = 200;

  private static final int LONGEST_FACT = 500;

  public TrailEntry {
    if (!ACT.matcher(act).matches()) {
      throw new IllegalArgumentException("Not the word of an act: " + act);
    }
    if (subject.isBlank() || subject.length() > 120 || source.isBlank() || source.length() > 200) {
      throw new IllegalArgumentException("An act has a subject and a source: " + act);
    }
    if (facts.size() > MOST_FACTS
        || facts.values().stream().anyMatch(it -> it.length() > LONGEST_FACT)) {
      throw new IllegalArgumentException("Too many or too long facts for " + act);
    }
    facts = new TreeMap<>(facts);
  }

  /** An act somebody did in their own name. */
  public static TrailEntry of(
      String act,
      StaffId by,
      String subject,
      Instant happenedAt,
      String source,
      Map<String, String> facts) {
    return new TrailEntry(
        act, Optional.of(by), Optional.empty(), subject, happenedAt, source, new TreeMap<>(facts));
  }

  /** An act the bot did by itself. */
  public static TrailEntry ofTheBot(
      String act, String subject, Instant happenedAt, String source, Map<String, String> facts) {
    return new TrailEntry(
        act, Optional.empty(), Optional.empty(), subject, happenedAt, source, new TreeMap<>(facts));
  }
}
