package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A promise as it stands, without its words.
 *
 * @param unit the lead unit, while the petition has one
 * @param kept what the office said became of it; empty while it has said nothing
 * @param settled who said so, and when
 * @param lifted who lifted 挂牌督办, and when
 */
public record PromiseView(
    PromiseId id,
    PetitionId petition,
    LedgerNumber number,
    Optional<UnitId> unit,
    Promise.Occasion occasion,
    LocalDate due,
    Done made,
    Optional<Boolean> kept,
    Optional<Done> settled,
    Optional<Done> lifted) {

  /**
   * Since when it is on the list of 挂牌督办: since its day went by, or since the office said it was
   * not kept. One kept in time never is; one kept later stays until it is lifted.
   */
  public Optional<Instant> supervisedSince() {
    var dayGone = due.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant();
    if (settled.isEmpty()) {
      return Optional.of(dayGone);
    }
    var settledAt = settled.get().at();
    var isKeptInTime = kept.orElse(false) && settledAt.isBefore(dayGone);
    if (isKeptInTime) {
      return Optional.empty();
    }
    return Optional.of(settledAt.isBefore(dayGone) ? settledAt : dayGone);
  }

  /**
   * What was promised, and what was said when it was settled and when 挂牌督办 was lifted; empty where
   * nothing was.
   */
  public record Words(String promised, String settled, String lifted) {

    /** Says nothing of the words. */
    @Override
    public String toString() {
      return "Words[…]";
    }
  }

  /** Whether it is 挂牌督办 at this moment. */
  public boolean isSupervisedAt(Instant moment) {
    return lifted.isEmpty() && supervisedSince().filter(it -> !it.isAfter(moment)).isPresent();
  }
}
