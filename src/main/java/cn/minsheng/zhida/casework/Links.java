package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which petitions belong together: every number goes on finding its matter. */
@Component
public class Links {

  private static final String COLUMN = "petition_link.sealed";

  /** Joined petitions can be joined again; nobody joins that often. */
  private static final int LONGEST_WAY = 50;

  private final JdbcClient jdbc;
  private final Sealing sealing;

  Links(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  /** Under which petition it is handled: its own, unless it was joined to another. */
  public PetitionId handledAs(PetitionId petition) {
    var found = petition;
    for (var step = 0; step < LONGEST_WAY; step++) {
      var next = main(found, Kind.JOINED);
      if (next.isEmpty()) {
        return found;
      }
      found = next.get();
    }
    return found;
  }

  /** What it came out of the same letter with first, if it was split off. */
  public Optional<PetitionId> splitFrom(PetitionId petition) {
    return main(petition, Kind.SPLIT);
  }

  /** Those that are handled under this one, the oldest number first. */
  public List<LedgerNumber> joinedTo(PetitionId petition) {
    return numbers(petition, Kind.JOINED);
  }

  /** The other matters of its letter, the oldest number first. */
  public List<LedgerNumber> partsOf(PetitionId petition) {
    return numbers(petition, Kind.SPLIT);
  }

  void join(Petition petition, Petition into, String why, By by) {
    link(petition, Kind.JOINED, into, why, by);
  }

  void split(Petition part, Petition from, By by) {
    link(part, Kind.SPLIT, from, "", by);
  }

  private void link(Petition petition, Kind kind, Petition main, String why, By by) {
    jdbc.sql(
            """
            insert into petition_link (petition, kind, main, linked_by, linked_at, sealed)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            petition.id().toString(),
            kind.name(),
            main.id().toString(),
            by.staff().value(),
            Moments.column(by.at()),
            sealing.seal(petition.safe(), why, COLUMN, petition.id().value()))
        .update();
  }

  private Optional<PetitionId> main(PetitionId petition, Kind kind) {
    return jdbc.sql("select main from petition_link where petition = ? and kind = ?")
        .params(petition.toString(), kind.name())
        .query(String.class)
        .optional()
        .map(PetitionId::of);
  }

  private List<LedgerNumber> numbers(PetitionId main, Kind kind) {
    return jdbc.sql(
            """
            select p.number_year, p.number_ordinal from petition_link l
            join petition p on p.id = l.petition
            where l.main = ? and l.kind = ? order by p.number_year, p.number_ordinal
            """)
        .params(main.toString(), kind.name())
        .query((row, n) -> new LedgerNumber(row.getInt(1), row.getInt(2)))
        .list();
  }

  private enum Kind {
    JOINED,
    SPLIT
  }
}
