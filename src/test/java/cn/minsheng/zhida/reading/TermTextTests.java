package cn.minsheng.zhida.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.calendar.Term;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people write until when. */
class TermTextTests {

  @ParameterizedTest
  @CsvSource({
    "3天, 3",
    "3日, 3",
    "３天内, 3",
    "3 天 之内, 3",
    "三天, 3",
    "两天以内, 2",
    "十天, 10",
    "十五天, 15",
    "二十天, 20",
    "三十一日, 31",
    "3650天, 3650"
  })
  void days(String text, int days) {
    assertThat(TermText.read(text)).contains(new Meaning.Span(new Term.Days(days)));
  }

  @ParameterizedTest
  @CsvSource({"3个工作日, 3", "三个工作日内, 3", "５工作日, 5", "十 个 工作日, 10"})
  void workingDays(String text, int days) {
    assertThat(TermText.read(text)).contains(new Meaning.Span(new Term.WorkingDays(days)));
  }

  @ParameterizedTest
  @CsvSource({"2小时, 2", "两个小时内, 2", "72小时, 72"})
  void hours(String text, int hours) {
    assertThat(TermText.read(text)).contains(new Meaning.Span(new Term.Hours(hours)));
  }

  @ParameterizedTest
  @CsvSource({
    "明天早上8点, 8",
    "明天中午11点, 11",
    "明天中午12点, 12",
    "明天下午5点前, 17",
    "明天晚上8点前, 20",
    "明天晚上11点, 23"
  })
  void hoursOfTheDay(String text, int hour) {
    assertThat(TermText.read(text))
        .contains(new Meaning.AtTime(new Meaning.InDays(1), LocalTime.of(hour, 0)));
  }

  @Test
  void twelveAtNightIsTheEndOfThatDay() {
    assertThat(TermText.read("明天晚上12点前")).contains(new Meaning.InDays(1));
  }

  @ParameterizedTest
  @CsvSource({"今天, 0", "当日, 0", "明天, 1", "明日, 1", "后 天, 2"})
  void daysFromToday(String text, int days) {
    assertThat(TermText.read(text)).contains(new Meaning.InDays(days));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-10, 2026-03-10",
    "2026/3/10, 2026-03-10",
    "2026.3.10, 2026-03-10",
    "２０２６年３月１０日前, 2026-03-10",
    "3月10日, 2026-03-10",
    "3月10号之前, 2026-03-10",
    "3月2日, 2026-03-02",
    "12月31日, 2026-12-31"
  })
  void dates(String text, LocalDate day) {
    assertThat(from(text, LocalDate.of(2026, 3, 2))).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2月30日", "2月29日", "2026-02-30", "13月1日", "2026-13-45", "4月31日", "0月0日"})
  void aDayThatDoesNotExistIsNone(String text) {
    assertThat(TermText.read(text)).isPresent();
    assertThat(from(text, LocalDate.of(2026, 3, 2))).isEmpty();
  }

  @Test
  void aDayAtTheTurnOfTheYearIsTheNextOne() {
    assertThat(from("1月10日", LocalDate.of(2026, 12, 20))).contains(LocalDate.of(2027, 1, 10));
  }

  @Test
  void aDayJustPastIsNotTakenForNextYears() {
    assertThat(from("3月1日", LocalDate.of(2026, 3, 2))).contains(LocalDate.of(2026, 3, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "尽快", "昨天", "0天", "-3天", "3651天", "73小时", "3", "三", "几天", "3天左右", "99999天", "3.5天"
      })
  void whatSaysNoTermIsNotGuessed(String text) {
    assertThat(TermText.read(text)).isEmpty();
  }

  private static Optional<LocalDate> from(String text, LocalDate today) {
    return ((Meaning.Day) TermText.read(text).orElseThrow()).from(today);
  }
}
