package cn.minsheng.zhida.mailroom;

import java.time.Duration;

/**
 * What calls cost: the one token bucket of all nodes (15 calls a second, the platform stands 20)
 * and the ledger of each month's calls (5,000 in the standard edition; DINGTALK.md §6).
 */
public interface Postage {

  /**
   * Books one call to the platform.
   *
   * @param api the path, such as {@code /v1.0/card/instances}
   * @param paid whether it counts in the month's quota
   * @return how long the caller waits before making it, in real time
   */
  Duration book(String api, boolean paid);

  /**
   * Takes a booking back: the call was turned away by a limit, which the platform does not count.
   */
  void unbook(String api);

  /** What this month has cost so far. */
  Spent spent();

  /**
   * @param calls paid calls made
   * @param arrivals messages, taps and events that came through the stream
   */
  record Spent(int calls, int arrivals) {}
}
