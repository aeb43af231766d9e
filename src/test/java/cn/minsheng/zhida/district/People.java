package cn.minsheng.zhida.district;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_DEPUTY_TWO;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK_TWO;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.VISITOR;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;

import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.testing.OfficeInTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is who in the made-up district, and who is on duty at night. */
final class People {

  static final UnitId HEAT = new UnitId(50);
  static final StaffId HEAT_HEAD = new StaffId("heat-head");
  static final StaffId HEAT_DEPUTY = new StaffId("heat-deputy");
  static final StaffId GUARD = new StaffId("guard");
  static final StaffId GUARD_TWO = new StaffId("guard-two");

  static final StaffId VISITOR_TWO = new StaffId("visitor-two");
  static final StaffId STAND_IN = new StaffId("stand-in");
  static final StaffId STAND_IN_TWO = new StaffId("stand-in-two");

  /** 代理. */
  record Acting(StaffId principal, StaffId acting, LocalDate first, LocalDate last) {}

  static final List<UnitId> UNITS = List.of(WATER, CITY, HEAT);
  static final List<StaffId> OFFICE = List.of(CLERK, CLERK_TWO, OFFICE_HEAD);
  static final List<StaffId> VISITORS = List.of(VISITOR, VISITOR_TWO);
  static final List<StaffId> LEADERS = List.of(LEADER);

  private final JdbcClient jdbc;
  private final List<Acting> actings = new ArrayList<>();
  private final Set<StaffId> gone = new HashSet<>();

  private People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static People arrive(JdbcClient jdbc, int year) {
    var office = OfficeInTest.opens(jdbc);
    office.unit(HEAT, "热力公司");
    office.person(HEAT_HEAD, "韩暖", Role.UNIT_HEAD, HEAT);
    office.person(HEAT_DEPUTY, "温良", Role.UNIT_DEPUTY, HEAT);
    office.person(GUARD, "夏岗", Role.OBSERVER);
    office.person(GUARD_TWO, "秋岗", Role.OBSERVER);
    for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
      jdbc.sql("insert into duty (day, place, staff) values (?, 1, ?)")
          .params(day, onDuty(day).value())
          .update();
    }
    office.person(VISITOR_TWO, "方走", Role.VISITOR);
    office.person(STAND_IN, "代一", Role.OBSERVER);
    office.person(STAND_IN_TWO, "代二", Role.OBSERVER);
    var people = new People(jdbc);
    people.acts(WATER_HEAD, STAND_IN, LocalDate.of(year, 2, 27), LocalDate.of(year, 3, 8));
    people.acts(WATER_HEAD, HEAT_DEPUTY, LocalDate.of(year, 4, 1), LocalDate.of(year, 4, 12));
    people.acts(HEAT_HEAD, HEAT_DEPUTY, LocalDate.of(year, 9, 10), LocalDate.of(year, 10, 31));
    people.acts(OFFICE_HEAD, STAND_IN_TWO, LocalDate.of(year, 1, 30), LocalDate.of(year, 2, 20));
    people.acts(OFFICE_HEAD, STAND_IN, LocalDate.of(year, 11, 8), LocalDate.of(year, 11, 30));
    return people;
  }

  private void acts(StaffId principal, StaffId acting, LocalDate first, LocalDate last) {
    jdbc.sql(
            """
            insert into acting (principal, acting, first_day, last_day, named_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(principal.value(), acting.value(), first, last, first.minusDays(1))
        .update();
    actings.add(new Acting(principal, acting, first, last));
  }

  /** Who acts for somebody that day. */
  List<StaffId> actingFor(StaffId principal, LocalDate day) {
    return actings.stream()
        .filter(it -> it.principal.equals(principal))
        .filter(it -> !day.isBefore(it.first) && !day.isAfter(it.last))
        .map(Acting::acting)
        .toList();
  }

  /** For good. */
  void leaves(StaffId who) {
    jdbc.sql("update staff set left_at = '2024-01-02' where id = ?").param(who.value()).update();
    gone.add(who);
  }

  boolean isThere(StaffId who) {
    return !gone.contains(who);
  }

  static StaffId onDuty(LocalDate day) {
    return day.toEpochDay() % 2 == 0 ? GUARD : GUARD_TWO;
  }

  /** 第一责任人: the first of them where the contacts name two. */
  List<StaffId> headOf(UnitId unit) {
    return List.of(unit.equals(WATER) ? WATER_HEAD : unit.equals(CITY) ? CITY_HEAD : HEAT_HEAD);
  }

  /** 具体责任人; where there are two and nobody is named it is both. */
  List<StaffId> deputiesOf(UnitId unit) {
    if (unit.equals(CITY)) {
      return List.of(CITY_DEPUTY, CITY_DEPUTY_TWO);
    }
    return List.of(unit.equals(WATER) ? WATER_DEPUTY : HEAT_DEPUTY);
  }

  List<StaffId> liaisonsOf(UnitId unit) {
    return unit.equals(WATER) ? List.of(WATER_LIAISON) : List.of();
  }
}
