package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.digest.Digest;
import cn.minsheng.zhida.digest.HalfMonth;
import cn.minsheng.zhida.digest.Rate;
import cn.minsheng.zhida.digest.Tally;
import cn.minsheng.zhida.digest.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the half-monthly report says. */
final class DigestSentences {

  static final String FRESH = "新登记";
  static final String FINISHED = "办结";
  static final String UNFINISHED = "未办结";
  static final String OVERDUE = "超期";
  static final List<String> COLUMNS = List.of("责任单位", "新交办", FINISHED, UNFINISHED, OVERDUE);

  private static final int MOST_SUPERVISED = 8;

  private DigestSentences() {}

  static String title(HalfMonth period) {
    return "民声直达半月报 " + name(period);
  }

  static String name(HalfMonth period) {
    return "%d年%d月%s半月"
        .formatted(
            period.month().getYear(), period.month().getMonthValue(), period.first() ? "上" : "下");
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
    if (!beside.supervised().isEmpty()) {
      lines.add(
          "挂牌督办 %d 项：%s"
              .formatted(
                  beside.supervised().size(),
                  beside.supervised().stream()
                          .limit(MOST_SUPERVISED)
                          .map(it -> "%s（应于 %s 兑现）".formatted(it.number(), Sentences.on(it.due())))
                          .collect(Collectors.joining("、"))
                      + (beside.supervised().size() > MOST_SUPERVISED ? "等" : "")));
    }
    return lines.stream().map(it -> it + "  \n").collect(Collectors.joining());
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
