package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.directory.UnitName;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names and nicknames of units, and which one somebody means. A slip of the finger, the same
 * sound in other characters and the initials of the pinyin are understood where they can mean one
 * unit only; everything else is asked.
 */
public final class UnitNames {

  /** Nothing is known. */
  public static final UnitNames NONE = new UnitNames(List.of());

  private static final int LONGEST = 40;
  private static final int MOST_NEAR = 6;

  /** From so many characters on one slip leaves no doubt, if no other unit is as near. */
  private static final int LONG_ENOUGH_FOR_A_SLIP = 5;

  private static final int LONG_ENOUGH_FOR_A_BEGINNING = 3;

  private static final Pattern LATIN = Pattern.compile("[a-z]{2,40}");
  private static final Pattern KIND_OF_UNIT =
      Pattern.compile("(?:分局|局|公司|委员会|委|办公室|办|部门|中心|街道办|街道)$");
  private static final Pattern ENDS_LIKE_A_UNIT =
      Pattern.compile(".*(?:局|公司|委|办|镇|乡|街道|中心|队|所|站|院|部|处|集团|组|会)$");
  private static final Pattern AROUND =
      Pattern.compile("^(?:由|请|让|给|交|转|主办|承办|牵头)|(?:牵头|主办|承办|负责|办理|处理|来办|去办)$");

  /** Offices there are everywhere: none of them is a slip for another that sounds like it. */
  private static final Set<String> ELSEWHERE =
      Set.of("税务", "审计", "统计", "司法", "财政", "商务", "林业", "气象", "消防", "文旅", "信访", "国土", "规划");

  private final List<UnitName> words;
  private final Map<String, Set<UnitId>> exact = new HashMap<>();

  private UnitNames(Collection<UnitName> words) {
    this.words = List.copyOf(words);
    for (var word : this.words) {
      exact.computeIfAbsent(key(word.name()), it -> new LinkedHashSet<>()).add(word.unit());
    }
  }

  public static UnitNames of(Collection<UnitName> words) {
    return words.isEmpty() ? NONE : new UnitNames(words);
  }

  /** Which unit somebody means. */
  public sealed interface Found {

    /** By its name or nickname. */
    record Exactly(UnitId unit) implements Found {}

    /** By a slip, by sound or by initials: the only one that can be meant, and to be shown. */
    record Likely(UnitId unit) implements Found {}

    /**
     * Nobody can say.
     *
     * @param near what might be meant, the likeliest first; may be empty
     */
    record Unclear(List<UnitId> near) implements Found {
      public Unclear {
        near = List.copyOf(near);
      }
    }
  }

  public Found find(String typed) {
    var key = key(typed);
    if (key.isEmpty() || key.length() > LONGEST) {
      return new Found.Unclear(List.of());
    }
    var known = exactly(key).or(() -> exactly(AROUND.matcher(key).replaceAll("")));
    if (known.isPresent()) {
      return known.get().size() == 1
          ? new Found.Exactly(known.get().iterator().next())
          : new Found.Unclear(List.copyOf(known.get()));
    }
    var likely = likely(key);
    var bare = AROUND.matcher(key).replaceAll("");
    return likely instanceof Found.Unclear && !bare.equals(key) ? likely(bare) : likely;
  }

  /** Whether it is one unit's name or can only be meant as one. */
  boolean isClear(String typed) {
    return !(find(typed) instanceof Found.Unclear);
  }

  /** Whether it looks like the name of some unit. */
  static boolean looksLikeAUnit(String typed) {
    var key = key(typed);
    return key.length() <= 16
        && (ENDS_LIKE_A_UNIT.matcher(key).matches() || LATIN.matcher(key).matches());
  }

  /**
   * Where the longest name that begins at a place of a folded text ends; the place itself if none
   * does.
   */
  int endOfName(String folded, int from) {
    var end = from;
    for (var until = Math.min(folded.length(), from + LONGEST); until > end; until--) {
      if (exact.containsKey(folded.substring(from, until))) {
        end = until;
      }
    }
    return end;
  }

  private Optional<Set<UnitId>> exactly(String key) {
    return Optional.ofNullable(exact.get(key));
  }

  private Found likely(String key) {
    if (key.isEmpty()) {
      return new Found.Unclear(List.of());
    }
    if (LATIN.matcher(key).matches()) {
      return one(meant(it -> Pinyin.initials(it).equals(key) || Pinyin.of(it).equals(key)));
    }
    if (ELSEWHERE.contains(KIND_OF_UNIT.matcher(key).replaceFirst(""))) {
      return new Found.Unclear(near(key));
    }
    var sounds = meant(it -> Pinyin.of(it).equals(Pinyin.of(key)));
    if (!sounds.isEmpty()) {
      return one(sounds);
    }
    var begun = meant(it -> it.startsWith(key));
    if (key.length() >= LONG_ENOUGH_FOR_A_BEGINNING && begun.size() == 1) {
      return one(begun);
    }
    var stem = KIND_OF_UNIT.matcher(key).replaceFirst("");
    if (!stem.equals(key) && stem.length() > 1 && exact.containsKey(stem)) {
      return one(exact.get(stem));
    }
    if (key.length() >= LONG_ENOUGH_FOR_A_SLIP) {
      var slips = meant(it -> it.length() >= LONG_ENOUGH_FOR_A_SLIP - 1 && distance(it, key) <= 1);
      if (!slips.isEmpty()) {
        return one(slips);
      }
    }
    return new Found.Unclear(near(key));
  }

  private static Found one(Set<UnitId> meant) {
    return meant.size() == 1
        ? new Found.Likely(meant.iterator().next())
        : new Found.Unclear(List.copyOf(meant));
  }

  private Set<UnitId> meant(Predicate<String> means) {
    return words.stream()
        .filter(it -> means.test(key(it.name())))
        .map(UnitName::unit)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Those that share at least half of its characters. */
  private List<UnitId> near(String key) {
    return words.stream()
        .filter(it -> distance(key(it.name()), key) * 2 <= Math.max(2, key.length()))
        .sorted(Comparator.comparingInt(it -> distance(key(it.name()), key)))
        .map(UnitName::unit)
        .distinct()
        .limit(MOST_NEAR)
        .toList();
  }

  private static String key(String name) {
    return Normalizer.normalize(Wording.fold(name), Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Cf}]+", "")
        .toLowerCase(Locale.ROOT);
  }

  /** How many characters have to be changed, put in or taken out. */
  private static int distance(String one, String other) {
    var before = new int[other.length() + 1];
    for (var at = 0; at <= other.length(); at++) {
      before[at] = at;
    }
    for (var row = 1; row <= one.length(); row++) {
      var now = new int[other.length() + 1];
      now[0] = row;
      for (var at = 1; at <= other.length(); at++) {
        var change = one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1;
        now[at] = Math.min(before[at - 1] + change, Math.min(before[at], now[at - 1]) + 1);
      }
      before = now;
    }
    return before[other.length()];
  }
}
