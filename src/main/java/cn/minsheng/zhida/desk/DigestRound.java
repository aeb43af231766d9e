package cn.minsheng.zhida.desk;

/** Draws the half-monthly report and puts it before the leaders and observers. */
public interface DigestRound extends Round {}
