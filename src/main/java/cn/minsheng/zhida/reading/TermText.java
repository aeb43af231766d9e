package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.calendar.Term;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A term as people write it: 3天, 三个工作日内, 2小时, 3月10日前, 2026-03-10, 明天. */
public final class TermText {

  private static final String NUMBER = "(\\d{1,4}|[一二两三四五六七八九十]{1,3})";
  private static final String BEFORE = "(?:前|之前|以前)?";
  private static final Pattern WORKING_DAYS = Pattern.compile(NUMBER + "个?工作日(?:内|之内|以内)?");
  private static final Pattern DAYS = Pattern.compile(NUMBER + "[天日](?:内|之内|以内)?");
  private static final Pattern MONTHS = Pattern.compile(NUMBER + "个月(?:内|之内|以内)?");
  private static final Pattern HOURS = Pattern.compile(NUMBER + "个?小时(?:内|之内|以内)?");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?" + BEFORE);
  private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{1,2})月(\\d{1,2})[日号]" + BEFORE);
  private static final String DIGITS = "零一二三四五六七八九";

  private TermText() {}

  /**
   * What a text means by itself. A day without a year is the next one, unless that is more than
   * half a year away: then the one just past was meant, or it is a slip, and neither is guessed
   * into next year.
   */
  public sealed interface Meaning {

    record Span(Term term) implements Meaning {}

    record Day(Optional<Integer> year, int month, int day) implements Meaning {

      /** Empty if there is no such day. */
      public Optional<LocalDate> from(LocalDate today) {
        try {
          if (year.isPresent()) {
            return Optional.of(LocalDate.of(year.get(), month, day));
          }
          var thisYear = LocalDate.of(today.getYear(), month, day);
          var nextYear = thisYear.plusYears(1);
          var isOfNextYear = thisYear.isBefore(today) && nextYear.isBefore(today.plusMonths(6));
          return Optional.of(isOfNextYear ? nextYear : thisYear);
        } catch (DateTimeException noSuchDay) {
          return Optional.empty();
        }
      }
    }

    /** So many days from today. */
    record InDays(int days) implements Meaning {}
  }

  /** Empty if it is no term. */
  public static Optional<Meaning> read(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    switch (plain) {
      case "今天", "今日", "当日", "当天" -> {
        return Optional.of(new Meaning.InDays(0));
      }
      case "明天", "明日" -> {
        return Optional.of(new Meaning.InDays(1));
      }
      case "后天" -> {
        return Optional.of(new Meaning.InDays(2));
      }
      default -> {
        return spanOrDay(plain);
      }
    }
  }

  private static Optional<Meaning> spanOrDay(String plain) {
    var workingDays = WORKING_DAYS.matcher(plain);
    if (workingDays.matches()) {
      return count(workingDays, 2500).map(Term.WorkingDays::new).map(Meaning.Span::new);
    }
    var hours = HOURS.matcher(plain);
    if (hours.matches()) {
      return count(hours, 72).map(Term.Hours::new).map(Meaning.Span::new);
    }
    var days = DAYS.matcher(plain);
    if (days.matches()) {
      return count(days, 3650).map(Term.Days::new).map(Meaning.Span::new);
    }
    var months = MONTHS.matcher(plain);
    if (months.matches()) {
      return count(months, 120).map(Term.Months::new).map(Meaning.Span::new);
    }
    var date = DATE.matcher(plain);
    if (date.matches()) {
      return Optional.of(
          new Meaning.Day(Optional.of(number(date, 1)), number(date, 2), number(date, 3)));
    }
    var dayOfYear = DAY_OF_YEAR.matcher(plain);
    return dayOfYear.matches()
        ? Optional.of(new Meaning.Day(Optional.empty(), number(dayOfYear, 1), number(dayOfYear, 2)))
        : Optional.empty();
  }

  private static Optional<Integer> count(Matcher matcher, int most) {
    var text = matcher.group(1);
    var count = Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : chinese(text);
    return count >= 1 && count <= most ? Optional.of(count) : Optional.empty();
  }

  /** One to ninety-nine; 0 if it is no number. */
  private static int chinese(String text) {
    var plain = text.replace('两', '二');
    var ten = plain.indexOf('十');
    if (ten < 0) {
      return plain.length() == 1 ? DIGITS.indexOf(plain) : 0;
    }
    var tens = ten == 0 ? 1 : DIGITS.indexOf(plain.substring(0, ten));
    var ones = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.substring(ten + 1));
    return tens < 0 || ones < 0 ? 0 : tens * 10 + ones;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
