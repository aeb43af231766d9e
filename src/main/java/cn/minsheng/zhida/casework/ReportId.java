package cn.minsheng.zhida.casework;

import java.util.UUID;

/** Names one handling report; a report handed in again after a return is another one. */
public record ReportId(UUID value) {

  static ReportId next() {
    return new ReportId(UUID.randomUUID());
  }

  public static ReportId of(String text) {
    return new ReportId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
