package cn.minsheng.zhida.trail;

import java.util.Optional;

/**
 * What reading the chain showed.
 *
 * @param lines how many lines were read and found in order
 * @param head the hash of the last of them, 64 hex digits: compare it with one noted earlier
 * @param fault the first line that is not as it was written, or empty if all are
 */
public record Verdict(long lines, String head, Optional<Fault> fault) {

  public boolean isSound() {
    return fault.isEmpty();
  }

  /**
   * @param line the number of the line
   * @param what what is wrong with it, in one sentence
   */
  public record Fault(long line, String what) {}
}
