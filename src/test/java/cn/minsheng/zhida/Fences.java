package cn.minsheng.zhida;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * What may be seen where, apart from the arrows between modules. Each has an offender that it
 * bites.
 */
enum Fences {
  DINGTALK_SDK_ONLY_IN_DINGTALK(
      noClasses()
          .that()
          .resideOutsideOfPackage("cn.minsheng.zhida.dingtalk..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.dingtalk..", "com.aliyun..", "com.taobao..", "shade..")),

  QUARTZ_ONLY_IN_SCHEDULE(
      noClasses()
          .that()
          .resideOutsideOfPackage("cn.minsheng.zhida.schedule..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.quartz..")),

  EXCEL_ONLY_WHERE_TABLES_ARE_READ(
      noClasses()
          .that()
          .resideOutsideOfPackages("cn.minsheng.zhida.directory..", "cn.minsheng.zhida.papers..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dhatim..")),

  WORD_ONLY_WHERE_PAPERS_ARE_MADE(
      noClasses()
          .that()
          .resideOutsideOfPackage("cn.minsheng.zhida.papers..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..")),

  TIME_COMES_FROM_THE_CLOCK(
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("cn.minsheng.zhida.calendar.ClockConfiguration")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(LocalTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(YearMonth.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class)
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")),

  TOP_LEVEL_WORDS_ARE_OURS(
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")),

  NOTHING_IS_INJECTED_INTO_FIELDS(
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")),

  NO_STATE_IS_STATIC_AND_CHANGEABLE(
      noFields().that().haveModifier(JavaModifier.STATIC).should().notBeFinal()),

  VALUES_OF_THE_OFFICE_KNOW_NO_FRAMEWORK(
      classes()
          .that()
          .resideInAnyPackage(
              "cn.minsheng.zhida.calendar..",
              "cn.minsheng.zhida.vault..",
              "cn.minsheng.zhida.trail..",
              "cn.minsheng.zhida.documents..",
              "cn.minsheng.zhida.directory..",
              "cn.minsheng.zhida.mailroom..",
              "cn.minsheng.zhida.casework..",
              "cn.minsheng.zhida.ledger..",
              "cn.minsheng.zhida.reminders..",
              "cn.minsheng.zhida.digest..",
              "cn.minsheng.zhida.accountability..",
              "cn.minsheng.zhida.papers..")
          .and()
          .areRecords()
          .and()
          .arePublic()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "cn.minsheng.zhida.."));

  final ArchRule rule;

  Fences(ArchRule rule) {
    this.rule = rule.as(name()).allowEmptyShould(false);
  }
}
