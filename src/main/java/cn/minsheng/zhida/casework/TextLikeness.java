package cn.minsheng.zhida.casework;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How much two texts resemble each other: by the share of the pairs of characters both have
 * (Jaccard). Layout, punctuation, width and case make no difference.
 */
final class TextLikeness {

  /** Rows of a band: texts of likeness s share a band with probability s². */
  private static final int ROWS = 2;

  static final int BANDS = 32;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private TextLikeness() {}

  /** From 0 (nothing in common) to 1 (the same). */
  static double of(String one, String other) {
    var pairs = pairs(one);
    var others = pairs(other);
    if (pairs.isEmpty() || others.isEmpty()) {
      return 0;
    }
    var both = new HashSet<>(pairs);
    both.retainAll(others);
    return (double) both.size() / (pairs.size() + others.size() - both.size());
  }

  /**
   * Words that resembling texts are likely to share, one for each band; none for a text that is too
   * short to be told from another.
   */
  static List<String> bands(String text) {
    var pairs = pairs(text);
    if (pairs.isEmpty()) {
      return List.of();
    }
    var least = new long[BANDS * ROWS];
    Arrays.fill(least, Long.MAX_VALUE);
    for (var pair : pairs) {
      for (var i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], mixed(pair * GOLDEN + mixed(i + 1)));
      }
    }
    return IntStream.range(0, BANDS)
        .mapToObj(
            band -> Arrays.toString(Arrays.copyOfRange(least, band * ROWS, band * ROWS + ROWS)))
        .toList();
  }

  private static Set<Long> pairs(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .codePoints()
            .filter(Character::isLetterOrDigit)
            .toArray();
    var pairs = new HashSet<Long>();
    for (var i = 0; i + 1 < plain.length; i++) {
      pairs.add(((long) plain[i] << 32) | plain[i + 1]);
    }
    return pairs;
  }

  /** The finaliser of SplitMix64: every bit of the number moves every bit of the result. */
  private static long mixed(long number) {
    var z = number;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
