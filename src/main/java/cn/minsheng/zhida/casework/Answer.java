package cn.minsheng.zhida.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * 答复 to the channel a petition came by (rule 6): a reply on the platform, or a letter. 人大建议 and
 * 政协提案 are answered by a 答复函 of class A, B or C.
 *
 * @param at when the channel was answered
 * @param words what was answered, or the 文号 of the letter; sealed at rest
 * @param givenBy who answered; sealed at rest; empty if it was whoever records it
 */
public record Answer(Way way, Optional<Rating> rating, Instant at, String words, String givenBy) {

  private static final int LONGEST = 4_000;
  private static final int LONGEST_NAME = 50;

  public Answer {
    words = words.strip();
    givenBy = givenBy.strip();
    if (words.length() > LONGEST || givenBy.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("At most 4,000 characters, and 50 of a name");
    }
  }

  /** Says nothing of the words. */
  @Override
  public String toString() {
    return "Answer[" + way + ", " + rating + "]";
  }

  /** How a channel is answered. */
  public enum Way {
    TEXT("平台回复"),
    LETTER("答复函");

    private final String word;

    Way(String word) {
      this.word = word;
    }

    /** What the office calls it. */
    public String word() {
      return word;
    }
  }

  /** 答复函's class. */
  public enum Rating {
    /** Solved or basically solved. */
    A,
    /** Being solved, or planned. */
    B,
    /** Explained, because it cannot be solved now. */
    C
  }
}
