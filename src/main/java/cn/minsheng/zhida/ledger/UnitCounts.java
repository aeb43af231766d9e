package cn.minsheng.zhida.ledger;

import cn.minsheng.zhida.directory.UnitId;

/**
 * What a lead unit has open at a moment.
 *
 * @param overdue of the unfinished ones
 * @param dueThisWeek of the unfinished ones, those whose time runs out in the rest of this week
 */
public record UnitCounts(UnitId unit, int unfinished, int overdue, int dueThisWeek) {}
