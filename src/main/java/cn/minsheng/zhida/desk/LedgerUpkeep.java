package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.WordReading;
import cn.minsheng.zhida.ledger.Settling;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Settles what was finished, and reads a ledger that was there before it could be searched, a
 * little at each turn: some thousands and some hundreds of petitions, a few seconds' work.
 */
@Component
class LedgerUpkeep implements LedgerRound {

  private static final int STEPS_OF_SETTLING = 20;
  private static final int STEPS_OF_READING = 40;

  private final Settling settling;
  private final WordReading reading;
  private final Listings listings;

  LedgerUpkeep(Settling settling, WordReading reading, Listings listings) {
    this.settling = settling;
    this.reading = reading;
    this.listings = listings;
  }

  /** Tells nobody anything. */
  @Override
  public int run() {
    settling.settle(STEPS_OF_SETTLING);
    reading.read(STEPS_OF_READING);
    listings.forgetOld();
    return 0;
  }

  /** Nothing waits for it. */
  @Override
  public Optional<Instant> nextDue(Instant after) {
    return Optional.empty();
  }
}
