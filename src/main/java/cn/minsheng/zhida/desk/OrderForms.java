package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.Petitioner;
import cn.minsheng.zhida.casework.Proposal;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.vault.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an order that was understood means to the casework. */
final class OrderForms {

  private OrderForms() {}

  /**
   * @param now when it was received, unless the order says when
   */
  static NewPetition petition(OrderDraft draft, Instant now) {
    var further = draft.further();
    var received = further.receivedAt() == null ? now : further.receivedAt();
    return new NewPetition(
        new Source(draft.channel(), draft.sourceNumber(), received),
        draft.kind(),
        further.category(),
        draft.urgency(),
        further.secrecy(),
        new Matter(petitioners(draft), draft.content(), draft.place()),
        List.of());
  }

  static Order order(OrderDraft draft) {
    var due = due(draft);
    var supporting =
        draft.supporting().stream()
            .map(
                unit ->
                    new Order.Support(
                        new UnitId(unit), due, draft.further().maySee().contains(unit)))
            .toArray(Order.Support[]::new);
    return Order.to(new UnitId(draft.unit()), due).withSupport(supporting);
  }

  static Proposal proposal(OrderDraft draft) {
    return new Proposal(
        new UnitId(draft.unit()),
        draft.supporting().stream().map(UnitId::new).toList(),
        draft.further().term(),
        draft.further().proposal(),
        new StaffId(draft.further().leader()));
  }

  static Due due(OrderDraft draft) {
    return draft.byDay()
        ? Due.endOf(LocalDate.ofInstant(draft.dueAt(), OfficeTime.ZONE).minusDays(1))
        : Due.at(draft.dueAt());
  }

  private static List<Petitioner> petitioners(OrderDraft draft) {
    var all = new ArrayList<Petitioner>();
    if (!draft.petitioner().isEmpty() || !draft.phone().isEmpty()) {
      all.add(petitioner(new OrderDraft.Person(draft.petitioner(), draft.phone())));
    }
    draft.further().others().forEach(it -> all.add(petitioner(it)));
    return all;
  }

  private static Petitioner petitioner(OrderDraft.Person person) {
    var phone =
        person.phone().isEmpty()
            ? Optional.<PhoneNumber>empty()
            : Optional.of(new PhoneNumber(person.phone()));
    return new Petitioner(person.name(), phone, "");
  }
}
