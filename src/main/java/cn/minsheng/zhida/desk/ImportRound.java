package cn.minsheng.zhida.desk;

/** Looks through ledgers that came in, and takes in those that were confirmed. */
public interface ImportRound extends Round {}
