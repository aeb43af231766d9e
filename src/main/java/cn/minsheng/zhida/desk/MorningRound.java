package cn.minsheng.zhida.desk;

/** Tells everybody in the morning what is due: one message for each person. */
public interface MorningRound extends Round {}
