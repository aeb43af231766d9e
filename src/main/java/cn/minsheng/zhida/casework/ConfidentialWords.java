package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import java.util.Arrays;

/**
 * 保密: which words an act may put down here (rule 13). What such a petition says, what was found and
 * what its people said is written on paper alone; why the office or a unit decided something may be
 * said in one short sentence or by a 文号. Every act that takes words asks here, before it asks
 * anything else of the petition.
 */
final class ConfidentialWords {

  /** Characters: a 文号 with a few words, too short for a story. */
  static final int LONGEST_REASON = 60;

  /** What an act may say of a confidential petition. */
  enum Allowed {
    NOTHING,
    A_SHORT_REASON
  }

  private ConfidentialWords() {}

  static Allowed by(Act act) {
    return switch (act) {
      case REGISTER,
          TAKE_OVER,
          SPLIT,
          PROPOSE,
          INSTRUCT,
          ATTACH,
          HAND_OVER,
          RECORD_COLLECTION,
          ASSIGN,
          ADD_SUPPORT,
          URGE,
          ACCEPT,
          CONFIRM_TOLD,
          RECORD_CLARITIES,
          GIVE_OPINION,
          WAIVE_OPINION,
          SIGN_OFF,
          PASS,
          RECORD_FOLLOW_UP,
          SEND_BACK,
          CLOSE,
          MOVE_WITH_THE_CALENDAR,
          RELEASE,
          GIVE_FOLLOW_UP,
          PROMISE,
          UNDO,
          UNMASK ->
          Allowed.NOTHING;
      case JOIN,
          REDIRECT,
          CORRECT,
          ASK_WITHDRAWAL,
          APPROVE_WITHDRAWAL,
          REFUSE_WITHDRAWAL,
          ASK_EXTENSION,
          GRANT_EXTENSION,
          REFUSE_EXTENSION,
          SUBMIT_REPORT,
          RETURN_BY_SIGNER,
          RETURN_TO_UNIT,
          ENDORSE_FOR_SUPERIOR,
          ENDORSE_FOR_COMMITTEE,
          EXPLAIN,
          END,
          LOOK_BACK,
          HOLD,
          RECORD_ANSWER,
          SETTLE_PROMISE,
          LIFT_SUPERVISION ->
          Allowed.A_SHORT_REASON;
    };
  }

  /**
   * @param words what is to be put down, each; empty ones say nothing
   * @throws Refused if the petition is confidential and they are more than the act may say
   */
  static void check(Act act, Petition petition, String... words) {
    if (!isConfidential(petition)) {
      return;
    }
    var longest = by(act) == Allowed.NOTHING ? 0 : LONGEST_REASON;
    if (Arrays.stream(words).anyMatch(it -> length(it) > longest)) {
      throw refused(longest == 0 ? onPaper(act) : Reason.CONFIDENTIAL_REASONS_ARE_SHORT, petition);
    }
  }

  /** The same of evidence; a file is content. */
  static void check(Act act, Petition petition, Evidence evidence) {
    check(act, petition, evidence.words());
    if (isConfidential(petition) && evidence.document().isPresent()) {
      throw refused(Reason.CONFIDENTIAL_IS_WRITTEN_ON_PAPER, petition);
    }
  }

  /** Of words that are content whatever act brings them. */
  static void checkNothingIsSaid(Act act, Petition petition, String... content) {
    if (isConfidential(petition) && Arrays.stream(content).anyMatch(it -> length(it) > 0)) {
      throw refused(onPaper(act), petition);
    }
  }

  /** A petition that comes in, by itself or to one that is confidential. */
  static void checkNothingIsSaid(Petition petition, NewPetition what) {
    var said = what.matter();
    var isSilent =
        said.content().isEmpty()
            && said.place().isEmpty()
            && said.petitioners().isEmpty()
            && what.attachments().isEmpty();
    if (isConfidential(petition) && !isSilent) {
      throw refused(Reason.CONFIDENTIAL_IS_WRITTEN_ON_PAPER, petition);
    }
  }

  private static boolean isConfidential(Petition petition) {
    return petition.nature().secrecy() == Secrecy.CONFIDENTIAL;
  }

  private static int length(String words) {
    var said = words.strip();
    return said.codePointCount(0, said.length());
  }

  private static Reason onPaper(Act act) {
    return act == Act.SUBMIT_REPORT
        ? Reason.CONFIDENTIAL_IS_REPORTED_ON_PAPER
        : Reason.CONFIDENTIAL_IS_WRITTEN_ON_PAPER;
  }

  private static Refused refused(Reason reason, Petition petition) {
    return Refused.because(reason).number(petition.number());
  }
}
