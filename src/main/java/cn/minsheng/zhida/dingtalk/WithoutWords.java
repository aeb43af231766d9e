package cn.minsheng.zhida.dingtalk;

import org.jspecify.annotations.Nullable;

/**
 * Kind and place of another exception without its message, which may quote what somebody wrote: fit
 * for the log.
 */
final class WithoutWords extends Exception {

  private static final int MOST_CAUSES = 8;

  WithoutWords(Throwable of) {
    this(of, MOST_CAUSES);
  }

  private WithoutWords(Throwable of, int causes) {
    super(of.getClass().getName(), cause(of, causes));
    setStackTrace(of.getStackTrace());
  }

  private static @Nullable WithoutWords cause(Throwable of, int causes) {
    var cause = of.getCause();
    return cause == null || causes == 0 ? null : new WithoutWords(cause, causes - 1);
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
