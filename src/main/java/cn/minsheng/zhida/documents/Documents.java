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
   * Stores a file whole or not at all.
   *
   * @param name as the sender named it; trusted for nothing but showing it again
   * @param content read to its end, not closed
   * @throws TooLarge if there are more than {@link #MOST_BYTES}; nothing is kept then
   */
  Document store(SafeId safe, String name, InputStream content);

  Optional<Document> find(DocumentId id);

  /** The content as it was stored; checked against digest and size while it is read. */
  InputStream open(DocumentId id);

  /** The file has more bytes than are kept. */
  final class TooLarge extends RuntimeException {
    public TooLarge() {
      super("More than " + MOST_BYTES + " bytes");
    }
  }
}
