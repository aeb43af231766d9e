package cn.minsheng.zhida.casework;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text by which it is found: of Chinese every two neighbouring characters, of
 * anything else whole words and numbers. Width, case and punctuation make no difference.
 */
final class TextWords {

  /** Of one text; a letter of 20,000 characters has fewer different ones than this. */
  private static final int MOST = 3_000;

  private static final int LONGEST = 24;

  /** From so many digits on it is a number of somebody: a phone, an account, an identity card. */
  private static final int NUMBER_OF_SOMEBODY = 7;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{IsHan}\\p{L}\\p{Nd}]+");

  private TextWords() {}

  /** What is looked for, in the words that were typed. */
  static List<String> phrases(String typed) {
    return Arrays.stream(BETWEEN.split(plain(typed)))
        .flatMap(it -> parts(it).stream())
        .filter(it -> !it.isEmpty())
        .distinct()
        .toList();
  }

  /** 文化路的路灯: two things; 目的地: one. */
  private static List<String> parts(String phrase) {
    var at = phrase.indexOf('的');
    return at >= 2 && phrase.length() - at > 2
        ? List.of(phrase.substring(0, at), phrase.substring(at + 1))
        : List.of(phrase);
  }

  /** The words of a text, each once, in its order. */
  static Set<String> of(String text) {
    var words = new LinkedHashSet<String>();
    for (var run : runs(plain(text))) {
      if (words.size() >= MOST) {
        break;
      }
      add(run, words);
    }
    return words;
  }

  /** Whether all of these stand in the text, to the letter. */
  static boolean hasAll(String text, List<String> phrases) {
    var plain = BETWEEN.matcher(plain(text)).replaceAll(" ");
    return phrases.stream().allMatch(plain::contains);
  }

  private static void add(String run, Set<String> words) {
    if (!isHan(run.codePointAt(0))) {
      var isOfSomebody =
          run.length() >= NUMBER_OF_SOMEBODY && run.chars().allMatch(Character::isDigit);
      if (run.length() > 1 && run.length() <= LONGEST && !isOfSomebody) {
        words.add(run);
      }
      return;
    }
    var characters = run.codePoints().toArray();
    for (var at = 0; at + 1 < characters.length; at++) {
      words.add(new String(characters, at, 2));
    }
  }

  /** Unbroken runs of Chinese, and of anything else that is a letter or digit. */
  private static List<String> runs(String plain) {
    var runs = new ArrayList<String>();
    var run = new StringBuilder();
    var wasHan = false;
    for (var character : plain.codePoints().toArray()) {
      var han = isHan(character);
      if (!run.isEmpty() && (han != wasHan || !Character.isLetterOrDigit(character))) {
        runs.add(run.toString());
        run.setLength(0);
      }
      if (Character.isLetterOrDigit(character)) {
        run.appendCodePoint(character);
      }
      wasHan = han;
    }
    if (!run.isEmpty()) {
      runs.add(run.toString());
    }
    return runs;
  }

  private static boolean isHan(int character) {
    return UnicodeScript.of(character) == UnicodeScript.HAN && Character.isLetter(character);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
