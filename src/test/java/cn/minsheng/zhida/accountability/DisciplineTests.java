package cn.minsheng.zhida.accountability;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.GONE;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OBSERVER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.accountability.Denied.Reason;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.casework.Evidence;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 问责: recorded once, against a unit or one of its people, words sealed. */
class DisciplineTests extends AccountabilityTest {

  private static final String WHY = "王建国对群众诉求推诿扯皮";

  @ParameterizedTest
  @EnumSource
  void everyDegreeIsRecordedAgainstAUnit(DisciplineDegree degree) {
    var recorded =
        disciplining.record(
            new NewDiscipline(degree, WATER, Optional.empty(), WHY, Evidence.of("减分单")),
            by(OFFICE_HEAD));

    assertThat(disciplining.of(2026, OBSERVER)).containsExactly(recorded);
    assertThat(recorded.degree()).isEqualTo(degree);
    assertThat(recorded.decided().by()).isEqualTo(OFFICE_HEAD);
    var line = trail.of("discipline:" + recorded.number(), 10).get(0).entry();
    assertThat(line.facts()).containsEntry("degree", degree.name()).doesNotContainKey("staff");
  }

  @Test
  void aPersonIsOneOfTheUnits() {
    var recorded = disciplining.record(against(WATER, WATER_HEAD), by(OFFICE_HEAD));

    assertThat(recorded.staff()).contains(WATER_HEAD);
    assertThat(reason(() -> disciplining.record(against(WATER, CITY_HEAD), by(OFFICE_HEAD))))
        .isEqualTo(Reason.NOBODY_OF_THE_UNIT);
    assertThat(reason(() -> disciplining.record(against(GONE, WATER_HEAD), by(OFFICE_HEAD))))
        .isEqualTo(Reason.NO_SUCH_UNIT);
  }

  @Test
  void reasonAndEvidenceAreNeeded() {
    assertThat(reason(() -> disciplining.record(with(" ", Evidence.of("减分单")), by(OFFICE_HEAD))))
        .isEqualTo(Reason.A_REASON_IS_NEEDED);
    assertThat(reason(() -> disciplining.record(with(WHY, Evidence.NONE), by(OFFICE_HEAD))))
        .isEqualTo(Reason.EVIDENCE_IS_NEEDED);
    assertThat(disciplining.of(2026, OBSERVER)).isEmpty();
  }

  @Test
  void whatWasRecordedWronglyIsRevokedOnceByTheHeadOfTheOfficeAndStays() {
    var recorded = disciplining.record(against(WATER, WATER_HEAD), by(OFFICE_HEAD));
    var number = recorded.number();
    assertThat(reason(() -> disciplining.revoke(number, "记错单位", by(CLERK))))
        .isEqualTo(Reason.ONLY_THE_OFFICE_HEAD);
    assertThat(reason(() -> disciplining.revoke(number, " ", by(OFFICE_HEAD))))
        .isEqualTo(Reason.A_REASON_IS_NEEDED);
    assertThat(reason(() -> disciplining.revoke(number + 1, "记错单位", by(OFFICE_HEAD))))
        .isEqualTo(Reason.NO_SUCH_DISCIPLINE);

    var revoked = disciplining.revoke(number, "记错单位", by(OFFICE_HEAD));

    assertThat(revoked.revoked()).contains(new Done(OFFICE_HEAD, clock.instant()));
    assertThat(disciplining.of(2026, OBSERVER)).containsExactly(revoked);
    var again = denial(() -> disciplining.revoke(number, "记错单位", by(OFFICE_HEAD)));
    assertThat(again.reason()).isEqualTo(Reason.ALREADY_REVOKED);
    assertThat(again.facts().who()).contains(OFFICE_HEAD);
    assertThat(trail.of("discipline:" + number, 10))
        .extracting(it -> it.entry().act())
        .containsExactly("RECORD_DISCIPLINE", "REVOKE_DISCIPLINE");
  }

  @Test
  void theSameCardRecordsItOnce() {
    var once = new By(OFFICE_HEAD, clock.instant(), "tap:once");

    var first = disciplining.record(against(WATER, WATER_HEAD), once);
    var again = disciplining.record(against(WATER, WATER_HEAD), once);

    assertThat(again).isEqualTo(first);
    assertThat(disciplining.of(2026, LEADER)).hasSize(1);
  }

  @Test
  void itsWordsAreSealedAndReadByWhoItConcerns() {
    var recorded = disciplining.record(against(WATER, WATER_LIAISON), by(OFFICE_HEAD));

    assertThat(disciplining.words(recorded, WATER_HEAD).orElseThrow()).contains(WHY, "减分单");
    assertThat(disciplining.words(recorded, WATER_LIAISON)).isPresent();
    assertThat(reason(() -> disciplining.words(recorded, CITY_HEAD)))
        .isEqualTo(Reason.NOT_YOUR_UNIT);
    assertThat(jdbc.sql("select sealed from discipline").query(byte[].class).list())
        .noneMatch(it -> new String(it, StandardCharsets.UTF_8).contains("推诿"));
    assertThat(jdbc.sql("select facts from trail").query(String.class).list())
        .noneMatch(it -> it.contains("推诿") || it.contains("王建国"));
  }

  @Test
  void aUnitReadsItsOwnAndNoOther() {
    disciplining.record(against(WATER, WATER_HEAD), by(OFFICE_HEAD));

    assertThat(disciplining.of(WATER, 2026, WATER_HEAD)).hasSize(1);
    assertThat(disciplining.of(WATER, 2025, WATER_HEAD)).isEmpty();
    assertThat(reason(() -> disciplining.of(CITY, 2026, WATER_HEAD)))
        .isEqualTo(Reason.NOT_YOUR_UNIT);
    assertThat(reason(() -> disciplining.of(2026, WATER_HEAD))).isEqualTo(Reason.NOT_YOUR_UNIT);
  }

  private static NewDiscipline against(UnitId unit, StaffId staff) {
    return new NewDiscipline(
        DisciplineDegree.TALK, unit, Optional.of(staff), WHY, Evidence.of("减分单"));
  }

  private static NewDiscipline with(String reason, Evidence evidence) {
    return new NewDiscipline(DisciplineDegree.REMINDER, WATER, Optional.empty(), reason, evidence);
  }
}
