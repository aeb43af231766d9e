package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.calendar.Term;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A term as people write it: 3天, 三个工作日内, 2小时, 3月10日前, 2026-03-10, 明天, 周五前, 月底, 节后第一个工作日, 后天下午5点,
 * 下班前.
 */
public final class TermText {

  private static final String NUMBER = Numerals.PATTERN;
  private static final String BEFORE = "(?:前|之前|以前|止)?";
  private static final String WITHIN = "(?:内|之内|以内)?";
  private static final String WEEK = "(?:周|星期|礼拜)";
  private static final String HOLIDAYS = "(?<holiday>国庆|中秋|春节|元旦|清明|端午|五一|劳动|十一|节)(?:节|假期|长假|假)?";

  private static final Pattern SPAN =
      Pattern.compile(
          "(?:(?<working>"
              + NUMBER
              + ")个?工作[日天]|(?<days>"
              + NUMBER
              + ")[天日]|(?<hours>"
              + NUMBER
              + ")(?:个?小时|个?钟头)|(?<months>"
              + NUMBER
              + ")个月|(?<weeks>"
              + NUMBER
              + ")(?:周|个?星期|个?礼拜)|(?<half>半个?月)|(?<halfYear>半年))"
              + WITHIN);

  private static final String DAY =
      "(?<word>今天|今日|当日|当天|明天|明日|大后天|后天|今(?=[早晚])|明(?=[早晚]))"
          + "|(?<which>下下|下|本|这)个?"
          + WEEK
          + "(?<ofWeek>[一二三四五六日天])"
          + "|"
          + WEEK
          + "(?<weekday>[一二三四五六日天])"
          + "|(?<week>(?:本|这个?)周[内末]|周末)"
          + "|(?<year>\\d{4})[-/.年](?<month>\\d{1,2})[-/.月](?<day>\\d{1,2})[日号]?"
          + "|(?<nextYear>明年)?(?<monthOf>"
          + NUMBER
          + ")月(?<dayOf>"
          + NUMBER
          + ")[日号]?"
          + "|(?<monthShort>\\d{1,2})[-/.](?<dayShort>\\d{1,2})(?![\\d.个天日年元%号])"
          + "|(?<end>下个?|本|这个?)?月[底末]"
          + "|(?<endOfYear>(?:今年)?年[底末])"
          + "|(?<someMonth>本月|这个?月|下个?月)(?<dayInMonth>"
          + NUMBER
          + ")[日号]"
          + "|(?<dayAlone>"
          + NUMBER
          + ")号";

  private static final String TIME =
      "(?:(?<halfday>上午|早上|早|中午|下午|傍晚|晚上|晚)?(?:(?<hour>\\d{1,2}|[一二两三四五六七八九十]{1,3})"
          + "(?:[点时](?<past>半|整|钟|\\d{1,2}分?|[一二三四五六七八九十]{1,3}分)?|:(?<minute>\\d{2})))"
          + "|(?<noon>中午|正午)|(?<closing>下班))";

  private static final Pattern ON_A_DAY =
      Pattern.compile(
          "(?:(?:" + DAY + ")(?:" + TIME + ")?|(?:" + TIME.replace("(?<", "(?<t") + "))" + BEFORE);

  private static final Pattern AT_A_HOLIDAY =
      Pattern.compile(
          HOLIDAYS
              + "(?:(?<before>前|之前|以前)|(?:后|之后|以后)(?<after>(?:的?(?:第一|首)个?(?:工作日|工作天|上班日)|上班第一天|第一天上班)))(?:前|之前)?");

  private static final Map<String, String> NAMES = Map.of("五一", "劳动", "十一", "国庆", "节", "");

  private TermText() {}

  /**
   * A term at the beginning of a text.
   *
   * @param end the place behind it
   */
  record Found(Meaning meaning, int end) {}

  /** Empty if it is no term. */
  public static Optional<Meaning> read(String text) {
    var plain = Wording.fold(text).replaceAll("\\s+", "");
    return at(plain, 0).filter(it -> it.end() == plain.length()).map(Found::meaning);
  }

