package cn.minsheng.zhida.intake;

import cn.minsheng.zhida.reading.DayText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of cells as people read them: days are counted, long numbers stand in powers of ten. */
final class NumberText {

  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,2})?");
  private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
  private static final BigDecimal FIRST = BigDecimal.valueOf(20_000);
  private static final BigDecimal LAST = BigDecimal.valueOf(80_000);
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
  private static final int DIGITS_THAT_ARE_KEPT = 15;
  private static final int FEWEST_DIGITS_OF_A_PHONE = 8;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private NumberText() {}

  private static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(new BigDecimal(text).stripTrailingZeros())
        : Optional.empty();
  }

  /** Without powers of ten. */
  static String plain(String text) {
    return number(text).map(BigDecimal::toPlainString).orElse(text);
  }

  /** A day that is counted; whole ones have no time. */
  static Optional<DayText.Moment> day(String text, boolean since1904) {
    return number(text)
        .filter(it -> it.compareTo(FIRST) >= 0 && it.compareTo(LAST) <= 0)
        .map(
            it -> {
              var whole = it.setScale(0, RoundingMode.FLOOR);
              var seconds = it.subtract(whole).multiply(SECONDS).setScale(0, RoundingMode.HALF_UP);
              var day =
                  (since1904 ? SINCE_1904 : SINCE_1900)
                      .plusDays(whole.longValueExact())
                      .plusDays(seconds.longValueExact() / 86_400);
              var second = seconds.longValueExact() % 86_400;
              return new DayText.Moment(
                  day,
                  second == 0 ? Optional.empty() : Optional.of(LocalTime.ofSecondOfDay(second)));
            });
  }

  static String written(DayText.Moment moment) {
    return moment.day() + moment.time().map(it -> " " + TIME.format(it)).orElse("");
  }

  /** Whether the program of tables kept fewer digits than were typed. */
  static boolean hasLostDigits(String text) {
    return number(text)
        .filter(it -> it.scale() <= 0)
        .filter(it -> it.toPlainString().length() > DIGITS_THAT_ARE_KEPT)
        .isPresent();
  }

  /** 1.38E+10: what is left of a phone number that was shown in too narrow a column. */
  static boolean isCutByPowers(String text) {
    return text.matches("(?i)[0-9.]+E\\+?[0-9]+")
        && text.replaceAll("(?i)E.*|[^0-9]", "").length() < FEWEST_DIGITS_OF_A_PHONE;
  }
}
