package cn.minsheng.zhida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.accountability.Denied;
import cn.minsheng.zhida.casework.Endorser;
import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.testing.FactsOfRefusals;
import cn.minsheng.zhida.testing.FactsOfRefusals.Fact;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every no is one whole sentence that names what has to be named, and nothing is left open. */
class RefusalSentencesTests {

  private static final String UNIT = "城市管理局";
  private static final String WHO = "王建国";
  private static final String WHEN = "3月2日 09:00";
  private static final String DUE = "3月4日 24:00";
  private static final Set<Endorser> MISSING = EnumSet.of(Endorser.COMMITTEE);

  /** Of 工管委 other sentences speak too. */
  private static final Map<Fact, String> WORDS =
      Map.of(
          Fact.UNIT,
          UNIT,
          Fact.WHO,
          WHO,
          Fact.WHEN,
          WHEN,
          Fact.DUE,
          DUE,
          Fact.MISSING,
          Endorser.COMMITTEE.word());

  /** Chinese with its marks, figures, and the letters of A、B、C 类. */
  private static final Pattern SENTENCE = Pattern.compile("[\\p{IsHan}0-9ABC、，。；：（）“” :]{4,90}。");

  /** What can only follow the number of a petition. */
  private static final Pattern NEEDS_A_SUBJECT = Pattern.compile("(的|是|已|不是|于|尚未|还|没有挂|没有批).*");

  @ParameterizedTest
  @EnumSource
  void itNamesWhatTheCoreBringsAlongAndNothingElse(Reason reason) {
    var sentence =
        RefusalSentences.of(reason, new RefusalSentences.Facts(UNIT, WHO, WHEN, DUE), MISSING);

    assertThat(sentence).matches(SENTENCE).doesNotContain("  ", "。。", "，。");
    var named = EnumSet.noneOf(Fact.class);
    WORDS.forEach(
        (fact, word) -> {
          if (sentence.contains(word)) {
            named.add(fact);
          }
        });
    if (reason != Reason.ENDORSEMENTS_ARE_MISSING) {
      named.remove(Fact.MISSING);
    }
    var needed = FactsOfRefusals.needed(reason);
    if (NEEDS_A_SUBJECT.matcher(sentence).matches()) {
      assertThat(needed).as(sentence).contains(Fact.NUMBER);
    }
    needed.remove(Fact.NUMBER);
    assertThat(named).as(sentence).isEqualTo(needed);
  }

  @Test
  void noTwoReasonsAreToldAlike() {
    assertThat(Arrays.stream(Reason.values()).map(RefusalSentencesTests::sentence))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsTooLateNamesItsRuleAndTheMinute() {
    assertThat(sentence(Reason.TOO_LATE_TO_WITHDRAW)).contains("规定三（二）3", DUE);
    assertThat(sentence(Reason.TOO_LATE_TO_EXTEND)).contains("规定三（四）", DUE);
  }

  @ParameterizedTest
  @EnumSource
  void aNoOfAccountabilityIsAWholeSentenceToo(Denied.Reason reason) {
    assertThat(DenialSentences.of(reason, UNIT, "已由" + WHO + " " + WHEN + " ", DUE))
        .matches(SENTENCE);
  }

  private static String sentence(Reason reason) {
    return RefusalSentences.of(reason, new RefusalSentences.Facts(UNIT, WHO, WHEN, DUE), MISSING);
  }
}
