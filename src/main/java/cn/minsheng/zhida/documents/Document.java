package cn.minsheng.zhida.documents;

import java.time.Instant;

/**
 * What is known of a stored file.
 *
 * @param name as the sender named it; personal data, so {@link #toString} leaves it out
 * @param bytes its size
 * @param sha256 digest of its content, 64 hex digits
 * @param kind what its content says it is, whatever its name says
 */
public record Document(
    DocumentId id, String name, long bytes, String sha256, FileKind kind, Instant storedAt) {

  @Override
  public String toString() {
    return "Document[%s, %s, %d bytes]".formatted(id, kind, bytes);
  }
}
