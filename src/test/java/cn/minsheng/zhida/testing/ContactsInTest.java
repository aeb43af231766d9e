package cn.minsheng.zhida.testing;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.directory.spi.Contacts;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The contacts of an organisation that the test writes. One for the whole context: {@link #clear}
 * it before each test.
 */
public final class ContactsInTest implements Contacts {

  public static final UnitId ROOT = new UnitId(1);

  private final Map<UnitId, ContactUnit> units = new LinkedHashMap<>();
  private final Map<StaffId, ContactStaff> staff = new LinkedHashMap<>();
  private final Set<StaffId> overlookedByWalks = new HashSet<>();
  private final AtomicInteger walks = new AtomicInteger();
  private boolean unreachable;
  private Runnable afterUnits = () -> {};

  public synchronized void clear() {
    units.clear();
    staff.clear();
    overlookedByWalks.clear();
    walks.set(0);
    unreachable = false;
    afterUnits = () -> {};
  }

  public synchronized UnitId unit(long id, String name) {
    return unit(id, name, ROOT);
  }

  public synchronized UnitId unit(long id, String name, UnitId parent) {
    var heads =
        Optional.ofNullable(units.get(new UnitId(id))).map(ContactUnit::heads).orElse(Set.of());
    units.put(
        new UnitId(id),
        new ContactUnit(new UnitId(id), name, Optional.of(parent), Set.copyOf(heads)));
    return new UnitId(id);
  }

  public synchronized StaffId person(String id, String name, UnitId... memberOf) {
    var person = new StaffId(id);
    staff.put(person, new ContactStaff(person, name, "科员", true, Set.of(memberOf)));
    return person;
  }

  public synchronized StaffId personWhoNeverSignedIn(String id, String name, UnitId... memberOf) {
    var person = new StaffId(id);
    staff.put(person, new ContactStaff(person, name, "科员", false, Set.of(memberOf)));
    return person;
  }

  public synchronized void heads(UnitId unit, StaffId... heads) {
    var old = units.get(unit);
    units.put(unit, new ContactUnit(unit, old.name(), old.parent(), Set.of(heads)));
  }

  public synchronized void removeUnit(UnitId unit) {
    units.remove(unit);
  }

  public synchronized void leaves(StaffId who) {
    staff.remove(who);
  }

  /** Everybody and everything is gone, as after a lost permission. */
  public synchronized void lose() {
    units.clear();
    staff.clear();
  }

  public synchronized void unreachable(boolean unreachable) {
    this.unreachable = unreachable;
  }

  /** They change units during every walk, so that no walk meets them. */
  public synchronized void overlookInWalks(StaffId who) {
    overlookedByWalks.add(who);
  }

  /** Done once, in the middle of the next walk. */
  public synchronized void duringTheNextWalk(Runnable what) {
    afterUnits = what;
  }

  public int walks() {
    return walks.get();
  }

  @Override
  public List<ContactUnit> units() {
    walks.incrementAndGet();
    Runnable interruption;
    List<ContactUnit> answer;
    synchronized (this) {
      check();
      answer = List.copyOf(units.values());
      interruption = afterUnits;
      afterUnits = () -> {};
    }
    interruption.run();
    return answer;
  }

  @Override
  public synchronized List<ContactStaff> membersOf(UnitId unit) {
    check();
    return staff.values().stream()
        .filter(it -> it.units().contains(unit) && !overlookedByWalks.contains(it.id()))
        .toList();
  }

  @Override
  public synchronized Optional<ContactStaff> staff(StaffId who) {
    check();
    return Optional.ofNullable(staff.get(who));
  }

  @Override
  public synchronized Optional<ContactUnit> unit(UnitId unit) {
    check();
    return Optional.ofNullable(units.get(unit));
  }

  private void check() {
    if (unreachable) {
      throw new Unreachable("the test cut the line", new java.io.IOException());
    }
  }
}
