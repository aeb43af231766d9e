package cn.minsheng.zhida.testing;

import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small made-up office, written straight into the directory's tables: {@link #opens} it. */
public final class OfficeInTest {

  public static final UnitId WATER = new UnitId(10);
  public static final UnitId CITY = new UnitId(20);
  public static final UnitId EMPTY = new UnitId(30);
  public static final UnitId GONE = new UnitId(40);

  /** 党政办. */
  public static final StaffId CLERK = new StaffId("clerk");

  public static final StaffId CLERK_TWO = new StaffId("clerk-two");
  public static final StaffId OFFICE_HEAD = new StaffId("office-head");

  /** 供水公司: one head, one deputy, one liaison. */
  public static final StaffId WATER_HEAD = new StaffId("water-head");

  public static final StaffId WATER_DEPUTY = new StaffId("water-deputy");
  public static final StaffId WATER_LIAISON = new StaffId("water-liaison");

  /** 城市管理局: two heads, two deputies. */
  public static final StaffId CITY_HEAD = new StaffId("city-head");

  public static final StaffId CITY_HEAD_TWO = new StaffId("city-head-two");
  public static final StaffId CITY_DEPUTY = new StaffId("city-deputy");
  public static final StaffId CITY_DEPUTY_TWO = new StaffId("city-deputy-two");

  public static final StaffId LEADER = new StaffId("leader");
  public static final StaffId OBSERVER = new StaffId("observer");
  public static final StaffId VISITOR = new StaffId("visitor");
  public static final StaffId ADMIN = new StaffId("admin");
  public static final StaffId NOBODY = new StaffId("nobody");

  private final JdbcClient jdbc;

  private OfficeInTest(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Everybody arrives. The tables have to be empty. */
  public static OfficeInTest opens(JdbcClient jdbc) {
    var office = new OfficeInTest(jdbc);
    office.unit(WATER, "供水公司");
    office.unit(CITY, "城市管理局");
    office.unit(EMPTY, "新设局");
    office.unit(GONE, "撤销局");
    office.removed(GONE);
    office.person(CLERK, "周文", Role.OFFICE);
    office.person(CLERK_TWO, "吴笔", Role.OFFICE);
    office.person(OFFICE_HEAD, "郑直", Role.OFFICE_HEAD);
    office.person(WATER_HEAD, "王建国", Role.UNIT_HEAD, WATER);
    office.person(WATER_DEPUTY, "李芳", Role.UNIT_DEPUTY, WATER);
    office.person(WATER_LIAISON, "赵敏", Role.UNIT_LIAISON, WATER);
    office.person(CITY_HEAD, "孙强", Role.UNIT_HEAD, CITY);
    office.person(CITY_HEAD_TWO, "钱进", Role.UNIT_HEAD, CITY);
    office.person(CITY_DEPUTY, "冯光", Role.UNIT_DEPUTY, CITY);
    office.person(CITY_DEPUTY_TWO, "陈明", Role.UNIT_DEPUTY, CITY);
    office.person(LEADER, "林远", Role.LEADER);
    office.person(OBSERVER, "欧阳静", Role.OBSERVER);
    office.person(VISITOR, "范行", Role.VISITOR);
    office.person(ADMIN, "管理", Role.ADMIN);
    return office;
  }

  /** The office that is open already. */
  public static OfficeInTest of(JdbcClient jdbc) {
    return new OfficeInTest(jdbc);
  }

  public void unit(UnitId id, String name) {
    jdbc.sql("insert into units (id, name, name_key, seen_at) values (?, ?, ?, '2026-01-01')")
        .params(id.value(), name, name)
        .update();
  }

  public void removed(UnitId id) {
    jdbc.sql("update units set removed_at = '2026-01-02' where id = ?").param(id.value()).update();
  }

  public void person(StaffId id, String name, Role role) {
    person(id, name);
    holds(id, role, null);
  }

  public void person(StaffId id, String name, Role role, UnitId unit) {
    person(id, name);
    holds(id, role, unit);
  }

  public void holds(StaffId id, Role role, @Nullable UnitId unit) {
    jdbc.sql("insert into offices (staff, role, unit, source) values (?, ?, ?, 'ROSTER')")
        .params(id.value(), role.name(), unit == null ? null : unit.value())
        .update();
  }

  public void leaves(StaffId id) {
    jdbc.sql("update staff set left_at = '2026-01-02' where id = ?").param(id.value()).update();
  }

  private void person(StaffId id, String name) {
    jdbc.sql(
            """
            insert into staff (id, name, name_key, title, active, seen_at)
            values (?, ?, ?, '', true, '2026-01-01')
            """)
        .params(id.value(), name, name)
        .update();
  }
}
