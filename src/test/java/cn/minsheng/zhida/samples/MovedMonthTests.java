package cn.minsheng.zhida.samples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sandbox's clock, moved by days, stops where the bot has something to do by itself. */
class MovedMonthTests {

  @Test
  void remindersAndReportsComeAtTheirTimes() {
    try (var office = SampleOffice.open()) {
      var until = RunningClock.inOffice(LocalDateTime.of(2026, 3, 17, 9, 0));
      for (var next = office.nextDue(until); next.isPresent(); next = office.nextDue(until)) {
        office.stepTo(next.get());
      }
      var jdbc = office.bot().getBean(JdbcClient.class);

      assertThat(moments(jdbc, "select distinct told_at from reminder_sent"))
          .filteredOn(it -> it.toLocalDate().isAfter(LocalDate.of(2026, 3, 2)))
          .hasSize(11)
          .allSatisfy(
              it ->
                  assertThat(it.toLocalTime()).isBetween(LocalTime.of(8, 40), LocalTime.of(8, 41)));
      assertThat(moments(jdbc, "select sent_at from digest where first_day = '2026-03-01'"))
          .singleElement()
          .satisfies(
              it ->
                  assertThat(it)
                      .isBetween(
                          LocalDateTime.of(2026, 3, 16, 10, 10),
                          LocalDateTime.of(2026, 3, 16, 10, 11)));
    }
  }

  private static List<LocalDateTime> moments(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql)
        .query((row, n) -> wall(Moments.moment(row.getObject(1, LocalDateTime.class))))
        .list();
  }

  private static LocalDateTime wall(Instant moment) {
    return LocalDateTime.ofInstant(moment, OfficeTime.ZONE);
  }
}
