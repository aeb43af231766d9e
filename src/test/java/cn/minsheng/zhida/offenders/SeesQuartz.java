package cn.minsheng.zhida.offenders;

import org.quartz.Scheduler;

public record SeesQuartz(Scheduler scheduler) {}
