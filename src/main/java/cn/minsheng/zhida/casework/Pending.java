package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that waits for somebody, as {@link Agenda} lists it: slim, and without personal data.
 *
 * @param id of what waits: an assignment, a request, a promise, an answer, or a petition
 * @param unit whose it is by the order, where a unit has it or had it last
 * @param person who has it where one person has: the leader asked, the visitor named, or the clerk
 *     in charge
 * @param clerk in charge at the office, where that is asked
 * @param since since when it waits
 * @param due by when it has to be done, where there is a day for it
 */
public record Pending(
    String id,
    PetitionId petition,
    LedgerNumber number,
    UrgencyLevel urgency,
    Secrecy secrecy,
    Optional<OfUnit> unit,
    Optional<StaffId> person,
    Optional<StaffId> clerk,
    Instant since,
    Optional<Due> due) {

  /** The order it belongs to, whose it was by that, and how it stands. */
  public record OfUnit(
      AssignmentId assignment,
      UnitId unit,
      StaffId firstResponsible,
      Optional<StaffId> specificallyResponsible,
      AssignmentStatus status) {}

  /** 立办立结: it counts by the clock on the wall, day and night. */
  public boolean isImmediate() {
    return urgency == UrgencyLevel.IMMEDIATE;
  }

  /** The same, to be done by another day. */
  public Pending by(Due other) {
    return new Pending(
        id, petition, number, urgency, secrecy, unit, person, clerk, since, Optional.of(other));
  }
}
