package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Endorser;
import cn.minsheng.zhida.casework.FollowUp;
import cn.minsheng.zhida.casework.HandlingResult;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.casework.Telling;
import cn.minsheng.zhida.casework.ThreeClarities;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.mailroom.Tap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of the main path, each with how what was filled in is read back. */
final class MatterForms {

  static final String REPORT = "assignment.report";
  static final String CLARITIES = "assignment.clarities";
  static final String OPINION = "assignment.opinion";
  static final String RETURN_BY_SIGNER = "assignment.return";
  static final String RETURN_BY_OFFICE = "review.return";
  static final String FOLLOW_UP = "visit.record";
  static final String SUPERIOR = "endorse.superior";

  static final String YES = "yes";
  static final String NO = "no";

  /** The most characters the core takes of a field; of any other 4,000. */
  private static final Map<String, Integer> MOST =
      Map.of("why", 1_000, "evidence", 2_000, "facts", 20_000, "grounds", 20_000);

  private static final int MOST_OF_ANY_OTHER = 4_000;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(Form.TIME_FORMAT);

  private MatterForms() {}

  static Form report() {
    var fields = new ArrayList<Field>();
    fields.add(Field.longText("facts", "办理情况", true));
    fields.add(Field.longText("grounds", "政策依据", true));
    fields.addAll(resultAndTelling());
    fields.addAll(promise());
    return new Form(REPORT, MatterSentences.SUBMIT_REPORT, fields);
  }

  /** What every report says: the result, and how and when the petitioner was told. */
  static List<Field> resultAndTelling() {
    return List.of(
        Field.choice("result", "结果", Choices.of(HandlingResult.values(), HandlingResult::word)),
        Field.choice("way", "告知方式", Choices.of(Telling.Way.values(), Telling.Way::word)),
        Field.time("told", "告知时间"),
        Field.text("why", "未见面原因", false));
  }

  /** Empty if what no form of ours sends was sent. */
  static Optional<Telling> telling(Tap tap) {
    var way = choice(tap, "way", Telling.Way.values());
    return way.flatMap(
        how -> time(tap, "told").map(when -> new Telling(how, when, said(tap, "why"))));
  }

  /** 承诺, where one was made. */
  private static List<Field> promise() {
    return List.of(Field.text("promise", "承诺（如有）", false), Choices.optionalDay("until", "兑现期限"));
  }

  static Form clarities() {
    return new Form(
        CLARITIES,
        MatterSentences.SUBMIT_CLARITIES,
        List.of(
            Field.longText("interests", "诉求背后的核心利益", true),
            Field.longText("speaker", "真正能代表当事人说话的人", true),
            Field.longText("weak", "当事人和特定关系人的短板", true)));
  }

  static Form opinion() {
    return new Form(
        OPINION, MatterSentences.SUBMIT_OPINION, List.of(Field.longText("opinion", "协办意见", true)));
  }

  static Form whatIsMissing(String action) {
    return new Form(
        action, MatterSentences.RETURN, List.of(Field.longText("why", "退回请写明缺什么", true)));
  }

  /**
   * @param inWords whether what was said may be written down here (rule 13)
   */
  static Form followUp(boolean inWords) {
    var fields = new ArrayList<Field>();
    fields.add(
        Field.choice(
            "method", "回访方式", Choices.of(FollowUp.Method.values(), FollowUp.Method::word)));
    fields.add(
        Field.choice("satisfaction", "满意度", Choices.of(Satisfaction.values(), Satisfaction::word)));
    if (inWords) {
      fields.add(Field.longText("opinion", "当事人意见", false));
      fields.addAll(promise());
    }
    return new Form(FOLLOW_UP, MatterSentences.RECORD_FOLLOW_UP, fields);
  }

  static Form superior() {
    return new Form(
        SUPERIOR,
        MatterSentences.RECORD_ENDORSEMENT,
        List.of(
            Field.choice(
                "given",
                Endorser.SUPERIOR.word(),
                Choices.yesOrNo(MatterSentences.ENDORSE, MatterSentences.OBJECT)),
            Field.text("evidence", "依据（文号、平台记录）", true)));
  }

  static String said(Tap tap, String field) {
    return tap.form().getOrDefault(field, "").strip();
  }

  /** The most a field takes that has more; empty if all fit. */
  static Optional<Integer> tooLong(Tap tap) {
    return tap.form().keySet().stream()
        .filter(it -> said(tap, it).length() > most(it))
        .map(MatterForms::most)
        .findFirst();
  }

  private static int most(String field) {
    return MOST.getOrDefault(field, MOST_OF_ANY_OTHER);
  }

  static ThreeClarities clarities(Tap tap) {
    return new ThreeClarities(said(tap, "interests"), said(tap, "speaker"), said(tap, "weak"));
  }

  /** Empty if a choice is none of those offered: such a tap did not come from our form. */
  static <E extends Enum<E>> Optional<E> choice(Tap tap, String field, E[] values) {
    var said = said(tap, field);
    return Arrays.stream(values).filter(it -> it.name().equals(said)).findFirst();
  }

  /** A time on the office's wall; empty if it cannot be read. */
  static Optional<Instant> time(Tap tap, String field) {
    try {
      var wall = LocalDateTime.parse(said(tap, field), TIME);
      return Optional.of(wall.atZone(OfficeTime.ZONE).toInstant());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** A day; empty if it cannot be read. */
  static Optional<LocalDate> day(Tap tap, String field) {
    try {
      return Optional.of(LocalDate.parse(said(tap, field)));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
