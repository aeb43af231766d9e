package cn.minsheng.zhida.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.PersistenceTest;
import cn.minsheng.zhida.vault.SafeId;
import cn.minsheng.zhida.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PersistenceTest
class DocumentsTests {

  private static final String NAME = "张三上访材料.pdf";
  private static final int MOST = (int) Documents.MOST_BYTES;

  @Autowired Documents documents;
  @Autowired Vault vault;
  @Autowired JdbcClient jdbc;
  @Autowired MovedClock clock;
  @Autowired TransactionTemplate transaction;

  SafeId safe;

  @BeforeEach
  void openASafe() {
    safe = vault.open("petition:7");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0,
        1,
        Parts.BYTES - 1,
        Parts.BYTES,
        Parts.BYTES + 1,
        3 * Parts.BYTES,
        (int) Documents.MOST_BYTES
      })
  void aFileComesBackAsItWasStored(int size) throws Exception {
    var content = content(size);

    var stored = store(content);

    assertThat(stored.bytes()).isEqualTo(size);
    assertThat(stored.name()).isEqualTo(NAME);
    assertThat(stored.storedAt()).isEqualTo(clock.instant());
    assertThat(stored.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    assertThat(documents.find(stored.id())).contains(stored);
    assertThat(documents.open(stored.id()).readAllBytes()).isEqualTo(content);
    assertThat(count("document_part")).isEqualTo(Parts.count(size));
  }

  @Test
  void aFileThatTricklesInIsCutIntoTheSameParts() throws Exception {
    var content = content(Parts.BYTES + 5_000);

    var stored = documents.store(safe, NAME, new Trickle(content));

    assertThat(count("document_part")).isEqualTo(2);
    assertThat(documents.open(stored.id()).readAllBytes()).isEqualTo(content);
  }

  @Test
  void singleBytesAreReadAsWell() throws Exception {
    var content = content(Parts.BYTES + 3);
    var stream = documents.open(store(content).id());

    for (var expected : content) {
      assertThat((byte) stream.read()).isEqualTo(expected);
    }
    assertThat(stream.read()).isEqualTo(-1);
    assertThat(stream.read(new byte[4])).isEqualTo(-1);
    assertThat(stream.read(new byte[0])).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3 * 1024 * 1024})
  void oneByteTooManyIsRefusedAndNothingIsKept(int tooMany) {
    assertThatThrownBy(() -> store(content(MOST + tooMany))).isInstanceOf(Documents.TooLarge.class);

    nothingIsKept();
  }

  @Test
  void aFileRefusedDoesNotSpoilTheTransactionItCameIn() {
    transaction.executeWithoutResult(
        status -> {
          store(content(10));
          assertThatThrownBy(() -> store(content(MOST + 1))).isInstanceOf(Documents.TooLarge.class);
        });

    assertThat(count("document")).isOne();
    assertThat(count("document_part")).isOne();
  }

  @Test
  void aFileIsNotKeptIfTheTransactionItCameInIsRolledBack() {
    transaction.executeWithoutResult(
        status -> {
          store(content(10));
          status.setRollbackOnly();
        });

    nothingIsKept();
  }

  @Test
  void aFileThatBreaksOffIsNotKept() {
    var broken =
        new InputStream() {
          private int left = 2 * Parts.BYTES;

          @Override
          public int read() throws IOException {
            if (left-- == 0) {
              throw new IOException("connection reset");
            }
            return 1;
          }
        };

    assertThatThrownBy(() -> documents.store(safe, NAME, broken))
        .isInstanceOf(UncheckedIOException.class);
    nothingIsKept();
  }

  @Test
  void neitherNameNorContentStandsInTheDatabase() {
    store("13812345678 张三的诉求".getBytes(StandardCharsets.UTF_8));

    var columns =
        jdbc.sql("select hex(name) from document union all select hex(sealed) from document_part")
            .query(String.class)
            .list();
    for (var secret : new String[] {"张三", "13812345678", "上访"}) {
      var hex = HexFormat.of().withUpperCase().formatHex(secret.getBytes(StandardCharsets.UTF_8));
      assertThat(columns).hasSize(2).noneMatch(it -> it.contains(hex));
    }
  }

  @Test
  void theNameIsNotPrinted() {
    assertThat(store(content(3)).toString()).doesNotContain("张三").contains("3 bytes");
  }

  @Test
  void aLongNameKeepsItsEnd() {
    var stored = documents.store(safe, "𠮷".repeat(400) + ".pdf", empty());

    assertThat(stored.name()).startsWith("…𠮷").endsWith("𠮷.pdf");
    assertThat(stored.name().codePointCount(0, stored.name().length())).isEqualTo(255);
    assertThat(documents.find(stored.id())).contains(stored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../../etc/passwd", "a\u0000b", "half\ud83d"})
  void anyNameIsTaken(String name) {
    var stored = documents.store(safe, name, empty());

    assertThat(documents.find(stored.id())).contains(stored);
  }

  @Test
  void aFlippedBitShowsWhenItsPartIsRead() {
    var id = store(content(3 * Parts.BYTES)).id();
    jdbc.sql(
            """
            update document_part set sealed = insert(sealed, 1000, 1,
              char(ascii(substr(sealed, 1000, 1)) ^ 1)) where part = 1
            """)
        .update();

    var stream = documents.open(id);
    assertThatCode(() -> stream.readNBytes(Parts.BYTES)).doesNotThrowAnyException();
    assertThatThrownBy(stream::read)
        .isInstanceOf(Vault.Tampered.class)
        .satisfies(it -> assertThat(it.getMessage()).doesNotContain("张三"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A part is missing: the first, one between, the last.
        "delete from document_part where part = 0",
        "delete from document_part where part = 1",
        "delete from document_part where part = 2",
        // The last one is cut off and the size made to fit.
        "update document set bytes = 524288",
        "update document set bytes = 262144",
        "update document set bytes = 0",
        // The size claims more, or less of the last part.
        "update document set bytes = 786433",
        "update document set bytes = 786431",
        "update document set sha256 = repeat('0', 64)",
        // Parts have changed places.
        "update document_part set part = 1 - part + 10 where part < 2",
        "update document_part set part = part + 1 order by part desc",
      })
  void whateverIsChangedShows(String change) {
    var id = store(content(3 * Parts.BYTES)).id();
    assertThat(jdbc.sql(change).update()).isPositive();
    jdbc.sql("update document_part set part = part - 10 where part >= 10").update();

    assertThatThrownBy(() -> documents.open(id).readAllBytes()).isInstanceOf(Vault.Tampered.class);
  }

  @Test
  void aPartOfAnotherFileInTheSameSafeIsNotTaken() {
    var one = store(content(10)).id();
    var other = store(content(10)).id();
    jdbc.sql("delete from document_part where document = ?").param(one.toString()).update();
    jdbc.sql("update document_part set document = ?").param(one.toString()).update();

    assertThatThrownBy(() -> documents.open(one).readAllBytes()).isInstanceOf(Vault.Tampered.class);
    assertThatThrownBy(() -> documents.open(other).readAllBytes())
        .isInstanceOf(Vault.Tampered.class);
  }

  @Test
  void theNameOfAnotherFileIsNotTaken() {
    var one = store(content(10)).id();
    var other = documents.store(safe, "b.pdf", empty()).id();
    jdbc.sql("update document set name = ?")
        .param(
            jdbc.sql("select name from document where id = ?")
                .param(other.toString())
                .query(byte[].class)
                .single())
        .update();

    assertThatThrownBy(() -> documents.find(one)).isInstanceOf(Vault.Tampered.class);
  }

  @Test
  void aFileIsForgottenWithItsSafe() {
    var id = store(content(10)).id();
    vault.destroy(safe);

    assertThatThrownBy(() -> documents.find(id)).isInstanceOf(Vault.Forgotten.class);
    assertThatThrownBy(() -> documents.open(id).readAllBytes()).isInstanceOf(Vault.Forgotten.class);
    assertThatThrownBy(() -> store(content(10))).isInstanceOf(Vault.Forgotten.class);
  }

  @Test
  void aFileThatIsNotThereIsNotFound() {
    var id = DocumentId.next();

    assertThat(documents.find(id)).isEmpty();
    assertThatThrownBy(() -> documents.open(id)).isInstanceOf(NoSuchElementException.class);
  }

  private Document store(byte[] content) {
    return documents.store(safe, NAME, new ByteArrayInputStream(content));
  }

  private void nothingIsKept() {
    assertThat(count("document")).isZero();
    assertThat(count("document_part")).isZero();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private static InputStream empty() {
    return InputStream.nullInputStream();
  }

  private static byte[] content(int size) {
    var content = new byte[size];
    new Random(size).nextBytes(content);
    return content;
  }

  /** Gives at most 1,000 bytes at a time, as a network does. */
  private static final class Trickle extends ByteArrayInputStream {
    Trickle(byte[] content) {
      super(Arrays.copyOf(content, content.length));
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
      return super.read(into, offset, Math.min(length, 1_000));
    }
  }
}
