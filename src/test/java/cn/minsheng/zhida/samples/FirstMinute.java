package cn.minsheng.zhida.samples;

import cn.minsheng.zhida.sandbox.GuideStep;
import java.util.List;

/** The guide of the page: one petition from the order to 销号. */
final class FirstMinute {

  private FirstMinute() {}

  static List<GuideStep> steps(District district) {
    return List.of();
  }
}
