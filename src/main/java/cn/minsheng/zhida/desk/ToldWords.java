package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Secrecy;

/** Why something was decided, in a notice to all of a unit, of whom some may not read it. */
final class ToldWords {

  private static final int MOST_BYTES = 1_000;

  private ToldWords() {}

  static String of(PetitionView petition, String why) {
    return petition.secrecy() == Secrecy.SENSITIVE
        ? MatterSentences.seeWhy(petition.number().ordinal())
        : Shortened.to(Markdown.text(why), MOST_BYTES);
  }
}
