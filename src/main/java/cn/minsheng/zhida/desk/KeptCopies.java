package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.documents.Document;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.vault.SafeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/**
 * Moves a file that came in into the safe of what it belongs to, so that it is forgotten with it.
 */
@Component
class KeptCopies {

  private final Documents documents;

  KeptCopies(Documents documents) {
    this.documents = documents;
  }

  DocumentId in(SafeId safe, Document document) {
    try (var content = documents.open(document.id())) {
      return documents.store(safe, document.name(), content).id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
