package cn.minsheng.zhida.desk;

/** A ledger is to be looked through or taken in; whoever can does it now and not in a minute. */
public record LedgerCame() {}
