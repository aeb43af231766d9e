package cn.minsheng.zhida.sandbox;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What the bot answered to a frame.
 *
 * @param code 200, or the SDK's 4xx and 5xx
 * @param data the JSON inside the answer's {@code data} text; the missing node if there was none
 * @param at the office clock
 * @param after real time since the frame was last sent
 * @param connection the connection it came on
 */
public record Ack(
    int code, String message, JsonNode data, Instant at, Duration after, String connection) {

  /** Code 200 and not an event's LATER: the platform will not send it again. */
  public boolean taken() {
    return code == 200 && !data.path("status").asString("").equals("LATER");
  }
}
