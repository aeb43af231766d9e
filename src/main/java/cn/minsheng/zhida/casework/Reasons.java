package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Why something was decided, as whoever decided it wrote it down: for those who may read the
 * petition (rule 13). What was asked of the office stands in {@link Requests}.
 */
@Component
public class Reasons {

  /** What was decided. */
  public enum Kind {
    HOLD("挂账"),
    URGED("催办"),
    ENDING("终结"),
    LOOK_BACK("回头看"),
    CORRECTION("更正"),
    ENDORSED("认可"),
    NOT_ENDORSED("不认可"),
    RETURNED_BY_SIGNER("审阅退回"),
    RETURNED_BY_OFFICE("党政办退回");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** What the office calls it. */
    public String word() {
      return word;
    }
  }

  /**
   * @param of which one of its kind: an ending's kind, who endorsed, what was corrected; may be
   *     empty
   * @param evidence a file, if there is one
   */
  public record Reason(
      Kind kind, String of, String words, Done done, Optional<DocumentId> evidence) {

    /** Says nothing of the words. */
    @Override
    public String toString() {
      return "Reason[" + kind + "]";
    }
  }

  private final Petitions petitions;
  private final Readership readership;
  private final Sealing sealing;
  private final JdbcClient jdbc;

  Reasons(Petitions petitions, Readership readership, Sealing sealing, JdbcClient jdbc) {
    this.petitions = petitions;
    this.readership = readership;
    this.sealing = sealing;
    this.jdbc = jdbc;
  }

  /**
   * The oldest first; those without words and without a file are left out.
   *
   * @throws Refused if the reader may not
   */
  public List<Reason> of(PetitionId id, StaffId reader) {
    var petition =
        petitions.find(id).orElseThrow(() -> Refused.because(Refused.Reason.NO_SUCH_PETITION));
    readership.check(petition, reader);
    var all = new ArrayList<Reason>();
    all.addAll(holds(id));
    all.addAll(urgings(id));
    all.addAll(endings(id));
    all.addAll(lookBacks(id));
    all.addAll(corrections(id));
    all.addAll(endorsements(id));
    all.addAll(returns(id));
    all.removeIf(it -> it.words().isBlank() && it.evidence().isEmpty());
    all.sort(Comparator.comparing(it -> it.done().at()));
    return List.copyOf(all);
  }

  private List<Reason> holds(PetitionId id) {
    return jdbc.sql(
            "select id, sealed, held_by, held_at from matter_hold where petition = ? and taken_back_at is null")
        .param(id.toString())
        .query((row, n) -> reason(Kind.HOLD, "", unsealed(row, "matter_hold.sealed"), row, "held"))
        .list();
  }

  private List<Reason> urgings(PetitionId id) {
    return jdbc.sql(
            """
            select id, sealed, urged_by, urged_at from urging
            where petition = ? and sealed is not null
            """)
        .param(id.toString())
        .query((row, n) -> reason(Kind.URGED, "", unsealed(row, Urging.COLUMN), row, "urged"))
        .list();
  }

  private List<Reason> endings(PetitionId id) {
    return jdbc.sql(
            "select kind, document, sealed, done_by, done_at from ending where petition = ?")
        .param(id.toString())
        .query(
            (row, n) -> {
              var said =
                  sealing.unseal(
                      row.getBytes("sealed"), EndingWords.class, "ending.sealed", id.value());
              return new Reason(
                  Kind.ENDING,
                  EndingKind.valueOf(row.getString("kind")).word(),
                  said.evidence().isEmpty()
                      ? said.reason()
                      : said.reason() + "；依据：" + said.evidence(),
                  Columns.done(row, "done").orElseThrow(),
                  document(row));
            })
        .list();
  }

  private List<Reason> lookBacks(PetitionId id) {
    return jdbc.sql("select id, sealed, recorded_by, recorded_at from look_back where petition = ?")
        .param(id.toString())
        .query(
            (row, n) ->
                reason(Kind.LOOK_BACK, "", unsealed(row, "look_back.sealed"), row, "recorded"))
        .list();
  }

  /** Not what it was and is: that can be a name. */
  private List<Reason> corrections(PetitionId id) {
    return jdbc.sql(
            """
            select id, field, sealed, corrected_by, corrected_at from correction where petition = ?
            """)
        .param(id.toString())
        .query(
            (row, n) ->
                reason(
                    Kind.CORRECTION,
                    CorrectedField.valueOf(row.getString("field")).word(),
                    sealing
                        .unseal(
                            row.getBytes("sealed"),
                            Corrections.Kept.class,
                            "correction.sealed",
                            UUID.fromString(row.getString("id")))
                        .why(),
                    row,
                    "corrected"))
        .list();
  }

  private List<Reason> endorsements(PetitionId id) {
    return jdbc.sql(
            """
            select id, endorser, given, document, sealed, recorded_by, recorded_at
            from endorsement where petition = ? and taken_back_at is null
            """)
        .param(id.toString())
        .query(
            (row, n) ->
                new Reason(
                    row.getBoolean("given") ? Kind.ENDORSED : Kind.NOT_ENDORSED,
                    Endorser.valueOf(row.getString("endorser")).word(),
                    unsealed(row, "endorsement.sealed"),
                    Columns.done(row, "recorded").orElseThrow(),
                    document(row)))
        .list();
  }

  private List<Reason> returns(PetitionId id) {
    return jdbc.sql(
            """
            select r.id, r.return_sealed sealed, r.returned_act, r.returned_by, r.returned_at
            from handling_report r join assignment a on a.id = r.assignment
            where a.petition = ? and r.return_sealed is not null
            """)
        .param(id.toString())
        .query(
            (row, n) ->
                reason(
                    Act.valueOf(row.getString("returned_act")) == Act.RETURN_BY_SIGNER
                        ? Kind.RETURNED_BY_SIGNER
                        : Kind.RETURNED_BY_OFFICE,
                    "",
                    unsealed(row, "handling_report.return_sealed"),
                    row,
                    "returned"))
        .list();
  }

  private String unsealed(ResultSet row, String column) throws SQLException {
    return sealing.unseal(
        row.getBytes("sealed"), String.class, column, UUID.fromString(row.getString("id")));
  }

  private static Reason reason(Kind kind, String of, String words, ResultSet row, String done)
      throws SQLException {
    return new Reason(kind, of, words, Columns.done(row, done).orElseThrow(), Optional.empty());
  }

  private static Optional<DocumentId> document(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("document")).map(DocumentId::of);
  }

  /** The sealed part of an ending. */
  private record EndingWords(String reason, String evidence) {}
}
