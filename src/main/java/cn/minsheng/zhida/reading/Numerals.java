package cn.minsheng.zhida.reading;

/** Numbers as people write them, in digits or in Chinese. */
final class Numerals {

  /** To be used in patterns; what it finds is read by {@link #read}. */
  static final String PATTERN = "(?:\\d{1,4}|[一二两三四五六七八九十百]{1,5})";

  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /** Up to 9,999 in digits, to 999 in Chinese; 0 if it is no number. */
  static int read(String text) {
    if (text.isEmpty() || text.length() > 5) {
      return 0;
    }
    if (Character.isDigit(text.charAt(0))) {
      return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
    var plain = text.replace('两', '二');
    var hundred = plain.indexOf('百');
    if (hundred < 0) {
      return belowHundred(plain);
    }
    var hundreds = hundred == 1 ? DIGITS.indexOf(plain.charAt(0)) : 0;
    var rest = plain.substring(hundred + 1).replaceFirst("^零", "");
    var below = rest.isEmpty() ? 0 : belowHundred(rest);
    return hundreds < 1 || !rest.isEmpty() && below < 1 ? 0 : hundreds * 100 + below;
  }

  private static int belowHundred(String plain) {
    var ten = plain.indexOf('十');
    if (ten < 0) {
      return plain.length() == 1 ? Math.max(0, DIGITS.indexOf(plain)) : 0;
    }
    var tens = ten == 0 ? 1 : digit(plain.substring(0, ten));
    var ones = ten == plain.length() - 1 ? 0 : digit(plain.substring(ten + 1));
    return tens < 1 || ones < 0 ? 0 : tens * 10 + ones;
  }

  private static int digit(String text) {
    return text.length() == 1 ? DIGITS.indexOf(text) : -1;
  }
}
