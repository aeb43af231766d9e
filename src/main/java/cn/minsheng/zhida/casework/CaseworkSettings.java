package cn.minsheng.zhida.casework;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of the rules.
 *
 * @param lookBackAfterDays how many days after 销号 the look-back is due (rule 9)
 */
@ConfigurationProperties("zhida.casework")
record CaseworkSettings(@DefaultValue("30") int lookBackAfterDays) {

  CaseworkSettings {
    if (lookBackAfterDays < 1 || lookBackAfterDays > 366) {
      throw new IllegalArgumentException(
          "zhida.casework.look-back-after-days is a number from 1 to 366");
    }
  }
}
