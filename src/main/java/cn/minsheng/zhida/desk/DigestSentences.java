package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.digest.Digest;
import cn.minsheng.zhida.digest.HalfMonth;
import cn.minsheng.zhida.digest.Rate;
import cn.minsheng.zhida.digest.Remark;
import cn.minsheng.zhida.digest.Tally;
import cn.minsheng.zhida.digest.Totals;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the half-monthly report says. */
final class DigestSentences {

  static final String FRESH = "新登记";
  static final String FINISHED = "办结";
  static final String UNFINISHED = "未办结";
  static final String OVERDUE = "超期";
  static final List<String> COLUMNS = List.of("责任单位", "新交办", FINISHED, UNFINISHED, OVERDUE);

  static final String SIGN = "签发";
  static final String HOLD = "暂缓";
  static final String REMARK = "按语（可不写）";
  static final String KEEP_REMARK = "保存按语";

  private static final int MOST_SUPERVISED = 6;
  private static final int REMARK_BYTES = 300;

  private DigestSentences() {}

  static String title(HalfMonth period) {
    return "民声直达半月报 " + name(period);
  }

  static String name(HalfMonth period) {
    return "%d年%d月%s半月"
        .formatted(
            period.month().getYear(), period.month().getMonthValue(), period.first() ? "上" : "下");
  }

  static String draftTitle(HalfMonth period) {
    return title(period) + "（送审）";
  }

  static String draftSummary(HalfMonth period, String goesAt) {
    return "[半月报送审] %s：%s".formatted(name(period), goesAt(goesAt));
  }

  static String goesAt(String time) {
    return time.isEmpty() ? "由党政办主要负责人签发后发出。" : "可写按语、签发或暂缓；未处理的，%s 自动发出。".formatted(time);
  }

  static String heldBy(String who, LocalDateTime when) {
    return "%s %s暂缓，由党政办主要负责人签发后发出。".formatted(who, Sentences.at(when));
  }

  static String alreadyHeld(String who, LocalDateTime when) {
    return "已由%s %s暂缓。".formatted(who, Sentences.at(when));
  }

  static String alreadySent(String signer, LocalDateTime when) {
    return signer.isEmpty()
        ? "已于 %s 自动发出，不能再改。".formatted(Sentences.at(when))
        : "已由%s %s 签发，不能再改。".formatted(signer, Sentences.at(when));
  }

  static String signed(HalfMonth period) {
    return name(period) + "半月报已签发，正在发出。";
  }

  static String held(HalfMonth period) {
    return name(period) + "半月报已暂缓，签发后发出。";
  }

  static String remarked() {
    return "按语已保存。";
  }

  static String filesOf(HalfMonth period) {
    return "公文和台账请发：半月报 %d月%s"
        .formatted(period.month().getMonthValue(), period.first() ? "上" : "下");
  }

  static String noReaders() {
    return "花名册中没有工管委领导和观察单位，无人可发。";
  }

  static String onlyTheOffice() {
    return "半月报由党政办起草和暂缓。";
  }

  static String onlyTheHead() {
    return "半月报由党政办主要负责人签发。";
  }

  static String onlyOverseers() {
    return "半月报发给工管委领导、观察单位和党政办。本单位的台账请发：半月报 3月上 单位名称";
  }

  static String onlyOwnUnit() {
    return "只能查看本单位的台账。";
  }

  static String noSuchMonth() {
    return "没有这个月份。请这样写：半月报 2026年3月上";
  }

  static String whichHalf() {
    return "请写明上半月还是下半月，如：半月报 3月上";
  }

  static String noneYet() {
    return "还没有半月报。";
  }

  static String noneOf(HalfMonth period) {
    return "没有%s的半月报：当时台账尚未建立，或尚未生成。".formatted(name(period));
  }

  static String notEnded(HalfMonth period) {
    return "%s尚未结束，半月报在期后首个工作日生成。".formatted(name(period));
  }

  static String notSentYet(HalfMonth period) {
    return "%s半月报尚未发出。".formatted(name(period));
  }

  static String sent(HalfMonth period) {
    return "%s半月报的公文和台账稍后以文件发来。".formatted(name(period));
  }

  static String unitSent(HalfMonth period, String unit) {
    return "%s%s的台账稍后以文件发来。".formatted(name(period), unit);
  }

  /** 按语; nothing where there is none. */
  static String remark(Optional<Remark> remark) {
    return remark
        .map(it -> "**按语**：" + Shortened.to(Markdown.text(it.words()), REMARK_BYTES) + "  \n")
        .orElse("");
  }

