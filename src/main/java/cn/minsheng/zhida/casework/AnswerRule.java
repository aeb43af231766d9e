package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import java.time.Instant;
import java.util.Optional;

/** What an answer has to be. */
final class AnswerRule {

  private AnswerRule() {}

  static Optional<Reason> firstObjection(Answer answer, Channel to, Instant now) {
    var isProposal = to == Channel.PEOPLES_CONGRESS || to == Channel.POLITICAL_CONFERENCE;
    if (isProposal && (answer.way() != Answer.Way.LETTER || answer.rating().isEmpty())) {
      return Optional.of(Reason.A_RATED_LETTER_IS_NEEDED);
    }
    if (!isProposal && answer.rating().isPresent()) {
      return Optional.of(Reason.ONLY_PROPOSALS_ARE_RATED);
    }
    if (answer.words().isEmpty()) {
      return Optional.of(Reason.AN_ANSWER_SAYS_SOMETHING);
    }
    return answer.at().isAfter(now) ? Optional.of(Reason.LIES_IN_THE_FUTURE) : Optional.empty();
  }
}
