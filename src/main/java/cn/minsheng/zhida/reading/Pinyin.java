package cn.minsheng.zhida.reading;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * How names are pronounced, without tones. One reading for each character, the one that is most
 * used: a name with another (长 in 长城) is not found by it, and asked for.
 */
final class Pinyin {

  private static final Map<Integer, String> SYLLABLES = new ConcurrentHashMap<>();

  private Pinyin() {}

  /** Takes about two seconds once, where the readings are first asked for. */
  private static final class Readings {
    private static final Transliterator HAN =
        Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
  }

  /** chengshiguanliju; what has no pinyin stays as it is. */
  static String of(String name) {
    return name.codePoints().mapToObj(Pinyin::syllable).collect(Collectors.joining());
  }

  /** csglj. */
  static String initials(String name) {
    return name.codePoints()
        .mapToObj(Pinyin::syllable)
        .map(it -> it.isEmpty() ? it : it.substring(0, it.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }

  private static String syllable(int codePoint) {
    return Character.isIdeographic(codePoint)
        ? SYLLABLES.computeIfAbsent(codePoint, Pinyin::read)
        : Character.toString(codePoint);
  }

  private static String read(int codePoint) {
    return Readings.HAN.transliterate(Character.toString(codePoint)).strip();
  }
}
