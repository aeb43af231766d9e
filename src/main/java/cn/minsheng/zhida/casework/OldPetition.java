package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A petition as it stands in a ledger that was kept before.
 *
 * @param number empty if it had none of ours: it gets the next one of the year it was registered in
 * @param from where that is written
 */
public record OldPetition(
    Optional<LedgerNumber> number,
    NewPetition what,
    Instant registeredAt,
    Standing standing,
    From from) {

  /**
   * How far it got.
   *
   * @param since when it came to stand so
   * @param ended as what; only of one that ended other than by 销号
   * @param lead whose it is or was
   */
  public record Standing(
      PetitionStatus status, Instant since, Optional<EndingKind> ended, Optional<Lead> lead) {

    public Standing {
      if ((status == PetitionStatus.ENDED) != ended.isPresent()) {
        throw new IllegalArgumentException("What ended, ended as something");
      }
      var mustBeSomebodys = status != PetitionStatus.CLOSED && status != PetitionStatus.ENDED;
      if (status == PetitionStatus.JOINED
          || (status == PetitionStatus.TO_ASSIGN && lead.isPresent())
          || (status != PetitionStatus.TO_ASSIGN && mustBeSomebodys && lead.isEmpty())) {
        throw new IllegalArgumentException("Nobody can have it so");
      }
    }
  }

  /** The lead unit and its deadline. */
  public record Lead(UnitId unit, Due due, Instant issuedAt) {}

  /**
   * @param file its digest, 64 hex digits
   * @param row from 1
   * @param broughtBy which import
   */
  public record From(String file, int row, UUID broughtBy) {}
}
