package cn.minsheng.zhida.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 半月报 3月下, 上期半月报, 把上个月下半月的半月报发我, 半月报 2026年3月上 城管局: which report, and whose sheet of it. */
public final class DigestWords {

  private static final String WORD = "半月报";
  private static final int LONGEST = 60;

  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:请|麻烦|帮我|给我|我要|我想|要|想|看看|看下|看一下|看|查看|查一下|查|调取|调|下载|导出|发我|发|把|将|来一份|一份){1,4}|(?:再)?(?:发我|发给我|发一下|发来|给我|看看|看一下|一份|吧|呢|谢谢){1,3}$");
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?:(?:(?<year>20\\d{2})年?|(?<relative>今|去|前)年)?(?<month>"
              + "\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?|(?<ago>上上个?|上个?|这个?|本)月份?)的?(?<half>上|下)?(?:半个?月|半|旬)?|(?<back>上上一?期|上一?期|上一?次|前一?期)|(?<newest>最新(?:的)?(?:一期)?|最近(?:的)?(?:一期)?|这一?期|本期|这次)");
  private static final Pattern LINK = Pattern.compile("^[:：,，、的]+|[:：,，、的]+$");

  private DigestWords() {}

  /**
   * Which report somebody asks for.
   *
   * @param unit as it was typed; empty for the whole report
   */
  public record Asked(Period period, String unit) {}

  /** Of which half month, before it is known what day it is. */
  public sealed interface Period {

    /** So many periods before the newest: 0 is the newest. */
    record Back(int periods) implements Period {}

    /**
     * 3月下, 上个月下半月.
     *
     * @param yearsAgo 0 for this year, 1 for the last; empty if the year was given or not said
     * @param firstHalf empty if it was not said which half
     */
    record Named(
        Optional<Integer> year, Optional<Integer> yearsAgo, int month, Optional<Boolean> firstHalf)
        implements Period {}

    /**
     * 上个月下半月.
     *
     * @param monthsAgo 0 for this month
     */
    record MonthsAgo(int monthsAgo, Optional<Boolean> firstHalf) implements Period {}
  }

  /** What stands around the word, to the letter; empty if it asks for no report. */
  static Optional<String> around(String typed, UnitNames units) {
    var folded = Wording.fold(typed);
    var at = folded.lastIndexOf(WORD);
    if (at < 0 || typed.length() > LONGEST) {
      return Optional.empty();
    }
    var rest = typed.substring(0, at).strip() + " " + typed.substring(at + WORD.length()).strip();
    return of(rest)
        .filter(
            it ->
                it.unit().isEmpty()
                    || units.isClear(it.unit())
                    || UnitNames.looksLikeAUnit(it.unit()))
        .map(it -> rest.strip());
  }

  /**
   * What is asked for.
   *
   * @param rest what stands around the word 半月报
   * @return empty if something else is meant
   */
  public static Optional<Asked> of(String rest) {
    var plain = bare(Wording.fold(rest).replaceAll("[\\s。.!！?？,，]+", "").replaceFirst("^告", ""));
    var period = PERIOD.matcher(plain);
    return period.find()
        ? asked(
            period(period),
            bare(plain.substring(0, period.start())) + bare(plain.substring(period.end())))
        : asked(new Period.Back(0), plain);
  }

  private static Optional<Asked> asked(Period period, String unit) {
    var plain = bare(unit);
    return plain.isEmpty() || plain.length() <= 20 && plain.matches("[\\p{IsHan}a-z]+")
        ? Optional.of(new Asked(period, plain))
        : Optional.empty();
  }

  private static Period period(Matcher said) {
    var half = Optional.ofNullable(said.group("half")).map("上"::equals);
    if (said.group("month") != null) {
      return new Period.Named(
          Optional.ofNullable(said.group("year")).map(Integer::valueOf),
          yearsAgo(said.group("relative")),
          Numerals.read(said.group("month").replaceFirst("^0", "")),
          half);
    }
    if (said.group("ago") != null) {
      var ago = said.group("ago").startsWith("上上") ? 2 : said.group("ago").startsWith("上") ? 1 : 0;
      return new Period.MonthsAgo(ago, half);
    }
    if (said.group("back") != null) {
      return new Period.Back(said.group("back").startsWith("上上") ? 2 : 1);
    }
    return new Period.Back(0);
  }

  private static Optional<Integer> yearsAgo(@Nullable String said) {
    if (said == null) {
      return Optional.empty();
    }
    return Optional.of("今去前".indexOf(said));
  }

  private static String bare(String text) {
    var bare = LINK.matcher(text).replaceAll("");
    var without = LINK.matcher(AROUND.matcher(bare).replaceAll("")).replaceAll("");
    return without.equals(text) ? text : bare(without);
  }
}
