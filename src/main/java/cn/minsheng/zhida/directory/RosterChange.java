package cn.minsheng.zhida.directory;

import java.time.LocalDate;
import java.util.List;

/** One thing a roster changed. */
public sealed interface RosterChange {

  /** Somebody holds an office they did not hold by the roster before. */
  record Appointed(Appointment appointment) implements RosterChange {}

  /** Somebody does not hold an office by the roster any more. */
  record Dismissed(Appointment appointment) implements RosterChange {}

  /** A unit has a nickname it had not. */
  record NicknameGiven(String nickname, UnitId unit) implements RosterChange {}

  /** A unit lost a nickname. */
  record NicknameTaken(String nickname, UnitId unit) implements RosterChange {}

  /** Others, or in another order, are on duty on a day from today on. */
  record DutyChanged(LocalDate day, List<StaffId> before, List<StaffId> now)
      implements RosterChange {
    public DutyChanged {
      before = List.copyOf(before);
      now = List.copyOf(now);
    }
  }
}
