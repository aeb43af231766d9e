package cn.minsheng.zhida.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerNumberTests {

  @Test
  void itIsPrintedWithoutLeadingZeros() {
    assertThat(new LedgerNumber(2026, 12)).hasToString("民声〔2026〕12号");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "民声〔2026〕12号",
        "民声[2026]12号",
        "民声【2026】012号",
        " 民声 ( ２０２６ ) 第 １２ 号 ",
        "（2026）12",
        "〔2026〕12号"
      })
  void itIsReadAsPeopleTypeIt(String typed) {
    assertThat(LedgerNumber.parse(typed)).contains(new LedgerNumber(2026, 12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12",
        "民声12号",
        "民声〔26〕12号",
        "民声〔2026〕0号",
        "民声〔2026〕-1号",
        "民声〔2026〕12345678号",
        "民声〔9999〕1号",
        "民意〔2026〕12号",
        "民声〔2026〕12号的情况"
      })
  void whatIsNoNumberIsNoNumber(String typed) {
    assertThat(LedgerNumber.parse(typed)).isEmpty();
  }

  @Test
  void aNumberHasAYearAndAPlace() {
    assertThatThrownBy(() -> new LedgerNumber(26, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LedgerNumber(2026, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new LedgerNumber(2025, 900)).isLessThan(new LedgerNumber(2026, 1));
  }
}
