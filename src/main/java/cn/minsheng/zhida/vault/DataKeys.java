package cn.minsheng.zhida.vault;

import cn.minsheng.zhida.calendar.OfficeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * The unwrapped data keys used last, at most {@value #MOST}. Each is forgotten five minutes after
 * it was read, so that a safe which another node destroyed is closed here too by then.
 */
@Component
final class DataKeys {

  static final int MOST = 500;
  static final Duration KEPT = Duration.ofMinutes(5);

  private final OfficeTime time;
  private final Map<SafeId, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SafeId, Kept> eldest) {
          return size() > MOST;
        }
      };

  private record Kept(SecretKey key, Instant since) {
    @Override
    public String toString() {
      return "Kept[key not shown]";
    }
  }

  DataKeys(OfficeTime time) {
    this.time = time;
  }

  synchronized Optional<SecretKey> find(SafeId safe) {
    var found = kept.get(safe);
    if (found == null) {
      return Optional.empty();
    }
    var age = Duration.between(found.since(), time.now());
    if (age.isNegative() || age.compareTo(KEPT) >= 0) {
      kept.remove(safe);
      return Optional.empty();
    }
    return Optional.of(found.key());
  }

  synchronized void keep(SafeId safe, SecretKey key) {
    kept.put(safe, new Kept(key, time.now()));
  }

  synchronized void forget(SafeId safe) {
    kept.remove(safe);
  }

  synchronized int size() {
    return kept.size();
  }
}
