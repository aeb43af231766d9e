package cn.minsheng.zhida.papers;

import cn.minsheng.zhida.digest.Digest;
import cn.minsheng.zhida.digest.Digest.OfChannel;
import cn.minsheng.zhida.digest.Digest.OfUnit;
import cn.minsheng.zhida.digest.Digest.Supervised;
import cn.minsheng.zhida.digest.HalfMonth;
import cn.minsheng.zhida.digest.Tally;
import cn.minsheng.zhida.ledger.LedgerRow;
import cn.minsheng.zhida.papers.Grid.Shown;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The tables of the report. */
@Component
class DigestGrids {

  private static final int GIST = 20;
  private static final Shown<LedgerRow> NUMBER = Shown.mark("编号", 6, it -> it.number().toString());

  private final Listing listing;
  private final Named named;

  DigestGrids(Listing listing, Named named) {
    this.listing = listing;
    this.named = named;
  }

  static Grid byChannel(Digest digest) {
    record Line(String name, Tally tally) {}
    var lines = new ArrayList<Line>();
    for (OfChannel channel : digest.channels()) {
      lines.add(new Line(channel.channel().word(), channel.tally()));
    }
    lines.add(new Line("合计", digest.totals().tally()));
    return Grid.of(lines, counted(Shown.text("受理渠道", 4, Line::name), "新登记", Line::tally));
  }

  Grid byUnit(Digest digest) {
    return Grid.of(
        digest.units(),
        counted(Shown.text("责任单位", 4, it -> named.unit(it.unit())), "新交办", OfUnit::tally));
  }

  private static <T> List<Shown<T>> counted(
      Shown<T> first, String fresh, Function<T, Tally> tally) {
    return List.of(
        first,
        Shown.mark(fresh, 2, it -> Integer.toString(tally.apply(it).fresh())),
        Shown.mark("办结", 2, it -> Integer.toString(tally.apply(it).finished())),
        Shown.mark("未办结", 2, it -> Integer.toString(tally.apply(it).unfinished())),
        Shown.mark("其中超期", 2, it -> Integer.toString(tally.apply(it).overdue())));
  }

  Grid overdue(List<LedgerRow> rows, Instant at) {
    return Grid.of(
        rows,
        List.of(
            NUMBER,
            unit(5),
            Shown.text("责任人", 4, listing::responsible),
            due("办结时限", 4),
            Shown.mark("已超期", 3, it -> Words.overdueFor(it.due().orElseThrow(), at))));
  }

  Grid extended(List<LedgerRow> rows, Instant at) {
    return Grid.of(
        rows,
        List.of(
            NUMBER,
            unit(5),
            Shown.mark(
                "原时限", 4, it -> it.firstDue().map(due -> Words.day(due.lastDay())).orElse("")),
            due("二次时限", 4),
            Shown.mark("状态", 4, it -> Listing.state(it, at))));
  }

  Grid supervised(List<Supervised> promises, HalfMonth period) {
    var end = period.lastDay().plusDays(1);
    return Grid.of(
        promises,
        List.of(
            Shown.mark("编号", 6, it -> it.number().toString()),
            Shown.text("责任单位", 5, it -> it.unit().map(named::unit).orElse("")),
            Shown.mark("应兑现日期", 4, it -> Words.day(it.due())),
            Shown.mark("挂牌日期", 4, it -> Words.day(Words.dayOf(it.since()))),
            Shown.mark(
                "已挂牌", 3, it -> ChronoUnit.DAYS.between(Words.dayOf(it.since()), end) + "天")));
  }

  Grid open(List<LedgerRow> rows, Instant at) {
    return annex(rows, due("办结时限", 9), Shown.mark("状态", 9, it -> Listing.state(it, at)));
  }

  Grid closed(List<LedgerRow> rows) {
    return annex(
        rows,
        Shown.mark("办结日期", 9, it -> Words.day(Words.dayOf(it.since()))),
        Shown.mark("结果", 9, it -> it.ended().map(end -> end.word()).orElse(it.status().word())));
  }

  private Grid annex(List<LedgerRow> rows, Shown<LedgerRow> day, Shown<LedgerRow> state) {
    return Grid.numbered(
            5,
            rows,
            List.of(
                Shown.mark("编号", 17, it -> it.number().toString()),
                unit(9),
                Shown.text("事项", 16, it -> listing.gist(it, GIST)),
                day,
                state))
        .inSmallLetters();
  }

  private Shown<LedgerRow> unit(int share) {
    return Shown.text("责任单位", share, listing::unit);
  }

  private static Shown<LedgerRow> due(String title, int share) {
    return Shown.mark(
        title, share, row -> row.due().map(it -> Words.day(it.lastDay())).orElse("未定"));
  }
}