  /** The first one within a text; empty if there is none. */
  public static Optional<Meaning> firstIn(String text) {
    var plain = Wording.fold(text).replaceAll("\\s+", "");
    for (var from = 0; from < plain.length(); from++) {
      var found = at(plain, from);
      if (found.isPresent()) {
        return found.map(Found::meaning);
      }
    }
    return Optional.empty();
  }

  /**
   * The longest one that begins at a place of a folded text without blanks.
   *
   * @param plain folded
   */
  static Optional<Found> at(String plain, int from) {
    return longest(span(plain, from), onADay(plain, from), atAHoliday(plain, from));
  }

  @SafeVarargs
  private static Optional<Found> longest(Optional<Found>... all) {
    Optional<Found> longest = Optional.empty();
    for (var one : all) {
      if (one.isPresent() && (longest.isEmpty() || one.get().end() > longest.get().end())) {
        longest = one;
      }
    }
    return longest;
  }

  private static @Nullable Matcher begins(Pattern pattern, String plain, int from) {
    var matcher = pattern.matcher(plain).region(from, plain.length());
    matcher.useTransparentBounds(true);
    return matcher.lookingAt() ? matcher : null;
  }

  private static Optional<Found> span(String plain, int from) {
    var found = begins(SPAN, plain, from);
    return found == null
        ? Optional.empty()
        : span(found).map(it -> new Found(new Meaning.Span(it), found.end()));
  }

  private static Optional<Term> span(Matcher found) {
    if (found.group("half") != null) {
      return Optional.of(new Term.Days(15));
    }
    if (found.group("halfYear") != null) {
      return Optional.of(new Term.Months(6));
    }
    if (found.group("working") != null) {
      return count(found.group("working"), 2500).map(Term.WorkingDays::new);
    }
    if (found.group("hours") != null) {
      return count(found.group("hours"), 72).map(Term.Hours::new);
    }
    if (found.group("days") != null) {
      return count(found.group("days"), 3650).map(Term.Days::new);
    }
    return found.group("weeks") != null
        ? count(found.group("weeks"), 52).map(it -> new Term.Days(7 * it))
        : count(found.group("months"), 120).map(Term.Months::new);
  }

  private static Optional<Integer> count(String text, int most) {
    var count = Numerals.read(text);
    return count >= 1 && count <= most ? Optional.of(count) : Optional.empty();
  }

  private static Optional<Found> onADay(String plain, int from) {
    var found = begins(ON_A_DAY, plain, from);
    if (found == null) {
      return Optional.empty();
    }
    var today = new Meaning.InDays(0);
    if (found.group("tnoon") != null
        || found.group("tclosing") != null
        || found.group("thour") != null) {
      return time(found, "t", today).map(it -> new Found(it, found.end()));
    }
    return day(found).flatMap(it -> time(found, "", it)).map(it -> new Found(it, found.end()));
  }

  /** With them 12点 is the end of that day. */
  private static final Set<String> AT_NIGHT = Set.of("晚上", "晚");

