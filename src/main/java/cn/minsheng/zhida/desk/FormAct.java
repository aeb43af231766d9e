package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.List;
import java.util.Optional;

/**
 * An act that people ask for by a button, or by typing its words and a number (申请撤回 12), and tell
 * on a form. One class for each; {@link FormDesk} gives the form out and reads it back.
 *
 * <p>It must not hold {@link LivingCards}: the desk redraws them after every act that was carried
 * out.
 */
interface FormAct {

  /** What its button and its form say in a tap: at most 30 characters, no two the same. */
  String action();

  /** On the button, and typed before a number. */
  String words();

  /** Other words that mean the same when they are typed before a number. */
  default List<String> otherWords() {
    return List.of();
  }

  /** Who may: everybody else is not offered it. */
  Act act();

  /** Where its button stands. */
  Place place();

  /**
   * Whether it can be possible at all while the petition stands so. All that one card may have to
   * offer at once has to fit on it.
   */
  default boolean isFor(PetitionStatus standing) {
    return true;
  }

  /**
   * Whether the button is of use as things stand. The core decides when it is submitted; this only
   * keeps cards free of buttons that lead nowhere.
   */
  boolean isPossible(About about);

  /** What is to be told; {@link Form#NONE} if the tap on the button says it all. */
  Form form(About about);

  /** The lines above the form: what follows from it, and until when. May be empty. */
  default String explanation(About about) {
    return "";
  }

  /** Whether a file its person sent can go with it as evidence; see {@link Papers}. */
  default boolean takesFile() {
    return false;
  }

  /**
   * Does it, within the tap's transaction.
   *
   * @throws cn.minsheng.zhida.casework.Refused if the core refuses; the desk tells why
   */
  Reply submit(About about, Tap filledIn, By by);

  /**
   * Whether it puts on the card of its form what comes of it; otherwise the answer stands there.
   */
  default boolean drawsItsCard() {
    return false;
  }

  /** Whether it has a button of its own among the offers; otherwise it is reached by typing. */
  default boolean isOffered() {
    return true;
  }

  /**
   * What comes of typing its words and a number, where no form is needed.
   *
   * @return empty if a form is to be given first
   */
  default Optional<Reply> atOnce(About about, By by) {
    return Optional.empty();
  }

  /** Where a button stands. */
  enum Place {
    /** On the card of a unit's assignment. */
    ASSIGNMENT,
    /** On the card that 查 12 shows to whoever may do something. */
    MATTER
  }

  /**
   * What the act is about.
   *
   * @param assignment the unit's, if the button stands on its card or the person works for a unit
   */
  record About(PetitionView petition, Optional<AssignmentView> assignment) {

    static About of(PetitionView petition) {
      return new About(petition, Optional.empty());
    }

    static About of(PetitionView petition, AssignmentView assignment) {
      return new About(petition, Optional.of(assignment));
    }

    /** The unit's assignment, or that of the lead unit. */
    Optional<AssignmentView> assignmentOrLead() {
      return assignment.or(petition::lead);
    }
  }
}
