package cn.minsheng.zhida.casework;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a petition in the ledger, {@code 民声〔2026〕12号}: the year of its registration and its
 * place in that year, from 1, without gaps, without repeats, printed without leading zeros (rule
 * 1).
 */
public record LedgerNumber(int year, int ordinal) implements Comparable<LedgerNumber> {

  private static final Pattern PRINTED =
      Pattern.compile("(?:民声)?[〔\\[(【〈<{](\\d{4})[〕\\])】〉>}](?:第)?0*([1-9]\\d{0,6})号?");
  private static final Pattern NOISE = Pattern.compile("[\\p{Z}\\s]+");
  private static final int LONGEST_INPUT = 60;

  private static final Comparator<LedgerNumber> BY_AGE =
      Comparator.comparingInt(LedgerNumber::year).thenComparingInt(LedgerNumber::ordinal);

  public LedgerNumber {
    if (year < 2000 || year > 2999 || ordinal < 1) {
      throw new IllegalArgumentException("No ledger number: " + year + ", " + ordinal);
    }
  }

  /**
   * Reads a number as people type it: any brackets, full or half width, with or without 民声 and 号.
   * The year has to be there.
   */
  public static Optional<LedgerNumber> parse(String typed) {
    if (typed.length() > LONGEST_INPUT) {
      return Optional.empty();
    }
    var narrow = NOISE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    var printed = PRINTED.matcher(narrow);
    if (!printed.matches()) {
      return Optional.empty();
    }
    var year = Integer.parseInt(printed.group(1));
    return year < 2000 || year > 2999
        ? Optional.empty()
        : Optional.of(new LedgerNumber(year, Integer.parseInt(printed.group(2))));
  }

  /**
   * As {@link #parse}; where the year is not there ({@code 12}, {@code 12号}), that one is meant.
   */
  public static Optional<LedgerNumber> parse(String typed, int year) {
    var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceAll("号$", "");
    return plain.matches("\\d{1,7}") && Integer.parseInt(plain) > 0
        ? Optional.of(new LedgerNumber(year, Integer.parseInt(plain)))
        : parse(typed);
  }

  @Override
  public int compareTo(LedgerNumber other) {
    return BY_AGE.compare(this, other);
  }

  @Override
  public String toString() {
    return "民声〔%d〕%d号".formatted(year, ordinal);
  }
}
