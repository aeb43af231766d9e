package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 催办: whoever has to act was reminded by the office. */
public sealed interface UrgingEvent extends PetitionEvent permits UrgingEvent.Urged {

  /**
   * @param units whose people were urged
   * @param visitor who was urged to record a visit, if it was not a unit
   * @param overdue whether the lead unit's deadline had passed
   */
  record Urged(
      PetitionId petition,
      LedgerNumber number,
      By by,
      UUID urging,
      List<UnitId> units,
      Optional<StaffId> visitor,
      boolean overdue)
      implements UrgingEvent {
    public Urged {
      units = List.copyOf(units);
    }

    @Override
    public Act act() {
      return Act.URGE;
    }
  }
}
