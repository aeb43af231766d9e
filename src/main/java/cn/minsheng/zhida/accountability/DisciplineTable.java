package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.vault.SafeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Reproaches and their revocations; rows are only added. */
@Component
class DisciplineTable {

  private static final String COLUMN = "discipline.sealed";
  private static final String REVOCATION_COLUMN = "discipline_revocation.sealed";

  private static final String ALL =
      """
      select d.*, r.done_by as revoked_by, r.done_at as revoked_at
      from discipline d left join discipline_revocation r on r.discipline = d.id
      """;

  private final JdbcClient jdbc;
  private final SealedWords words;
  private final Documents documents;

  DisciplineTable(JdbcClient jdbc, SealedWords words, Documents documents) {
    this.jdbc = jdbc;
    this.words = words;
    this.documents = documents;
  }

  Optional<Discipline> recordedFrom(String source) {
    return jdbc.sql(ALL + "where d.recorded_from = ?")
        .param(source)
        .query((row, n) -> discipline(row))
        .optional();
  }

  long add(NewDiscipline what, By by) {
    var safe = words.newSafe("discipline");
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into discipline (degree, unit, staff, safe, sealed, document, decided_year,
              decided_by, decided_at, recorded_from)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            what.degree().name(),
            what.unit().value(),
            what.staff().map(StaffId::value).orElse(null),
            safe.toString(),
            words.seal(safe, what.reason() + "\n" + what.evidence().words(), COLUMN, safe.value()),
            what.evidence().document().map(it -> kept(safe, it).toString()).orElse(null),
            LocalDate.ofInstant(by.at(), OfficeTime.ZONE).getYear(),
            by.staff().value(),
            Moments.column(by.at()),
            by.source())
        .update(key, "id");
    return key.getKeyAs(Number.class).longValue();
  }

  /** Moved into the safe of the record: that of the day in which it came in is forgotten soon. */
  private DocumentId kept(SafeId safe, DocumentId sent) {
    return documents
        .find(sent)
        .map(
            it -> {
              try (var content = documents.open(sent)) {
                return documents.store(safe, it.name(), content).id();
              } catch (IOException e) {
                throw new UncheckedIOException("Evidence could not be kept", e);
              }
            })
        .orElse(sent);
  }

  Optional<DocumentId> document(long number) {
    return jdbc.sql("select document from discipline where id = ? and document is not null")
        .param(number)
        .query(String.class)
        .optional()
        .map(DocumentId::of);
  }

  SafeId safe(long number) {
    return jdbc.sql("select safe from discipline where id = ?")
        .param(number)
        .query((row, n) -> SafeId.of(row.getString(1)))
        .single();
  }

  /** Holds it until the transaction ends, so that it is revoked once. */
  Optional<Discipline> hold(long number) {
    return jdbc.sql("select id from discipline where id = ? for update")
        .param(number)
        .query(Long.class)
        .optional()
        .flatMap(this::find);
  }

  void revoke(long number, String why, By by) {
    var safe = safe(number);
    jdbc.sql(
            """
            insert into discipline_revocation (discipline, sealed, done_by, done_at)
            values (?, ?, ?, ?)
            """)
        .params(
            number,
            words.seal(safe, why, REVOCATION_COLUMN, safe.value()),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
  }

  Optional<Discipline> find(long number) {
    return jdbc.sql(ALL + "where d.id = ?")
        .param(number)
        .query((row, n) -> discipline(row))
        .optional();
  }

  Optional<String> words(long number) {
    return jdbc.sql("select safe, sealed from discipline where id = ?")
        .param(number)
        .query(
            (row, n) -> words.unseal(row.getBytes(2), COLUMN, SafeId.of(row.getString(1)).value()))
        .optional();
  }

  List<Discipline> of(int year) {
    return jdbc.sql(ALL + "where d.decided_year = ? order by d.id")
        .param(year)
        .query((row, n) -> discipline(row))
        .list();
  }

  List<Discipline> of(UnitId unit, int year) {
    return jdbc.sql(ALL + "where d.unit = ? and d.decided_year = ? order by d.id")
        .params(unit.value(), year)
        .query((row, n) -> discipline(row))
        .list();
  }

  private static Discipline discipline(ResultSet row) throws SQLException {
    var by = row.getString("revoked_by");
    return new Discipline(
        row.getLong("id"),
        DisciplineDegree.valueOf(row.getString("degree")),
        new UnitId(row.getLong("unit")),
        Optional.ofNullable(row.getString("staff")).map(StaffId::new),
        new Done(new StaffId(row.getString("decided_by")), Columns.moment(row, "decided_at")),
        by == null
            ? Optional.empty()
            : Optional.of(new Done(new StaffId(by), Columns.moment(row, "revoked_at"))));
  }
}
