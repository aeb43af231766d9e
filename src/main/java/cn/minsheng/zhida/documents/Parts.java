package cn.minsheng.zhida.documents;

/** How a file is cut, and what each sealed piece of it is bound to. */
final class Parts {

  /**
   * Bytes of each part but the last, before it is sealed. A file of no bytes has one empty part.
   */
  static final int BYTES = 256 * 1024;

  private Parts() {}

  static long count(long bytes) {
    return Math.max(1, (bytes + BYTES - 1) / BYTES);
  }

  static String place(DocumentId document, int part, boolean last) {
    return "document:%s:%d:%s".formatted(document, part, last ? "last" : "more");
  }

  static String placeOfName(DocumentId document) {
    return "document:%s:name".formatted(document);
  }
}
