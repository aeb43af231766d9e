package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.accountability.Deduction;
import cn.minsheng.zhida.accountability.DeductionId;
import cn.minsheng.zhida.accountability.DeductionItem;
import cn.minsheng.zhida.accountability.DisciplineDegree;
import cn.minsheng.zhida.accountability.ItemTerms;
import cn.minsheng.zhida.accountability.Points;
import cn.minsheng.zhida.accountability.Statement;
import cn.minsheng.zhida.calendar.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** What is said of deductions and reproaches. */
final class AccountabilitySentences {

  static final String OBJECT = "提出异议";
  static final String CONFIRM = "确认减分";
  static final String WAIVE = "不予减分";
  static final String REVERSE = "冲回减分";
  static final String RECORD = "记录问责";
  static final String THE_UNIT = "单位";

  private AccountabilitySentences() {}

  /** Why a deduction fell away without anybody's decision. */
  static String takenBack() {
    return "所依据的操作已被本人撤销";
  }

  static String number(DeductionId id) {
    return "减分%s号".formatted(id);
  }

  static String points(Optional<Points> points) {
    return points.map(it -> it + " 分").orElse("待定");
  }

  // Cards of a deduction

  static String proposed(Deduction of, String unit, Optional<Points> points) {
    return "[%s] %s %s，%s，拟减分：%s，可在 %s提出异议"
        .formatted(
            number(of.id()),
            of.number(),
            unit,
            of.item().word(),
            points(points),
            MatterSentences.due(of.objectUntil()));
  }

  static String matter(Deduction of, String unit) {
    return "**事项**：%s  \n**单位**：%s".formatted(of.number(), unit);
  }

  /** What happened, and by which deadline it was measured. */
  static String fact(Deduction of) {
    var at = at(of.happenedAt());
    var due = of.measuredBy().map(MatterSentences::due).orElse("");
    return "**情形**：%s（%s）"
        .formatted(
            of.item().word(),
            switch (of.item()) {
              case ANSWER_OVERDUE ->
                  "办结时限 %s，%s%s 前未报出（或终结）"
                      .formatted(due, TimeAtTheOffice.notCounted(of.notCounted(), "", "，"), at);
              case REPORT_LATE -> "报告应于 %s 报送，%s 报送".formatted(due, at);
              case POOR_HANDLING -> at + " 报告被党政办退回";
              case BAD_RATING -> at + " 回访记录当事人不满意";
              case UNFOUNDED_WITHDRAWAL -> at + " 撤回申请未获同意，理由不成立";
            });
  }

  static String cost(Optional<Points> points) {
    return "**分值**：" + points(points);
  }

  /** On the office's card, in the place of the button to confirm. */
  static String notYetToBeConfirmed(DeductionItem item) {
    return "“%1$s”的分值待定，暂不能确认减分：请管理员或主要负责人按督考办的细则填入减分表（如：减分表 %1$s 0.5分），填入后本卡片可确认；不应减分的，现在即可不予减分。"
        .formatted(item.word());
  }

  static String mayObject(Deduction of) {
    return "可在 %s提出异议；逾期未提出的，由党政办确认。".formatted(MatterSentences.due(of.objectUntil()));
  }

  static String objected(String who, Instant at, String why) {
    return "**异议**：%s %s：%s".formatted(who, at(at), why);
  }

  static String noObjection() {
    return "**异议**：单位未在期限内提出";
  }

  static String decided(String what, String who, Instant at, String why) {
    return "**%s**：%s %s%s".formatted(what, who, at(at), why.isEmpty() ? "" : "：" + why);
  }

  // Notices and answers

  static String toDecide(Deduction of, String unit, Optional<Points> points) {
    return "[%s] %s %s %s，请%s"
        .formatted(
            number(of.id()),
            of.number(),
            unit,
            of.status() == Deduction.Status.OBJECTED ? "对减分提出异议" : "异议期已满",
            points.isPresent() ? "确认减分或不予减分" : "确定分值后确认，或不予减分");
  }

  static String objectionTaken(Deduction of) {
    return "%s 的异议已提交党政办。".formatted(number(of.id()));
  }

  static String outcome(Deduction of, String unit, String why) {
    var what =
        switch (of.status()) {
          case CONFIRMED -> "已确认减 %s 分".formatted(of.lost().orElseThrow());
          case WAIVED -> "不予减分";
          case REVERSED -> "已冲回 %s 分".formatted(of.lost().orElseThrow());
          case PROPOSED, OBJECTED -> "待党政办决定";
        };
    return "%s（%s，%s，%s）%s。%s"
        .formatted(
            number(of.id()),
            of.number(),
            unit,
            of.item().word(),
            what,
            why.isEmpty() ? "" : "理由：" + why);
  }

  static String toReverse(Deduction of) {
    return "冲回后另记一行，原记录保留。已确认：%s 分。".formatted(points(of.lost()));
  }

  static String task(Deduction of, String unit, boolean forTheOffice) {
    var number = number(of.id());
    return forTheOffice
        ? "- %s 待确认减分，%s，%s（%s），请发：减分 %s"
            .formatted(number, unit, of.item().word(), of.number(), of.id())
        : "- %s 拟减分，%s（%s），可在 %s提出异议，请发：减分 %s"
            .formatted(
                number,
                of.item().word(),
                of.number(),
                MatterSentences.due(of.objectUntil()),
                of.id());
  }

  // 减分表

