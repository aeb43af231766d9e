package cn.minsheng.zhida.vault;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number of the mainland, however it was typed: full-width digits, blanks, hyphens,
 * brackets, the prefixes +86, 0086 and (before a mobile number) 86. An extension is dropped: the
 * line is what identifies the household. A landline needs its area code, because without it the
 * number is not one number.
 *
 * @param digits 11 digits of a mobile number, 10 to 12 of a landline with its area code, or a
 *     service number (400, 800, 95xxx, 96xxx)
 */
public record PhoneNumber(String digits) {

  private static final Pattern NOISE = Pattern.compile("[\\p{Z}\\s\\p{Cf}.]+");
  private static final Pattern JOINTS = Pattern.compile("[\\p{Pd}()\\[\\]_/]+");
  private static final Pattern COUNTRY = Pattern.compile("-*(?:\\+|00)86-*");
  private static final Pattern MOBILE = Pattern.compile("(?:86)?0?(1[3-9]\\d{9})");
  private static final String EXTENSION = "(?:-*(?:转|分机|ext|x|#|,|-)[-:]*\\d{1,6})?";
  private static final Pattern LANDLINE =
      Pattern.compile(
          "(?:(0(?:10|2\\d))-*([2-8]\\d{3}-?\\d{4})|(0[3-9]\\d{2})-*([2-8]\\d{2,3}-?\\d{4}))"
              + EXTENSION,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SERVICE =
      Pattern.compile("([48]00(?:-*\\d){7}|9[56]\\d{3,6})" + EXTENSION, Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_INPUT = 60;
  private static final int SHOWN_AT_THE_START = 3;
  private static final int SHOWN_AT_THE_END = 4;
  private static final int SHORTEST_SHOWN = 10;

  /**
   * @param digits as it was typed
   * @throws IllegalArgumentException if it is no such number; the message does not quote it
   */
  public PhoneNumber {
    digits =
        normalised(digits)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Not a mobile number, a landline with area code or a service number"));
  }

  /** The number with its middle hidden, as it is shown: {@code 138****5678}. */
  public String masked() {
    if (digits.length() < SHORTEST_SHOWN) {
      return digits.substring(0, 2) + "****";
    }
    return digits.substring(0, SHOWN_AT_THE_START)
        + "****"
        + digits.substring(digits.length() - SHOWN_AT_THE_END);
  }

  @Override
  public String toString() {
    return masked();
  }

  private static Optional<String> normalised(String typed) {
    if (typed.length() > LONGEST_INPUT) {
      return Optional.empty();
    }
    var narrow = NOISE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    var joined = JOINTS.matcher(narrow).replaceAll("-");
    var country = COUNTRY.matcher(joined);
    var abroad = country.lookingAt();
    var national = abroad ? joined.substring(country.end()) : joined.replaceFirst("^-", "");
    return mobile(national)
        .or(() -> service(national))
        .or(() -> landline(national))
        .or(() -> abroad ? landline("0" + national) : Optional.empty());
  }

  private static Optional<String> mobile(String text) {
    var matcher = MOBILE.matcher(text.replace("-", ""));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<String> service(String text) {
    var matcher = SERVICE.matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(1).replace("-", "")) : Optional.empty();
  }

  private static Optional<String> landline(String text) {
    var matcher = LANDLINE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var parts =
        matcher.group(1) == null
            ? matcher.group(3) + matcher.group(4)
            : matcher.group(1) + matcher.group(2);
    return Optional.of(parts.replace("-", ""));
  }
}
