package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One sentence on how an order may look (rule 2); it objects, or it does not. */
@FunctionalInterface
interface OrderRule {

  Optional<Refused> objectionTo(Order order, Directory directory, Instant at);

  OrderRule EVERY_UNIT_EXISTS =
      (order, directory, at) ->
          units(order)
              .filter(it -> directory.unit(it).filter(unit -> !unit.removed()).isEmpty())
              .findFirst()
              .map(it -> Refused.because(Reason.NO_SUCH_UNIT).unit(it));

  OrderRule NO_UNIT_IS_NAMED_TWICE =
      (order, directory, at) -> {
        var seen = new HashSet<UnitId>();
        return units(order)
            .filter(it -> !seen.add(it))
            .findFirst()
            .map(it -> Refused.because(Reason.UNIT_NAMED_TWICE).unit(it));
      };

  OrderRule EVERY_UNIT_HAS_A_HEAD =
      (order, directory, at) ->
          units(order)
              .filter(it -> directory.headsOf(it).isEmpty())
              .findFirst()
              .map(it -> Refused.because(Reason.UNIT_HAS_NO_HEAD).unit(it));

  OrderRule THE_HEAD_IS_FIRST_RESPONSIBLE =
      (order, directory, at) ->
          order
              .firstResponsible()
              .filter(it -> !directory.headsOf(order.lead()).contains(it))
              .map(
                  it ->
                      Refused.because(Reason.NOT_THE_HEAD_OF_THE_UNIT).unit(order.lead()).who(it));

  OrderRule A_DEPUTY_IS_SPECIFICALLY_RESPONSIBLE =
      (order, directory, at) ->
          order
              .specificallyResponsible()
              .filter(it -> !directory.deputiesOf(order.lead()).contains(it))
              .map(
                  it ->
                      Refused.because(Reason.NOT_A_DEPUTY_OF_THE_UNIT).unit(order.lead()).who(it));

  OrderRule IT_IS_DUE_IN_THE_FUTURE =
      (order, directory, at) ->
          Stream.concat(Stream.of(order.due()), order.supporting().stream().map(Order.Support::due))
              .filter(it -> it.hasPassed(at))
              .findFirst()
              .map(it -> Refused.because(Reason.DUE_HAS_PASSED).due(it));

  OrderRule SUPPORT_IS_NOT_DUE_AFTER_THE_LEAD =
      (order, directory, at) ->
          order.supporting().stream()
              .filter(it -> it.due().until().isAfter(order.due().until()))
              .findFirst()
              .map(
                  it ->
                      Refused.because(Reason.SUPPORT_IS_DUE_TOO_LATE)
                          .unit(it.unit())
                          .due(order.due()));

  List<OrderRule> ALL =
      List.of(
          EVERY_UNIT_EXISTS,
          NO_UNIT_IS_NAMED_TWICE,
          EVERY_UNIT_HAS_A_HEAD,
          THE_HEAD_IS_FIRST_RESPONSIBLE,
          A_DEPUTY_IS_SPECIFICALLY_RESPONSIBLE,
          IT_IS_DUE_IN_THE_FUTURE,
          SUPPORT_IS_NOT_DUE_AFTER_THE_LEAD);

  /**
   * @throws Refused with the first objection
   */
  static void check(Order order, Directory directory, Instant at) {
    for (var rule : ALL) {
      rule.objectionTo(order, directory, at)
          .ifPresent(
              objection -> {
                throw objection;
              });
    }
  }

  private static Stream<UnitId> units(Order order) {
    return Stream.concat(
        Stream.of(order.lead()), order.supporting().stream().map(Order.Support::unit));
  }
}
