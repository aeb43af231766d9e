package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.calendar.Deadline;
import cn.minsheng.zhida.calendar.DeadlineRules;
import cn.minsheng.zhida.calendar.Milestones;
import cn.minsheng.zhida.casework.AssignmentRole;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.OrdersDue;
import cn.minsheng.zhida.casework.PendingOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 办结时限, 办理报告, 延期申请截止 of lead units, 协办意见 of supporting ones (rules 5 to 7). */
@Component
class OrderDays implements OnMornings {

  private final OrdersDue orders;
  private final DeadlineRules rules;

  OrderDays(OrdersDue orders, DeadlineRules rules) {
    this.orders = orders;
    this.rules = rules;
  }

  @Override
  public List<Dated> until(Morning morning, Clockwork clock) {
    var dated = new ArrayList<Dated>();
    for (var order : orders.before(horizon(morning, clock))) {
      if (order.role() == AssignmentRole.SUPPORTING) {
        dated.add(day(Kind.OPINION, order, order.due()).heldThrough(order.heldThrough()));
      } else {
        dated.add(
            day(Kind.DEADLINE, order, order.ownTime().due()).heldThrough(order.heldThrough()));
        order.milestones().ifPresent(it -> addMilestones(dated, order, it));
      }
    }
    return dated;
  }

  private static void addMilestones(List<Dated> dated, PendingOrder order, Milestones milestones) {
    var report = Due.of(milestones.reportBy().value());
    if (order.reportNeeded() && report.isEarlierThan(order.due())) {
      dated.add(
          day(Kind.REPORT, order, report)
              .until(order.ownTime().due().until())
              .heldThrough(order.heldThrough()));
    }
    if (order.extendable()) {
      dated.add(day(Kind.EXTENSION_WINDOW, order, Due.of(milestones.extendUntil().value())));
    }
  }

  private static Dated day(Kind kind, PendingOrder order, Due due) {
    return Dated.of(kind, order.pending(), due);
  }

  /** No milestone that is spoken of that morning belongs to a deadline after it. */
  private Instant horizon(Morning morning, Clockwork clock) {
    var before = Math.max(rules.reportDaysBefore(), rules.extensionDaysBefore());
    var counted = clock.days().plusWorkingDays(morning.next(), 1).plusDays(before);
    var worked = clock.days().plusWorkingDays(morning.next(), before + 1);
    return Deadline.endOf(worked.isAfter(counted) ? worked : counted).until();
  }
}
