package cn.minsheng.zhida.directory;

import java.util.Optional;

/**
 * What somebody is, and for which unit: heads, deputies and liaisons always for one, leaders for
 * one they are in charge of or for none, all others for none.
 */
public record Office(Role role, Optional<UnitId> unit) {

  public Office {
    var needsUnit =
        switch (role) {
          case UNIT_HEAD, UNIT_DEPUTY, UNIT_LIAISON -> true;
          case OFFICE, OFFICE_HEAD, LEADER, OBSERVER, VISITOR, ADMIN -> false;
        };
    if (needsUnit && unit.isEmpty()) {
      throw new IllegalArgumentException(role + " is held in a unit");
    }
    if (!needsUnit && role != Role.LEADER && unit.isPresent()) {
      throw new IllegalArgumentException(role + " is not held in a unit");
    }
  }

  public static Office of(Role role) {
    return new Office(role, Optional.empty());
  }

  public static Office in(UnitId unit, Role role) {
    return new Office(role, Optional.of(unit));
  }
}