  static String asOf(HalfMonth period) {
    return "截至" + Sentences.on(period.lastDay());
  }

  static String summary(HalfMonth period, Tally tally) {
    return "[半月报] %s：新登记 %d 件，办结 %d 件，未办结 %d 件，超期 %d 件"
        .formatted(
            name(period), tally.fresh(), tally.finished(), tally.unfinished(), tally.overdue());
  }

  static String body(Digest digest) {
    var now = digest.totals();
    var before = digest.before();
    var lines = new ArrayList<String>();
    lines.add(count(FRESH, now.tally().fresh(), before.tally().fresh()));
    lines.add(count(FINISHED, now.tally().finished(), before.tally().finished()));
    lines.add(count(UNFINISHED, now.tally().unfinished(), before.tally().unfinished()));
    lines.add(count("其中超期", now.tally().overdue(), before.tally().overdue()));
    lines.add(
        "台账累计 %d 件，已办结 %d 件，办结率 %s（目标 100%%，上期 %s）"
            .formatted(
                now.finishing().whole(),
                now.finishing().part(),
                percent(now.finishing()),
                percent(before.finishing())));
    lines.add(
        "提交报告 %d 份，按期 %d 份，按期率 %s（上期 %s）"
            .formatted(
                now.inTime().whole(),
                now.inTime().part(),
                percent(now.inTime()),
                percent(before.inTime())));
    lines.add(visits(now.visits(), before.visits()));
    if (!digest.channels().isEmpty()) {
      lines.add(channels(digest));
    }
    return lines.stream().map(it -> "- " + it).collect(Collectors.joining("\n"));
  }

  static String units(int all, int shown) {
    if (all == 0) {
      return "本期没有责任单位承办事项。";
    }
    var order = "下表按超期、未办结从多到少排列";
    return all == shown
        ? "责任单位 %d 个，%s。".formatted(all, order)
        : "责任单位 %d 个，%s，只列前 %d 个。".formatted(all, order, shown);
  }

  /** 挂账, other endings and 挂牌督办; nothing where there is none. */
  static String beside(Digest.Beside beside) {
    var lines = new ArrayList<String>();
    if (beside.held() > 0) {
      lines.add("挂账 %d 件（不列超期）".formatted(beside.held()));
    }
    if (!beside.ended().isEmpty()) {
      lines.add(
          "累计其他终结："
              + beside.ended().entrySet().stream()
                  .sorted(Map.Entry.comparingByKey())
                  .map(it -> it.getKey().word() + " " + it.getValue() + " 件")
                  .collect(Collectors.joining("、")));
    }
    var supervised = beside.supervised().size() + beside.supervisedInSecret();
    if (supervised > 0) {
      lines.add("挂牌督办 %d 项%s".formatted(supervised, named(beside)));
    }
    return lines.stream().map(it -> it + "  \n").collect(Collectors.joining());
  }

  private static String named(Digest.Beside beside) {
    var all = beside.supervised();
    if (all.isEmpty()) {
      return "（保密，不列出）";
    }
    var shown =
        all.stream()
            .limit(MOST_SUPERVISED)
            .map(it -> "%s（应于 %s 兑现）".formatted(it.number(), Sentences.on(it.due())))
            .collect(Collectors.joining("、"));
    return "：" + shown + (all.size() > MOST_SUPERVISED ? "等" : "");
  }

  private static String count(String what, int now, int before) {
    return "%s %d 件（上期 %d 件）".formatted(what, now, before);
  }

  private static String visits(Totals.Visits now, Totals.Visits before) {
    return "回访 %d 次：满意 %d、基本满意 %d、不满意 %d，满意率 %s（目标 100%%，上期 %s）"
        .formatted(
            now.all(),
            now.satisfied(),
            now.basically(),
            now.notSatisfied(),
            percent(now.satisfaction()),
            percent(before.satisfaction()));
  }

  private static String channels(Digest digest) {
    return "各渠道新登记／未办结："
        + digest.channels().stream()
            .map(
                it ->
                    "%s %d／%d"
                        .formatted(
                            it.channel().word(), it.tally().fresh(), it.tally().unfinished()))
            .collect(Collectors.joining("，"));
  }

  private static String percent(Rate rate) {
    var thousandths = rate.thousandths();
    return thousandths.isEmpty()
        ? "—"
        : "%d.%d%%".formatted(thousandths.getAsInt() / 10, thousandths.getAsInt() % 10);
  }
}
