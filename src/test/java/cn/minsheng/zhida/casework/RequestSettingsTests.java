package cn.minsheng.zhida.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RequestSettingsTests {

  @Test
  void theyTakeANumberAndASwitch() {
    assertThatThrownBy(() -> new RequestSettings("two", "true"))
        .hasMessageContaining("ZHIDA_FINAL_AFTER_WITHDRAWALS is 'two'");
    assertThatThrownBy(() -> new RequestSettings("2", "once"))
        .hasMessageContaining("ZHIDA_EXTEND_ONCE is 'once'");
  }

  @Test
  void noughtMeansNever() {
    assertThat(new RequestSettings("0", "true").isFinalAfter(99)).isFalse();
    assertThat(new RequestSettings("2", "true").isFinalAfter(1)).isFalse();
    assertThat(new RequestSettings("2", "true").isFinalAfter(2)).isTrue();
  }
}
