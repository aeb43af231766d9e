package cn.minsheng.zhida.intake;

import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.OldPetition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A row as it was understood.
 *
 * @param number of ours, if it has one
 * @param what empty if anything is wrong
 * @param old how it stands, if it is to be taken over rather than registered
 * @param problems in Chinese, quoting nothing; empty if it is good
 * @param isConfidential whether it says so of itself
 */
record Understood(
    int row,
    Optional<LedgerNumber> number,
    Optional<NewPetition> what,
    Optional<Old> old,
    List<String> problems,
    boolean isConfidential) {

  Understood {
    problems = List.copyOf(problems);
  }

  /** What a petition that is taken over has beside what any has. */
  record Old(Instant registeredAt, OldPetition.Standing standing) {}
}
