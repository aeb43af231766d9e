package cn.minsheng.zhida.casework;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of terms.
 *
 * @param supportDaysBefore how many days before the lead unit's deadline a supporting unit owes its
 *     opinion where no other date is named (rule 5); more than the report's two, so that the lead
 *     unit can work with it
 */
@ConfigurationProperties("zhida")
record TermSettings(@DefaultValue("4") int supportDaysBefore) {

  TermSettings {
    if (supportDaysBefore < 1 || supportDaysBefore > 30) {
      throw new IllegalArgumentException("ZHIDA_SUPPORT_DAYS_BEFORE is a number from 1 to 30");
    }
  }
}
