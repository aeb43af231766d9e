package cn.minsheng.zhida.documents;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.vault.SafeId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code document} and {@code document_part}. */
@Component
final class DocumentTable {

  private final JdbcClient jdbc;

  DocumentTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param sealedName its name, sealed
   */
  record Row(
      DocumentId id,
      byte[] sealedName,
      long bytes,
      String sha256,
      FileKind kind,
      Instant storedAt) {}

  void insertPart(DocumentId document, int part, byte[] sealed) {
    jdbc.sql("insert into document_part (document, part, sealed) values (?, ?, ?)")
        .params(document.toString(), part, sealed)
        .update();
  }

  void insert(SafeId safe, Row row) {
    jdbc.sql(
            """
            insert into document (id, safe, name, bytes, sha256, kind, stored_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            row.id().toString(),
            safe.toString(),
            row.sealedName(),
            row.bytes(),
            row.sha256(),
            row.kind().name(),
            Moments.column(row.storedAt()))
        .update();
  }

  Optional<Row> find(DocumentId id) {
    return jdbc.sql("select name, bytes, sha256, kind, stored_at from document where id = ?")
        .param(id.toString())
        .query(
            (row, n) ->
                new Row(
                    id,
                    row.getBytes("name"),
                    row.getLong("bytes"),
                    row.getString("sha256"),
                    FileKind.valueOf(row.getString("kind")),
                    Moments.moment(row.getObject("stored_at", LocalDateTime.class))))
        .optional();
  }

  Optional<byte[]> part(DocumentId document, int part) {
    return jdbc.sql("select sealed from document_part where document = ? and part = ?")
        .params(document.toString(), part)
        .query(byte[].class)
        .optional();
  }
}
