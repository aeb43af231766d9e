package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.Directory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 改交 and 增派协办: the office puts an order right that was given out (rule 2). Every act is done whole
 * or not at all, in the caller's transaction if there is one; {@link Refused} takes back only the
 * act.
 *
 * <p>An order to a wrong unit is taken back as long as that unit has handed in nothing, and given
 * to the right one in the same act: the petition is never without a unit, keeps its number, and its
 * clock runs on. It is the office's mistake, so it counts as no withdrawal and costs nobody points.
 * What waits beside the order taken back lapses. Supporting units help whoever leads: named in the
 * new order they go on, with what they have done and by their own date; those not named are
 * released.
 */
@Component
public class Redirecting {

  private final Proceedings proceedings;
  private final Registration registration;
  private final RedirectionTable table;
  private final ReportTable reports;
  private final TermGivenTable terms;
  private final OrderDates dates;
  private final SecretReaders secretReaders;
  private final Lapses lapses;
  private final Directory directory;

  Redirecting(
      Proceedings proceedings,
      Registration registration,
      RedirectionTable table,
      ReportTable reports,
      TermGivenTable terms,
      OrderDates dates,
      SecretReaders secretReaders,
      Lapses lapses,
      Directory directory) {
    this.proceedings = proceedings;
    this.registration = registration;
    this.table = table;
    this.reports = reports;
    this.terms = terms;
    this.dates = dates;
    this.secretReaders = secretReaders;
    this.lapses = lapses;
    this.directory = directory;
  }

  /**
   * 改交.
   *
   * @param order to the right unit, with all supporting units that are to help it
   * @return the assignment of the right unit
   */
  public AssignmentId redirect(PetitionId id, Order order, String why, By by) {
    return proceedings.carryOut(
        () -> {
          dates.keepCalendar();
          var petition = proceedings.hold(id);
          proceedings.check(Act.REDIRECT, by, petition);
          ConfidentialWords.check(Act.REDIRECT, petition, why);
          var lead = leadOf(petition, Act.REDIRECT);
          mustNotHaveHandedIn(lead);
          mustBeAnother(lead, order);
          var reason = Said.or(Reason.A_REASON_IS_NEEDED, why, petition);
          var supporting = inForce(petition);
          var kept = supporting.stream().filter(it -> names(order, it)).toList();
          var released = supporting.stream().filter(it -> !names(order, it)).toList();
          takeBack(petition, lead, released, by);
          kept.forEach(it -> lead(it, order, by));
          var successor = registration.give(petition, order.without(kept), kept, by);
          table.add(lead, successor, reason, petition.safe(), by);
          return successor;
        });
  }

  /** Why an order cannot be taken back as things stand, whoever asks. */
  public Optional<Refused> whyNotRedirected(PetitionView petition) {
    return petition
        .lead()
        .flatMap(it -> reports.firstHandedIn(it.id()).map(done -> hasHandedIn(it, done)));
  }

  /** 增派协办 of several, all or none. */
  public List<AssignmentId> addSupport(PetitionId id, List<Order.Support> ordered, By by) {
    return proceedings.carryOut(() -> ordered.stream().map(it -> addSupport(id, it, by)).toList());
  }

  /**
   * 增派协办, while the lead unit prepares its report.
   *
   * @param ordered not due after the lead unit, unless that is overdue already
   * @return the assignment of that unit
   */
  public AssignmentId addSupport(PetitionId id, Order.Support ordered, By by) {
    return proceedings.carryOut(
        () -> {
          dates.keepCalendar();
          var petition = proceedings.hold(id);
          proceedings.check(Act.ADD_SUPPORT, by, petition);
          var lead = leadOf(petition, Act.ADD_SUPPORT);
          if (!lead.isBeingPrepared()) {
            throw lead.tooLateOrEarly(Act.ADD_SUPPORT);
          }
          var support = dates.asOf(ordered, by);
          check(support, lead, petition, by);
          var added = registration.supporting(petition, support, by);
          added.tell(
              new OrderEvent.SupportAdded(
                  id, petition.number(), by, added.id(), added.unit(), added.due()));
          proceedings.save(added);
          terms.add(added.id(), support.given().orElseGet(() -> dates.named(added.due(), by)), by);
          if (support.maySee()) {
            secretReaders.name(id, support.unit());
          }
          return added.id();
        });
  }

