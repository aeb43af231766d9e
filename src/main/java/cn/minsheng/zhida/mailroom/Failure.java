package cn.minsheng.zhida.mailroom;

import java.util.Arrays;

/**
 * Describes an exception for the log by its classes and the place in our code: messages of drivers
 * and parsers can quote what citizens wrote.
 */
final class Failure {

  private static final String OURS = "cn.minsheng.zhida.";

  private Failure() {}

  static String describe(Throwable failure) {
    var text = new StringBuilder();
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      text.append(text.isEmpty() ? "" : " <- ").append(cause.getClass().getName());
      Arrays.stream(cause.getStackTrace())
          .filter(frame -> frame.getClassName().startsWith(OURS))
          .findFirst()
          .ifPresent(frame -> text.append(" at ").append(frame));
    }
    return text.toString();
  }
}
