package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.digest.Digest;
import cn.minsheng.zhida.digest.Tally;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.mailroom.CardFace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The half-monthly report on a card: the numbers, a table of units, a chart. */
@Component
class DigestCard {

  /** As many as fit into the bytes of a value with the longest names and numbers. */
  static final int MOST_UNITS = 7;

  private static final int NAME_BYTES = 30;

  private final Directory directory;

  DigestCard(Directory directory) {
    this.directory = directory;
  }

  CardFace face(Digest digest) {
    return face(digest, unit -> directory.unit(unit).map(Unit::name).orElseGet(unit::toString));
  }

  static CardFace face(Digest digest, Function<UnitId, String> names) {
    var tally = digest.totals().tally();
    var table = table(digest, names);
    return PlainCard.of(
            DigestSentences.title(digest.period()),
            new State(DigestSentences.asOf(digest.period()), State.Colour.BLUE),
            DigestSentences.body(digest))
        .withStrip(
            DigestSentences.beside(digest.beside())
                + DigestSentences.units(digest.units().size(), table.rowsShown()))
        .withTable(table)
        .withChart(chart(tally))
        .face(DigestSentences.summary(digest.period(), tally));
  }

  private static Table table(Digest digest, Function<UnitId, String> names) {
    if (digest.units().isEmpty()) {
      return Table.NONE;
    }
    return new Table(
        DigestSentences.COLUMNS,
        digest.units().stream().limit(MOST_UNITS).map(it -> row(it, names)).toList());
  }

  private static List<String> row(Digest.OfUnit of, Function<UnitId, String> names) {
    return List.of(
        Shortened.to(names.apply(of.unit()), NAME_BYTES),
        Integer.toString(of.tally().fresh()),
        Integer.toString(of.tally().finished()),
        Integer.toString(of.tally().unfinished()),
        Integer.toString(of.tally().overdue()));
  }

  private static Chart chart(Tally tally) {
    var columns = new LinkedHashMap<String, Integer>();
    columns.put(DigestSentences.FRESH, tally.fresh());
    columns.put(DigestSentences.FINISHED, tally.finished());
    columns.put(DigestSentences.UNFINISHED, tally.unfinished());
    columns.put(DigestSentences.OVERDUE, tally.overdue());
    return new Chart(columns);
  }
}
