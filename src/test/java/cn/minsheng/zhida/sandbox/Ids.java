package cn.minsheng.zhida.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Names for messages, events, tickets, codes: never the same twice, also between two twins. */
final class Ids {

  private final String twin = UUID.randomUUID().toString().substring(0, 8);
  private final AtomicLong last = new AtomicLong();

  /** Shaped as the platform's frame ids, such as {@code 212ca9d7_974_sandbox}. */
  String frame() {
    return twin + "_" + last.incrementAndGet() + "_sandbox";
  }

  /** The prefix, then something in Base64 with its padding, as {@code msgId} has it. */
  String padded(String prefix) {
    byte[] raw = (twin + Long.toHexString(last.incrementAndGet())).getBytes(StandardCharsets.UTF_8);
    String text = Base64.getEncoder().withoutPadding().encodeToString(raw);
    return prefix + text + "==";
  }

  String hex() {
    return UUID.randomUUID().toString().replace("-", "") + Long.toHexString(last.incrementAndGet());
  }
}
