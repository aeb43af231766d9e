package cn.minsheng.zhida.directory;

/** A name or a nickname by which a unit that is not removed can be called. */
public record UnitName(UnitId unit, String name) {}
