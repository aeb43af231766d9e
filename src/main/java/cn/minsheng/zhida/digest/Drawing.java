package cn.minsheng.zhida.digest;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.Promises;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.digest.Digest.OfChannel;
import cn.minsheng.zhida.digest.Digest.OfUnit;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.ledger.Flow;
import cn.minsheng.zhida.ledger.History;
import cn.minsheng.zhida.ledger.LedgerRow;
import cn.minsheng.zhida.ledger.Stock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws reports from the lines of the ledger and what was written down of promises. */
@Component
class Drawing {

  private static final Comparator<OfUnit> THE_MOST_OVERDUE_FIRST =
      Comparator.<OfUnit>comparingInt(it -> -it.tally().overdue())
          .thenComparingInt(it -> -it.tally().unfinished())
          .thenComparingInt(it -> -it.tally().fresh())
          .thenComparingLong(it -> it.unit().value());

  private static final Stock NO_STOCK = new Stock(List.of());
  private static final Flow NO_FLOW = new Flow(List.of());

  private final History history;
  private final Promises promises;

  Drawing(History history, Promises promises) {
    this.history = history;
    this.promises = promises;
  }

  /** Whether there was anything on the ledger by the end of the period. */
  boolean hasAnything(HalfMonth period, Instant knownAt) {
    return history.hasAnything(period.until(), knownAt);
  }

  /**
   * @param beforeDrawnAt as of when the period before was reported
   */
  Digest draw(HalfMonth period, Instant drawnAt, Instant beforeDrawnAt) {
    var stock = stock(period, drawnAt);
    var flow = flow(period, drawnAt);
    var before = period.previous();
    return new Digest(
        period,
        drawnAt,
        Totals.of(stock, flow),
        Totals.of(stock(before, beforeDrawnAt), flow(before, beforeDrawnAt)),
        units(stock.by(Stock.Cell::unit), flow.by(Flow.Cell::unit)),
        channels(stock.by(Stock.Cell::channel), flow.by(Flow.Cell::channel)),
        beside(stock, period.until(), drawnAt));
  }

  private Digest.Beside beside(Stock stock, Instant until, Instant knownAt) {
    var ended = new EnumMap<EndingKind, Integer>(EndingKind.class);
    for (var kind : EndingKind.values()) {
      if (stock.ended(kind) > 0) {
        ended.put(kind, stock.ended(kind));
      }
    }
    var named = new ArrayList<Digest.Supervised>();
    var inSecret = 0;
    for (var promise : promises.supervised(until, knownAt)) {
      var row = history.row(promise.petition(), until, knownAt);
      if (row.filter(it -> it.secrecy() == Secrecy.CONFIDENTIAL).isPresent()) {
        inSecret++;
      } else {
        named.add(
            new Digest.Supervised(
                promise.number(),
                row.flatMap(LedgerRow::lead).map(LedgerRow.Lead::unit),
                promise.due(),
                promise.supervisedSince().orElseThrow()));
      }
    }
    named.sort(Comparator.comparing(Digest.Supervised::since));
    return new Digest.Beside(stock.held(), stock.joined(), ended, named, inSecret);
  }

  /** What was unfinished at the period's end, and what was finished in it. */
  DigestLists lists(HalfMonth period, Instant drawnAt) {
    var unfinished = new ArrayList<LedgerRow>();
    var finished = new ArrayList<LedgerRow>();
    history.rowsOpenSince(
        period.from(),
        period.until(),
        drawnAt,
        row -> (row.status().isFinished() ? finished : unfinished).add(row));
    return new DigestLists(period.until(), unfinished, finished);
  }

  private Stock stock(HalfMonth period, Instant knownAt) {
    return history.asOf(period.until(), knownAt);
  }

  private Flow flow(HalfMonth period, Instant knownAt) {
    return history.during(period.from(), period.until(), knownAt);
  }

  /** What is at the office has no unit, and no row. */
  private static List<OfUnit> units(
      Map<Optional<UnitId>, Stock> stock, Map<Optional<UnitId>, Flow> flow) {
    var units = new HashSet<>(stock.keySet());
    units.addAll(flow.keySet());
    return units.stream()
        .flatMap(Optional::stream)
        .map(it -> new OfUnit(it, tally(Act.ASSIGN, Optional.of(it), stock, flow)))
        .filter(it -> !it.tally().isEmpty())
        .sorted(THE_MOST_OVERDUE_FIRST)
        .toList();
  }

  private static List<OfChannel> channels(Map<Channel, Stock> stock, Map<Channel, Flow> flow) {
    return Arrays.stream(Channel.values())
        .map(it -> new OfChannel(it, tally(Act.REGISTER, it, stock, flow)))
        .filter(it -> !it.tally().isEmpty())
        .toList();
  }

  private static <K> Tally tally(Act arrival, K key, Map<K, Stock> stock, Map<K, Flow> flow) {
    var stood = stock.getOrDefault(key, NO_STOCK);
    var done = flow.getOrDefault(key, NO_FLOW);
    return new Tally(done.of(arrival), done.finished(), stood.unfinished(), stood.overdue());
  }
}
