package cn.minsheng.zhida.directory;

import java.util.Optional;

/** What came of naming an acting person, or of ending it early. */
public sealed interface ActingOutcome {

  /** It is so. */
  record Done(Acting acting) implements ActingOutcome {}

  /**
   * It cannot be; nothing was changed.
   *
   * @param other what stands in its way, if it is another 代理
   */
  record Refused(Why why, Optional<Acting> other) implements ActingOutcome {

    static Refused because(Why why) {
      return new Refused(why, Optional.empty());
    }

    static Refused because(Why why, Acting other) {
      return new Refused(why, Optional.of(other));
    }
  }

  /** Why not; all there are. */
  enum Why {
    /** Only who heads a unit or the office in their own right names somebody. */
    NOT_A_HEAD,
    ONESELF,
    /** The acting person is not in the contacts any more. */
    HAS_LEFT,
    ENDS_BEFORE_IT_BEGINS,
    LIES_IN_THE_PAST,
    LONGER_THAN_A_YEAR,
    /** Somebody acts for the head on one of these days already. */
    ALREADY_NAMED,
    /** The acting person is away then, and has somebody who acts for them. */
    IS_AWAY_THEN,
    /** The head acts for somebody else then: nobody acts for who acts. */
    ACTS_FOR_ANOTHER_THEN,
    /** There is nothing to end. */
    NOBODY_ACTS
  }
}
