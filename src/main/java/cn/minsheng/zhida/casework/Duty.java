package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which unit answers, and who in it.
 *
 * @param specificallyResponsible the deputy whose it is; null if any deputy of the unit may act
 */
record Duty(
    UnitId unit,
    AssignmentRole role,
    StaffId firstResponsible,
    @Nullable StaffId specificallyResponsible) {}
