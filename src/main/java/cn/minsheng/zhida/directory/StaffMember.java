package cn.minsheng.zhida.directory;

import java.util.Set;

/**
 * A person as the directory knows them.
 *
 * @param title as the contacts have it, may be empty
 * @param active whether they have ever signed in to the platform; who has not cannot be reached
 * @param left whether they have left the organisation; old petitions still name them
 * @param units the units they are a direct member of, empty if they left
 */
public record StaffMember(
    StaffId id, String name, String title, boolean active, boolean left, Set<UnitId> units) {

  public StaffMember {
    units = Set.copyOf(units);
  }
}
