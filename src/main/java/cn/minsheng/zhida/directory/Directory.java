package cn.minsheng.zhida.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is who, as the contacts and the roster say. Every answer is read from the database, so all
 * nodes give the same one. Somebody who left, or whom the contacts never had, holds no office.
 *
 * <p>The heads of a unit are those the roster names; where it names none (or only people who left),
 * they are the managers the contacts name. The first admins (ZHIDA_ADMIN_USER_IDS) are ADMIN
 * whatever the roster says. Offices in a removed unit are not in force.
 */
public interface Directory {

  /** Whether the contacts were ever read; before that nobody is known, and that says nothing. */
  boolean isRead();

  /** A person, also one who left; empty if the contacts never had them. */
  Optional<StaffMember> staff(StaffId staff);

  /** All of these who are known, in the order of their ids; also those who left. */
  List<StaffMember> staff(Set<StaffId> staff);

  /** Whether they are known and have not left. */
  boolean mayAct(StaffId staff);

  /** Every office they hold now, in their own right or as acting head (代理). */
  List<Office> rolesOf(StaffId staff);

  /** Every office they hold now in their own right. */
  List<Office> ownRolesOf(StaffId staff);

  /** The heads for whom they act today. */
  List<StaffId> actsFor(StaffId staff);

  /** The heads for whom they acted at that moment. */
  List<StaffId> actedFor(StaffId staff, Instant at);

  /** Since when somebody holds an office of this unit no more that they held; empty if they do. */
  Optional<Instant> endedIn(UnitId unit, StaffId staff);

  /** These people, and after them whoever acts for one of them today. */
  Set<StaffId> withActing(Collection<StaffId> staff);

  /**
   * Who holds this role now, in any unit, each person once; of heads also who acts for them, after
   * those in their own right.
   */
  List<StaffId> holders(Role role);

  /**
   * 主要负责人 in their own right: usually one; several where the contacts name several and the roster
   * none.
   */
  List<StaffId> headsOf(UnitId unit);

  /** 分管负责人, in the order of the roster. */
  List<StaffId> deputiesOf(UnitId unit);

  /** 联络员, in the order of the roster. */
  List<StaffId> liaisonsOf(UnitId unit);

  /** 分管区领导: the leaders in charge of the unit. */
  List<StaffId> leadersOver(UnitId unit);

  /**
   * Whose something is that was given to somebody in their office.
   *
   * @param named to whom it was given
   * @param holders who holds the office now
   * @return the one it was given to, while they hold it; otherwise whoever does
   */
  static List<StaffId> whoseItIs(StaffId named, List<StaffId> holders) {
    return holders.contains(named) ? List.of(named) : holders;
  }

  /** A unit, also a removed one; empty if the contacts never had it. */
  Optional<Unit> unit(UnitId unit);

  /** Every unit that is not removed, in the order of their ids. */
  List<Unit> units();

  /**
   * Every unit of this name or nickname that is not removed. Full and half width, case and spaces
   * make no difference; nothing else is guessed.
   */
  List<Unit> unitsCalled(String nameOrNickname);

  /** Every name and nickname of units that are not removed. */
  List<UnitName> unitNames();

  /** Everybody of this name who has not left, compared as for {@link #unitsCalled}. */
  List<StaffMember> staffCalled(String name);

  /** Who is on duty on this day of the office, in the order in which they are called. */
  List<StaffId> onDuty(LocalDate day);
}
