package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.TermGiven;
import cn.minsheng.zhida.casework.UrgencyLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An order as it was understood, to be confirmed.
 *
 * @param unit the lead unit's dept_id
 * @param supporting dept_ids
 * @param dueAt the first moment that is late; {@code byDay} says whether that is the end of a day
 * @param phone as it was written, empty if none
 * @param content to the letter
 * @param terms where its dates come from
 */
record OrderDraft(
    long unit,
    List<Long> supporting,
    Instant dueAt,
    boolean byDay,
    Channel channel,
    String sourceNumber,
    MatterKind kind,
    UrgencyLevel urgency,
    String petitioner,
    String phone,
    String place,
    String content,
    OrderTerm terms) {

  OrderDraft {
    supporting = List.copyOf(supporting);
  }

  Due due() {
    return due(dueAt, byDay);
  }

  static Due due(Instant until, boolean byDay) {
    return byDay
        ? Due.endOf(LocalDate.ofInstant(until, OfficeTime.ZONE).minusDays(1))
        : Due.at(until);
  }

  /** The same by the days that were counted last. */
  OrderDraft counted(TermGiven lead, OrderTerm anew) {
    return new OrderDraft(
        unit,
        supporting,
        lead.due().until(),
        lead.due().isByDay(),
        channel,
        sourceNumber,
        kind,
        urgency,
        petitioner,
        phone,
        place,
        content,
        anew);
  }

  /** Says nothing of the matter. */
  @Override
  public String toString() {
    return "OrderDraft[" + unit + ", " + dueAt + "]";
  }
}
