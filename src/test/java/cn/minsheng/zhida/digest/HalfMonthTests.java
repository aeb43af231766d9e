package cn.minsheng.zhida.digest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.calendar.OfficeTime;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfMonthTests {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-03-01, 2026-03-01, 2026-03-15
          2026-03-15, 2026-03-01, 2026-03-15
          2026-03-16, 2026-03-16, 2026-03-31
          2026-02-28, 2026-02-16, 2026-02-28
          2028-02-29, 2028-02-16, 2028-02-29
          2026-12-31, 2026-12-16, 2026-12-31
          """)
  void aDayLiesInOneHalf(LocalDate day, LocalDate first, LocalDate last) {
    var period = HalfMonth.containing(day);
    assertThat(period.firstDay()).isEqualTo(first);
    assertThat(period.lastDay()).isEqualTo(last);
  }

  @Test
  void theyFollowEachOtherWithoutGaps() {
    var period = new HalfMonth(YearMonth.of(2026, 1), true);
    for (var i = 0; i < 48; i++) {
      assertThat(period.next().previous()).isEqualTo(period);
      assertThat(period.next().firstDay()).isEqualTo(period.lastDay().plusDays(1));
      assertThat(period.until()).isEqualTo(period.next().from());
      period = period.next();
    }
    assertThat(period).hasToString("2028-01-1");
  }

  @Test
  void itBeginsAtMidnightInTheOffice() {
    var march = new HalfMonth(YearMonth.of(2026, 3), true);
    assertThat(march.from().atZone(OfficeTime.ZONE))
        .hasToString("2026-03-01T00:00+08:00[Asia/Shanghai]");
  }
}
