package cn.minsheng.zhida.papers;

import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.digest.Digest;
import cn.minsheng.zhida.digest.DigestLists;
import cn.minsheng.zhida.ledger.LedgerRow;
import cn.minsheng.zhida.papers.DigestPapers.Release;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The report as an official document: the text, and the petitions behind it as annexes. */
@Component
class DigestDocument {

  private static final String ADDRESSEE = "区工管委各领导";
  private static final String COPIES = "纪工委监察组，党群工作部，督考办";
  private final DigestGrids grids;
  private final Named named;
  private final PapersSettings settings;

  DigestDocument(DigestGrids grids, Named named, PapersSettings settings) {
    this.grids = grids;
    this.named = named;
    this.settings = settings;
  }

  byte[] write(Digest digest, DigestLists lists, Release release) {
    var office = settings.officeName();
    var docx = new Docx(digest.drawnAt());
    docx.mark(office + "文件")
        .number(
            "民声报〔%d〕%d号".formatted(digest.period().month().getYear(), DigestPapers.ordinal(digest)),
            release.signer().map(named::staff))
        .title(
            "关于%s\n民声诉求办理情况的报告%s"
                .formatted(Words.period(digest.period()), release.draft() ? "（送审稿）" : ""))
        .addressee(ADDRESSEE);
    release.remark().ifPresent(it -> docx.remark("按语", it.words()));
    docx.text(opening(digest));
    whole(docx, digest);
    finished(docx, digest);
    unfinished(docx, digest, lists);
    extended(docx, lists);
    supervised(docx, digest);
    var unfinished = Listing.listed(lists.unfinished());
    var finished = Listing.listed(lists.finished());
    var annexes = new ArrayList<String>();
    if (!unfinished.isEmpty()) {
      annexes.add("未办结事项清单");
    }
    if (!finished.isEmpty()) {
      annexes.add("本期办结事项清单");
    }
    docx.attachments(annexes).signed(office, release.day());
    if (!unfinished.isEmpty()) {
      docx.annex(annexNumber(annexes, 1), annexes.get(0))
          .table(grids.open(unfinished, lists.until()));
    }
    if (!finished.isEmpty()) {
      docx.annex(annexNumber(annexes, annexes.size()), annexes.get(annexes.size() - 1))
          .table(grids.closed(finished));
    }
    return docx.copies(COPIES, office, release.day()).bytes();
  }

  private static String annexNumber(List<String> annexes, int number) {
    return annexes.size() == 1 ? "附件" : "附件" + number;
  }

  private static String opening(Digest digest) {
    return "按照《承德高新区“民声直达”工作机制》关于定期报告的规定，现将%s至%s民声诉求办理情况报告如下（数据截至%s24时）。"
        .formatted(
            Docx.day(digest.period().firstDay()),
            Words.day(digest.period().lastDay()),
            Words.day(digest.period().lastDay()));
  }

  private void whole(Docx docx, Digest digest) {
    var now = digest.totals();
    var before = digest.before();
    docx.first("一、总体台账");
    docx.text(
        "本期新登记民声诉求%d件，%s；办结%d件，%s；期末未办结%d件，%s。"
            .formatted(
                now.tally().fresh(),
                Words.against(now.tally().fresh(), before.tally().fresh()),
                now.tally().finished(),
                Words.against(now.tally().finished(), before.tally().finished()),
                now.tally().unfinished(),
                Words.against(now.tally().unfinished(), before.tally().unfinished())));
    docx.text(balance(digest));
    if (!digest.channels().isEmpty()) {
      docx.table("表1　各受理渠道情况", DigestGrids.byChannel(digest));
    }
    if (!digest.units().isEmpty()) {
      docx.table("表2　各责任单位情况", grids.byUnit(digest));
    }
  }

  /** From the period before to this one, so that whoever reckons gets the same. */
  private static String balance(Digest digest) {
    var now = digest.totals().tally();
    var before = digest.before().tally().unfinished();
    var other = now.unfinished() - (before + now.fresh() - now.finished());
    return "上期末未办结%d件，加本期新登记%d件，减本期办结%d件%s，期末未办结%d件。"
        .formatted(
            before,
            now.fresh(),
            now.finished(),
            other == 0 ? "" : "，%s并案、重新办理和补记等%d件".formatted(other < 0 ? "减" : "加", Math.abs(other)),
            now.unfinished());
  }

