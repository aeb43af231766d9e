package cn.minsheng.zhida.directory;

import java.util.List;
import java.util.Set;

/**
 * What a refresh changed. All empty if the contacts say what was known already; then nobody needs
 * to be told.
 *
 * @param joined who is new
 * @param returned who had left and is back, with what the contacts give them; the roster has to
 *     name them anew
 * @param activated who was known and has signed in to the platform for the first time: from now on
 *     they can be reached
 * @param left who has left, with what hangs on them
 * @param unitsAdded units that are new or back
 * @param unitsRenamed units under a new name
 * @param unitsRemoved units the contacts do not have any more, with the offices that ended with
 *     them
 * @param headsChanged units whose heads in force are others than before, removed units left out; a
 *     unit that is new and has heads is among them
 * @param unitsWithoutHead units that lost their last head or came without one
 */
public record DirectoryChange(
    Set<StaffId> joined,
    Set<StaffId> returned,
    Set<StaffId> activated,
    List<Departure> left,
    Set<UnitId> unitsAdded,
    List<Renaming> unitsRenamed,
    List<UnitRemoval> unitsRemoved,
    List<HeadChange> headsChanged,
    Set<UnitId> unitsWithoutHead) {

  public static final DirectoryChange NONE =
      new DirectoryChange(
          Set.of(), Set.of(), Set.of(), List.of(), Set.of(), List.of(), List.of(), List.of(),
          Set.of());

  public DirectoryChange {
    joined = Set.copyOf(joined);
    returned = Set.copyOf(returned);
    activated = Set.copyOf(activated);
    left = List.copyOf(left);
    unitsAdded = Set.copyOf(unitsAdded);
    unitsRenamed = List.copyOf(unitsRenamed);
    unitsRemoved = List.copyOf(unitsRemoved);
    headsChanged = List.copyOf(headsChanged);
    unitsWithoutHead = Set.copyOf(unitsWithoutHead);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /** A unit has another name. */
  public record Renaming(UnitId unit, String before, String now) {}

  /** A unit is gone, and with it what was held in it. */
  public record UnitRemoval(UnitId unit, String name, List<Appointment> ended) {
    public UnitRemoval {
      ended = List.copyOf(ended);
    }
  }

  /** A unit has other heads. */
  public record HeadChange(UnitId unit, Set<StaffId> before, Set<StaffId> now) {
    public HeadChange {
      before = Set.copyOf(before);
      now = Set.copyOf(now);
    }
  }
}
