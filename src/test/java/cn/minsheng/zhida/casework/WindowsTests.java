package cn.minsheng.zhida.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Until when a supporting unit owes its opinion, and what the settings take. */
class WindowsTests extends CaseworkTest {

  @Autowired Windows windows;

  @Test
  void aSupportingUnitsDateLiesBeforeTheReport() {
    assertThat(support("2026-03-13")).isEqualTo(PetitionsInTest.onDay("2026-03-10"));
    assertThat(support("2026-03-11")).isEqualTo(PetitionsInTest.onDay("2026-03-06"));
    assertThat(support("2026-03-06")).isEqualTo(PetitionsInTest.onDay("2026-03-03"));
  }

  @Test
  void whereThereIsNoDayBeforeItIsThatOfTheReport() {
    assertThat(support("2026-03-05")).isEqualTo(PetitionsInTest.onDay("2026-03-03"));
    assertThat(support("2026-03-04")).isEqualTo(PetitionsInTest.onDay("2026-03-03"));
    assertThat(support("2026-03-02")).isEqualTo(PetitionsInTest.onDay("2026-03-02"));
    var hours = Due.at(clock.instant().plusSeconds(7200));
    assertThat(windows.supportDue(clock.instant(), hours)).isEqualTo(hours);
  }

  @Test
  void settingsTakeANumberAndASwitch() {
    assertThatThrownBy(() -> new RequestSettings("two", "true"))
        .hasMessageContaining("ZHIDA_FINAL_AFTER_WITHDRAWALS is 'two'");
    assertThatThrownBy(() -> new RequestSettings("2", "once"))
        .hasMessageContaining("ZHIDA_EXTEND_ONCE is 'once'");
  }

  private Due support(String due) {
    return windows.supportDue(clock.instant(), PetitionsInTest.onDay(due));
  }
}
