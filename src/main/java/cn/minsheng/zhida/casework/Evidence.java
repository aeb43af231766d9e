package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.documents.DocumentId;
import java.util.Optional;

/**
 * What shows that something is so: words (a 文号, a platform's note), a file, or both. The words are
 * sealed at rest.
 */
public record Evidence(String words, Optional<DocumentId> document) {

  public static final Evidence NONE = new Evidence("", Optional.empty());

  private static final int LONGEST = 2_000;

  public Evidence {
    words = words.strip();
    if (words.length() > LONGEST) {
      throw new IllegalArgumentException("Evidence has at most 2,000 characters");
    }
  }

  public static Evidence of(String words) {
    return new Evidence(words, Optional.empty());
  }

  boolean isEmpty() {
    return words.isEmpty() && document.isEmpty();
  }

  /** Says nothing of the words. */
  @Override
  public String toString() {
    return "Evidence[" + document + "]";
  }
}
