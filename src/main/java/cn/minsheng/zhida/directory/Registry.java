package cn.minsheng.zhida.directory;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.Register.Holding;
import cn.minsheng.zhida.directory.Register.Nickname;
import cn.minsheng.zhida.directory.Register.Source;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register, opened by one writer at a time. All is read with locks, so that a writer inside a
 * longer transaction sees what was committed since that began.
 */
@Component
class Registry {

  private final JdbcClient jdbc;
  private final AdminProperties settings;
  private final OfficeTime time;

  Registry(JdbcClient jdbc, AdminProperties settings, OfficeTime time) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.time = time;
  }

  /**
   * Waits until no other node or thread writes; keeps the others out until the transaction ends.
   */
  void lock() {
    jdbc.sql("select id from directory_head where id = 1 for update").query(Integer.class).single();
  }

  /** Call after {@link #lock}. */
  Register read() {
    return new Register(
        staff(), units(), offices(), nicknames(), duty(time.today()), settings.admins());
  }

  /** Who has not left, without locks. */
  Set<StaffId> staffHere() {
    return jdbc.sql("select id from staff where left_at is null")
        .query((row, number) -> new StaffId(row.getString("id")))
        .set();
  }

  /** The units that are not removed, without locks. */
  Set<UnitId> unitsThere() {
    return jdbc.sql("select id from units where removed_at is null")
        .query((row, number) -> new UnitId(row.getLong("id")))
        .set();
  }

  private Map<StaffId, Known<StaffMember>> staff() {
    Map<String, Set<UnitId>> units = new HashMap<>();
    read(
        "select staff, unit from membership for update",
        row ->
            units
                .computeIfAbsent(row.getString("staff"), it -> new HashSet<>())
                .add(new UnitId(row.getLong("unit"))));
    Map<StaffId, Known<StaffMember>> staff = new LinkedHashMap<>();
    read(
        "select id, name, title, active, left_at, seen_at, null as unit from staff order by id for update",
        row -> {
          var one = Rows.staff(row);
          var member =
              new StaffMember(
                  one.id(),
                  one.name(),
                  one.title(),
                  one.active(),
                  one.left(),
                  units.getOrDefault(one.id().value(), Set.of()));
          staff.put(
              one.id(),
              new Known<>(member, Moments.moment(row.getObject("seen_at", LocalDateTime.class))));
        });
    return staff;
  }

  private Map<UnitId, Known<Unit>> units() {
    Map<UnitId, Known<Unit>> units = new LinkedHashMap<>();
    read(
        """
        select id, name, parent, removed_at is not null as removed, seen_at
        from units order by id for update
        """,
        row -> {
          var unit = Rows.unit(row);
          var seenAt = Moments.moment(row.getObject("seen_at", LocalDateTime.class));
          units.put(unit.id(), new Known<>(unit, seenAt));
        });
    return units;
  }

  private List<Holding> offices() {
    List<Holding> offices = new ArrayList<>();
    read(
        "select staff, role, unit, source from offices order by id for update",
        row ->
            offices.add(
                new Holding(
                    new Appointment(new StaffId(row.getString("staff")), Rows.office(row)),
                    Source.valueOf(row.getString("source")))));
    return offices;
  }

  private Map<NameKey, Nickname> nicknames() {
    Map<NameKey, Nickname> nicknames = new LinkedHashMap<>();
    read(
        "select nickname_key, nickname, unit from nicknames order by unit, nickname_key for update",
        row ->
            nicknames.put(
                new NameKey(row.getString("nickname_key")),
                new Nickname(row.getString("nickname"), new UnitId(row.getLong("unit")))));
    return nicknames;
  }

  private NavigableMap<LocalDate, List<StaffId>> duty(LocalDate from) {
    NavigableMap<LocalDate, List<StaffId>> duty = new TreeMap<>();
    jdbc.sql("select day, staff from duty where day >= :from order by day, place for update")
        .param("from", from)
        .query(
            row -> {
              duty.computeIfAbsent(row.getObject("day", LocalDate.class), it -> new ArrayList<>())
                  .add(new StaffId(row.getString("staff")));
            });
    return duty;
  }

  private void read(String sql, RowCallbackHandler each) {
    jdbc.sql(sql).query(each);
  }
}
