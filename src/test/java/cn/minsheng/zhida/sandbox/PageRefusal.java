package cn.minsheng.zhida.sandbox;

import org.jspecify.annotations.Nullable;

/** Why the page's server does not do what was asked, in a sentence for the screen. */
final class PageRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;

  PageRefusal(int status, String sentence) {
    this(status, sentence, null);
  }

  /** With what the twin said about it, for developers. */
  PageRefusal(int status, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.status = status;
  }

  Answer answer() {
    Throwable cause = getCause();
    String code = cause == null ? "refused" : String.valueOf(cause.getMessage());
    return Answer.error(status, code, getMessage());
  }
}
