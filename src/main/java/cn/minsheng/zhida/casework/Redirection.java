package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.UnitId;

/**
 * 改交: an order that the office took back from a wrong unit and gave to another.
 *
 * @param assignment of the unit it was taken back from
 * @param from that unit
 * @param to the unit that leads instead
 * @param done by whom, when
 */
public record Redirection(
    PetitionId petition,
    LedgerNumber number,
    AssignmentId assignment,
    UnitId from,
    UnitId to,
    Done done) {}
