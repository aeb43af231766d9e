package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.ledger.LedgerCounts;
import cn.minsheng.zhida.ledger.LedgerFilter.Scope;
import cn.minsheng.zhida.ledger.LedgerPage.Totals;
import cn.minsheng.zhida.ledger.LedgerRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What lists of petitions say: 台账, 另册, 概览, and what was found. */
final class ListSentences {

  static final String LEDGER = "台账";
  static final String CLOSED_REGISTER = "另册";
  static final String OVERVIEW = "概览";
  static final String SUPPORTED = "协办";

  static final List<String> COLUMNS = List.of("编号", "单位", "状态", "时限");
  static final List<String> COLUMNS_OF_UNITS = List.of("责任单位", "未办结", "超期", "本周到期");

  static final String BACK = "上一页";
  static final String FORTH = "下一页";
  static final String SHOW = "查看";
  static final String WHICH = "查看哪一件";

  private ListSentences() {}

  static String word(Scope scope) {
    return switch (scope) {
      case ALL -> "全部";
      case UNFINISHED -> "未办结";
      case OVERDUE -> "超期";
      case DUE_TODAY -> "今天到期";
      case DUE_THIS_WEEK -> "本周到期";
      case HELD -> "挂账";
      case TO_ASSIGN -> "待交办";
      case TO_ACCEPT -> "待签收";
      case TO_REVIEW -> "待审核";
      case TO_FOLLOW_UP -> "待回访";
      case TO_ENDORSE -> "待认可";
      case SECRET -> "敏感、保密";
      case FINISHED -> "已办结";
    };
  }

  static String title(Scope scope, Optional<YearMonth> month, List<String> further) {
    var title =
        new StringBuilder(scope == Scope.FINISHED ? CLOSED_REGISTER : LEDGER + " " + word(scope));
    month.ifPresent(it -> title.append(" %d年%d月".formatted(it.getYear(), it.getMonthValue())));
    further.forEach(it -> title.append(' ').append(it));
    return title.toString();
  }

  static String ofUnit(String unit) {
    return "查 " + unit;
  }

  static String ofWords(String words) {
    return "查 " + words;
  }

  /** Without the number: a card is looked at by others too. */
  static String ofPhone() {
    return "按电话查找";
  }

  static String supported() {
    return LEDGER + " " + SUPPORTED;
  }

  static String howMany(int found, boolean more) {
    return more ? "%d 项以上".formatted(found) : "共 %d 项".formatted(found);
  }

  static String totals(Totals totals) {
    return "全部 %d 项：未办结 %d 项，其中超期 %d 项；已办结 %d 项。"
        .formatted(totals.all(), totals.unfinished(), totals.overdue(), totals.finished());
  }

  static String found(int found, boolean stoppedEarly) {
    return stoppedEarly
        ? "只列出最近的 %d 项，更早的未列出。请再加一个词，或按单位、编号查。".formatted(found)
        : "找到 %d 项，新的在前，含已办结的。".formatted(found);
  }

  static String none() {
    return "没有这样的事项。";
  }

  static String page(int page, int pages, int number) {
    return "第 %d/%d 页。查看一件请在下面选，或发编号，如：%d".formatted(page + 1, pages, number);
  }

  static String summary(String title, String howMany) {
    return "%s：%s".formatted(title, howMany);
  }

  /** 12 of this year, otherwise with the year; both can be typed. */
  static String number(LedgerRow row, LocalDate today) {
    return row.number().year() == today.getYear()
        ? Integer.toString(row.number().ordinal())
        : "〔%d〕%d".formatted(row.number().year(), row.number().ordinal());
  }

  static String state(LedgerRow row, Instant now) {
    if (row.isHeldAt(now)) {
      return word(Scope.HELD);
    }
    return row.status() == PetitionStatus.IN_HAND
        ? row.lead().map(it -> it.status().word()).orElse(row.status().word())
        : row.status().word();
  }

  /** Until when, and how late it is; of what is finished, since when. */
  static String due(LedgerRow row, LocalDate today, LocalDate finished, Instant now) {
    if (row.status().isFinished()) {
      return day(finished, today);
    }
    if (row.due().isEmpty()) {
      return "—";
    }
    var last = row.due().get().lastDay();
    if (!row.isOverdueAt(now)) {
      return day(last, today);
    }
    return "%s超%d天".formatted(day(last, today), Math.max(1, ChronoUnit.DAYS.between(last, today)));
  }

  private static String day(LocalDate day, LocalDate today) {
    return day.getYear() == today.getYear()
        ? "%d-%d".formatted(day.getMonthValue(), day.getDayOfMonth())
        : day.toString();
  }

  // 概览

  static String overviewOf(String whose) {
    return OVERVIEW + (whose.isEmpty() ? "" : " " + whose);
  }

  static String overview(LedgerCounts counts) {
    return "**未办结 %d 项**：超期 %d，今天到期 %d，本周到期 %d，挂账 %d。  \n已办结 %d 项，全部 %d 项。"
        .formatted(
            counts.of(Scope.UNFINISHED),
            counts.of(Scope.OVERDUE),
            counts.of(Scope.DUE_TODAY),
            counts.of(Scope.DUE_THIS_WEEK),
            counts.of(Scope.HELD),
            counts.of(Scope.FINISHED),
            counts.of(Scope.ALL));
  }

  static String unfinished(LedgerCounts counts) {
    return "未办结 %d 项，超期 %d 项".formatted(counts.of(Scope.UNFINISHED), counts.of(Scope.OVERDUE));
  }

  static String secret(int secret) {
    return secret == 0 ? "" : "  \n其中敏感、保密 %d 项。".formatted(secret);
  }

  static String supporting(int supporting, boolean more) {
    return supporting == 0
        ? ""
        : "  \n另有协办 %d 项%s，请发：台账 协办".formatted(supporting, more ? "以上" : "");
  }

  static String tasks(int tasks) {
    return tasks == 0 ? "现在没有等您办理的事项。" : "等您办理 %d 项，请发：待办".formatted(tasks);
  }

  static String inHand() {
    return "办理中";
  }

  static String lists() {
    return "列表请发：台账 超期、台账 本周到期、另册 3月";
  }

  // Who may not

  static String noRole() {
    return "台账由党政办、工管委领导、观察单位和责任单位查看，您没有这些角色。";
  }

  static String onlyOwnUnit() {
    return "只能查看本单位的事项。";
  }

  static String noPhone() {
    return "按电话查找只限党政办和工管委领导。";
  }

  static String onlyCounted(int secret) {
    return "未办结的敏感、保密事项共 %d 项，只计数，不列表；按编号查请发：查 12".formatted(secret);
  }

  static String tooShort() {
    return "请至少写两个汉字，或一个完整的词、数字，如：查 文化路 路灯";
  }

  static String nothingFound(String words, boolean stoppedEarly) {
    return stoppedEarly
        ? "只查看了最近的事项，其中没有找到“%s”，更早的没有查看。请加一个更少见的词（如地名），或按编号、来源编号查。".formatted(words)
        : "没有找到“%s”。可以按编号、来源编号、单位或内容中的词查；敏感、保密事项不能按词查。".formatted(words);
  }

  static String noSuchPhone() {
    return "没有找到这个电话的诉求。";
  }

  static String notUnderstood(String words) {
    return ("没看懂“%s”。台账后面可以写：未办结、超期、今天到期、本周到期、挂账、待交办、待签收、待审核、待回访、待认可、协办、"
            + "单位名、渠道名；另册后面可以写月份，如：另册 3月")
        .formatted(words);
  }
}
