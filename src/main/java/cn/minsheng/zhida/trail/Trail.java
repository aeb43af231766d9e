package cn.minsheng.zhida.trail;

/**
 * The append-only record of every act (rule 14). Lines are numbered without gaps and each carries
 * the hash of the one before it.
 */
public interface Trail {

  /**
   * Records an act in the transaction that does it: both happen or neither.
   *
   * @throws IllegalStateException outside a transaction
   */
  void record(TrailEntry entry);

  /** Reads the whole chain, in bounded memory, and says whether it is as it was written. */
  Verdict verify();
}
