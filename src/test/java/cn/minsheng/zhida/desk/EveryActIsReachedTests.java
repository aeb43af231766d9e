package cn.minsheng.zhida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.accountability.AccountabilityAct;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.testing.OfficeTest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people can do they can do on a card and by typing; what not is named here, with why. */
@OfficeTest
class EveryActIsReachedTests {

  /** On cards of their own desks; the acts with a form say themselves which act they are. */
  private static final Map<String, String> BY_CARD =
      Map.ofEntries(
          Map.entry("REGISTER", "order.confirm"),
          Map.entry("ASSIGN", "order.confirm"),
          Map.entry("PROPOSE", "order.propose"),
          Map.entry("ACCEPT", AssignmentCard.ACCEPT),
          Map.entry("RECORD_CLARITIES", MatterForms.CLARITIES),
          Map.entry("GIVE_OPINION", MatterForms.OPINION),
          Map.entry("SUBMIT_REPORT", MatterForms.REPORT),
          Map.entry("SIGN_OFF", AssignmentCard.SIGN_OFF),
          Map.entry("RETURN_BY_SIGNER", MatterForms.RETURN_BY_SIGNER),
          Map.entry("PASS", ClosingCards.PASS),
          Map.entry("RETURN_TO_UNIT", MatterForms.RETURN_BY_OFFICE),
          Map.entry("RECORD_FOLLOW_UP", MatterForms.FOLLOW_UP),
          Map.entry("ENDORSE_FOR_SUPERIOR", MatterForms.SUPERIOR),
          Map.entry("ENDORSE_FOR_COMMITTEE", ClosingCards.ENDORSE),
          Map.entry("APPROVE_WITHDRAWAL", DecisionCards.WITHDRAWAL),
          Map.entry("REFUSE_WITHDRAWAL", DecisionCards.WITHDRAWAL),
          Map.entry("GRANT_EXTENSION", DecisionCards.EXTENSION),
          Map.entry("REFUSE_EXTENSION", DecisionCards.EXTENSION),
          Map.entry("OBJECT_TO_DEDUCTION", DeductionCards.OBJECT),
          Map.entry("CONFIRM_DEDUCTION", DeductionCards.CONFIRM),
          Map.entry("WAIVE_DEDUCTION", DeductionCards.WAIVE),
          Map.entry("REVERSE_DEDUCTION", DeductionCards.REVERSE),
          Map.entry("REVOKE_DISCIPLINE", DisciplineRecords.REVOKE));

  /** Typed, beside the acts with a form; each is held to by the tests of its desk. */
  private static final Map<String, String> BY_WORD =
      Map.ofEntries(
          Map.entry("REGISTER", "交办 单位 时限 渠道 内容"),
          Map.entry("ASSIGN", "交办 12 单位 时限"),
          Map.entry("PROPOSE", "拟办 in an order"),
          Map.entry("HAND_OVER", "移交 李四 12"),
          Map.entry("ATTACH", "附件 12"),
          Map.entry("SEND_BACK", "退回 12 3天"),
          Map.entry("CLOSE", "查 12"),
          Map.entry("UNDO", "撤销"),
          Map.entry("APPROVE_WITHDRAWAL", "决定 12"),
          Map.entry("REFUSE_WITHDRAWAL", "决定 12"),
          Map.entry("GRANT_EXTENSION", "决定 12"),
          Map.entry("REFUSE_EXTENSION", "决定 12"),
          Map.entry("SET_DEDUCTION_ITEM", "减分表 差评 0.5分"),
          Map.entry("OBJECT_TO_DEDUCTION", "减分 12 gives the card"),
          Map.entry("CONFIRM_DEDUCTION", "减分 12 gives the card"),
          Map.entry("WAIVE_DEDUCTION", "减分 12 gives the card"),
          Map.entry("REVERSE_DEDUCTION", "冲回减分 12"),
          Map.entry("RECORD_DISCIPLINE", "约谈 城管局"),
          Map.entry("REVOKE_DISCIPLINE", "撤销问责 7 理由：…"),
          Map.entry("READ_DEDUCTIONS", "减分单 城管局 2026年"),
          Map.entry("READ_DISCIPLINE", "问责 城管局"));

