package cn.minsheng.zhida.offenders;

public final class ThingManager {}
