package cn.minsheng.zhida.directory;

import cn.minsheng.zhida.directory.NameIndex.Found;
import cn.minsheng.zhida.directory.Register.Nickname;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Holds a roster against the contacts: what each row means, or what is wrong with it. */
final class RosterCheck {

  private static final int LONGEST_NICKNAME = 50;
  private static final int DAYS_AHEAD = 400;

  private final Register register;
  private final NameIndex names;
  private final LocalDate today;
  private final RosterErrors errors;
  private final RosterPlan plan = RosterPlan.blank();
  private final Set<LocalDate> days = new LinkedHashSet<>();

  RosterCheck(Register register, LocalDate today, RosterErrors errors) {
    this.register = register;
    this.names = new NameIndex(register);
    this.today = today;
    this.errors = errors;
  }

  /** Complete only if no errors were found. */
  RosterPlan check(List<RosterRow> rows) {
    for (var row : rows) {
      switch (row.sheet()) {
        case UNITS -> checkUnit(row);
        case ROLES -> checkRoles(row);
        case DUTY -> checkDuty(row);
      }
    }
    if (!errors.any()) {
      checkWhole();
    }
    return plan;
  }

  private void checkUnit(RosterRow row) {
    var cell = row.cell(RosterColumn.UNIT);
    if (cell.isEmpty()) {
      errors.inCell(row, RosterColumn.UNIT, RosterFault.UNIT_EMPTY, "");
      return;
    }
    var unit = foundOrError(row, RosterColumn.UNIT, cell.text(), names.unit(cell.text()));
    if (unit.isEmpty()) {
      return;
    }
    if (!plan.units().add(unit.get())) {
      errors.inCell(row, RosterColumn.UNIT, RosterFault.UNIT_TWICE, cell.text());
      return;
    }
    row.cell(RosterColumn.NICKNAMES).items().forEach(it -> checkNickname(row, unit.get(), it));
    if (row.cell(RosterColumn.HEAD).items().size() > 1) {
      errors.inCell(
          row,
          RosterColumn.HEAD,
          RosterFault.MORE_THAN_ONE_HEAD,
          row.cell(RosterColumn.HEAD).text());
    }
    appoint(row, RosterColumn.HEAD, unit.get(), Role.UNIT_HEAD);
    appoint(row, RosterColumn.DEPUTIES, unit.get(), Role.UNIT_DEPUTY);
    appoint(row, RosterColumn.LIAISONS, unit.get(), Role.UNIT_LIAISON);
    appoint(row, RosterColumn.LEADERS, unit.get(), Role.LEADER);
  }

  private void checkNickname(RosterRow row, UnitId unit, String nickname) {
    var key = NameKey.of(nickname);
    var namedSo = names.unitsCalled(key);
    if (nickname.length() > LONGEST_NICKNAME) {
      errors.inCell(row, RosterColumn.NICKNAMES, RosterFault.NICKNAME_TOO_LONG, nickname);
    } else if (namedSo.stream().anyMatch(it -> !it.id().equals(unit))) {
      errors.inCell(row, RosterColumn.NICKNAMES, RosterFault.NICKNAME_IS_A_UNIT, nickname);
    } else if (namedSo.isEmpty()) {
      var before = plan.nicknames().putIfAbsent(key, new Nickname(nickname, unit));
      if (before != null && !before.unit().equals(unit)) {
        errors.inCell(row, RosterColumn.NICKNAMES, RosterFault.NICKNAME_TWICE, nickname);
      }
    }
  }

  private void appoint(RosterRow row, RosterColumn column, UnitId unit, Role role) {
    for (var written : row.cell(column).items()) {
      foundOrError(row, column, written, names.person(written, it -> names.isIn(unit, it)))
          .ifPresent(it -> plan.appointments().add(new Appointment(it, Office.in(unit, role))));
    }
  }

  private void checkRoles(RosterRow row) {
    var person = person(row);
    var words = row.cell(RosterColumn.ROLES);
    if (words.isEmpty()) {
      errors.inCell(row, RosterColumn.ROLES, RosterFault.ROLE_EMPTY, "");
    }
    for (var word : words.items()) {
      var role = RoleWord.read(word);
      if (role.isEmpty()) {
        errors.inCell(row, RosterColumn.ROLES, RosterFault.ROLE_UNKNOWN, word, RoleWord.all());
      } else {
        person.ifPresent(
            it -> plan.appointments().add(new Appointment(it, Office.of(role.get().role()))));
      }
    }
  }

