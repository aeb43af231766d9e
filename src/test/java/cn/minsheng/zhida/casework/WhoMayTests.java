package cn.minsheng.zhida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.testing.OfficeInTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose it is beyond the role; {@link WhoMayWhatWhenTests} has the table of all roles and acts. */
class WhoMayTests extends CaseworkTest {

  private static final StaffId NEW_DEPUTY = new StaffId("water-deputy-two");

  @Test
  void whatWasGivenToADeputyIsWhoeverHoldsThatOfficeNow() {
    var entry = office.reported(Channel.ONLINE_MESSAGE);
    people.person(NEW_DEPUTY, "新副", Role.UNIT_DEPUTY, OfficeInTest.WATER);
    assertThat(reason(() -> handling.signOff(office.reportOf(entry), office.by(NEW_DEPUTY))))
        .isEqualTo(Refused.Reason.ONLY_WHO_SIGNS_FOR_THE_UNIT);

    jdbc.sql("delete from offices where staff = 'water-deputy'").update();

    assertThat(tasks.waitingFor(NEW_DEPUTY)).extracting(Task::next).contains(Act.SIGN_OFF);
    assertThat(
            reason(
                () ->
                    handling.signOff(office.reportOf(entry), office.by(OfficeInTest.WATER_DEPUTY))))
        .isEqualTo(Refused.Reason.ONLY_WHO_SIGNS_FOR_THE_UNIT);
    handling.signOff(office.reportOf(entry), office.by(NEW_DEPUTY));
  }

  @Test
  void whatWasGivenToADeputyWhoLeftIsAnotherDeputysToo() {
    var entry = office.reported(Channel.ONLINE_MESSAGE);
    people.person(NEW_DEPUTY, "新副", Role.UNIT_DEPUTY, OfficeInTest.WATER);
    people.leaves(OfficeInTest.WATER_DEPUTY);

    handling.signOff(office.reportOf(entry), office.by(NEW_DEPUTY));
  }

  @Test
  void whoHasLeftMayNothing() {
    var entry = office.assigned(Channel.MAYOR_HOTLINE);
    people.leaves(OfficeInTest.WATER_HEAD);

    assertThat(reason(() -> handling.accept(lead(entry), office.by(OfficeInTest.WATER_HEAD))))
        .isEqualTo(Refused.Reason.ONLY_THE_UNIT);
  }

  @Test
  void aDeputySignsWhatIsTheirs() {
    var order =
        new Order(
            OfficeInTest.CITY,
            Optional.of(OfficeInTest.CITY_HEAD_TWO),
            Optional.of(OfficeInTest.CITY_DEPUTY_TWO),
            PetitionsInTest.onDay("2026-03-13"),
            true,
            List.of());
    var entry =
        registration.registerAndAssign(
            office.from(Channel.ONLINE_MESSAGE), order, office.by(OfficeInTest.CLERK));

    assertThat(reason(() -> handling.accept(lead(entry), office.by(OfficeInTest.CITY_DEPUTY))))
        .isEqualTo(Refused.Reason.ONLY_THE_UNIT);
    handling.accept(lead(entry), office.by(OfficeInTest.CITY_DEPUTY_TWO));
    assertThat(book.assignment(lead(entry)).firstResponsible())
        .isEqualTo(OfficeInTest.CITY_HEAD_TWO);
  }

  private static AssignmentId lead(Entry entry) {
    return entry.assignment().orElseThrow();
  }
}
