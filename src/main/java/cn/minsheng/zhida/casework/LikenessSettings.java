package cn.minsheng.zhida.casework;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on two petitions are shown as likely the same (rule 1).
 *
 * @param similarTextPercent {@code ZHIDA_SIMILAR_TEXT_PERCENT}: how much of what both say they have
 *     in common, in percent of all pairs of characters
 * @param similarPlacePercent {@code ZHIDA_SIMILAR_PLACE_PERCENT}: below that their places are
 *     different ones, whatever they say
 */
@ConfigurationProperties("zhida")
record LikenessSettings(
    @DefaultValue("35") int similarTextPercent, @DefaultValue("20") int similarPlacePercent) {

  LikenessSettings {
    check("ZHIDA_SIMILAR_TEXT_PERCENT", similarTextPercent);
    check("ZHIDA_SIMILAR_PLACE_PERCENT", similarPlacePercent);
  }

  private static void check(String name, int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException(name + " is a number from 1 to 100");
    }
  }

  double text() {
    return similarTextPercent / 100.0;
  }

  double place() {
    return similarPlacePercent / 100.0;
  }
}
