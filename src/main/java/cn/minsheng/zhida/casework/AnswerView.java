package cn.minsheng.zhida.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * An answer owed to a channel, or given, without its words.
 *
 * @param place of the source, from 1
 * @param given how, when it was; empty while it is owed
 */
public record AnswerView(
    PetitionId petition,
    LedgerNumber number,
    int place,
    Channel channel,
    Instant owedSince,
    Due due,
    Optional<Given> given) {

  /** Whether it is owed and its time has run out. */
  public boolean isOverdueAt(Instant moment) {
    return given.isEmpty() && due.hasPassed(moment);
  }

  /** Whether its time had run out before there was a report that could be answered by. */
  public boolean wasOverdueAtOnce() {
    return due.hasPassed(owedSince);
  }

  /**
   * @param answer what was answered, or the 文号 of the letter
   * @param givenBy who answered; empty if it was whoever recorded it
   */
  public record Words(String answer, String givenBy) {

    /** Says nothing of the answer. */
    @Override
    public String toString() {
      return "Words[…]";
    }
  }

  /**
   * @param late whether it came after its deadline, frozen
   * @param recorded by whom, when
   */
  public record Given(
      Answer.Way way, Optional<Answer.Rating> rating, Instant at, boolean late, Done recorded) {}
}
