package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;
import java.util.Optional;

/**
 * 待办: an act that waits for a person.
 *
 * @param next what is to be done
 * @param assignment which one, if it is a unit's
 * @param since since when it waits
 * @param due the unit's deadline, if it has one
 */
public record Task(
    Act next,
    PetitionId petition,
    LedgerNumber number,
    Optional<AssignmentId> assignment,
    Optional<UnitId> unit,
    Instant since,
    Optional<Due> due) {}
