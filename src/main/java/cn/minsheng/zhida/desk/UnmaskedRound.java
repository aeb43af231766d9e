package cn.minsheng.zhida.desk;

/** Takes names, phones and addresses off the cards whose time is over (rule 13). */
public interface UnmaskedRound extends Round {}