  private Optional<StaffId> person(RosterRow row) {
    var name = row.cell(RosterColumn.PERSON).text();
    var id = row.cell(RosterColumn.PERSON_ID).text();
    if (!id.isEmpty()) {
      return foundOrError(row, RosterColumn.PERSON_ID, id, names.personWithId(id, name));
    }
    if (name.isEmpty()) {
      errors.inCell(row, RosterColumn.PERSON, RosterFault.PERSON_EMPTY, "");
      return Optional.empty();
    }
    var unitName = row.cell(RosterColumn.PERSON_UNIT).text();
    if (unitName.isEmpty()) {
      return foundOrError(row, RosterColumn.PERSON, name, names.person(name, undecided()));
    }
    return foundOrError(row, RosterColumn.PERSON_UNIT, unitName, names.unit(unitName))
        .flatMap(unit -> personInUnit(row, name, unit));
  }

  private Optional<StaffId> personInUnit(RosterRow row, String name, UnitId unit) {
    var namesakes = names.staffCalled(name);
    if (!namesakes.isEmpty() && namesakes.stream().noneMatch(it -> names.isIn(unit, it))) {
      errors.inCell(
          row,
          RosterColumn.PERSON_UNIT,
          RosterFault.PERSON_NOT_IN_UNIT,
          name,
          names.choices(namesakes));
      return Optional.empty();
    }
    return foundOrError(
        row, RosterColumn.PERSON, name, names.person(name, it -> names.isIn(unit, it)));
  }

  private static Predicate<StaffMember> undecided() {
    return it -> false;
  }

  private void checkDuty(RosterRow row) {
    var cell = row.cell(RosterColumn.DAY);
    var day = cell.day();
    if (day.isEmpty()) {
      errors.inCell(
          row,
          RosterColumn.DAY,
          cell.isEmpty() ? RosterFault.DAY_EMPTY : RosterFault.DAY_UNREADABLE,
          cell.text());
    } else if (!day.get().isBefore(today)) {
      checkDuty(row, day.get());
    }
  }

  private void checkDuty(RosterRow row, LocalDate day) {
    if (day.isAfter(today.plusDays(DAYS_AHEAD))) {
      errors.inCell(row, RosterColumn.DAY, RosterFault.DAY_TOO_FAR, day.toString());
    }
    if (!days.add(day)) {
      errors.inCell(row, RosterColumn.DAY, RosterFault.DAY_TWICE, day.toString());
    }
    var written = row.cell(RosterColumn.ON_DUTY);
    if (written.isEmpty()) {
      errors.inCell(row, RosterColumn.ON_DUTY, RosterFault.PERSON_EMPTY, "");
    }
    Set<StaffId> onDuty = new LinkedHashSet<>();
    for (var name : written.items()) {
      foundOrError(row, RosterColumn.ON_DUTY, name, names.person(name, undecided()))
          .ifPresent(onDuty::add);
    }
    if (!onDuty.isEmpty()) {
      plan.duty().put(day, new ArrayList<>(onDuty));
    }
  }

  private void checkWhole() {
    if (nobodyIs(Role.OFFICE_HEAD)) {
      errors.inSheet(RosterSheet.ROLES, RosterFault.NO_OFFICE_HEAD, RoleWord.OFFICE_HEAD.word());
    }
    if (nobodyIs(Role.ADMIN) && register.firstAdmins().stream().noneMatch(register::isHere)) {
      errors.inSheet(RosterSheet.ROLES, RosterFault.NO_ADMIN, RoleWord.ADMIN.word());
    }
  }

  private boolean nobodyIs(Role role) {
    return plan.appointments().stream().noneMatch(it -> it.office().role() == role);
  }

  private <T> Optional<T> foundOrError(
      RosterRow row, RosterColumn column, String written, Found<T> found) {
    found.fault().ifPresent(it -> errors.inCell(row, column, it, written, found.choices()));
    return found.one();
  }
}
