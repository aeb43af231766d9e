package cn.minsheng.zhida.casework;

import java.util.Optional;

/**
 * What a registration made.
 *
 * @param assignment the lead unit's, if the petition was assigned with it
 */
public record Entry(PetitionId petition, LedgerNumber number, Optional<AssignmentId> assignment) {}
