package cn.minsheng.zhida.dingtalk;

import java.time.Duration;

/**
 * How patient the supervisor is, in real time.
 *
 * @param look how often it looks
 * @param keepAlive after how much silence the SDK sends a WebSocket ping, at least 1 s; without a
 *     pong within 5 s the SDK closes the connection
 * @param rebuildAfter without a live connection for so long, another client is built; doubled for
 *     each further one
 * @param rebuildAtMost the longest pause between two builds
 * @param silentAfter a connection that got the platform's pings before and nothing for so long is
 *     dead though its socket lives; the platform pings every 20 to 30 s (DINGTALK.md §10.1); where
 *     it pings more seldom, three of its pauses count
 * @param downAfter without a live connection for so long, a person is called
 * @param drain how long a stopping client may take to finish what it was given
 */
record StreamPace(
    Duration look,
    Duration keepAlive,
    Duration rebuildAfter,
    Duration rebuildAtMost,
    Duration silentAfter,
    Duration downAfter,
    Duration drain) {

  static final StreamPace PRODUCTION =
      new StreamPace(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofMinutes(5),
          Duration.ofSeconds(70),
          Duration.ofSeconds(60),
          Duration.ofSeconds(3));
}
