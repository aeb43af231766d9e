package cn.minsheng.zhida.offenders;

public final class HoldsChangeableState {

  static int count;
}
