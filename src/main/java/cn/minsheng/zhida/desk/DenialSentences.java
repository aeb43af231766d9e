package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.accountability.Denied;
import cn.minsheng.zhida.accountability.Denied.Reason;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Words every no of 责任监督: one sentence with number, unit, who and when, and until when. */
@Component
class DenialSentences {

  private final Directory directory;

  DenialSentences(Directory directory) {
    this.directory = directory;
  }

  /** What the act says, or why it was denied. */
  Reply or(Supplier<Reply> act) {
    try {
      return act.get();
    } catch (Denied denied) {
      return new Reply(sentence(denied), false);
    }
  }

  String sentence(Denied denied) {
    var facts = denied.facts();
    var number = facts.deduction().map(AccountabilitySentences::number).orElse("");
    var unit = facts.unit().flatMap(directory::unit).map(Unit::name).map(Markdown::text).orElse("");
    var who =
        facts.who().flatMap(directory::staff).map(StaffMember::name).map(Markdown::text).orElse("");
    var when =
        facts
            .when()
            .map(it -> Sentences.at(LocalDateTime.ofInstant(it, OfficeTime.ZONE)))
            .orElse("");
    var due = facts.due().map(MatterSentences::due).orElse("");
    return RefusalSentences.about(
        number, of(denied.reason(), unit, "已由" + who + " " + when + " ", due));
  }

  static String of(Reason reason, String unit, String first, String due) {
    return switch (reason) {
      case NO_SUCH_DISCIPLINE -> "没有这一项问责，请核对编号。";
      case ALREADY_REVOKED -> "此项问责" + first + "撤销。";
      case NO_SUCH_DEDUCTION -> "没有这一项减分，请核对编号。";
      case ONLY_THE_OFFICE -> "减分由党政办确认或免予。";
      case ONLY_THE_OFFICE_HEAD -> "此项由党政办主要负责人决定。";
      case ONLY_WHO_SIGNS_FOR_THE_UNIT -> "异议须由%s主要负责人或分管负责人提出，联络员不能代提。".formatted(unit);
      case ONLY_WHO_KEEPS_THE_TABLE -> "减分表由管理员或党政办主要负责人按督考办的细则填写。";
      case NOT_YOUR_UNIT -> "只能查看本单位的减分和问责。";
      case VALID_FROM_TOMORROW_AT_THE_EARLIEST -> "减分表的改动最早从明日起执行，以前的减分不变。";
      case TOO_LATE_TO_OBJECT -> "的异议期到 %s 为止，已不能再提出异议。".formatted(due);
      case THE_UNIT_MAY_STILL_OBJECT -> "尚在异议期，%s可在 %s提出异议，期满或提出异议后方可确认。".formatted(unit, due);
      case POINTS_ARE_NOT_SET -> "的分值尚未确定，请督考办确定后由管理员填入减分表，再行确认。";
      case ALREADY_OBJECTED -> first + "提出异议。";
      case ALREADY_CONFIRMED -> first + "确认减分。";
      case ALREADY_WAIVED -> first + "决定不予减分。";
      case ALREADY_REVERSED -> first + "冲回。";
      case NOT_YET_CONFIRMED -> "尚未确认，不需要冲回；如不应减分，请选择不予减分。";
      case A_REASON_IS_NEEDED -> "请写明理由。";
      case NOBODY_OF_THE_UNIT -> "所选人员不在%s，请核对。".formatted(unit);
      case NO_SUCH_UNIT -> "通讯录中没有这个单位。";
      case EVIDENCE_IS_NEEDED -> "须写明依据（编号、文号或减分单）。";
    };
  }
}