  static String tableTitle() {
    return "减分表";
  }

  static String line(ItemTerms terms) {
    return "- %s：%s，%s%s"
        .formatted(
            terms.item().word(),
            terms.on() ? "启用" : "停用",
            terms.points().map(it -> it + " 分").orElse("分值待定"),
            terms.validFrom().map(it -> "（自 %s起）".formatted(Sentences.fully(it))).orElse("（初始）"));
  }

  static String howToSet() {
    return "未写日期的自明日起执行，以前的减分不变。分值由督考办按目标绩效考核细则确定。"
        + "改动请发：减分表 答复超期 0.5分 自12月1日起；启用或停用请发：减分表 报告迟交 启用";
  }

  static String set(ItemTerms terms) {
    return "减分表已改：" + line(terms).substring(2) + "。";
  }

  static String notSet(String text) {
    return "没看懂“%s”。".formatted(text) + howToSet();
  }

  static String noSuchItem() {
    var words = new StringBuilder("减分表没有这一项，可填：");
    for (var item : DeductionItem.values()) {
      words.append(item.ordinal() == 0 ? "" : "、").append(item.word());
    }
    return words.append("。").toString();
  }

  // 减分单

  static String statementTitle(String unit, int year) {
    return "减分单 %s %d年".formatted(unit, year);
  }

  static String statementFollows(String unit, int year) {
    return "%s %d年减分单稍后以文件发来。".formatted(unit, year);
  }

  static String total(Statement of) {
    return "合计减 %s 分%s。"
        .formatted(of.lost(), of.open() == 0 ? "" : "，另有 %d 项待决定（未计入）".formatted(of.open()));
  }

  static String nothingLost() {
    return "没有减分。";
  }

  static String line(Statement.Line line) {
    var of = line.deduction();
    var result =
        switch (line.kind()) {
          case OPEN -> "%s，拟减 %s".formatted(of.status().word(), points(of.points()));
          case CONFIRMED -> "减 %s 分".formatted(line.points());
          case WAIVED -> "不予减分";
          case REVERSAL -> "冲回 %s 分".formatted(line.points());
        };
    return "- %s %s %s %s：%s"
        .formatted(
            Sentences.on(line.day()),
            number(of.id()),
            of.number(),
            of.item().word() + TimeAtTheOffice.notCounted(of.notCounted(), "（", "）"),
            result);
  }

  static String more(int more) {
    return "……另有 %d 行。".formatted(more);
  }

  // 问责

  static final String REVOKE = "撤销问责";
  static final String WHY_REVOKED = "撤销理由（仅限记录有误）";
  static final String REVOKED = "已撤销";

  static String isRevoked(long number) {
    return "问责%d号已撤销，原记录保留。".formatted(number);
  }

  static String disciplineWords(long number, DisciplineDegree degree, String whom, String words) {
    return "问责%d号（%s：%s）理由和依据：%s".formatted(number, degree.word(), whom, words);
  }

  /** The name of a zip. */
  static String evidenceOf(long number) {
    return "问责%d号依据".formatted(number);
  }

  static String disciplineTitle(DisciplineDegree degree, String unit) {
    return "%s %s".formatted(degree.word(), unit);
  }

  static String disciplineExplained(DisciplineDegree degree) {
    return degree == DisciplineDegree.TRANSFER
        ? "依规依纪依法移送处理，记录后不能修改（有误的在记录卡片上撤销后另记），并通知单位主要负责人和本人。"
        : "记录后不能修改（有误的在记录卡片上撤销后另记），并通知单位主要负责人和本人。";
  }

  static String disciplineRecorded(long number, DisciplineDegree degree, String whom) {
    return "问责%d号已记录：%s %s，已通知单位主要负责人%s。".formatted(number, degree.word(), whom, "和本人");
  }

  static String disciplineNotice(
      long number, DisciplineDegree degree, String whom, LocalDate day, String why) {
    return "问责%d号：党政办 %s 对%s予以%s（《民声直达工作机制》四、5）。理由和依据：%s"
        .formatted(number, Sentences.on(day), whom, degree.word(), why);
  }

  static String disciplines(int howMany, int year) {
    return howMany == 0 ? "%d年没有问责记录。".formatted(year) : "%d年问责 %d 项：".formatted(year, howMany);
  }

  static String discipline(
      long number,
      DisciplineDegree degree,
      String whom,
      LocalDate day,
      Optional<LocalDate> revoked) {
    return "- %s 问责%d号 %s：%s%s"
        .formatted(
            Sentences.on(day),
            number,
            degree.word(),
            whom,
            revoked.map(it -> "（%s 已撤销）".formatted(Sentences.on(it))).orElse(""));
  }

  static String disciplineRevoked(long number, DisciplineDegree degree, String whom, String why) {
    return "问责%d号（%s：%s）已由党政办撤销，不再作数，原记录保留。理由：%s".formatted(number, degree.word(), whom, why);
  }

  static String whom(String unit, String person) {
    return person.isEmpty() ? unit : unit + person;
  }

  static String noSuchUnit(String text) {
    return "没有找到“%s”，请写单位全称、简称或该单位负责人姓名。".formatted(text);
  }

  static String severalUnits(String text) {
    return "“%s”不止一个，请写全称。".formatted(text);
  }

  private static String at(Instant moment) {
    return Sentences.at(LocalDateTime.ofInstant(moment, OfficeTime.ZONE));
  }
}
