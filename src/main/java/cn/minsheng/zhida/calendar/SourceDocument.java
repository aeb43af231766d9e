package cn.minsheng.zhida.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The document that a year's calendar was taken from; what is not known is empty.
 *
 * @param title at most 200 characters
 * @param number 文号, at most 100 characters
 * @param date when it was issued
 * @param url at most 500 characters
 */
public record SourceDocument(
    Optional<String> title,
    Optional<String> number,
    Optional<LocalDate> date,
    Optional<String> url) {

  static final int LONGEST_TITLE = 200;
  static final int LONGEST_NUMBER = 100;
  static final int LONGEST_URL = 500;

  public SourceDocument {
    if (title.orElse("").length() > LONGEST_TITLE
        || number.orElse("").length() > LONGEST_NUMBER
        || url.orElse("").length() > LONGEST_URL) {
      throw new IllegalArgumentException("A part of the source document is too long");
    }
  }

  public static SourceDocument unknown() {
    return new SourceDocument(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
