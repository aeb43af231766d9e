package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.TakingOver.Brought;
import cn.minsheng.zhida.intake.Imports;
import cn.minsheng.zhida.intake.LedgerCopy.Made;
import cn.minsheng.zhida.intake.LedgerCopy.Part;
import cn.minsheng.zhida.intake.LedgerImport.Counts;
import cn.minsheng.zhida.intake.Looked;
import cn.minsheng.zhida.intake.NumberRanges;
import cn.minsheng.zhida.intake.Recognition;
import cn.minsheng.zhida.reading.LedgerColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of ledgers that come in as files. */
final class ImportSentences {

  static final String TAKE = "确认导入";
  static final String DROP = "取消";
  static final String CHOOSE = "按所选重新核对";

  private static final int MOST_LISTED = 20;
  private static final int LONGEST_LIST = 300;

  private ImportSentences() {}

  static String title() {
    return "导入台账";
  }

  static String running() {
    return "正在导入";
  }

  static String stopped() {
    return "未完成";
  }

  static String sendTheFile() {
    return "请把台账或 12345 导出表作为文件发来（.xlsx，20 MB 以内）。列名不必改，先核对、经确认后才导入。" + "保密事项的内容请勿写在表里。";
  }

  static String gaveUp() {
    return "导入没有完成，已导入的部分有效。请稍后把同一个文件再发一次，已在台账的不会重复；仍不行请联系管理员。";
  }

  static String headConfirms() {
    return "表中有在办或已办结的事项，接管须由党政办主要负责人（或管理员）确认，已把这张卡片发给主要负责人。";
  }

  static String begins(Counts counts) {
    return "开始导入 %d 件，完成后告知。".formatted(counts.taken());
  }

  static String looksAgain() {
    return "正在重新核对，卡片随后更新。";
  }

  static String dropped() {
    return "已取消，没有导入。";
  }

  static String progress(Counts counts) {
    return counts.all() == 0
        ? "正在导入，完成后告知。期间可照常办理其他事项。"
        : "正在导入：已处理 %d 行，其中导入 %d 件。期间可照常办理其他事项。".formatted(counts.all(), counts.taken());
  }

  static String looked(Counts counts) {
    return "已核对 %d 行：可导入 %d 件，有问题 %d 行".formatted(counts.all(), counts.taken(), counts.bad());
  }

  /** Which column was taken for what. */
  static String recognised(Looked looked) {
    var recognition = looked.recognition();
    var lines = new ArrayList<String>();
    lines.add(
        "工作表“%s”，表头在第 %d 行。"
            .formatted(Markdown.text(recognition.sheetName()), recognition.headingRow()));
    lines.add("**识别的列**：" + columns(recognition));
    if (!recognition.unknown().isEmpty()) {
      lines.add("**不导入的列**：" + listed(recognition.unknown()));
    }
    if (!recognition.otherSheets().isEmpty()) {
      lines.add("**不导入的工作表**：" + listed(recognition.otherSheets()));
    }
    if (!recognition.has(LedgerColumn.CHANNEL)) {
      lines.add(
          looked
              .what()
              .channel()
              .map(Channel::word)
              .map("表中没有受理渠道，全部按“%s”，不对请在下面改选。"::formatted)
              .orElse("表中没有受理渠道，请在下面选择后重新核对。"));
    }
    if (!recognition.has(LedgerColumn.KIND)) {
      lines.add("表中没有诉求类型，全部按“%s”。".formatted(looked.what().kind().word()));
    }
    return String.join("\n\n", lines);
  }

  private static String columns(Recognition recognition) {
    return recognition.columns().entrySet().stream()
        .map(
            it -> {
              var heading = recognition.headings().get(it.getValue());
              return heading.equals(it.getKey().heading())
                  ? heading
                  : Markdown.text(heading) + "→" + it.getKey().heading();
            })
        .collect(Collectors.joining("、"));
  }

  private static String listed(List<String> names) {
    return Markdown.text(Shortened.to(String.join("、", names), LONGEST_LIST));
  }

  /** What would happen. */
  static String trial(Looked looked) {
    var counts = looked.what().counts();
    var lines = new ArrayList<String>();
    lines.add(
        "共 %d 行：登记新件 %d 件，按原状态接管 %d 件，已在台账 %d 件（不再导入），有问题 %d 行。"
            .formatted(counts.all(), counts.fresh(), counts.old(), counts.known(), counts.bad()));
    looked
        .problems()
        .forEach(
            it ->
                lines.add(
                    "- %s：%d 行，首见第 %d 行"
                        .formatted(Markdown.text(it.words()), it.rows(), it.firstRow())));
    if (counts.bad() > 0) {
      lines.add("有问题的行随后以文件发来；确认导入只导入没有问题的行。");
    }
    return String.join("\n", lines);
  }

  /** What happened, with figures. */
  static String ended(Imports.Ended how) {
    var counts = how.what().counts();
    var lines = new ArrayList<String>();
    lines.add(
        "导入完成：共 %d 行，登记新件 %d 件，接管 %d 件，已在台账 %d 件，退回 %d 行。"
            .formatted(counts.all(), counts.fresh(), counts.old(), counts.known(), counts.bad()));
    if (counts.bad() > 0) {
      lines.add("退回的行以文件发来，改正后再发一次即可，已导入的不会重复。");
    }
    if (!how.leftEmpty().isEmpty()) {
      lines.add(
          "空号：%s。表中没有这些编号，已留痕；以后补录时可以使用。"
              .formatted(Shortened.to(NumberRanges.of(how.leftEmpty()), LONGEST_LIST)));
    }
    if (counts.fresh() > 0) {
      lines.add("新件待交办，请发“待办”查看。");
    }
    return String.join("\n\n", lines);
  }

  /** To a unit, of what it has in hand. */
  static String brought(String unit, List<Brought> theirs) {
    var lines = new ArrayList<String>();
    lines.add("党政办已把原台账中%s在办的 %d 件转到这里，办理要求和时限不变：".formatted(Markdown.text(unit), theirs.size()));
    theirs.stream()
        .limit(MOST_LISTED)
        .forEach(
            it ->
                lines.add("- %s，时限 %s".formatted(it.number(), MatterSentences.closing(it.due()))));
    if (theirs.size() > MOST_LISTED) {
      lines.add("- 另有 %d 件".formatted(theirs.size() - MOST_LISTED));
    }
    lines.add("查看和办理请发“待办”，或“查 编号”。");
    return String.join("\n", lines);
  }

  static String masked(Part part, Made made) {
    return "台账（%s）共 %d 件%s，稍后以文件发来。当事人已隐去，不能再导入；要带当事人导出，请发：导出台账 完整 理由：……"
        .formatted(part.word(), made.rows(), joined(made));
  }

  static String complete(Part part, Made made) {
    return "台账（%s）共 %d 件%s，含当事人和内容，稍后以文件发来。导出和理由已留痕，请妥善保管，用后删除。"
        .formatted(part.word(), made.rows(), joined(made));
  }

  private static String joined(Made made) {
    return made.joined() == 0 ? "" : "（另有已并案 %d 件随主件办理，不列入）".formatted(made.joined());
  }

  static String reasonNeeded() {
    return "完整台账含当事人姓名和电话，导出须写明理由，如：导出台账 完整 理由：迁移到新台账";
  }
}
