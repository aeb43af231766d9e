package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.AssignmentRole;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Extension;
import cn.minsheng.zhida.casework.Requests;
import cn.minsheng.zhida.casework.Withdrawal;
import cn.minsheng.zhida.directory.StaffId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells whoever has to act next, or has to know, what the office's head decided. */
@Component
class DecisionNotices {

  private final CaseBook book;
  private final Requests requests;
  private final RequestLines lines;
  private final Concerned concerned;
  private final Replies replies;

  DecisionNotices(
      CaseBook book, Requests requests, RequestLines lines, Concerned concerned, Replies replies) {
    this.book = book;
    this.requests = requests;
    this.lines = lines;
    this.concerned = concerned;
    this.replies = replies;
  }

  /**
   * @return what is said to whoever decided
   */
  String tell(Withdrawal decided, String why, By by) {
    var assignment = book.assignment(decided.assignment());
    var quoted = ToldWords.of(book.petition(decided.petition()), why);
    var decision = decided.decision().orElseThrow();
    var number = decided.number().toString();
    var unit = lines.unit(decided.unit());
    if (!decision.approved()) {
      var sentence = RequestSentences.withdrawalRefused(number, decision.unfounded(), quoted);
      tell(concerned.people(assignment), sentence);
      return sentence;
    }
    tell(concerned.people(assignment), RequestSentences.withdrawalApproved(number, unit, quoted));
    return decided.role() == AssignmentRole.LEAD
        ? backAtTheOffice(decided, assignment, number, unit, by)
        : supportIsGone(decided, number, unit, by);
  }

  /**
   * @return what is said to whoever decided
   */
  String tell(Extension decided, String why, By by) {
    var assignment = book.assignment(decided.assignment());
    var quoted = ToldWords.of(book.petition(decided.petition()), why);
    var number = decided.number().toString();
    var first = MatterSentences.due(decided.first());
    var sentence =
        decided
            .decision()
            .flatMap(Extension.Decision::second)
            .map(
                it ->
                    RequestSentences.extensionGranted(
                        number, first, MatterSentences.due(it), quoted))
            .orElseGet(() -> RequestSentences.extensionRefused(number, first, quoted));
    var people = new LinkedHashSet<>(concerned.people(assignment));
    people.add(assignment.issued().by());
    people.remove(by.staff());
    tell(people, sentence);
    return sentence;
  }

  private String backAtTheOffice(
      Withdrawal decided, AssignmentView assignment, String number, String unit, By by) {
    var sentence =
        RequestSentences.assignAgainToday(
            number,
            unit,
            decided.belongsTo().map(lines::unit).orElse(""),
            MatterSentences.due(assignment.due()),
            requests.willBeFinal(decided.petition()));
    tell(officeBut(by.staff()), sentence);
    book.petition(decided.petition()).supporting().stream()
        .filter(it -> it.status() == AssignmentStatus.CANCELLED)
        .filter(it -> it.since().at().equals(by.at()))
        .forEach(it -> tell(concerned.people(it), RequestSentences.supportReleased(number)));
    return sentence;
  }

  private String supportIsGone(Withdrawal decided, String number, String unit, By by) {
    var sentence = RequestSentences.supportWithdrawn(number, unit);
    var people = officeBut(by.staff());
    book.petition(decided.petition()).lead().ifPresent(it -> people.addAll(concerned.people(it)));
    tell(people, sentence);
    return sentence;
  }

  private Set<StaffId> officeBut(StaffId decider) {
    var others = new LinkedHashSet<>(concerned.office());
    others.remove(decider);
    return others;
  }

  private void tell(Set<StaffId> people, String sentence) {
    replies.tell(people, Sentences.BOT, sentence);
  }
}
