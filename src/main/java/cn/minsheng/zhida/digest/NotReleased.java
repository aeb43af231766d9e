package cn.minsheng.zhida.digest;

import java.util.Optional;

/**
 * What somebody wanted of a report cannot be; nothing was changed. The desk turns the reason into a
 * sentence; nobody reads the message.
 */
public final class NotReleased extends RuntimeException {

  private final Reason reason;
  private final transient Optional<DigestState> state;

  NotReleased(Reason reason, Optional<DigestState> state) {
    super(reason.toString());
    this.reason = reason;
    this.state = state;
  }

  public Reason reason() {
    return reason;
  }

  /** How far the report is; empty before it is drawn. */
  public Optional<DigestState> state() {
    return state;
  }

  /** Why not. */
  public enum Reason {
    ONLY_THE_OFFICE,
    ONLY_THE_OFFICE_HEAD,
    NOT_DRAWN_YET,
    ALREADY_HELD,
    ALREADY_SENT,
    A_REMARK_IS_TOO_LONG
  }
}
