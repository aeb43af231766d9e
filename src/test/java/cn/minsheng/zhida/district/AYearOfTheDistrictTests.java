package cn.minsheng.zhida.district;

import static cn.minsheng.zhida.testing.OfficeInTest.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.calendar.HolidayYear;
import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.SpecialDay;
import cn.minsheng.zhida.reminders.Unreachable;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.PersistenceTest;
import cn.minsheng.zhida.trail.FreshTrail;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of a made-up district, 29 February, 春节, 国庆 and the Saturdays that are worked among its
 * days, played through on a moved clock: whatever people do, everybody is told what the sentences
 * of PRODUCT.md say, at the minute they say, and nothing else ({@link NaiveModel}); also on two
 * nodes, through restarts, after a stop, and when the calendar changes.
 */
@PersistenceTest
@ExtendWith(FreshTrail.class)
class AYearOfTheDistrictTests {

  private static final int YEAR = 2024;
  private static final LocalDateTime ADOPTED = LocalDateTime.of(YEAR, 11, 12, 9, 50);

  /** Over 清明节, from a Monday evening to a Friday morning. */
  private static final Year.Stop TEN_DAYS =
      new Year.Stop(LocalDateTime.of(YEAR, 4, 1, 18, 20), LocalDateTime.of(YEAR, 4, 12, 10, 17));

  private static final LocalDate BEFORE_SPRING_FESTIVAL = LocalDate.of(YEAR, 2, 9);
  private static final LocalDate SPRING_FESTIVAL = LocalDate.of(YEAR, 2, 10);
  private static final LocalDate WORKING_DAY = LocalDate.of(YEAR, 6, 12);

  /** The context is shared with other tests. */
  private static final String CHECK = "reachabilityOfTheDistrict";

  @Autowired AutowireCapableBeanFactory context;
  @Autowired DefaultListableBeanFactory beans;
  @Autowired JdbcClient jdbc;
  @Autowired MovedClock clock;
  @Autowired OfficeCalendar calendar;

  @AfterEach
  void nobodyChecksWhoCanBeReached() {
    beans.destroySingleton(CHECK);
  }

  /** With all that can come between: cheaper than a year of each. */
  @Test
  @Tag("rules")
  void everybodyIsToldAsTheModelSays() {
    var year = months(500, 20240229, Engine.inTurn(context, clock, new Random(3)), 1, 12);
    List.of(WORKING_DAY, year.dayOffOfImmediate(WORKING_DAY)).forEach(it -> year.fill(it, 1));
    List.of(BEFORE_SPRING_FESTIVAL, SPRING_FESTIVAL).forEach(it -> year.fill(it, 7));
    year.play(TEN_DAYS, List.of(changed()));

    year.wasToldAsTheModelSays();
    assertThat(year.told()).as("kinds and stages").hasSizeGreaterThan(31);
    assertThat(year.standing(Life.Standing.JOINED)).isGreaterThan(10);
    for (var person : List.of(People.STAND_IN, People.STAND_IN_TWO, People.VISITOR_TWO, ADMIN)) {
      assertThat(year.toldTo(person)).as("%s", person).isGreaterThan(3);
    }
  }

  @Test
  @Tag("long")
  void theLongYear() {
    var year = months(5_000, 1, Engine.steady(context, clock), 1, 12);
    year.play(Year.NO_STOP, List.of());
    year.wasToldAsTheModelSays();
  }

  @Test
  @Tag("long")
  void theLongYearOnTwoNodesWithAStopAndAnotherCalendar() {
    var year = months(5_000, 2, Engine.twoNodes(context, clock), 1, 12);
    year.play(TEN_DAYS, List.of(changed()));
    year.wasToldAsTheModelSays();
  }

  @Test
  @Tag("long")
  void theLongYearOfRestartsWithAStopAndAnotherCalendar() {
    var year = months(5_000, 3, Engine.fallingOver(context, clock, new Random(3)), 1, 12);
    year.play(TEN_DAYS, List.of(changed()));
    year.wasToldAsTheModelSays();
  }

  /** Petitions come in until three weeks before the end. */
  private Year months(int petitions, long seed, Engine engine, int firstMonth, int lastMonth) {
    var first = LocalDate.of(YEAR, firstMonth, 1);
    var last = YearMonth.of(YEAR, lastMonth).atEndOfMonth();
    clock.goTo(first.atStartOfDay());
    var inForce = calendar.inForce();
    var people = People.arrive(jdbc, YEAR);
    var district = new District(seed, context, people, new Days(inForce::isWorkingDay));
    var days = (int) ChronoUnit.DAYS.between(first, last) - 20;
    district.expect(petitions, first, days);
    district.changesOfPeople(first, days);
    Unreachable check = district::somebodyIsUnreachable;
    beans.registerSingleton(CHECK, check);
    return new Year(first, last, district, engine, clock, seed);
  }

  /** Three days off more at the end of November, and a Saturday worked for them. */
  private Year.NewCalendar changed() {
    var official = calendar.inForce().years().stream().filter(it -> it.year() == YEAR).findFirst();
    var days = new ArrayList<>(official.orElseThrow().days());
    for (var day = 26; day <= 28; day++) {
      days.add(new SpecialDay(LocalDate.of(YEAR, 11, day), true, "临时放假"));
    }
    days.add(new SpecialDay(LocalDate.of(YEAR, 11, 30), false, "临时放假"));
    var changed = new HolidayYear(YEAR, official.orElseThrow().source(), days);
    var with = calendar.inForce().with(changed);
    return new Year.NewCalendar(ADOPTED, changed, new Days(with::isWorkingDay));
  }
}
