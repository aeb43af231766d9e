package cn.minsheng.zhida.casework;

import java.util.UUID;

/** Names one assignment. */
public record AssignmentId(UUID value) {

  static AssignmentId next() {
    return new AssignmentId(UUID.randomUUID());
  }

  public static AssignmentId of(String text) {
    return new AssignmentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
