package cn.minsheng.zhida.directory;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.spi.Contacts;
import cn.minsheng.zhida.directory.spi.Contacts.ContactStaff;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the contacts; writes nothing. */
@Component
class ContactsReader {

  /** The organisation itself, which is not among its units but can have people of its own. */
  static final UnitId ROOT = new UnitId(1);

  private final Contacts contacts;
  private final Directory directory;
  private final OfficeTime time;

  ContactsReader(Contacts contacts, Directory directory, OfficeTime time) {
    this.contacts = contacts;
    this.directory = directory;
    this.time = time;
  }

  /** Every unit and everybody in them. */
  Reading everything() {
    var reading = empty(true);
    for (var unit : contacts.units()) {
      reading.units().put(unit.id(), Optional.of(unit));
    }
    var walked = new ArrayList<>(reading.units().keySet());
    walked.add(ROOT);
    for (var unit : walked) {
      for (var member : contacts.membersOf(unit)) {
        reading.staff().merge(member.id(), Optional.of(in(unit, member)), ContactsReader::both);
      }
    }
    complete(reading);
    return reading;
  }

  /**
   * These people with the units they are and were in, and these units with their heads: who is made
   * a head is told as a change of the person or of the unit.
   */
  Reading around(Set<StaffId> staff, Set<UnitId> units) {
    var reading = empty(false);
    staff.forEach(it -> reading.staff().put(it, contacts.staff(it)));
    units.forEach(it -> readUnit(it, reading));
    directory.staff(staff).stream()
        .flatMap(it -> it.units().stream())
        .forEach(it -> readUnit(it, reading));
    reading.staff().values().stream()
        .flatMap(Optional::stream)
        .flatMap(it -> it.units().stream())
        .forEach(it -> readUnit(it, reading));
    complete(reading);
    return reading;
  }

  /**
   * Asks for each of these once more: somebody who changed units during a walk can have been missed
   * by it.
   */
  void confirm(Reading reading, Set<StaffId> staff, Set<UnitId> units) {
    staff.forEach(it -> reading.staff().put(it, contacts.staff(it)));
    units.forEach(it -> readUnit(it, reading));
    complete(reading);
  }

  /** Adds the heads nobody has met yet, and their units, until all are known. */
  private void complete(Reading reading) {
    Queue<StaffId> heads = new ArrayDeque<>(strangers(reading));
    while (!heads.isEmpty()) {
      for (var head : heads) {
        var answer = contacts.staff(head);
        reading.staff().put(head, answer);
        answer.ifPresent(it -> it.units().forEach(unit -> readUnitIfUnknown(unit, reading)));
      }
      heads = new ArrayDeque<>(strangers(reading));
    }
  }

  private Set<StaffId> strangers(Reading reading) {
    Set<StaffId> heads = new HashSet<>();
    reading.units().values().stream()
        .flatMap(Optional::stream)
        .forEach(it -> heads.addAll(it.heads()));
    heads.removeAll(reading.staff().keySet());
    directory.staff(heads).stream()
        .filter(it -> !it.left())
        .map(StaffMember::id)
        .forEach(heads::remove);
    return heads;
  }

  private void readUnit(UnitId unit, Reading reading) {
    if (!unit.equals(ROOT)) {
      reading.units().computeIfAbsent(unit, contacts::unit);
    }
  }

  private void readUnitIfUnknown(UnitId unit, Reading reading) {
    if (!reading.units().containsKey(unit)
        && directory.unit(unit).filter(it -> !it.removed()).isEmpty()) {
      readUnit(unit, reading);
    }
  }

  private Reading empty(boolean whole) {
    return new Reading(time.now(), whole, new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  private static ContactStaff in(UnitId unit, ContactStaff member) {
    Set<UnitId> units = new HashSet<>(member.units());
    units.add(unit);
    return new ContactStaff(member.id(), member.name(), member.title(), member.active(), units);
  }

  private static Optional<ContactStaff> both(
      Optional<ContactStaff> one, Optional<ContactStaff> other) {
    var units = new HashSet<>(one.orElseThrow().units());
    units.addAll(other.orElseThrow().units());
    var last = other.orElseThrow();
    return Optional.of(
        new ContactStaff(last.id(), last.name(), last.title(), last.active(), units));
  }
}
