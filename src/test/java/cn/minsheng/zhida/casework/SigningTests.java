package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who signs reports, in both positions of the setting (rule 6). */
class SigningTests extends CaseworkTest {

  @Autowired Proceedings proceedings;
  @Autowired Directory directory;
  @Autowired ReportTable reports;
  @Autowired NoteTable notes;
  @Autowired KeptPapers papers;
  @Autowired WithdrawalTable withdrawals;
  @Autowired Signing off;

  private Signing on;
  private Handling whereLeadersSign;

  @BeforeEach
  void aLeaderIsInChargeOfTheWaterCompany() {
    people.holds(LEADER, Role.LEADER, WATER);
    on = new Signing(proceedings, directory, new CaseworkSettings(30, true));
    whereLeadersSign = new Handling(proceedings, reports, notes, papers, withdrawals, on, promises);
  }

  @Test
  void withoutTheSettingTheDeputyOrTheHeadSigns() {
    var entry = office.reported(Channel.ONLINE_MESSAGE);
    var assignment = book.assignment(entry.assignment().orElseThrow());

    assertThat(off.signersOf(assignment)).containsExactly(WATER_HEAD, WATER_DEPUTY);
    assertThat(reason(() -> handling.signOff(office.reportOf(entry), office.by(LEADER))))
        .isEqualTo(Reason.ONLY_WHO_SIGNS_FOR_THE_UNIT);
    handling.signOff(office.reportOf(entry), office.by(WATER_DEPUTY));
  }

  @Test
  void whoeverIsHeadTodayIsAskedToSign() {
    var entry = office.reported(Channel.ONLINE_MESSAGE);
    people.leaves(WATER_HEAD);
    people.holds(WATER_LIAISON, Role.UNIT_HEAD, WATER);

    assertThat(off.signersOf(book.assignment(entry.assignment().orElseThrow())))
        .containsExactly(WATER_LIAISON, WATER_DEPUTY);
    handling.signOff(office.reportOf(entry), office.by(WATER_LIAISON));
  }

  @Test
  void withTheSettingTheLeaderInChargeSigns() {
    var entry = office.reported(Channel.ONLINE_MESSAGE);
    var report = office.reportOf(entry);

    assertThat(on.signersOf(book.assignment(entry.assignment().orElseThrow())))
        .containsExactly(LEADER);
    var refused = refusal(() -> whereLeadersSign.signOff(report, office.by(WATER_HEAD)));
    assertThat(refused.reason()).isEqualTo(Reason.ONLY_THE_LEADER_IN_CHARGE);
    assertThat(refused.facts().who()).contains(LEADER);
    assertThat(
            reason(
                () ->
                    whereLeadersSign.returnBySigner(
                        report, PetitionsInTest.MISSING, office.by(WATER_DEPUTY))))
        .isEqualTo(Reason.ONLY_THE_LEADER_IN_CHARGE);
    whereLeadersSign.signOff(report, office.by(LEADER));
    assertThat(book.assignment(entry.assignment().orElseThrow()).status())
        .isEqualTo(AssignmentStatus.SIGNED_OFF);
  }

  @Test
  void aUnitWithoutALeaderInChargeSignsItself() {
    var entry =
        registration.registerAndAssign(
            office.from(Channel.ONLINE_MESSAGE),
            Order.to(CITY, PetitionsInTest.onDay("2026-03-13")),
            office.by(CLERK));
    var lead = entry.assignment().orElseThrow();
    handling.accept(lead, office.by(CITY_HEAD));
    var report = handling.submitReport(lead, office.report(), office.by(CITY_HEAD));

    whereLeadersSign.signOff(report, office.by(CITY_HEAD));

    assertThat(book.assignment(lead).status()).isEqualTo(AssignmentStatus.SIGNED_OFF);
  }
}
