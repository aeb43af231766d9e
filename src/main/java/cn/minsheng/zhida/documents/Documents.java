package cn.minsheng.zhida.documents;

import cn.minsheng.zhida.vault.SafeId;
import java.io.InputStream;
import java.util.Optional;

/**
 * All stored files. A file is written once and never changed; its bytes are sealed part by part, so
 * that memory does not grow with its size.
 */
public interface Documents {

  /** The largest file kept, in bytes: 20 MB (rule 6). */
  long MOST_BYTES = 20L * 1024 * 1024;

  /**
   * Stores a file whole or not at all. Within a transaction it is stored with it; a file refused
   * does not spoil the transaction.
   *
   * @param safe which key seals it, and forgets it when it is destroyed
   * @param name as the sender named it; trusted for nothing but showing it again. Of more than 255
   *     characters the last are kept
   * @param content read to its end, not closed
   * @throws TooLarge if there are more than {@link #MOST_BYTES}; nothing is kept then
   * @throws java.io.UncheckedIOException if the content cannot be read; nothing is kept then
   */
  Document store(SafeId safe, String name, InputStream content);

  /**
   * @throws cn.minsheng.zhida.vault.Vault.Forgotten if its safe was destroyed
   * @throws cn.minsheng.zhida.vault.Vault.Tampered if the name is not the one that was stored
   */
  Optional<Document> find(DocumentId id);

  /**
   * The content as it was stored. A part that was changed, moved or is missing, and a size or
   * digest that does not fit, is thrown from reading: {@link
   * cn.minsheng.zhida.vault.Vault.Tampered}, or {@link cn.minsheng.zhida.vault.Vault.Forgotten} if
   * the safe was destroyed. What was read is whole once the end was reached.
   *
   * @throws java.util.NoSuchElementException if there is no such document
   */
  InputStream open(DocumentId id);

  /** The file has more bytes than are kept. */
  final class TooLarge extends RuntimeException {
    public TooLarge() {
      super("More than " + MOST_BYTES + " bytes");
    }
  }
}
