package cn.minsheng.zhida.directory;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.Register.Source;
import cn.minsheng.zhida.directory.spi.Contacts.ContactStaff;
import cn.minsheng.zhida.directory.spi.Contacts.ContactUnit;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Enters what the contacts said. Rows of which something newer is known are left alone, so readings
 * can be entered in any order and any number of times.
 */
@Component
class Registrar {

  private static final int LONGEST_UNIT_NAME = 200;
  private static final int LONGEST_STAFF_NAME = 100;
  private static final int LONGEST_TITLE = 200;

  private final JdbcOperations jdbc;
  private final OfficeTime time;

  Registrar(JdbcOperations jdbc, OfficeTime time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Inside the transaction that holds the lock and has read the register. */
  void enter(Reading reading, Register register) {
    var askedAt = Moments.column(reading.askedAt());
    var units =
        reading.units().entrySet().stream()
            .filter(it -> isNews(register.units().get(it.getKey()), reading))
            .toList();
    var staff =
        reading.staff().entrySet().stream()
            .filter(it -> isNews(register.staff().get(it.getKey()), reading))
            .toList();
    writeUnits(units.stream().flatMap(it -> it.getValue().stream()).toList(), askedAt);
    removeUnits(
        units.stream().filter(it -> it.getValue().isEmpty()).map(it -> it.getKey()).toList(),
        askedAt);
    var here = staff.stream().flatMap(it -> it.getValue().stream()).toList();
    writeStaff(here, askedAt);
    writeMemberships(here, register);
    forgetRosterOfReturned(here, register);
    seeOff(
        staff.stream().filter(it -> it.getValue().isEmpty()).map(it -> it.getKey()).toList(),
        askedAt);
    writeHeads(units.stream().flatMap(it -> it.getValue().stream()).toList(), here, register);
  }

  static boolean isNews(@Nullable Known<?> known, Reading reading) {
    return known == null || known.yieldsTo(reading.askedAt());
  }

  private void writeUnits(List<ContactUnit> units, LocalDateTime askedAt) {
    batch(
        """
        insert into units (id, name, name_key, parent, seen_at) values (?, ?, ?, ?, ?)
        on duplicate key update name = values(name), name_key = values(name_key),
          parent = values(parent), seen_at = values(seen_at), removed_at = null
        """,
        units,
        it ->
            new Object[] {
              it.id().value(),
              NameKey.cut(it.name(), LONGEST_UNIT_NAME),
              NameKey.of(NameKey.cut(it.name(), LONGEST_UNIT_NAME)).value(),
              it.parent().map(UnitId::value).orElse(null),
              askedAt
            });
  }

  private void removeUnits(List<UnitId> units, LocalDateTime askedAt) {
    batch(
        "update units set removed_at = coalesce(removed_at, ?), seen_at = ? where id = ?",
        units,
        it -> new Object[] {askedAt, askedAt, it.value()});
  }

  private void writeStaff(List<ContactStaff> staff, LocalDateTime askedAt) {
    batch(
        """
        insert into staff (id, name, name_key, title, active, seen_at) values (?, ?, ?, ?, ?, ?)
        on duplicate key update name = values(name), name_key = values(name_key),
          title = values(title), active = values(active), seen_at = values(seen_at), left_at = null
        """,
        staff,
        it ->
            new Object[] {
              it.id().value(),
              NameKey.cut(it.name(), LONGEST_STAFF_NAME),
              NameKey.of(NameKey.cut(it.name(), LONGEST_STAFF_NAME)).value(),
              NameKey.cut(it.title(), LONGEST_TITLE),
              it.active(),
              askedAt
            });
  }

  private void writeMemberships(List<ContactStaff> staff, Register register) {
    var moved =
        staff.stream()
            .filter(
                it -> {
                  var known = register.staff().get(it.id());
                  return known == null || !known.what().units().equals(it.units());
                })
            .toList();
    batch("delete from membership where staff = ?", moved, it -> new Object[] {it.id().value()});
    record Membership(StaffId staff, UnitId unit) {}
    batch(
        "insert into membership (staff, unit) values (?, ?)",
        moved.stream()
            .flatMap(it -> it.units().stream().map(unit -> new Membership(it.id(), unit)))
            .toList(),
        it -> new Object[] {it.staff().value(), it.unit().value()});
  }

  /**
   * Who comes back starts with what the contacts give: the roster that was written before they left
   * may have given their offices to others since.
   */
  private void forgetRosterOfReturned(List<ContactStaff> staff, Register register) {
    var returned =
        staff.stream()
            .map(ContactStaff::id)
            .filter(it -> register.staff().containsKey(it) && !register.isHere(it))
            .toList();
    batch(
        "delete from offices where source = 'ROSTER' and staff = ?",
        returned,
        it -> new Object[] {it.value()});
    batch(
        "delete from duty where day >= ? and staff = ?",
        returned,
        it -> new Object[] {time.today(), it.value()});
  }

  private void seeOff(List<StaffId> gone, LocalDateTime askedAt) {
    batch(
        "update staff set left_at = coalesce(left_at, ?), seen_at = ? where id = ?",
        gone,
        it -> new Object[] {askedAt, askedAt, it.value()});
    batch("delete from membership where staff = ?", gone, it -> new Object[] {it.value()});
  }

  private void writeHeads(List<ContactUnit> units, List<ContactStaff> here, Register register) {
    Set<StaffId> known = new HashSet<>(register.staff().keySet());
    here.forEach(it -> known.add(it.id()));
    List<Appointment> appointed = new ArrayList<>();
    List<Appointment> dismissed = new ArrayList<>();
    for (var unit : units) {
      var before = register.headsInContacts(unit.id());
      unit.heads().stream()
          .filter(it -> known.contains(it) && !before.contains(it))
          .forEach(it -> appointed.add(new Appointment(it, Office.in(unit.id(), Role.UNIT_HEAD))));
      before.stream()
          .filter(it -> !unit.heads().contains(it))
          .forEach(it -> dismissed.add(new Appointment(it, Office.in(unit.id(), Role.UNIT_HEAD))));
    }
    dismiss(dismissed, Source.CONTACTS);
    appoint(appointed, Source.CONTACTS);
  }

  void appoint(Collection<Appointment> appointments, Source source) {
    batch(
        "insert into offices (staff, role, unit, source) values (?, ?, ?, ?)",
        appointments,
        it -> officeRow(it, source));
  }

  void dismiss(Collection<Appointment> appointments, Source source) {
    batch(
        """
        insert into office_ended (staff, role, unit, ended_at)
        select staff, role, unit, ? from offices
        where staff = ? and role = ? and unit = ? and source = ?
        """,
        appointments.stream().filter(it -> it.office().unit().isPresent()).toList(),
        it -> endedRow(it, source));
    batch(
        "delete from offices where staff = ? and role = ? and unit <=> ? and source = ?",
        appointments,
        it -> officeRow(it, source));
  }

  private Object[] endedRow(Appointment appointment, Source source) {
    return new Object[] {
      Moments.column(time.now()),
      appointment.staff().value(),
      appointment.office().role().name(),
      appointment.office().unit().map(UnitId::value).orElseThrow(),
      source.name()
    };
  }

  private static Object[] officeRow(Appointment appointment, Source source) {
    return new Object[] {
      appointment.staff().value(),
      appointment.office().role().name(),
      appointment.office().unit().map(UnitId::value).orElse(null),
      source.name()
    };
  }

  <T> void batch(String sql, Collection<T> each, Function<T, Object[]> row) {
    if (!each.isEmpty()) {
      jdbc.batchUpdate(sql, each.stream().map(row).toList());
    }
  }
}
