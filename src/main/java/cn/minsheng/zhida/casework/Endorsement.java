package cn.minsheng.zhida.casework;

/**
 * 认可 or its refusal by a 上级部门 or 工管委 (rule 9).
 *
 * @param given whether it was given; false is a refusal
 */
public record Endorsement(Endorser endorser, boolean given, Evidence evidence) {}
