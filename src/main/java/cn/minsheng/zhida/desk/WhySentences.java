package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Explanation;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.calendar.Step;
import cn.minsheng.zhida.calendar.Term;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Terms in words, and why a date is that date: each step of the reckoning is a clause. */
final class WhySentences {

  private static final Map<Class<? extends Step>, Function<Step, String>> CLAUSES =
      Map.ofEntries(
          clause(
              Step.CountedFromDayAfter.class, it -> "从%s的次日起算".formatted(Sentences.on(it.day()))),
          clause(Step.CountedFrom.class, it -> "从%s起算".formatted(at(it.moment()))),
          clause(Step.NthDay.class, it -> "第 %d 天是%s".formatted(it.n(), Sentences.on(it.day()))),
          clause(
              Step.NthWorkingDay.class,
              it -> "第 %d 个工作日是%s".formatted(it.n(), Sentences.on(it.day()))),
          clause(Step.HoursLater.class, it -> "%d 小时后是%s".formatted(it.hours(), at(it.moment()))),
          clause(Step.MonthsLater.class, WhySentences::months),
          clause(Step.NamedDay.class, it -> "%s为直接指定的日期".formatted(Sentences.on(it.day()))),
          clause(Step.WeekendsSkipped.class, it -> "双休日 %d 天不计".formatted(it.days())),
          clause(Step.HolidaySkipped.class, WhySentences::holiday),
          clause(
              Step.MakeUpDayCounted.class,
              it -> "%s（%s调休上班）计入".formatted(Sentences.on(it.day()), it.holiday())),
          clause(
              Step.DaysBefore.class,
              it ->
                  "%s前 %d 天是%s"
                      .formatted(Sentences.on(it.before()), it.n(), Sentences.on(it.day()))),
          clause(
              Step.WorkingDaysBefore.class,
              it ->
                  "%s前 %d 个工作日是%s"
                      .formatted(Sentences.on(it.before()), it.n(), Sentences.on(it.day()))),
          clause(
              Step.MovedBack.class,
              it -> "%s不上班，提前到%s".formatted(Sentences.on(it.from()), Sentences.on(it.to()))),
          clause(
              Step.MovedOn.class,
              it -> "%s不上班，顺延到%s".formatted(Sentences.on(it.from()), Sentences.on(it.to()))),
          clause(
              Step.NotMovedBack.class, it -> "%s不上班，但时限太短，不再提前".formatted(Sentences.on(it.day()))),
          clause(Step.AtTheDeadline.class, it -> "时限较短，以办结时限为准"),
          clause(Step.HalfOfTheTerm.class, it -> "时限较短，过半是%s".formatted(at(it.moment()))),
          clause(Step.SameDay.class, it -> "交办当日%s".formatted(Sentences.on(it.day()))),
          clause(Step.KeptAsTold.class, it -> "放假安排变更后本应更早，已告知的时间不提前"),
          clause(
              Step.YearUnknown.class, it -> "%d 年放假安排尚未公布，只按双休日计算，公布后可能顺延".formatted(it.year())));

  private WhySentences() {}

  private static <T extends Step> Map.Entry<Class<? extends Step>, Function<Step, String>> clause(
      Class<T> type, Function<T, String> words) {
    return Map.entry(type, step -> words.apply(type.cast(step)));
  }

  static String of(Explanation why) {
    return why.steps().stream().map(WhySentences::of).collect(Collectors.joining("，")) + "。";
  }

  static String of(Step step) {
    var words = CLAUSES.get(step.getClass());
    if (words == null) {
      throw new IllegalStateException("No words for " + step.getClass());
    }
    return words.apply(step);
  }

  /** 5个工作日, 60天, 2小时, 3个月, 12月1日. */
  static String term(Term term) {
    if (term instanceof Term.WorkingDays days) {
      return days.count() + "个工作日";
    }
    if (term instanceof Term.Days days) {
      return days.count() + "天";
    }
    if (term instanceof Term.Hours hours) {
      return hours.count() + "小时";
    }
    if (term instanceof Term.AtMoment moment) {
      return Sentences.at(moment.wall());
    }
    return term instanceof Term.Months months
        ? months.count() + "个月"
        : Sentences.on(((Term.OnDay) term).day());
  }

  private static String months(Step.MonthsLater step) {
    var day = "%d 个月后是%s".formatted(step.months(), Sentences.on(step.day()));
    return step.cutToEndOfMonth() ? day + "（该月没有对应的日子，取月末）" : day;
  }

  private static String holiday(Step.HolidaySkipped step) {
    return step.first().equals(step.last())
        ? "%s（%s）放假不计".formatted(Sentences.on(step.first()), step.holiday())
        : "%s至%s（%s）放假不计"
            .formatted(Sentences.on(step.first()), Sentences.on(step.last()), step.holiday());
  }

  private static String at(Instant moment) {
    return Sentences.at(LocalDateTime.ofInstant(moment, OfficeTime.ZONE));
  }
}
