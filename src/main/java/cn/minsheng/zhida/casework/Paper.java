package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;

/** The report itself: a file, a receipt for stamped paper, or none where none is owed. */
public sealed interface Paper {

  /** A file sent in chat. */
  record File(DocumentId document) implements Paper {}

  /**
   * Paper handed over by hand.
   *
   * @param reference its 文号
   * @param pages at least 1
   * @param takenBy who of the office took it
   */
  record OfflineReceipt(String reference, int pages, StaffId handedBy, StaffId takenBy)
      implements Paper {

    private static final int LONGEST_REFERENCE = 100;

    public OfflineReceipt {
      reference = reference.strip();
      if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE || pages < 1) {
        throw new IllegalArgumentException("A receipt names a reference and at least one page");
      }
    }
  }

  /** No written report; facts and grounds are enough. */
  record None() implements Paper {}
}