  private static void finished(Docx docx, Digest digest) {
    var now = digest.totals();
    var before = digest.before();
    docx.first("二、办结情况");
    docx.text(
        now.finishing().whole() == 0
            ? "台账尚无登记事项。"
            : "台账累计登记%d件（不含并案%d件），已办结%d件，办结率%s%s%s。"
                .formatted(
                    now.finishing().whole(),
                    digest.beside().joined(),
                    now.finishing().part(),
                    Words.percent(now.finishing()),
                    Words.against(now.finishing(), before.finishing()),
                    Words.fromAll(now.finishing())));
    docx.text(
        now.inTime().whole() == 0
            ? "本期各责任单位未提交办理报告。"
            : "本期各责任单位提交办理报告%d份，其中按期%d份，按期率%s%s。"
                .formatted(
                    now.inTime().whole(),
                    now.inTime().part(),
                    Words.percent(now.inTime()),
                    Words.against(now.inTime(), before.inTime())));
    var visits = now.visits();
    docx.text(
        visits.all() == 0
            ? "本期未开展满意度回访。"
            : "本期满意度回访%d次，满意%d件、基本满意%d件、不满意%d件，满意率%s%s%s。"
                .formatted(
                    visits.all(),
                    visits.satisfied(),
                    visits.basically(),
                    visits.notSatisfied(),
                    Words.percent(visits.satisfaction()),
                    Words.against(visits.satisfaction(), before.visits().satisfaction()),
                    Words.fromAll(visits.satisfaction())));
    if (!digest.beside().ended().isEmpty()) {
      docx.text(
          "累计其他终结："
              + digest.beside().ended().entrySet().stream()
                  .sorted(Map.Entry.comparingByKey())
                  .map(it -> it.getKey().word() + it.getValue() + "件")
                  .collect(Collectors.joining("、"))
              + "。");
    }
  }

  private void unfinished(Docx docx, Digest digest, DigestLists lists) {
    var tally = digest.totals().tally();
    docx.first("三、未办结情况");
    if (tally.unfinished() == 0) {
      docx.text("期末没有未办结事项。");
      return;
    }
    docx.text(
        "期末未办结%d件：%s。其中超期%d件，%s；挂账%d件（不列超期）。"
            .formatted(
                tally.unfinished(),
                byStatus(lists.unfinished()),
                tally.overdue(),
                Words.against(tally.overdue(), digest.before().tally().overdue()),
                digest.beside().held()));
    var secret = lists.unfinished().size() - Listing.listed(lists.unfinished()).size();
    if (secret > 0) {
      docx.text("其中保密事项%d件，只计数，不列清单。".formatted(secret));
    }
    var overdue =
        Listing.listed(lists.unfinished()).stream()
            .filter(it -> it.isOverdueAt(lists.until()))
            .sorted(Comparator.comparing(it -> it.due().orElseThrow().until()))
            .toList();
    if (!overdue.isEmpty()) {
      docx.table("表3　超期事项", grids.overdue(overdue, lists.until()));
    }
  }

  private static String byStatus(List<LedgerRow> rows) {
    var counts =
        rows.stream().collect(Collectors.groupingBy(LedgerRow::status, Collectors.counting()));
    return Arrays.stream(PetitionStatus.values())
        .filter(counts::containsKey)
        .map(it -> it.word() + counts.get(it) + "件")
        .collect(Collectors.joining("、"));
  }

  /** Those whose deadline was put off, with both. */
  private void extended(Docx docx, DigestLists lists) {
    var extended =
        both(lists, rows -> rows.stream().filter(it -> it.firstDue().isPresent()).toList());
    docx.first("四、延期情况");
    if (extended.isEmpty()) {
      docx.text("本期末没有延期事项。");
      return;
    }
    docx.text("经批准延期%d件，原时限和二次时限如下。".formatted(extended.size()));
    docx.table("表4　延期事项", grids.extended(extended, lists.until()));
  }

  private static List<LedgerRow> both(
      DigestLists lists, Function<List<LedgerRow>, List<LedgerRow>> which) {
    var all = new ArrayList<LedgerRow>(which.apply(Listing.listed(lists.unfinished())));
    all.addAll(which.apply(Listing.listed(lists.finished())));
    all.sort(Comparator.comparing(LedgerRow::number));
    return all;
  }

  private void supervised(Docx docx, Digest digest) {
    var beside = digest.beside();
    var all = beside.supervised().size() + beside.supervisedInSecret();
    docx.first("五、挂牌督办情况");
    if (all == 0) {
      docx.text("期末没有挂牌督办事项。");
      return;
    }
    docx.text(
        "未按时兑现承诺，挂牌督办%d项%s。"
            .formatted(
                all,
                beside.supervisedInSecret() == 0
                    ? ""
                    : "，其中保密事项%d项不列清单".formatted(beside.supervisedInSecret())));
    if (!beside.supervised().isEmpty()) {
      docx.table("表5　挂牌督办事项", grids.supervised(beside.supervised(), digest.period()));
    }
  }
}
