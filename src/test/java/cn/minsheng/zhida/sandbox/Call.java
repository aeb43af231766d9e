package cn.minsheng.zhida.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One HTTP call of the bot.
 *
 * @param at the office clock
 * @param body its JSON or form body; the missing node for another
 * @param status what was answered; 0 if the connection was closed or left hanging
 * @param code the platform's error code or the fault's name; "" where all was well
 * @param paid whether it used up one call of the month's quota
 * @param took real time from its arrival to its answer
 */
public record Call(
    Instant at,
    String method,
    String path,
    Map<String, String> query,
    JsonNode body,
    int status,
    String code,
    boolean paid,
    Duration took) {

  boolean isOf(String wanted) {
    return wanted.equals(path) || wanted.equals(method + " " + path);
  }
}
