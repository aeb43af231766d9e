package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.vault.SafeId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is written down beside an act and only ever added: 三个清楚, opinions, visits, 认可. */
@Component
class NoteTable {

  private static final String CLARITIES = "clarities.sealed";
  private static final String OPINION = "opinion.sealed";
  private static final String FOLLOW_UP = "follow_up.sealed";
  private static final String ENDORSEMENT = "endorsement.sealed";
  private static final String UNMASKING = "unmasking.sealed";

  private final JdbcClient jdbc;
  private final Sealing sealing;

  NoteTable(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  /** The newest counts; that there was an older one the trail tells. */
  void keep(ThreeClarities clarities, AssignmentId of, SafeId safe, By by) {
    setAside(of, false, by);
    jdbc.sql(
            """
            insert into clarities (assignment, sealed, recorded_by, recorded_at)
            values (?, ?, ?, ?)
            on duplicate key update sealed = values(sealed), recorded_by = values(recorded_by),
              recorded_at = values(recorded_at)
            """)
        .params(
            of.toString(),
            sealing.seal(safe, clarities, CLARITIES, of.value()),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
  }

  /** What stood before stands again. */
  void takeBackClarities(AssignmentId of, Instant recordedAt, By by) {
    setAside(of, true, by);
    jdbc.sql("delete from clarities where assignment = ?").param(of.toString()).update();
    jdbc.sql(
            """
            insert into clarities (assignment, sealed, recorded_by, recorded_at)
            select assignment, sealed, recorded_by, recorded_at from clarities_before
            where assignment = ? and replaced_at = ? and not taken_back
            """)
        .params(of.toString(), Moments.column(recordedAt))
        .update();
  }

  private void setAside(AssignmentId of, boolean takenBack, By by) {
    jdbc.sql(
            """
            insert into clarities_before
              (assignment, sealed, recorded_by, recorded_at, replaced_at, taken_back)
            select assignment, sealed, recorded_by, recorded_at, ?, ? from clarities
            where assignment = ?
            """)
        .params(Moments.column(by.at()), takenBack, of.toString())
        .update();
  }

  Optional<ThreeClarities> clarities(AssignmentId of) {
    return jdbc.sql("select sealed from clarities where assignment = ?")
        .param(of.toString())
        .query((row, n) -> row.getBytes(1))
        .optional()
        .map(it -> sealing.unseal(it, ThreeClarities.class, CLARITIES, of.value()));
  }

  /**
   * @return its id
   */
  UUID addOpinion(String opinion, AssignmentId of, SafeId safe, By by) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into opinion (id, assignment, sealed, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            id.toString(),
            of.toString(),
            sealing.seal(safe, opinion, OPINION, id),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
    return id;
  }

  Optional<UUID> lastOpinion(AssignmentId of) {
    return jdbc.sql(
            """
            select id from opinion where assignment = ? and taken_back_at is null
            order by recorded_at desc, id limit 1
            """)
        .param(of.toString())
        .query(String.class)
        .optional()
        .map(UUID::fromString);
  }

  /** It stays, but nobody reads it any more. */
  void takeBackOpinion(AssignmentId of, Instant recordedAt, By by) {
    jdbc.sql("update opinion set taken_back_at = ? where assignment = ? and recorded_at = ?")
        .params(Moments.column(by.at()), of.toString(), Moments.column(recordedAt))
        .update();
  }

  /**
   * The same.
   *
   * @param act by which it was said: a visit, or an endorsement
   */
  void takeBackWord(Act act, PetitionId of, Instant recordedAt, By by) {
    var table = act == Act.RECORD_FOLLOW_UP ? "follow_up" : "endorsement";
    jdbc.sql("update " + table + " set taken_back_at = ? where petition = ? and recorded_at = ?")
        .params(Moments.column(by.at()), of.toString(), Moments.column(recordedAt))
        .update();
  }

  /** The newest opinion of a supporting assignment. */
  Optional<String> opinion(AssignmentId of) {
    return jdbc.sql(
            """
            select id, sealed from opinion where assignment = ? and taken_back_at is null
            order by recorded_at desc, id limit 1
            """)
        .param(of.toString())
        .query(
            (row, n) ->
                sealing.unseal(
                    row.getBytes(2), String.class, OPINION, UUID.fromString(row.getString(1))))
        .optional();
  }

  void add(FollowUp visit, Petition to, By by) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into follow_up (id, petition, method, satisfaction, visited_at, sealed,
              recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id.toString(),
            to.id().toString(),
            visit.method().name(),
            visit.satisfaction().name(),
            Moments.column(visit.at()),
            sealing.seal(to.safe(), visit.opinion(), FOLLOW_UP, id),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
  }

  /** What the petitioner said on the newest visit. */
  Optional<String> lastOpinionOfThePetitioner(PetitionId petition) {
    return jdbc.sql(
            """
            select id, sealed from follow_up where petition = ? and taken_back_at is null
            order by recorded_at desc, id limit 1
            """)
        .param(petition.toString())
        .query(
            (row, n) ->
                sealing.unseal(
                    row.getBytes(2), String.class, FOLLOW_UP, UUID.fromString(row.getString(1))))
        .optional();
  }

  void add(Endorsement word, Petition of, By by) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into endorsement (id, petition, endorser, given, document, sealed, recorded_by,
              recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id.toString(),
            of.id().toString(),
            word.endorser().name(),
            word.given(),
            word.evidence().document().map(Object::toString).orElse(null),
            sealing.seal(of.safe(), word.evidence().words(), ENDORSEMENT, id),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
  }

  UUID addUnmasking(String reason, Petition of, By by) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into unmasking (id, petition, done_by, done_at, sealed) values (?, ?, ?, ?, ?)
            """)
        .params(
            id.toString(),
            of.id().toString(),
            by.staff().value(),
            Moments.column(by.at()),
            sealing.seal(of.safe(), reason, UNMASKING, id))
        .update();
    return id;
  }
}
