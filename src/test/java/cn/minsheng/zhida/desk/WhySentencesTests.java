package cn.minsheng.zhida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.calendar.Explanation;
import cn.minsheng.zhida.calendar.Step;
import cn.minsheng.zhida.calendar.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 「为什么是这天」, step by step. */
class WhySentencesTests {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
  private static final LocalDate LATER = LocalDate.of(2026, 10, 8);
  private static final Instant MOMENT = Instant.parse("2026-09-30T01:00:00Z");

  private static final List<Step> EVERY_STEP =
      List.of(
          new Step.CountedFromDayAfter(DAY),
          new Step.CountedFrom(MOMENT),
          new Step.NthDay(3, DAY),
          new Step.NthWorkingDay(3, LATER),
          new Step.HoursLater(2, MOMENT),
          new Step.MonthsLater(1, DAY, true),
          new Step.NamedDay(DAY),
          new Step.WeekendsSkipped(2),
          new Step.HolidaySkipped("国庆节", DAY.plusDays(1), LATER.minusDays(1)),
          new Step.MakeUpDayCounted("国庆节", LATER.plusDays(2)),
          new Step.DaysBefore(2, LATER, DAY),
          new Step.WorkingDaysBefore(2, LATER, DAY),
          new Step.MovedBack(LATER, DAY),
          new Step.MovedOn(DAY, LATER),
          new Step.NotMovedBack(DAY, DAY),
          new Step.AtTheDeadline(DAY),
          new Step.HalfOfTheTerm(MOMENT),
          new Step.SameDay(DAY),
          new Step.KeptAsTold(MOMENT),
          new Step.YearUnknown(2027));

  @Test
  void everyStepHasItsWords() {
    assertThat(EVERY_STEP)
        .extracting(it -> it.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Step.class.getPermittedSubclasses()).map(Class::getName).toList());
    assertThat(EVERY_STEP).allSatisfy(it -> assertThat(WhySentences.of(it)).isNotBlank());
  }

  @Test
  void anExplanationIsReadBackAsItWasStored() {
    var why = new Explanation(EVERY_STEP);

    assertThat(Explanation.read(why.code())).isEqualTo(why);
  }

  @Test
  void theStepsMakeOneSentence() {
    var why =
        new Explanation(
            List.of(
                new Step.CountedFromDayAfter(DAY),
                new Step.NthWorkingDay(3, LATER.plusDays(2)),
                new Step.HolidaySkipped("国庆节", DAY.plusDays(1), LATER.minusDays(1)),
                new Step.MakeUpDayCounted("国庆节", LATER.plusDays(2))));

    assertThat(WhySentences.of(why))
        .isEqualTo("从9月30日的次日起算，第 3 个工作日是10月10日，10月1日至10月7日（国庆节）放假不计，10月10日（国庆节调休上班）计入。");
  }

  @ParameterizedTest
  @CsvSource({"5WD, 5个工作日", "60D, 60天", "2H, 2小时", "3M, 3个月", "2026-12-01, 12月1日"})
  void aTermHasItsWords(String code, String words) {
    assertThat(WhySentences.term(Term.of(code))).isEqualTo(words);
  }
}
