package cn.minsheng.zhida.desk;

/** Keeps lists, reports and 查 quick, however long the ledger gets. */
public interface LedgerRound extends Round {}
