package cn.minsheng.zhida.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds people and units by what a person writes: the name, or the name with the id in brackets
 * where several have the name: 张三(zhangsan), 办公室(12345).
 */
final class NameIndex {

  private static final Pattern WITH_ID = Pattern.compile("(.*)\\(([^()]{1,64})\\)", Pattern.DOTALL);
  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,17}");

  private final Register register;
  private final Map<NameKey, List<StaffMember>> staff = new HashMap<>();
  private final Map<NameKey, List<StaffMember>> left = new HashMap<>();
  private final Map<NameKey, List<Unit>> units = new HashMap<>();

  NameIndex(Register register) {
    this.register = register;
    register.staff().values().stream()
        .map(Known::what)
        .forEach(it -> enter(it.left() ? left : staff, it.name(), it));
    register.existing().values().forEach(it -> enter(units, it.name(), it));
  }

  private static <T> void enter(Map<NameKey, List<T>> index, String name, T what) {
    index.computeIfAbsent(NameKey.of(name), it -> new ArrayList<>()).add(what);
  }

  /** One found, or why not. */
  record Found<T>(Optional<T> one, Optional<RosterFault> fault, List<String> choices) {
    static <T> Found<T> one(T one) {
      return new Found<>(Optional.of(one), Optional.empty(), List.of());
    }

    static <T> Found<T> not(RosterFault fault, List<String> choices) {
      return new Found<>(Optional.empty(), Optional.of(fault), choices);
    }
  }

  Found<UnitId> unit(String written) {
    var named = unitsCalled(NameKey.of(written));
    if (named.isEmpty()) {
      return unitWithId(written)
          .map(Found::one)
          .orElse(Found.not(RosterFault.UNIT_UNKNOWN, List.of()));
    }
    return named.size() == 1
        ? Found.one(named.get(0).id())
        : Found.not(RosterFault.UNIT_AMBIGUOUS, named.stream().map(this::write).toList());
  }

  private Optional<UnitId> unitWithId(String written) {
    var parts = WITH_ID.matcher(written);
    if (!parts.matches() || !DIGITS.matcher(parts.group(2)).matches()) {
      return Optional.empty();
    }
    var unit = register.existing().get(new UnitId(Long.parseLong(parts.group(2))));
    return Optional.ofNullable(unit)
        .filter(it -> NameKey.of(it.name()).equals(NameKey.of(parts.group(1))))
        .map(Unit::id);
  }

  List<Unit> unitsCalled(NameKey key) {
    return units.getOrDefault(key, List.of());
  }

  /**
   * @param decides who is meant among namesakes; not asked where there is only one
   */
  Found<StaffId> person(String written, Predicate<StaffMember> decides) {
    var key = NameKey.of(written);
    var named = staff.getOrDefault(key, List.of());
    if (named.size() == 1) {
      return Found.one(named.get(0).id());
    }
    if (named.size() > 1) {
      var meant = named.stream().filter(decides).toList();
      return meant.size() == 1
          ? Found.one(meant.get(0).id())
          : Found.not(RosterFault.PERSON_AMBIGUOUS, choices(named));
    }
    var parts = WITH_ID.matcher(written);
    if (parts.matches()) {
      return personWithId(parts.group(2).strip(), parts.group(1));
    }
    return Found.not(
        left.containsKey(key) ? RosterFault.PERSON_HAS_LEFT : RosterFault.PERSON_UNKNOWN,
        List.of());
  }

  /** Somebody by id; the name, if there is one, has to be theirs. */
  Found<StaffId> personWithId(String id, String name) {
    var known = id.isBlank() || id.length() > 64 ? null : register.staff().get(new StaffId(id));
    if (known == null) {
      return Found.not(RosterFault.PERSON_UNKNOWN, List.of());
    }
    var person = known.what();
    var key = NameKey.of(name);
    if (!key.isEmpty() && !key.equals(NameKey.of(person.name()))) {
      return Found.not(RosterFault.PERSON_HAS_OTHER_NAME, choices(List.of(person)));
    }
    return person.left()
        ? Found.not(RosterFault.PERSON_HAS_LEFT, List.of())
        : Found.one(person.id());
  }

  /** Everybody of this name who is here, however many. */
  List<StaffMember> staffCalled(String name) {
    return staff.getOrDefault(NameKey.of(name), List.of());
  }

  /** Whether somebody belongs to the unit or to one below it. */
  boolean isIn(UnitId unit, StaffMember member) {
    return member.units().stream().anyMatch(it -> isBelow(unit, it));
  }

  private boolean isBelow(UnitId above, UnitId below) {
    Set<UnitId> seen = new HashSet<>();
    Optional<UnitId> at = Optional.of(below);
    while (at.isPresent() && seen.add(at.get())) {
      if (at.get().equals(above)) {
        return true;
      }
      at = Optional.ofNullable(register.units().get(at.get())).flatMap(it -> it.what().parent());
    }
    return false;
  }

  /** The way to write somebody so that they are found again. */
  String write(StaffMember person) {
    var name = NameKey.tidy(person.name());
    if (RosterCell.of(name).items().size() != 1
        || !RosterCell.of(name).items().get(0).equals(name)) {
      return "(" + person.id() + ")";
    }
    return staffCalled(name).size() == 1 ? name : name + "(" + person.id() + ")";
  }

  String write(Unit unit) {
    return unitsCalled(NameKey.of(unit.name())).size() == 1
        ? unit.name()
        : unit.name() + "(" + unit.id() + ")";
  }

  List<String> choices(List<StaffMember> people) {
    return people.stream()
        .sorted(Comparator.comparing(it -> it.id().value()))
        .map(it -> NameKey.tidy(it.name()) + "(" + it.id() + ")")
        .toList();
  }
}
