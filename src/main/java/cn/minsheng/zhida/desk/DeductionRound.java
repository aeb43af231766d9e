package cn.minsheng.zhida.desk;

/** Puts deductions to which the unit did not object in time before the office, to be decided. */
public interface DeductionRound extends Round {}