  /** The oldest first. */
  public List<Redirection> of(PetitionId petition) {
    return table.of(petition);
  }

  /** Why the order was taken back; empty if it was not. For the unit it was taken back from. */
  public String why(AssignmentId takenBack) {
    return table.why(takenBack);
  }

  private Assignment leadOf(Petition petition, Act act) {
    if (petition.status() != PetitionStatus.IN_HAND) {
      throw petition.tooLateOrEarly(act);
    }
    return proceedings.hold(petition.leadAssignment().orElseThrow()).assignment();
  }

  private void mustNotHaveHandedIn(Assignment lead) {
    if (lead.status() == AssignmentStatus.SIGNED_OFF) {
      throw lead.tooLateOrEarly(Act.REDIRECT);
    }
    reports
        .firstHandedIn(lead.id())
        .ifPresent(
            done -> {
              throw hasHandedIn(lead.view(Optional.empty()), done);
            });
  }

  private static Refused hasHandedIn(AssignmentView lead, Done done) {
    return Refused.because(Reason.HAS_HANDED_IN)
        .number(lead.number())
        .unit(lead.unit())
        .done(done.by(), done.at());
  }

  private static void mustBeAnother(Assignment lead, Order order) {
    if (order.lead().equals(lead.unit())) {
      throw Refused.because(Reason.LEADS_ALREADY).number(lead.number()).unit(lead.unit());
    }
  }

  private List<Assignment> inForce(Petition petition) {
    return proceedings.holdAllOf(petition).stream()
        .filter(it -> it.duty().role() == AssignmentRole.SUPPORTING)
        .filter(it -> it.status().mayBecome(AssignmentStatus.CANCELLED))
        .toList();
  }

  private static boolean names(Order order, Assignment supporting) {
    return !order.lead().equals(supporting.unit())
        && order.supporting().stream().anyMatch(it -> it.unit().equals(supporting.unit()));
  }

  private void takeBack(Petition petition, Assignment lead, List<Assignment> released, By by) {
    petition.giveBack(Act.REDIRECT, by);
    lead.cancel(Act.REDIRECT, by);
    released.forEach(it -> it.cancel(Act.REDIRECT, by));
    lead.tell(
        new OrderEvent.Recalled(
            petition.id(),
            petition.number(),
            by,
            lead.id(),
            lead.unit(),
            lead.due(),
            released.stream()
                .map(it -> new PetitionEvent.Supporting(it.id(), it.unit(), it.due()))
                .toList(),
            lapses.with(Stream.concat(Stream.of(lead), released.stream()).toList(), by)));
    released.forEach(proceedings::save);
    proceedings.save(lead);
  }

  /** Who goes on does so by their own date, unless the new lead unit has to be done before it. */
  private void lead(Assignment kept, Order order, By by) {
    if (!kept.status().isUnanswered() || !order.due().isEarlierThan(kept.due())) {
      return;
    }
    var sooner =
        order.supporting().stream()
            .filter(it -> it.unit().equals(kept.unit()))
            .findFirst()
            .orElseThrow();
    kept.leadBy(sooner.due());
    proceedings.save(kept);
    terms.add(kept.id(), sooner.given().orElseGet(() -> dates.named(sooner.due(), by)), by);
  }

  private void check(Order.Support support, Assignment lead, Petition petition, By by) {
    OrderRule.check(Order.to(support.unit(), support.due()), directory, by.at());
    if (support.unit().equals(lead.unit())) {
      throw Refused.because(Reason.LEADS_ALREADY).number(petition.number()).unit(lead.unit());
    }
    proceedings.holdAllOf(petition).stream()
        .filter(it -> it.duty().role() == AssignmentRole.SUPPORTING)
        .filter(it -> it.unit().equals(support.unit()))
        .filter(it -> it.status().mayBecome(AssignmentStatus.CANCELLED))
        .findFirst()
        .ifPresent(
            it -> {
              throw Refused.because(Reason.SUPPORTS_ALREADY)
                  .number(petition.number())
                  .unit(it.unit());
            });
    if (lead.due().isEarlierThan(support.due()) && !lead.due().hasPassed(by.at())) {
      throw Refused.because(Reason.SUPPORT_IS_DUE_TOO_LATE)
          .number(petition.number())
          .unit(support.unit())
          .due(lead.due());
    }
  }
}
