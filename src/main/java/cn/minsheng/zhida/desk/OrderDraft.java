package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.UrgencyLevel;
import java.time.Instant;
import java.util.List;

/**
 * An order as it was understood, to be confirmed.
 *
 * @param unit the lead unit's dept_id
 * @param supporting dept_ids
 * @param dueAt the first moment that is late; {@code byDay} says whether that is the end of a day
 * @param phone as it was written, empty if none
 * @param content to the letter
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
    String content) {

  OrderDraft {
    supporting = List.copyOf(supporting);
  }

  /** Says nothing of the matter. */
  @Override
  public String toString() {
    return "OrderDraft[" + unit + ", " + dueAt + "]";
  }
}
