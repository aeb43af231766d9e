package cn.minsheng.zhida.directory;

import java.time.LocalDate;

/**
 * 代理: somebody does for some days what a head does.
 *
 * @param principal the head
 * @param acting who acts for them
 * @param lastDay that day is still one of it
 */
public record Acting(StaffId principal, StaffId acting, LocalDate firstDay, LocalDate lastDay) {}
