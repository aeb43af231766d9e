package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 答复 to the channels (rule 6): after the report has passed, one is owed to each source's channel.
 * 销号 does not wait for them, because 认可 alone decides it (四、1); what is owed stays visible until it
 * is recorded.
 *
 * <p>By when: the day is the channel's own, and stands although it had passed before a report did;
 * such an answer is overdue from the beginning and says so ({@link AnswerView#wasOverdueAtOnce}).
 * Where the channel names none it is the petition's deadline, but never earlier than the end of the
 * working day after the one on which the report passed.
 *
 * <p>Once owed, always owed: when the matter is sent back or reopened, what was not answered rests
 * until the next report has passed, under its date. A date that was the petition's deadline and has
 * not passed yet moves with that. A channel that was answered already is owed another answer with
 * another result, by the petition's deadline of then; that the first one was late or not stays.
 *
 * <p>Every act is done whole or not at all, in the caller's transaction if there is one; {@link
 * Refused} takes back only the act.
 */
@Component
public class Answers {

  private final Proceedings proceedings;
  private final AnswerTable table;

  Answers(Proceedings proceedings, AnswerTable table) {
    this.proceedings = proceedings;
    this.table = table;
  }

  /**
   * Whether it was late is frozen now, by when the channel was answered.
   *
   * @param place of the source that was answered, from 1
   */
  public void record(PetitionId id, int place, Answer answer, By by) {
    proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(id);
          proceedings.check(Act.RECORD_ANSWER, by, petition);
          ConfidentialWords.check(Act.RECORD_ANSWER, petition, answer.words(), answer.givenBy());
          if (rests(petition)) {
            throw petition.tooLateOrEarly(Act.RECORD_ANSWER);
          }
          var owed = owed(petition, place);
          AnswerRule.firstObjection(answer, owed.channel(), by.at())
              .ifPresent(
                  reason -> {
                    throw Refused.because(reason).number(petition.number());
                  });
          var late = owed.due().hasPassed(answer.at());
          table.fillIn(petition, place, answer, late, by);
          petition.tell(
              new AftercareEvent.Answered(
                  id,
                  petition.number(),
                  by,
                  place,
                  owed.channel(),
                  answer.way(),
                  answer.rating(),
                  answer.at(),
                  owed.due(),
                  late));
          proceedings.save(petition);
        });
  }

  /** Those of one petition, owed and given, by source. */
  public List<AnswerView> of(PetitionId id) {
    return table.of(id);
  }

  /** All that are owed and can be given, the soonest due first. */
  public List<AnswerView> owed(int atMost) {
    return table.owed(atMost);
  }

  /** Nobody can say yet what comes of it. */
  private static boolean rests(Petition petition) {
    return petition.status() == PetitionStatus.TO_ASSIGN
        || petition.status() == PetitionStatus.IN_HAND;
  }

  private AnswerView owed(Petition petition, int place) {
    var all = table.of(petition.id()).stream().filter(it -> it.place() == place).toList();
    return all.stream()
        .filter(it -> it.given().isEmpty())
        .findFirst()
        .orElseThrow(() -> whyNot(petition, all));
  }

  private static Refused whyNot(Petition petition, List<AnswerView> given) {
    if (petition.status() == PetitionStatus.ENDED || petition.status() == PetitionStatus.JOINED) {
      return petition.tooLateOrEarly(Act.RECORD_ANSWER);
    }
    if (given.isEmpty()) {
      return Refused.because(Reason.NO_ANSWER_IS_OWED).number(petition.number());
    }
    var last = given.get(given.size() - 1).given().orElseThrow().recorded();
    return Refused.because(Reason.ALREADY_ANSWERED)
        .number(petition.number())
        .done(last.by(), last.at());
  }
}
