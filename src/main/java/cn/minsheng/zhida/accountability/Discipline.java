package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.util.Optional;

/**
 * 问责: a reproach the head of the office decided, recorded once and never changed. What was recorded
 * wrongly is revoked by a row of its own, once, and what is right recorded anew. Words are sealed.
 *
 * @param number short enough to be said: 问责3号. There may be gaps
 * @param staff whom it is against; empty if the unit as such
 * @param revoked by whom and when, if it was
 */
public record Discipline(
    long number,
    DisciplineDegree degree,
    UnitId unit,
    Optional<StaffId> staff,
    Done decided,
    Optional<Done> revoked) {}
