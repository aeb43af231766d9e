package cn.minsheng.zhida.sandbox;

/**
 * The quotas and rates the twin enforces; none unless a test sets them. The standard edition: 5,000
 * paid calls and 3,000 stream messages a month, 20 calls a second per API (DINGTALK.md §6).
 */
public final class Limits {

  /** Per API in the standard edition. */
  public static final int CALLS_PER_SECOND = 20;

  static final String QPS = "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi";
  static final String MONTH = "Forbidden.AccessDenied.ApiCountLimitForOrg";

  private volatile long paidCalls = Long.MAX_VALUE;
  private volatile long streamMessages = Long.MAX_VALUE;
  private volatile int callsPerSecond = Integer.MAX_VALUE;

  public Limits standardEdition() {
    return paidCallsPerMonth(5_000).streamMessagesPerMonth(3_000).callsPerSecond(CALLS_PER_SECOND);
  }

  public Limits paidCallsPerMonth(long most) {
    paidCalls = most;
    return this;
  }

  public Limits streamMessagesPerMonth(long most) {
    streamMessages = most;
    return this;
  }

  /** Per API, in real time. */
  public Limits callsPerSecond(int most) {
    callsPerSecond = most;
    return this;
  }

  long paidCalls() {
    return paidCalls;
  }

  long streamMessages() {
    return streamMessages;
  }

  int callsPerSecond() {
    return callsPerSecond;
  }
}
