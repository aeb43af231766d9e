package cn.minsheng.zhida.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long petitioners stand unmasked.
 *
 * @param unmaskedMinutes {@code ZHIDA_UNMASKED_MINUTES}: after so many minutes names, phones and
 *     addresses are taken off the card of whoever asked for them
 */
@ConfigurationProperties("zhida")
record UnmaskedSettings(@DefaultValue("30") String unmaskedMinutes) {

  UnmaskedSettings {
    if (!unmaskedMinutes.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException(
          "ZHIDA_UNMASKED_MINUTES is '%s'; it takes a number from 1 to 9999"
              .formatted(unmaskedMinutes));
    }
  }

  Duration shown() {
    return Duration.ofMinutes(Long.parseLong(unmaskedMinutes));
  }
}
