package cn.minsheng.zhida.casework;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a ledger that was there before petitions were found by their words, step by step, beside
 * the work. What is registered or corrected meanwhile is found by itself; what was read is not read
 * again. Of several nodes one reads at a time.
 */
@Component
public class WordReading {

  private static final int AT_ONCE = 20;

  private final WordMarks words;
  private final Petitions petitions;
  private final TransactionTemplate transaction;

  WordReading(WordMarks words, Petitions petitions, PlatformTransactionManager transactions) {
    this.words = words;
    this.petitions = petitions;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param steps how many times some petitions are read, at most
   * @return how many petitions were
   */
  public int read(int steps) {
    var read = 0;
    for (var step = 0; step < steps; step++) {
      var some = transaction.execute(status -> readSome());
      if (some == null || some == 0) {
        break;
      }
      read += some;
    }
    return read;
  }

  private int readSome() {
    var some = words.notReadYet(AT_ONCE);
    if (some.isEmpty()) {
      return 0;
    }
    if (some.get().isEmpty()) {
      words.allAreRead();
      return 0;
    }
    read(some.get());
    return some.get().size();
  }

  /** Each is held, so that nobody corrects it meanwhile. */
  private void read(List<PetitionId> some) {
    for (var id : some) {
      var petition = petitions.hold(id).orElseThrow();
      words.keep(petition);
      words.areReadUntil(petition.number());
    }
  }
}
