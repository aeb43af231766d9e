package cn.minsheng.zhida.casework;

import java.util.UUID;

/** Names one petition, whatever numbers lead to it. */
public record PetitionId(UUID value) {

  static PetitionId next() {
    return new PetitionId(UUID.randomUUID());
  }

  public static PetitionId of(String text) {
    return new PetitionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
