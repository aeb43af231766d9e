package cn.minsheng.zhida.district;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.PersistenceTest;
import cn.minsheng.zhida.trail.FreshTrail;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
@ExtendWith(FreshTrail.class)
class AYearOfTheDistrictTests {

  @Autowired BeanFactory context;
  @Autowired JdbcClient jdbc;
  @Autowired MovedClock clock;
  @Autowired OfficeCalendar calendar;

  @Test
  void dry() {
    var people = People.arrive(jdbc, 2024);
    var inForce = calendar.inForce();
    var district = new District(1, context, people, new Days(inForce::isWorkingDay));
    var model = new NaiveModel(district);
    clock.goTo(LocalDate.of(2024, 1, 1).atTime(0, 0));
    district.expect(500, LocalDate.of(2024, 1, 1), 345);
    var t = System.nanoTime();
    var words = 0;
    var ticks = 0;
    var kinds = new java.util.TreeMap<String, Integer>();
    for (var day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
      for (var m = 0; m < 1440; m++) {
        var now = day.atTime(0, 0).plusMinutes(m);
        if (district.hasPlansUntil(now)) {
          clock.goTo(now);
          district.act(now);
        }
        if (district.moments().remove(now) || m == 520 || m == 510 || m == 840) {
          ticks++;
          for (var w : model.tick(now)) {
            words++;
            kinds.merge(w.kind() + " " + w.stage(), 1, Integer::sum);
          }
        }
      }
    }
    System.out.println(
        "YEAR acts " + district.done() + " ticks " + ticks + " words " + words + " "
            + (System.nanoTime() - t) / 1e9);
    System.out.println("YEAR " + kinds);
    System.out.println("YEAR " + district.refusals());
    assertThat(words).isPositive();
  }
}
