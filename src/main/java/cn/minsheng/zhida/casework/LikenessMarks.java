package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.vault.BlindIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keyed marks by which a similar petition is found without unsealing the ledger. Only ordinary
 * petitions have some.
 */
@Component
class LikenessMarks {

  /** A mark of 64 bits: two of a million others meet by chance once in ten million petitions. */
  private static final int MARK_DIGITS = 16;

  /** Two texts that share a third of their pairs share this many bands nine times out of ten. */
  private static final int FEWEST_BANDS = 2;

  private final JdbcClient jdbc;
  private final BlindIndex blindIndex;

  LikenessMarks(JdbcClient jdbc, BlindIndex blindIndex) {
    this.jdbc = jdbc;
    this.blindIndex = blindIndex;
  }

  void keep(PetitionId petition, Secrecy secrecy, Matter matter) {
    forget(petition);
    keepFirst(petition, secrecy, matter);
  }

  /** The same of one that has none yet. */
  void keepFirst(PetitionId petition, Secrecy secrecy, Matter matter) {
    if (secrecy != Secrecy.ORDINARY) {
      return;
    }
    var marks = marks(matter);
    if (marks.isEmpty()) {
      return;
    }
    var values = new ArrayList<Object>();
    for (var band = 0; band < marks.size(); band++) {
      values.addAll(List.of(petition.toString(), band, marks.get(band)));
    }
    jdbc.sql(
            "insert into likeness_mark (petition, band, mark) values "
                + String.join(", ", Collections.nCopies(marks.size(), "(?, ?, ?)")))
        .params(values)
        .update();
  }

  void forget(PetitionId petition) {
    jdbc.sql("delete from likeness_mark where petition = ?").param(petition.toString()).update();
  }

  /** Those that share most with it, at most so many. */
  List<PetitionId> candidates(Matter matter, int atMost) {
    var marks = marks(matter);
    if (marks.isEmpty()) {
      return List.of();
    }
    var places = new ArrayList<String>();
    var values = new ArrayList<Object>();
    for (var band = 0; band < marks.size(); band++) {
      places.add("(?, ?)");
      values.add(marks.get(band));
      values.add(band);
    }
    values.add(FEWEST_BANDS);
    values.add(atMost);
    return jdbc
        .sql(
            """
            select petition from likeness_mark where (mark, band) in (%s)
            group by petition having count(*) >= ? order by count(*) desc, petition limit ?
            """
                .formatted(String.join(", ", places)))
        .params(values)
        .query(String.class)
        .list()
        .stream()
        .map(PetitionId::of)
        .toList();
  }

  private List<String> marks(Matter matter) {
    var bands = TextLikeness.bands(matter.content() + matter.place());
    var marks = new ArrayList<String>();
    for (var band = 0; band < bands.size(); band++) {
      marks.add(blindIndex.of("likeness", band + ":" + bands.get(band)).substring(0, MARK_DIGITS));
    }
    return marks;
  }
}
