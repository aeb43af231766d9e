package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.OrderEvent;
import cn.minsheng.zhida.casework.PetitionEvent;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.Letter;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Urgency;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 立办立结: whatever way it is assigned, it rings (DING) with the people of its units, and at night and
 * on days off with the persons on duty too (rule 2).
 */
@Component
class ImmediateDesk {

  private final CaseBook book;
  private final Directory directory;
  private final OfficeCalendar calendar;
  private final OfficeTime time;
  private final Concerned concerned;
  private final Confidences confidences;
  private final Outbox outbox;

  ImmediateDesk(
      CaseBook book,
      Directory directory,
      OfficeCalendar calendar,
      OfficeTime time,
      Concerned concerned,
      Confidences confidences,
      Outbox outbox) {
    this.book = book;
    this.directory = directory;
    this.calendar = calendar;
    this.time = time;
    this.concerned = concerned;
    this.confidences = confidences;
    this.outbox = outbox;
  }

  /** In the transaction of the order: it rings once if it was given, not at all if it was not. */
  @EventListener
  void ring(PetitionEvent.Assigned event) {
    var petition = book.petition(event.petition());
    if (petition.urgency() != UrgencyLevel.IMMEDIATE) {
      return;
    }
    var people = new LinkedHashSet<StaffId>();
    petition.lead().ifPresent(it -> people.addAll(concerned.people(it)));
    petition.supporting().forEach(it -> people.addAll(concerned.people(it)));
    var isAtNight = !calendar.inForce().isWorkingTime(time.now());
    if (isAtNight) {
      people.addAll(directory.onDuty(time.today()));
    }
    ring(people, event, event.due());
  }

  /** Who comes to help later is rung alone. */
  @EventListener
  void ring(OrderEvent.SupportAdded event) {
    if (book.petition(event.petition()).urgency() == UrgencyLevel.IMMEDIATE) {
      ring(concerned.people(book.assignment(event.assignment())), event, event.due());
    }
  }

  private void ring(Set<StaffId> people, PetitionEvent.OfAssignment event, Due due) {
    var unit = directory.unit(event.unit()).map(Unit::name).orElse("");
    outbox.send(
        new Letter.Ding(
            Set.copyOf(people),
            MatterSentences.immediate(event.number().toString(), unit, MatterSentences.due(due))),
        Urgency.IMMEDIATE,
        confidences.safeOf(event.petition()));
  }
}
