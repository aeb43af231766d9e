package cn.minsheng.zhida.directory;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredDirectory implements Directory {

  private static final String STAFF =
      """
      select s.id, s.name, s.title, s.active, s.left_at, m.unit
      from staff s left join membership m on m.staff = s.id and s.left_at is null
      """;

  private static final String UNITS =
      "select u.id, u.name, u.parent, u.removed_at is not null as removed from units u ";

  private final JdbcClient jdbc;
  private final AdminProperties settings;
  private final ActingTable acting;
  private final OfficeTime time;

  StoredDirectory(JdbcClient jdbc, AdminProperties settings, ActingTable acting, OfficeTime time) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.acting = acting;
    this.time = time;
  }

  @Override
  public boolean isRead() {
    return jdbc.sql("select count(*) from directory_head where refreshed_at is not null")
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public Optional<StaffMember> staff(StaffId staff) {
    return staff(Set.of(staff)).stream().findFirst();
  }

  @Override
  public List<StaffMember> staff(Set<StaffId> staff) {
    return staff.isEmpty()
        ? List.of()
        : people(
            jdbc.sql(STAFF + "where s.id in (:ids) order by s.id").param("ids", values(staff)));
  }

  @Override
  public boolean mayAct(StaffId staff) {
    return jdbc.sql("select count(*) from staff where id = :id and left_at is null")
            .param("id", staff.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public List<Office> rolesOf(StaffId staff) {
    var offices = new LinkedHashSet<>(ownRolesOf(staff));
    for (var principal : actsFor(staff)) {
      ownRolesOf(principal).stream()
          .filter(it -> ActingHeads.HEADS.contains(it.role()))
          .forEach(offices::add);
    }
    return List.copyOf(offices);
  }

  @Override
  public List<StaffId> actsFor(StaffId staff) {
    return acting.inForce(time.today()).stream()
        .filter(it -> it.acting().equals(staff))
        .map(Acting::principal)
        .toList();
  }

  @Override
  public List<StaffId> actedFor(StaffId staff, Instant at) {
    return acting.at(staff, at).stream().map(Acting::principal).toList();
  }

  @Override
  public Optional<Instant> endedIn(UnitId unit, StaffId staff) {
    return jdbc
        .sql(
            OfficesInForce.WITH
                + """
                select max(e.at) from (
                  select ended_at as at from office_ended where staff = :staff and unit = :unit
                  union all
                  select s.left_at from staff s join offices o on o.staff = s.id
                  where s.id = :staff and o.unit = :unit and s.left_at is not null) e
                where not exists (
                  select 1 from in_force where staff = :staff and unit = :unit)
                """)
        .param("staff", staff.value())
        .param("unit", unit.value())
        .query((row, n) -> Moments.momentOrNull(row.getObject(1, LocalDateTime.class)))
        .list()
        .stream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  @Override
  public Set<StaffId> withActing(Collection<StaffId> staff) {
    var all = new LinkedHashSet<>(staff);
    if (!staff.isEmpty()) {
      acting.inForce(time.today()).stream()
          .filter(it -> staff.contains(it.principal()))
          .map(Acting::acting)
          .forEach(all::add);
    }
    return all;
  }

  @Override
  public List<Office> ownRolesOf(StaffId staff) {
    var offices =
        new LinkedHashSet<Office>(
            jdbc.sql(
                    OfficesInForce.WITH
                        + "select role, unit from in_force where staff = :id order by id")
                .param("id", staff.value())
                .query((row, number) -> Rows.office(row))
                .list());
    if (settings.admins().contains(staff) && mayAct(staff)) {
      offices.add(Office.of(Role.ADMIN));
    }
    return List.copyOf(offices);
  }

  @Override
  public List<StaffId> holders(Role role) {
    var holders =
        new LinkedHashSet<>(
            jdbc.sql(
                    OfficesInForce.WITH
                        + "select staff from in_force where role = :role order by id")
                .param("role", role.name())
                .query((row, number) -> new StaffId(row.getString("staff")))
                .list());
    if (role == Role.ADMIN) {
      staff(settings.admins()).stream()
          .filter(it -> !it.left())
          .map(StaffMember::id)
          .forEach(holders::add);
    }
    return ActingHeads.HEADS.contains(role)
        ? List.copyOf(withActing(holders))
        : List.copyOf(holders);
  }

  @Override
  public List<StaffId> headsOf(UnitId unit) {
    return holders(unit, Role.UNIT_HEAD);
  }

  @Override
  public List<StaffId> deputiesOf(UnitId unit) {
    return holders(unit, Role.UNIT_DEPUTY);
  }

  @Override
  public List<StaffId> liaisonsOf(UnitId unit) {
    return holders(unit, Role.UNIT_LIAISON);
  }

  @Override
  public List<StaffId> leadersOver(UnitId unit) {
    return holders(unit, Role.LEADER);
  }

  private List<StaffId> holders(UnitId unit, Role role) {
    return jdbc.sql(
            OfficesInForce.WITH
                + "select staff from in_force where unit = :unit and role = :role order by id")
        .param("unit", unit.value())
        .param("role", role.name())
        .query((row, number) -> new StaffId(row.getString("staff")))
        .list();
  }

  @Override
  public Optional<Unit> unit(UnitId unit) {
    return jdbc.sql(UNITS + "where u.id = :id")
        .param("id", unit.value())
        .query((row, number) -> Rows.unit(row))
        .optional();
  }

  @Override
  public List<Unit> units() {
    return jdbc.sql(UNITS + "where u.removed_at is null order by u.id")
        .query((row, number) -> Rows.unit(row))
        .list();
  }

  @Override
  public List<Unit> unitsCalled(String nameOrNickname) {
    var key = NameKey.of(nameOrNickname);
    return jdbc.sql(
            UNITS
                + """
                where u.removed_at is null and u.id in (
                  select id from units where name_key = :key
                  union all select unit from nicknames where nickname_key = :key)
                order by u.id
                """)
        .param("key", key.value())
        .query((row, number) -> Rows.unit(row))
        .list();
  }

  @Override
  public List<UnitName> unitNames() {
    return jdbc.sql(
            """
            select u.id, u.name from units u where u.removed_at is null
            union all
            select u.id, n.nickname from nicknames n
              join units u on u.id = n.unit and u.removed_at is null
            order by 1, 2
            """)
        .query((row, number) -> new UnitName(new UnitId(row.getLong(1)), row.getString(2)))
        .list();
  }

  @Override
  public List<StaffMember> staffCalled(String name) {
    return people(
        jdbc.sql(STAFF + "where s.name_key = :key and s.left_at is null order by s.id")
            .param("key", NameKey.of(name).value()));
  }

  @Override
  public List<StaffId> onDuty(LocalDate day) {
    return jdbc.sql(
            """
            select d.staff from duty d join staff s on s.id = d.staff and s.left_at is null
            where d.day = :day order by d.place
            """)
        .param("day", day)
        .query((row, number) -> new StaffId(row.getString("staff")))
        .list();
  }

  private static List<StaffMember> people(JdbcClient.StatementSpec query) {
    Map<StaffId, StaffMember> people = new LinkedHashMap<>();
    query.query(
        row -> {
          var one = Rows.staff(row);
          people.merge(one.id(), one, StoredDirectory::inBothUnits);
        });
    return new ArrayList<>(people.values());
  }

  private static StaffMember inBothUnits(StaffMember one, StaffMember again) {
    Set<UnitId> units = new LinkedHashSet<>(one.units());
    units.addAll(again.units());
    return new StaffMember(one.id(), one.name(), one.title(), one.active(), one.left(), units);
  }

  private static Set<String> values(Set<StaffId> staff) {
    Set<String> values = new TreeSet<>();
    staff.forEach(it -> values.add(it.value()));
    return values;
  }
}
