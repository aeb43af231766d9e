package cn.minsheng.zhida.dingtalk;

import com.dingtalk.open.app.stream.network.api.ServiceException;

/**
 * Makes the SDK answer 500, so that the platform delivers again and a person who tapped sees that
 * it failed. Whoever throws it has told the log why.
 */
final class NotTaken extends ServiceException {

  private static final int CODE = 500;

  @Override
  public int getCode() {
    return CODE;
  }

  @Override
  public String getMessage() {
    return "not taken";
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
