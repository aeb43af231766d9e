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
  OTHER
}
