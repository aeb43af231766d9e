package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 延期: a unit asks, the office's head decides, the unit tells the petitioner (rule 7). Every act is
 * done whole or not at all, in the caller's transaction if there is one; {@link Refused} takes back
 * only the act.
 *
 * <p>Until it is decided the deadline in force stands, and what is not decided by then, or by then
 * asks for nothing later any more, has lapsed.
 */
@Component
public class Extending {

  private final Proceedings proceedings;
  private final ExtensionTable table;
  private final Windows windows;
  private final AnswerTable answers;
  private final RequestSettings settings;

  Extending(
      Proceedings proceedings,
      ExtensionTable table,
      Windows windows,
      AnswerTable answers,
      RequestSettings settings) {
    this.proceedings = proceedings;
    this.table = table;
    this.windows = windows;
    this.answers = answers;
    this.settings = settings;
  }

  /** 申请延期, by three days before the deadline, with a reason and a second deadline. */
  public RequestId ask(AssignmentId id, Extension.Request what, By by) {
    return proceedings.carryOut(
        () -> {
          var held = proceedings.hold(id);
          var assignment = held.assignment();
          proceedings.check(Act.ASK_EXTENSION, by, assignment);
          ConfidentialWords.check(Act.ASK_EXTENSION, held.petition(), what.reason());
          objectionTo(assignment, by.at())
              .ifPresent(
                  objection -> {
                    throw objection;
                  });
          var reason = Said.or(Reason.A_REASON_IS_NEEDED, what.reason(), held.petition());
          assignment.mustBeLater(what.second());
          var request = RequestId.next();
          var said = new Extension.Request(reason, what.second());
          table.add(request, assignment, said, held.petition().safe(), by);
          assignment.tell(
              new ExtensionEvent.Asked(
                  assignment.petition(),
                  assignment.number(),
                  by,
                  id,
                  assignment.unit(),
                  assignment.status(),
                  request,
                  assignment.due(),
                  what.second()));
          proceedings.save(assignment);
          return request;
        });
  }

  /** Why it cannot be asked for as things stand, whoever asks and whatever they say. */
  public Optional<Refused> whyNot(AssignmentId id, Instant at) {
    return objectionTo(proceedings.find(id), at);
  }

  /**
   * 同意延期.
   *
   * @param second 二次办结时限: the one proposed, or another; later than the first
   */
  public void grant(RequestId id, Due second, String why, By by) {
    proceedings.carryOut(
        () -> {
          var held = undecided(id, Act.GRANT_EXTENSION, why, by);
          var assignment = held.assignment();
          var words = Said.or(Reason.A_REASON_IS_NEEDED, why, held.petition());
          var first = assignment.due();
          assignment.extend(second);
          assignment.tell(
              new ExtensionEvent.Granted(
                  assignment.petition(),
                  assignment.number(),
                  by,
                  assignment.id(),
                  assignment.unit(),
                  assignment.status(),
                  id,
                  first,
                  second));
          answers.follow(held.petition().id(), second, by);
          decided(id, first, second, words, held, by);
        });
  }

  /** 不同意延期: the first deadline stands, and the unit sees why. */
  public void refuse(RequestId id, String why, By by) {
    proceedings.carryOut(
        () -> {
          var held = undecided(id, Act.REFUSE_EXTENSION, why, by);
          var assignment = held.assignment();
          var words = Said.or(Reason.A_REASON_IS_NEEDED, why, held.petition());
          assignment.tell(
              new ExtensionEvent.Declined(
                  assignment.petition(),
                  assignment.number(),
                  by,
                  assignment.id(),
                  assignment.unit(),
                  assignment.status(),
                  id,
                  assignment.due()));
          decided(id, assignment.due(), null, words, held, by);
        });
  }

  /**
   * The unit confirms that the petitioner knows the second deadline.
   *
   * @param toldAt when they were told, not later than now
   */
  public void confirmTold(RequestId id, Telling.Way way, Instant toldAt, By by) {
    proceedings.carryOut(
        () -> {
          var asked = find(id);
          var held = proceedings.hold(asked.assignment());
          var assignment = held.assignment();
          proceedings.check(Act.CONFIRM_TOLD, by, assignment);
          var extension = find(id);
          mustBeUntold(extension, toldAt, by);
          assignment.mustBeInForce(Act.CONFIRM_TOLD);
          table.told(id, way, toldAt, by);
          assignment.tell(
              new ExtensionEvent.PetitionerTold(
                  assignment.petition(),
                  assignment.number(),
                  by,
                  assignment.id(),
                  assignment.unit(),
                  assignment.status(),
                  id,
                  way,
                  toldAt));
          proceedings.save(assignment);
        });
  }

  private Optional<Refused> objectionTo(Assignment assignment, Instant at) {
    return ExtensionRule.firstObjection(
        new ExtensionRule.Asked(
            assignment,
            table.of(assignment.id()),
            settings.isExtendedOnce(),
            windows.extendUntil(assignment),
            at));
  }

  private static void mustBeUntold(Extension extension, Instant toldAt, By by) {
    if (!extension.isGranted()) {
      throw Refused.because(Reason.NOT_EXTENDED).number(extension.number()).unit(extension.unit());
    }
    extension
        .told()
        .ifPresent(
            first -> {
              throw Refused.because(Reason.ALREADY_TOLD)
                  .number(extension.number())
                  .unit(extension.unit())
                  .done(first.confirmed().by(), first.confirmed().at());
            });
    if (toldAt.isAfter(by.at())) {
      throw Refused.because(Reason.LIES_IN_THE_FUTURE).number(extension.number());
    }
  }

  private void decided(
      RequestId id, Due first, @Nullable Due second, String words, Proceedings.Held held, By by) {
    table.decide(id, first, second, words, held.petition().safe(), by);
    proceedings.save(held.assignment());
  }

  private Proceedings.Held undecided(RequestId id, Act act, String why, By by) {
    var held = proceedings.hold(find(id).assignment());
    proceedings.check(act, by, held.petition());
    ConfidentialWords.check(act, held.petition(), why);
    var now = find(id);
    now.decision()
        .ifPresent(
            first -> {
              throw Refused.because(Reason.ALREADY_DECIDED)
                  .number(now.number())
                  .unit(now.unit())
                  .done(first.done().by(), first.done().at());
            });
    if (!now.stillOwed()) {
      throw held.assignment().tooLateOrEarly(act);
    }
    if (!now.isOpenAt(by.at())) {
      throw Refused.because(
              now.first().hasPassed(by.at())
                  ? Reason.EXTENSION_HAS_LAPSED
                  : Reason.SECOND_DEADLINE_IS_NOT_LATER)
          .number(now.number())
          .unit(now.unit())
          .due(now.first());
    }
    return held;
  }

  private Extension find(RequestId id) {
    return table.find(id).orElseThrow(() -> Refused.because(Reason.NO_SUCH_REQUEST));
  }
}
