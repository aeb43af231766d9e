package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.directory.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises, what became of them and 挂牌督办, each word written once. */
@Component
class PromiseTable {

  private static final String WORDS = "promise.sealed";
  private static final String SETTLED = "promise.settled_sealed";
  private static final String LIFTED = "promise.lifted_sealed";
  private static final String SELECT =
      """
      select r.*, p.number_year, p.number_ordinal, a.unit
      from promise r join petition p on p.id = r.petition
        left join assignment a on a.id = p.lead_assignment
      """;

  private final JdbcClient jdbc;
  private final Sealing sealing;

  PromiseTable(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  void add(PromiseId id, Promise promise, Petition of, By by) {
    jdbc.sql(
            """
            insert into promise (id, petition, made_on, due, sealed, made_by, made_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id.toString(),
            of.id().toString(),
            promise.occasion().name(),
            promise.due(),
            sealing.seal(of.safe(), promise.words(), WORDS, id.value()),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
  }

  void settle(PromiseId id, boolean kept, String words, Petition of, By by) {
    jdbc.sql(
            """
            update promise set kept = ?, settled_sealed = ?, settled_by = ?, settled_at = ?
            where id = ? and settled_at is null
            """)
        .params(
            kept,
            sealing.seal(of.safe(), words, SETTLED, id.value()),
            by.staff().value(),
            Moments.column(by.at()),
            id.toString())
        .update();
  }

  void lift(PromiseId id, String reason, Petition of, By by) {
    jdbc.sql(
            """
            update promise set lifted_sealed = ?, lifted_by = ?, lifted_at = ?
            where id = ? and lifted_at is null
            """)
        .params(
            sealing.seal(of.safe(), reason, LIFTED, id.value()),
            by.staff().value(),
            Moments.column(by.at()),
            id.toString())
        .update();
  }

  Optional<PromiseView> find(PromiseId id) {
    return jdbc.sql(SELECT + "where r.id = ?")
        .param(id.toString())
        .query(PromiseTable::view)
        .optional();
  }

  Optional<PetitionId> petitionOf(PromiseId id) {
    return jdbc.sql("select petition from promise where id = ? and taken_back_at is null")
        .param(id.toString())
        .query(String.class)
        .optional()
        .map(PetitionId::of);
  }

  List<PromiseView> of(PetitionId petition) {
    return jdbc.sql(
            SELECT + "where r.petition = ? and r.taken_back_at is null order by r.due, r.id")
        .param(petition.toString())
        .query(PromiseTable::view)
        .list();
  }

  /** Nothing was said of them yet, or they are 挂牌督办; by their day. */
  List<PromiseView> open(int atMost) {
    return jdbc.sql(
            SELECT
                + """
                where r.open_due is not null order by r.open_due, r.id limit ?
                """)
        .param(atMost)
        .query(PromiseTable::view)
        .list();
  }

  /**
   * Those that may have been supervised at the moment, as they were known then: what was said or
   * lifted later is left out.
   */
  List<PromiseView> knownAt(Instant until, Instant knownAt) {
    var known = knownAt.isBefore(until) ? knownAt : until;
    return jdbc
        .sql(
            SELECT
                + "where r.made_at < ? and (r.lifted_at is null or r.lifted_at >= ?) order by r.due, r.id")
        .params(Moments.column(known), Moments.column(known))
        .query(PromiseTable::view)
        .list()
        .stream()
        .map(it -> asKnown(it, known))
        .toList();
  }

  private static PromiseView asKnown(PromiseView it, Instant known) {
    var isSettled = it.settled().filter(settled -> settled.at().isBefore(known)).isPresent();
    return new PromiseView(
        it.id(),
        it.petition(),
        it.number(),
        it.unit(),
        it.occasion(),
        it.due(),
        it.made(),
        isSettled ? it.kept() : Optional.empty(),
        isSettled ? it.settled() : Optional.empty(),
        Optional.empty());
  }

  private static PromiseView view(ResultSet row, int n) throws SQLException {
    return new PromiseView(
        PromiseId.of(row.getString("id")),
        PetitionId.of(row.getString("petition")),
        new LedgerNumber(row.getInt("number_year"), row.getInt("number_ordinal")),
        Optional.ofNullable(row.getObject("unit", Long.class)).map(UnitId::new),
        Promise.Occasion.valueOf(row.getString("made_on")),
        row.getObject("due", LocalDate.class),
        Columns.done(row, "made").orElseThrow(),
        Optional.ofNullable(row.getObject("kept", Boolean.class)),
        Columns.done(row, "settled"),
        Columns.done(row, "lifted"));
  }

  /** What was said when it was settled and when 挂牌督办 was lifted; empty where nothing was. */
  PromiseView.Words wordsOf(PromiseId id) {
    return jdbc.sql("select sealed, settled_sealed, lifted_sealed from promise where id = ?")
        .param(id.toString())
        .query(
            (row, n) ->
                new PromiseView.Words(
                    unsealed(row.getBytes(1), WORDS, id),
                    unsealed(row.getBytes(2), SETTLED, id),
                    unsealed(row.getBytes(3), LIFTED, id)))
        .single();
  }

  private String unsealed(byte @Nullable [] sealed, String column, PromiseId id) {
    return sealed == null ? "" : sealing.unseal(sealed, String.class, column, id.value());
  }

  Optional<String> words(PromiseId id) {
    return jdbc.sql("select sealed from promise where id = ?")
        .param(id.toString())
        .query((row, n) -> row.getBytes(1))
        .optional()
        .map(it -> sealing.unseal(it, String.class, WORDS, id.value()));
  }
}
