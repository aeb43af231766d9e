package cn.minsheng.zhida.trail;

import java.util.List;

/**
 * The append-only record of every act (rule 14). Lines are numbered without gaps and each carries
 * the hash of the one before it.
 */
public interface Trail {

  /**
   * Records an act in the transaction that does it: both happen or neither. The line is written
   * right before the commit.
   *
   * @throws IllegalStateException outside a transaction, or when it has already ended
   */
  void record(TrailEntry entry);

  /** Reads the whole chain, in bounded memory, and says whether it is as it was written. */
  Verdict verify();

  /**
   * What was done to a subject, oldest first.
   *
   * @param atMost how many lines; the newest are kept
   */
  List<TrailLine> of(String subject, int atMost);
}
