package cn.minsheng.zhida.mailroom;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keptDays for how many days mail that belongs to no petition can be read
 *     (ZHIDA_MAIL_KEPT_DAYS)
 */
@ConfigurationProperties("zhida.mail")
record MailroomProperties(@DefaultValue("30") int keptDays) {

  private static final int FEWEST_DAYS = 7;

  MailroomProperties {
    if (keptDays < FEWEST_DAYS) {
      throw new IllegalArgumentException(
          "ZHIDA_MAIL_KEPT_DAYS is too small: mail that waits or is tried again needs at least "
              + FEWEST_DAYS
              + " days");
    }
  }
}
