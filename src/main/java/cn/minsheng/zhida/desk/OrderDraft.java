package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.TermGiven;
import cn.minsheng.zhida.casework.UrgencyLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it was understood, to be confirmed.
 *
 * @param unit the lead unit's dept_id
 * @param supporting dept_ids
 * @param dueAt the first moment that is late; {@code byDay} says whether that is the end of a day
 * @param phone as it was written, empty if none
 * @param address of the first petitioner, empty if none
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
    String address,
    String place,
    String content,
    OrderTerm terms,
    Further further) {

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
        address,
        place,
        content,
        anew,
        further);
  }

  /** The same, with what it might be the same as. */
  OrderDraft likely(List<String> petitions) {
    return new OrderDraft(
        unit,
        supporting,
        dueAt,
        byDay,
        channel,
        sourceNumber,
        kind,
        urgency,
        petitioner,
        phone,
        address,
        place,
        content,
        terms,
        new Further(
            further.category(),
            further.secrecy(),
            further.maySee(),
            further.receivedAt(),
            further.others(),
            further.leader(),
            further.proposal(),
            petitions,
            further.firstResponsible(),
            further.specificallyResponsible(),
            further.withoutReport()));
  }

  /** A petitioner; phone and address may be empty. */
  record Person(String name, String phone, String address) {

    /** Says nothing of the person. */
    @Override
    public String toString() {
      return "Person[…]";
    }
  }

  /**
   * What is said of few orders.
   *
   * @param maySee supporting units named to see what a sensitive petition says
   * @param receivedAt null if it has just been received
   * @param others petitioners after the first
   * @param leader before whom it goes first (拟办), empty if before none
   * @param proposal the office's words for the leader
   * @param likely petitions it might be the same as and can be joined to
   * @param firstResponsible empty for the head of the unit
   * @param specificallyResponsible empty for the unit's deputy
   * @param withoutReport whether no written report is owed
   */
  record Further(
      String category,
      Secrecy secrecy,
      List<Long> maySee,
      @Nullable Instant receivedAt,
      List<Person> others,
      String leader,
      String proposal,
      List<String> likely,
      String firstResponsible,
      String specificallyResponsible,
      boolean withoutReport) {

    Further {
      maySee = List.copyOf(maySee);
      others = List.copyOf(others);
      likely = List.copyOf(likely);
    }

    /** Says nothing of the matter. */
    @Override
    public String toString() {
      return "Further[" + secrecy + "]";
    }
  }

  /** Says nothing of the matter. */
  @Override
  public String toString() {
    return "OrderDraft[" + unit + ", " + dueAt + "]";
  }
}
