package cn.minsheng.zhida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.testing.OfficeInTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose it is beyond the role; {@link WhoMayWhatWhenTests} has the table of all roles and acts. */
class WhoMayTests extends CaseworkTest {

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
