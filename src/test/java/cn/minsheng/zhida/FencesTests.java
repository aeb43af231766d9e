package cn.minsheng.zhida;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.calendar.KnowsSpring;
import cn.minsheng.zhida.offenders.HoldsChangeableState;
import cn.minsheng.zhida.offenders.IsInjectedIntoAField;
import cn.minsheng.zhida.offenders.ReadsTheWallClock;
import cn.minsheng.zhida.offenders.SeesExcel;
import cn.minsheng.zhida.offenders.SeesQuartz;
import cn.minsheng.zhida.offenders.SeesTheSdk;
import cn.minsheng.zhida.offenders.SeesWord;
import cn.minsheng.zhida.offenders.ThingManager;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FencesTests {

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("cn.minsheng.zhida");

  private static final Map<Fences, Class<?>> OFFENDERS =
      Map.of(
          Fences.DINGTALK_SDK_ONLY_IN_DINGTALK, SeesTheSdk.class,
          Fences.QUARTZ_ONLY_IN_SCHEDULE, SeesQuartz.class,
          Fences.EXCEL_ONLY_WHERE_TABLES_ARE_READ, SeesExcel.class,
          Fences.WORD_ONLY_WHERE_PAPERS_ARE_MADE, SeesWord.class,
          Fences.TIME_COMES_FROM_THE_CLOCK, ReadsTheWallClock.class,
          Fences.TOP_LEVEL_WORDS_ARE_OURS, ThingManager.class,
          Fences.NOTHING_IS_INJECTED_INTO_FIELDS, IsInjectedIntoAField.class,
          Fences.NO_STATE_IS_STATIC_AND_CHANGEABLE, HoldsChangeableState.class,
          Fences.VALUES_OF_THE_OFFICE_KNOW_NO_FRAMEWORK, KnowsSpring.class);

  @ParameterizedTest
  @EnumSource
  void holds(Fences fence) {
    fence.rule.check(PRODUCTION);
  }

  @ParameterizedTest
  @EnumSource
  void bites(Fences fence) {
    var offender = new ClassFileImporter().importClasses(OFFENDERS.get(fence));
    assertThat(fence.rule.evaluate(offender).hasViolation())
        .as("%s lets its offender through", fence)
        .isTrue();
  }
}
