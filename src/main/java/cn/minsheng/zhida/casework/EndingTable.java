package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Endings and look-backs as they were written down. */
@Component
class EndingTable {

  private static final String ENDING = "ending.sealed";
  private static final String LOOK_BACK = "look_back.sealed";

  private final JdbcClient jdbc;
  private final Sealing sealing;

  EndingTable(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  void add(Ending ending, Petition of, By by) {
    var words = new Words(ending.reason(), ending.evidence().words());
    jdbc.sql(
            """
            insert into ending (petition, kind, document, sealed, done_by, done_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            of.id().toString(),
            ending.kind().name(),
            ending.evidence().document().map(Object::toString).orElse(null),
            sealing.seal(of.safe(), words, ENDING, of.id().value()),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
  }

  Optional<EndingKind> find(PetitionId petition) {
    return jdbc.sql("select kind from ending where petition = ?")
        .param(petition.toString())
        .query(String.class)
        .optional()
        .map(EndingKind::valueOf);
  }

  void add(LookBack seen, LocalDate due, Petition of, By by) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into look_back (id, petition, due, lasted, sealed, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id.toString(),
            of.id().toString(),
            due,
            seen.lasted(),
            sealing.seal(of.safe(), seen.findings(), LOOK_BACK, id),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
  }

  Optional<Done> lastLookBack(PetitionId petition) {
    return jdbc.sql(
            """
            select recorded_by, recorded_at from look_back where petition = ?
            order by recorded_at desc limit 1
            """)
        .param(petition.toString())
        .query((row, n) -> Columns.done(row, "recorded").orElseThrow())
        .optional();
  }

  /** The sealed part of an ending. */
  private record Words(String reason, String evidence) {}
}
