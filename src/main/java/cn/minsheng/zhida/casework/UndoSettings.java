package cn.minsheng.zhida.casework;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody can take back what they did.
 *
 * @param undoMinutes {@code ZHIDA_UNDO_MINUTES}: 0 to 60; 0 for never
 */
@ConfigurationProperties("zhida")
record UndoSettings(@DefaultValue("5") int undoMinutes) {

  UndoSettings {
    if (undoMinutes < 0 || undoMinutes > 60) {
      throw new IllegalArgumentException("ZHIDA_UNDO_MINUTES is a number from 0 to 60");
    }
  }

  Duration time() {
    return Duration.ofMinutes(undoMinutes);
  }
}
