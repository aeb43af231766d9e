package cn.minsheng.zhida.documents;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.vault.SafeId;
import cn.minsheng.zhida.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Stored files in tables {@code document} and {@code document_part}, sealed by the vault. */
@Component
final class SealedDocuments implements Documents {

  private static final int LONGEST_NAME = 255;

  private final DocumentTable table;
  private final Vault vault;
  private final OfficeTime time;
  private final TransactionTemplate wholeOrNot;

  SealedDocuments(
      DocumentTable table, Vault vault, OfficeTime time, PlatformTransactionManager transactions) {
    this.table = table;
    this.vault = vault;
    this.time = time;
    wholeOrNot = new TransactionTemplate(transactions);
    // Within the caller's transaction a file that is too large is taken back to a savepoint, so
    // that the caller can say so and commit.
    wholeOrNot.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Override
  public Document store(SafeId safe, String name, InputStream content) {
    return Objects.requireNonNull(
        wholeOrNot.execute(status -> storeParts(safe, shortened(name), content)));
  }

  private Document storeParts(SafeId safe, String name, InputStream content) {
    var id = DocumentId.next();
    var digest = new Digest();
    var kind = new KindReader();
    var last = false;
    var next = nextPart(content);
    for (var number = 0; !last; number++) {
      var part = next;
      digest.read(part);
      if (digest.bytes() > MOST_BYTES) {
        throw new TooLarge();
      }
      kind.read(part);
      next = nextPart(content);
      last = next.length == 0;
      table.insertPart(id, number, vault.seal(safe, part, Parts.place(id, number, last)));
    }
    var document = new Document(id, name, digest.bytes(), digest.hex(), kind.kind(), time.now());
    insert(safe, document);
    return document;
  }

  private void insert(SafeId safe, Document document) {
    var name = document.name().getBytes(StandardCharsets.UTF_8);
    table.insert(
        safe,
        new DocumentTable.Row(
            document.id(),
            vault.seal(safe, name, Parts.placeOfName(document.id())),
            document.bytes(),
            document.sha256(),
            document.kind(),
            document.storedAt()));
  }

  @Override
  public Optional<Document> find(DocumentId id) {
    return table
        .find(id)
        .map(
            row ->
                new Document(
                    id, nameOf(row), row.bytes(), row.sha256(), row.kind(), row.storedAt()));
  }

  @Override
  public InputStream open(DocumentId id) {
    var row =
        table.find(id).orElseThrow(() -> new NoSuchElementException("There is no document " + id));
    return new PartStream(row, table, vault);
  }

  private String nameOf(DocumentTable.Row row) {
    return new String(
        vault.unseal(row.sealedName(), Parts.placeOfName(row.id())), StandardCharsets.UTF_8);
  }

  private static byte[] nextPart(InputStream content) {
    try {
      return content.readNBytes(Parts.BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be read to its end", e);
    }
  }

  /** Keeps the end, where the ending is. */
  private static String shortened(String name) {
    var wellFormed = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    var length = wellFormed.codePointCount(0, wellFormed.length());
    return length <= LONGEST_NAME
        ? wellFormed
        : "…" + wellFormed.substring(wellFormed.offsetByCodePoints(0, length - LONGEST_NAME + 1));
  }
}
