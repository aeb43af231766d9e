package cn.minsheng.zhida.directory.spi;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The organisation's contacts, read from the platform (DingTalk oapi; not counted in the quota).
 */
public interface Contacts {

  /** Every unit below the root, parents before children. */
  List<ContactUnit> units();

  /** The direct members of one unit. */
  List<ContactStaff> membersOf(UnitId unit);

  /** One person, or empty if the organisation does not have them any more. */
  Optional<ContactStaff> staff(StaffId staff);

  /** One unit, or empty if it was removed. */
  Optional<ContactUnit> unit(UnitId unit);

  /**
   * @param heads the managers the contacts name for the unit (dept_manager_userid_list)
   */
  record ContactUnit(UnitId id, String name, Optional<UnitId> parent, Set<StaffId> heads) {}

  /**
   * @param active whether they have ever signed in to the platform
   */
  record ContactStaff(StaffId id, String name, String title, boolean active, Set<UnitId> units) {}

  /** The contacts could not be read; nothing is known, nothing may be concluded from it. */
  final class Unreachable extends RuntimeException {
    public Unreachable(String why, Throwable cause) {
      super(why, cause);
    }
  }
}
