package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.PetitionEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Proposes deductions for the facts of handling, in the transaction in which they happen, each once
 * however often its event is heard.
 */
@Component
class Proposals {

  private static final Logger log = LoggerFactory.getLogger(Proposals.class);

  private final FactsOfHandling facts;
  private final Catalogue catalogue;
  private final DeductionTable table;
  private final Conduct conduct;
  private final ObjectionTime objections;
  private final OfficeTime time;
  private final ApplicationEventPublisher publisher;

  Proposals(
      FactsOfHandling facts,
      Catalogue catalogue,
      DeductionTable table,
      Conduct conduct,
      ObjectionTime objections,
      OfficeTime time,
      ApplicationEventPublisher publisher) {
    this.facts = facts;
    this.catalogue = catalogue;
    this.table = table;
    this.conduct = conduct;
    this.objections = objections;
    this.time = time;
    this.publisher = publisher;
  }

  @EventListener
  void follow(PetitionEvent event) {
    propose(facts.in(event), event.by().at(), event.by().source());
  }

  /** The first of its list that is on. */
  void propose(List<Fact> ofOneHandingIn, Instant at, String source) {
    ofOneHandingIn.stream()
        .filter(it -> catalogue.inForce(it.item(), it.day()).on())
        .findFirst()
        .ifPresent(it -> propose(it, at, source));
  }

  private void propose(Fact fact, Instant at, String source) {
    var points = catalogue.inForce(fact.item(), fact.day()).points();
    var now = time.now();
    table
        .add(fact.again(table.takenBack(fact)), points, now, objections.from(now))
        .flatMap(table::find)
        .ifPresent(it -> tell(it, points, at, source));
  }

  private void tell(Deduction proposed, Optional<Points> points, Instant at, String source) {
    var told = new TreeMap<>(Deductions.facts(proposed, points));
    told.put("fact", proposed.fact());
    told.put("petition", proposed.petition().toString());
    told.put("assignment", proposed.assignment().toString());
    told.put("objectUntil", proposed.objectUntil().toString());
    proposed.measuredBy().ifPresent(it -> told.put("measuredBy", it.toString()));
    if (!proposed.notCounted().isZero()) {
      told.put("notCounted", proposed.notCounted().toString());
    }
    conduct.recordOfTheBot(
        AccountabilityAct.PROPOSE_DEDUCTION, at, source, Deductions.subject(proposed.id()), told);
    log.info("Deduction {} was proposed", proposed.id());
    publisher.publishEvent(
        new DeductionChanged(AccountabilityAct.PROPOSE_DEDUCTION, proposed, Optional.empty()));
  }
}
