package cn.minsheng.zhida.documents;

/** What a file is by its content (rule 6 takes PDF, Word, WPS, OFD and images as reports). */
public enum FileKind {
  PDF,
  DOC,
  DOCX,
  XLS,
  XLSX,
  WPS,
  OFD,
  PNG,
  JPEG,
  GIF,
  BMP,
  WEBP,
  ZIP,
  EMPTY,
  OTHER
}
