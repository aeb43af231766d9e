package cn.minsheng.zhida.accountability;

import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.AssignmentRole;
import cn.minsheng.zhida.casework.Entry;
import cn.minsheng.zhida.casework.Holds;
import cn.minsheng.zhida.casework.OrdersDue;
import cn.minsheng.zhida.casework.OverdueAnswers;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.ledger.History;
import cn.minsheng.zhida.ledger.Ledger;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 超期 is one thing: lists, reminders, the half-monthly report and deductions say the same. */
class OverdueEverywhereTests extends AccountabilityTest {

  @Autowired OverdueAnswers answers;
  @Autowired OrdersDue orders;
  @Autowired Ledger ledger;
  @Autowired History history;
  @Autowired Holds holds;

  @Test
  void whileTheOfficeLooksAndForAsLongAfterwardsNobodySaysOverdue() {
    var entry = accepted("2026-03-06");
    on("2026-03-06T18:00");
    var report = signsOff(entry);
    allSay(entry, false, "2026-03-07T00:00");
    on("2026-03-09T18:00");
    review.returnToUnit(report, "缺现场照片", by(CLERK));

    allSay(entry, false, "2026-03-09T18:01");
    allSay(entry, false, "2026-03-09T23:59:59");
    allSay(entry, true, "2026-03-10T00:00");
    allSay(entry, true, "2026-03-12T09:00");
  }

  @Test
  void sentBackItHasANewDeadlineAndNoTimeBesideIt() {
    var entry = accepted("2026-03-06");
    var first = signsOff(entry);
    on("2026-03-04T09:00");
    review.returnToUnit(first, "缺现场照片", by(CLERK));
    review.pass(signsOff(entry), by(CLERK));
    asks(entry, Satisfaction.NOT_SATISFIED);
    closing.sendBack(entry.petition(), day("2026-03-10"), by(CLERK));

    allSay(entry, false, "2026-03-10T23:59");
    allSay(entry, true, "2026-03-11T00:00");
  }

  @Test
  void whatIsHeldIsNotOverdueAnywhere() {
    var entry = accepted("2026-03-06");
    holds.hold(entry.petition(), LocalDate.parse("2026-03-10"), "待法院判决", by(CLERK));

    allSay(entry, false, "2026-03-07T00:00");
    allSay(entry, false, "2026-03-10T23:59");
    allSay(entry, true, "2026-03-11T00:00");
  }

  private void allSay(Entry entry, boolean overdue, String wallTime) {
    on(wallTime);
    var now = clock.instant();
    var id = entry.assignment().orElseThrow();
    assertThat(answers.at(now).stream().anyMatch(it -> it.assignment().equals(id)))
        .as("deductions at %s", wallTime)
        .isEqualTo(overdue);
    assertThat(
            orders.before(now.plusSeconds(1)).stream()
                .filter(it -> it.role() == AssignmentRole.LEAD)
                .filter(it -> it.pending().id().equals(id.toString()))
                .anyMatch(it -> it.ownTime().isOverAt(now) && !it.isHeldOn(today())))
        .as("reminders at %s", wallTime)
        .isEqualTo(overdue);
    assertThat(ledger.rows(List.of(entry.petition())).get(0).isOverdueAt(now))
        .as("lists at %s", wallTime)
        .isEqualTo(overdue);
    assertThat(ledger.units(now, 10).stream().mapToInt(it -> it.overdue()).sum())
        .as("totals at %s", wallTime)
        .isEqualTo(overdue ? 1 : 0);
    assertThat(history.asOf(now, now).overdue())
        .as("the report at %s", wallTime)
        .isEqualTo(overdue ? 1 : 0);
  }
}
