package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.digest.Digest;
import cn.minsheng.zhida.digest.Tally;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.CardFace;
import java.util.LinkedHashMap;
import java.util.List;
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
    var tally = digest.totals().tally();
    return PlainCard.of(
            DigestSentences.title(digest.period()),
            new State(DigestSentences.asOf(digest.period()), State.Colour.BLUE),
            DigestSentences.body(digest))
        .withStrip(strip(digest))
        .withTable(table(digest))
        .withChart(chart(tally))
        .face(DigestSentences.summary(digest.period(), tally));
  }

  private static String strip(Digest digest) {
    var units =
        DigestSentences.units(digest.units().size(), Math.min(digest.units().size(), MOST_UNITS));
    return DigestSentences.beside(digest.beside()) + units;
  }

  private Table table(Digest digest) {
    if (digest.units().isEmpty()) {
      return Table.NONE;
    }
    return new Table(
        DigestSentences.COLUMNS, digest.units().stream().limit(MOST_UNITS).map(this::row).toList());
  }

  private List<String> row(Digest.OfUnit of) {
    var name = directory.unit(of.unit()).map(Unit::name).orElse(of.unit().toString());
    return List.of(
        Shortened.to(name, NAME_BYTES),
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