  private static final Map<String, String> NO_CARD =
      Map.ofEntries(
          Map.entry("CLOSE", "happens by itself with the last 认可"),
          Map.entry("MOVE_WITH_THE_CALENDAR", "comes with a calendar file that an ADMIN sends"),
          Map.entry("TAKE_OVER", "comes with a ledger file that the office sends"),
          Map.entry("UNDO", "of one's last act, whichever card that stood on"),
          Map.entry("HAND_OVER", "names a person; the office types it"),
          Map.entry("SET_DEDUCTION_ITEM", "a table, set by the line"),
          Map.entry("RECORD_DISCIPLINE", "asked for by typing, then a form of its own"),
          Map.entry("READ_DEDUCTIONS", "a text"),
          Map.entry("READ_DISCIPLINE", "a text"),
          Map.entry("PROPOSE_DEDUCTION", "the bot's own"),
          Map.entry("ATTACH", "files are sent, after the words or while a preview is open"),
          Map.entry("WITHDRAW_DEDUCTION", "the bot's own"));

  private static final Map<String, String> NO_WORD =
      Map.of(
          "MOVE_WITH_THE_CALENDAR", "comes with a calendar file that an ADMIN sends",
          "TAKE_OVER", "comes with a ledger file that the office sends",
          "PROPOSE_DEDUCTION", "the bot's own",
          "WITHDRAW_DEDUCTION", "the bot's own");

  /** What is typed for these is the button's word and the number; see the grammar. */
  private static final Map<String, String> BY_THE_WORD_OF_THE_BUTTON =
      Map.of(
          "ACCEPT", MatterSentences.ACCEPT,
          "RECORD_CLARITIES", MatterSentences.SUBMIT_CLARITIES,
          "GIVE_OPINION", MatterSentences.SUBMIT_OPINION,
          "SUBMIT_REPORT", MatterSentences.SUBMIT_REPORT,
          "SIGN_OFF", MatterSentences.SIGN_OFF,
          "RETURN_BY_SIGNER", MatterSentences.RETURN,
          "PASS", MatterSentences.PASS,
          "RETURN_TO_UNIT", MatterSentences.RETURN,
          "RECORD_FOLLOW_UP", MatterSentences.RECORD_FOLLOW_UP,
          "ENDORSE_FOR_SUPERIOR", MatterSentences.RECORD_ENDORSEMENT);

  @Autowired List<FormAct> forms;
  @Autowired List<TapHandler> taps;

  @Test
  void everyActHasItsCardAndItsWord() {
    var actions = new TreeSet<String>();
    taps.forEach(it -> actions.addAll(it.actions()));
    assertThat(actions).containsAll(BY_CARD.values());

    var byCard = new HashMap<>(BY_CARD);
    var byWord = new HashMap<>(BY_WORD);
    byWord.putAll(BY_THE_WORD_OF_THE_BUTTON);
    for (var form : forms) {
      assertThat(actions).contains(form.action());
      byCard.put(form.act().name(), form.action());
      byWord.put(form.act().name(), form.words());
    }
    var acts = new TreeSet<String>();
    Arrays.stream(Act.values()).map(Enum::name).forEach(acts::add);
    Arrays.stream(AccountabilityAct.values()).map(Enum::name).forEach(acts::add);

    assertThat(acts)
        .filteredOn(it -> !byCard.containsKey(it) && !NO_CARD.containsKey(it))
        .as("without a card")
        .isEmpty();
    assertThat(acts)
        .filteredOn(it -> !byWord.containsKey(it) && !NO_WORD.containsKey(it))
        .as("without a word")
        .isEmpty();
    assertThat(NO_CARD.keySet()).as("excused though reached").noneMatch(byCard::containsKey);
    assertThat(NO_WORD.keySet()).as("excused though reached").noneMatch(byWord::containsKey);
  }
}
