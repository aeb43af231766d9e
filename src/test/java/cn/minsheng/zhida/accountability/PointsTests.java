package cn.minsheng.zhida.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTests {

  @ParameterizedTest
  @CsvSource({"0.5,0.5", "0.5分,0.5", "０．５分,0.5", "1,1", "2.50,2.5", "10分,10", "0.05,0.05"})
  void areReadAsPeopleTypeThem(String typed, String points) {
    assertThat(Points.parse(typed)).contains(Points.of(points));
    assertThat(Points.parse(typed).orElseThrow()).hasToString(points);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0.00", "-1", "0.005", "一分", "1e3", "1000", "1.5.5", "分"})
  void nothingElseIsRead(String typed) {
    assertThat(Points.parse(typed)).isEmpty();
  }

  @Test
  void areExact() {
    var tenTimes = Collections.nCopies(10, Points.of("0.1"));
    assertThat(Points.sum(tenTimes)).isEqualTo(Points.of("1"));
    assertThat(Points.sum(List.of())).isEqualTo(Points.NONE);
  }

  @Test
  void thereAreNoBonusPoints() {
    assertThatThrownBy(() -> Points.of("-0.5")).isInstanceOf(IllegalArgumentException.class);
  }
}
