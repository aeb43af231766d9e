package cn.minsheng.zhida.casework;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of the rules.
 *
 * @param lookBackAfterDays how many days after 销号 the look-back is due (rule 9)
 */
@ConfigurationProperties("zhida")
record CaseworkSettings(@DefaultValue("30") int lookBackAfterDays) {

  CaseworkSettings {
    if (lookBackAfterDays < 1 || lookBackAfterDays > 366) {
      throw new IllegalArgumentException("ZHIDA_LOOK_BACK_AFTER_DAYS is a number from 1 to 366");
    }
  }
}
