package cn.minsheng.zhida.desk;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an order that was understood means to the casework. */
final class OrderForms {

  private static final OrderDraft.Person NOBODY = new OrderDraft.Person("", "", "");

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

  /**
   * @param at when its terms begin to run
   */
  static Order order(OrderDraft draft, Instant at) {
    var order =
        draft
            .terms()
            .order(
                new UnitId(draft.unit()),
                draft.due(),
                draft.supporting().stream().map(UnitId::new).toList(),
                at);
    var maySee = draft.further().maySee();
    return responsible(draft, order)
        .withSupport(
            order.supporting().stream()
                .map(it -> maySee.contains(it.unit().value()) ? it.named() : it)
                .toArray(Order.Support[]::new));
  }

  private static Order responsible(OrderDraft draft, Order order) {
    var further = draft.further();
    return new Order(
        order.lead(),
        staff(further.firstResponsible()),
        staff(further.specificallyResponsible()),
        order.due(),
        !further.withoutReport(),
        order.supporting(),
        order.given());
  }

  private static Optional<StaffId> staff(String id) {
    return id.isEmpty() ? Optional.empty() : Optional.of(new StaffId(id));
  }

  static Proposal proposal(OrderDraft draft) {
    return new Proposal(
        new UnitId(draft.unit()),
        draft.supporting().stream().map(UnitId::new).toList(),
        draft.further().maySee().stream().map(UnitId::new).toList(),
        draft.terms().proposed(),
        draft.further().proposal(),
        new StaffId(draft.further().leader()));
  }

  private static List<Petitioner> petitioners(OrderDraft draft) {
    var all = new ArrayList<Petitioner>();
    var first = new OrderDraft.Person(draft.petitioner(), draft.phone(), draft.address());
    if (!first.equals(NOBODY)) {
      all.add(petitioner(first));
    }
    draft.further().others().forEach(it -> all.add(petitioner(it)));
    return all;
  }

  private static Petitioner petitioner(OrderDraft.Person person) {
    var phone =
        person.phone().isEmpty()
            ? Optional.<PhoneNumber>empty()
            : Optional.of(new PhoneNumber(person.phone()));
    return new Petitioner(person.name(), phone, person.address());
  }
}
