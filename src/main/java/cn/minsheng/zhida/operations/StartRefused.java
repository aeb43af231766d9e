package cn.minsheng.zhida.operations;

import java.util.List;

/** The bot does not start; each line says what is wrong and what to set. */
final class StartRefused extends RuntimeException {

  private final List<String> reasons;

  StartRefused(List<String> reasons) {
    super(String.join(" ", reasons));
    this.reasons = List.copyOf(reasons);
  }

  StartRefused(String reason) {
    this(List.of(reason));
  }

  List<String> reasons() {
    return reasons;
  }
}
