package cn.minsheng.zhida.reading;

import java.text.Normalizer;

/**
 * Folds what was typed so that full and half width, capitals and the traditional characters of
 * commands make no difference. Every character keeps its place: what is found in the folded text
 * stands at the same place of what was typed.
 */
final class Wording {

  private static final String TRADITIONAL = "辦簽單報請給長時類組處轉協還滿訪標總號週後個參與訴撥記錄關閉";
  private static final String SIMPLIFIED = "办签单报请给长时类组处转协还满访标总号周后个参与诉拨记录关闭";

  private Wording() {}

  static String fold(String text) {
    var folded = new StringBuilder(text.length());
    for (var at = 0; at < text.length(); at++) {
      folded.append(fold(text.charAt(at)));
    }
    return folded.toString();
  }

  private static char fold(char one) {
    if (one < 0x80) {
      return Character.toLowerCase(one);
    }
    var traditional = TRADITIONAL.indexOf(one);
    if (traditional >= 0) {
      return SIMPLIFIED.charAt(traditional);
    }
    if (one == '\u3000' || one == '\u00a0') {
      return ' ';
    }
    if (one >= '\uff01' && one <= '\uff5e') {
      return Character.toLowerCase(
          Normalizer.normalize(String.valueOf(one), Normalizer.Form.NFKC).charAt(0));
    }
    return one;
  }
}