  private static Optional<Meaning> time(Matcher found, String mark, Meaning day) {
    if (found.group(mark + "closing") != null) {
      return Optional.of(new Meaning.AtClosing(day));
    }
    if (found.group(mark + "noon") != null) {
      return Optional.of(new Meaning.AtTime(day, LocalTime.NOON));
    }
    if (found.group(mark + "hour") == null) {
      return Optional.of(day);
    }
    try {
      var hour = Numerals.read(found.group(mark + "hour"));
      var halfDay = Objects.requireNonNullElse(found.group(mark + "halfday"), "");
      if (hour == 12 && AT_NIGHT.contains(halfDay)) {
        return Optional.of(day);
      }
      return Optional.of(
          new Meaning.AtTime(
              day,
              LocalTime.of(
                  hour(hour, halfDay),
                  minute(found.group(mark + "past"), found.group(mark + "minute")))));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  /** Nobody sets a term for the small hours: 3点 is in the afternoon. */
  private static int hour(int said, String halfDay) {
    return switch (halfDay) {
      case "上午", "早上", "早" -> said;
      case "" -> said >= 1 && said <= 6 ? said + 12 : said;
      case "中午" -> said < 11 ? said + 12 : said;
      default -> said < 12 ? said + 12 : said;
    };
  }

  private static int minute(@Nullable String past, @Nullable String digits) {
    if (digits != null) {
      return Integer.parseInt(digits);
    }
    if (past == null || past.equals("整") || past.equals("钟")) {
      return 0;
    }
    return past.equals("半") ? 30 : Numerals.read(past.replace("分", ""));
  }

  private static Optional<Meaning> day(Matcher found) {
    if (found.group("word") != null) {
      return Optional.of(new Meaning.InDays(daysAhead(found.group("word"))));
    }
    if (found.group("ofWeek") != null) {
      var weeks =
          switch (found.group("which")) {
            case "下下" -> 2;
            case "下" -> 1;
            default -> 0;
          };
      return Optional.of(new Meaning.WeekdayOf(weeks, weekday(found.group("ofWeek"))));
    }
    if (found.group("weekday") != null) {
      return Optional.of(new Meaning.Weekday(weekday(found.group("weekday"))));
    }
    if (found.group("week") != null) {
      return Optional.of(new Meaning.EndOfWeek());
    }
    if (found.group("endOfYear") != null) {
      return Optional.of(new Meaning.EndOfYear());
    }
    return date(found).or(() -> ofAMonth(found));
  }

  private static Optional<Meaning> date(Matcher found) {
    if (found.group("year") != null) {
      return Optional.of(
          new Meaning.Day(
              Optional.of(Integer.parseInt(found.group("year"))),
              Integer.parseInt(found.group("month")),
              Integer.parseInt(found.group("day"))));
    }
    if (found.group("monthShort") != null) {
      return Optional.of(
          new Meaning.Day(
              Optional.empty(),
              Integer.parseInt(found.group("monthShort")),
              Integer.parseInt(found.group("dayShort"))));
    }
    return found.group("monthOf") == null || found.group("nextYear") != null
        ? Optional.empty()
        : Optional.of(
            new Meaning.Day(
                Optional.empty(),
                Numerals.read(found.group("monthOf")),
                Numerals.read(found.group("dayOf"))));
  }

  private static Optional<Meaning> ofAMonth(Matcher found) {
    if (found.group("dayAlone") != null) {
      return Optional.of(new Meaning.DayOfMonth(Numerals.read(found.group("dayAlone"))));
    }
    if (found.group("dayInMonth") != null) {
      return Optional.of(
          new Meaning.DayOfMonthAhead(
              found.group("someMonth").startsWith("下") ? 1 : 0,
              Numerals.read(found.group("dayInMonth"))));
    }
    if (found.group("nextYear") != null) {
      return Optional.empty();
    }
    var end = found.group("end");
    return Optional.of(new Meaning.EndOfMonth(end != null && end.startsWith("下") ? 1 : 0));
  }

  private static int daysAhead(String word) {
    return switch (word) {
      case "明天", "明日", "明" -> 1;
      case "后天" -> 2;
      case "大后天" -> 3;
      default -> 0;
    };
  }

  private static DayOfWeek weekday(String word) {
    var place = "一二三四五六日".indexOf(word);
    return DayOfWeek.of(place < 0 ? 7 : place + 1);
  }

  private static Optional<Found> atAHoliday(String plain, int from) {
    var found = begins(AT_A_HOLIDAY, plain, from);
    if (found == null) {
      return Optional.empty();
    }
    var said = found.group("holiday");
    var name = NAMES.getOrDefault(said, said);
    return Optional.of(
        new Found(
            found.group("before") == null
                ? new Meaning.AfterHoliday(name)
                : new Meaning.BeforeHoliday(name),
            found.end()));
  }
}
