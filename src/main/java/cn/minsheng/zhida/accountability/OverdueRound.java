package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.OverdueAnswers;
import cn.minsheng.zhida.casework.OverdueAnswers.Owed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 答复超期 as it happens (rule 10): proposed for what is overdue and owed, each deadline once, whether
 * it is ever answered or not. The fact is of the moment at which the time ran out, whenever it is
 * found; the table of items and the year of the statement are those of that moment, the unit is the
 * one whose order it was. May run on several nodes at once.
 */
@Component
public class OverdueRound {

  private static final String SOURCE = "round:overdue";

  private final OverdueAnswers answers;
  private final OverdueFound found;
  private final FactsOfHandling facts;
  private final Proposals proposals;
  private final OfficeTime time;
  private final TransactionTemplate transaction;

  OverdueRound(
      OverdueAnswers answers,
      OverdueFound found,
      FactsOfHandling facts,
      Proposals proposals,
      OfficeTime time,
      PlatformTransactionManager transactions) {
    this.answers = answers;
    this.found = found;
    this.facts = facts;
    this.proposals = proposals;
    this.time = time;
    transaction = new TransactionTemplate(transactions);
  }

  /**
   * @return how many deadlines were looked at for the first time
   */
  public int run() {
    var fresh = found.newOf(answers.at(time.now()));
    fresh.forEach(it -> transaction.executeWithoutResult(status -> look(it)));
    return fresh.size();
  }

  private void look(Owed owed) {
    var now = time.now();
    var assignment = answers.hold(owed.assignment());
    if (isStillSo(assignment, owed)
        && answers.since(assignment, now).isPresent()
        && found.claim(owed.assignment(), owed.deadline(), now)) {
      proposals.propose(facts.owed(assignment, now), now, SOURCE);
    }
  }

  private static boolean isStillSo(AssignmentView assignment, Owed owed) {
    return assignment.status().isUnanswered() && assignment.due().until().equals(owed.deadline());
  }
}
