package cn.minsheng.zhida.documents;

/** What a file is by its content (rule 6 takes PDF, Word, WPS, OFD and images as reports). */
public enum FileKind {
  PDF,
  /** Word 97–2003. */
  DOC,
  DOCX,
  /** Excel 97–2003. */
  XLS,
  XLSX,
  /** The Word 97–2003 format as WPS writes it, named .wps or .doc. */
  WPS,
  OFD,
  PNG,
  JPEG,
  GIF,
  BMP,
  WEBP,
  /** A ZIP that is none of the above. */
  ZIP,
  EMPTY,
  OTHER;

  public boolean isPicture() {
    return switch (this) {
      case PNG, JPEG, GIF, BMP, WEBP -> true;
      case PDF, DOC, DOCX, XLS, XLSX, WPS, OFD, ZIP, EMPTY, OTHER -> false;
    };
  }

  /** What rule 6 takes as a report, and as what belongs to one. */
  public boolean isPaper() {
    return switch (this) {
      case PDF, DOC, DOCX, WPS, OFD, PNG, JPEG, GIF, BMP, WEBP -> true;
      case XLS, XLSX, ZIP, EMPTY, OTHER -> false;
    };
  }
}
