package cn.minsheng.zhida.casework;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of the rules.
 *
 * @param lookBackAfterDays how many days after 销号 the look-back is due (rule 9)
 * @param leaderSignsReports whether reports are signed by the leader in charge of the unit, where
 *     it has one, instead of its deputy or head (rule 6)
 */
@ConfigurationProperties("zhida")
record CaseworkSettings(
    @DefaultValue("30") int lookBackAfterDays, @DefaultValue("false") boolean leaderSignsReports) {

  CaseworkSettings {
    if (lookBackAfterDays < 1 || lookBackAfterDays > 366) {
      throw new IllegalArgumentException("ZHIDA_LOOK_BACK_AFTER_DAYS is a number from 1 to 366");
    }
  }
}
