package cn.minsheng.zhida.dingtalk;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what the stream delivered and nobody can use, and says so in the log. */
final class PassedOverCount {

  private static final Logger log = LoggerFactory.getLogger(PassedOverCount.class);
  private static final int LONGEST_ID = 80;

  private final Map<Reading.Why, LongAdder> counts = new EnumMap<>(Reading.Why.class);

  PassedOverCount() {
    for (var why : Reading.Why.values()) {
      counts.put(why, new LongAdder());
    }
  }

  void add(Reading.PassedOver<?> passedOver) {
    counts.computeIfAbsent(passedOver.why(), why -> new LongAdder()).increment();
    log.warn("{} (id {})", passedOver.why().sentence(), plain(passedOver.id()));
  }

  /** Since the start of the bot. */
  long of(Reading.Why why) {
    return counts.computeIfAbsent(why, unknown -> new LongAdder()).sum();
  }

  private static String plain(String id) {
    var plain = id.replaceAll("[^A-Za-z0-9+/=_.:-]", "?");
    return plain.length() <= LONGEST_ID ? plain : plain.substring(0, LONGEST_ID);
  }
}
