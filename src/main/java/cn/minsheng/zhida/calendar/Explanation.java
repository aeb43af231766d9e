package cn.minsheng.zhida.calendar;

import java.util.List;
import java.util.stream.Stream;

/** Why a date is that date: the steps that lead to it, in order; years not known come last. */
public record Explanation(List<Step> steps) {

  public Explanation {
    steps = List.copyOf(steps);
  }

  static Explanation of(Step... steps) {
    return new Explanation(List.of(steps));
  }

  Explanation then(Explanation further) {
    return new Explanation(
        Stream.of(
                steps.stream().filter(it -> !(it instanceof Step.YearUnknown)),
                further.steps.stream().filter(it -> !(it instanceof Step.YearUnknown)),
                Stream.concat(steps.stream(), further.steps.stream())
                    .filter(Step.YearUnknown.class::isInstance)
                    .distinct())
            .flatMap(it -> it)
            .toList());
  }

  /** As it is stored; {@link #read} reads it. */
  public String code() {
    return StepCode.write(steps);
  }

  /**
   * @throws IllegalArgumentException if it is no code of an explanation
   */
  public static Explanation read(String code) {
    return new Explanation(StepCode.read(code));
  }

  public Certainty certainty() {
    return steps.stream().anyMatch(Step.YearUnknown.class::isInstance)
        ? Certainty.YEAR_UNKNOWN
        : Certainty.CERTAIN;
  }
}
