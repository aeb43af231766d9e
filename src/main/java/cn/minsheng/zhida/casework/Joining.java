package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 并案 and 分办 (rule 1): the same matter from several channels is handled once, each channel is owed
 * an answer of its own, the strictest term leads; several matters of one letter have numbers of
 * their own. Every act is done whole or not at all, in the caller's transaction if there is one.
 */
@Component
public class Joining {

  private final Proceedings proceedings;
  private final Registration registration;
  private final SourceTable sources;
  private final FurtherMatters furtherMatters;
  private final MatterTable matters;
  private final LikenessMarks likeness;
  private final WordMarks words;
  private final Links links;
  private final AnswerTable answers;
  private final TermGivenTable reckoned;
  private final OrderDates dates;
  private final TermCount count;
  private final Lapses lapses;

  Joining(
      Proceedings proceedings,
      Registration registration,
      SourceTable sources,
      FurtherMatters furtherMatters,
      MatterTable matters,
      LikenessMarks likeness,
      WordMarks words,
      Links links,
      AnswerTable answers,
      TermGivenTable reckoned,
      OrderDates dates,
      TermCount count,
      Lapses lapses) {
    this.proceedings = proceedings;
    this.registration = registration;
    this.sources = sources;
    this.furtherMatters = furtherMatters;
    this.matters = matters;
    this.likeness = likeness;
    this.words = words;
    this.links = links;
    this.answers = answers;
    this.reckoned = reckoned;
    this.dates = dates;
    this.count = count;
    this.lapses = lapses;
  }

  /**
   * The matter is in the ledger already and came in by one more channel: no new number.
   *
   * @param into that petition, or one that was joined to it
   * @param answerDue until when the new channel is owed its answer
   */
  public Joined take(PetitionId into, NewPetition what, Optional<Due> answerDue, By by) {
    return proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(links.handledAs(into));
          proceedings.check(Act.JOIN, by, petition);
          ConfidentialWords.checkNothingIsSaid(petition, what);
          checkSource(petition, what.source(), by);
          answerDue
              .filter(it -> it.hasPassed(by.at()))
              .ifPresent(
                  it -> {
                    throw Refused.because(Reason.DUE_HAS_PASSED).number(petition.number()).due(it);
                  });
          petition.widen(Petition.Nature.of(what));
          var term = new SourceTerm(what.source(), answerDue);
          var leads = leadBy(petition, List.of(term), by);
          var place = sources.add(petition.id(), term, Optional.of(by.source()));
          furtherMatters.keep(
              petition.id(), new FurtherMatters.Further(place, what.matter(), petition.safe()));
          matters.addPhones(petition.id(), what.matter());
          matters.addAttachments(petition.id(), what.attachments());
          petition.tookIn(term, Optional.empty(), leads, by);
          return saved(petition, leads, by);
        });
  }

  /**
   * Both are in the ledger already: one is handled under the other's number from now on, its open
   * assignments are cancelled, its channels are owed their answers by the other.
   */
  public Joined join(PetitionId id, PetitionId into, String why, By by) {
    return proceedings.carryOut(
        () -> {
          var main = links.handledAs(into);
          if (main.equals(id)) {
            throw Refused.because(Reason.CANNOT_BE_JOINED_TO_ITSELF)
                .number(proceedings.hold(id).number());
          }
          var both = holdBoth(id, main);
          var petition = both.get(0);
          var other = both.get(1);
          proceedings.check(Act.JOIN, by, petition);
          ConfidentialWords.check(Act.JOIN, petition, why);
          ConfidentialWords.check(Act.JOIN, other, why);
          var reason = Said.or(Reason.A_REASON_IS_NEEDED, why, petition);
          var open = open(petition);
          other.mustBeUnfinished(Act.JOIN);
          refuseTheOverdue(petition, open, by);
          var terms = termsOf(petition, open);
          open.forEach(it -> it.cancel(Act.JOIN, by));
          petition.beJoined(
              other.number(),
              open.stream().map(Assignment::id).toList(),
              lapses.with(open, by),
              by);
          other.widen(petition.nature());
          var leads = leadBy(other, terms, by);
          answers.lapse(id, by);
          links.join(petition, other, reason, by);
          takeOver(petition, other, terms, leads, by);
          open.forEach(proceedings::save);
          proceedings.save(petition);
          words.keep(petition);
          return saved(other, leads, by);
        });
  }

  /**
   * One letter, several matters: this one gets a number of its own and is linked to the first,
   * which keeps its own.
   *
   * @param part with the source of the letter, so that its number finds all its matters
   */
  public Entry split(PetitionId from, NewPetition part, By by) {
    return proceedings.carryOut(
        () -> {
          var first = proceedings.hold(from);
          proceedings.check(Act.SPLIT, by, first);
          ConfidentialWords.checkNothingIsSaid(first, part);
          first.mustBeUnfinished(Act.SPLIT);
          var entry = registration.register(ofTheSamePeople(part, first), by);
          var petition = proceedings.hold(entry.petition());
          links.split(petition, first, by);
          first.wasSplit(entry.number(), by);
          proceedings.save(first);
          return entry;
        });
  }

  /**
   * The same, and the part is given out at once; both or neither.
   *
   * @return the part, with its lead unit's assignment
   */
  public Entry splitAndAssign(PetitionId from, NewPetition part, Order order, By by) {
    return proceedings.carryOut(
        () -> {
          dates.keepCalendar();
          var entry = split(from, part, by);
          return new Entry(
              entry.petition(),
              entry.number(),
              Optional.of(registration.assign(entry.petition(), order, by)));
        });
  }

  /** The channels of a petition, the first one first, each with the day of its answer. */
  public List<SourceTerm> answersOwed(PetitionId petition) {
    return sources.of(petition);
  }

  /** Who wrote the letter, wrote all of it; unless the part says who, or may say nothing. */
  private NewPetition ofTheSamePeople(NewPetition part, Petition first) {
    var said = part.matter();
    var whose = matters.find(first.id()).map(Matter::petitioners).orElse(List.of());
    return said.petitioners().isEmpty() && part.secrecy() != Secrecy.CONFIDENTIAL
        ? part.with(new Matter(whose, said.content(), said.place()))
        : part;
  }

  private Joined saved(Petition petition, Optional<Due> leads, By by) {
    proceedings.save(petition);
    if (petition.isAnswered()) {
      var lead = proceedings.hold(petition.leadAssignment().orElseThrow()).assignment();
      answers.owe(petition, lead.due(), dates.nextWorkingDay(by), by);
    }
    if (petition.nature().secrecy() != Secrecy.ORDINARY) {
      likeness.forget(petition.id());
    }
    words.keep(petition);
    return new Joined(petition.id(), petition.number(), leads);
  }

  /** In the order of their ids, so that nobody waits in a circle. */
  private List<Petition> holdBoth(PetitionId one, PetitionId other) {
    if (one.toString().compareTo(other.toString()) < 0) {
      var first = proceedings.hold(one);
      return List.of(first, proceedings.hold(other));
    }
    var second = proceedings.hold(other);
    return List.of(proceedings.hold(one), second);
  }

  private void checkSource(Petition petition, Source source, By by) {
    if (source.receivedAt().isAfter(by.at())) {
      throw Refused.because(Reason.LIES_IN_THE_FUTURE).number(petition.number());
    }
    var isThere =
        sources.of(petition.id()).stream()
            .map(SourceTerm::source)
            .filter(it -> !it.number().isEmpty())
            .filter(it -> it.channel() == source.channel())
            .anyMatch(it -> it.number().equals(source.number()));
    if (isThere || sources.wasAddedFrom(by.source())) {
      throw Refused.because(Reason.SOURCE_IS_THERE_ALREADY).number(petition.number());
    }
  }

  private List<Assignment> open(Petition petition) {
    return proceedings.holdAllOf(petition).stream().filter(Assignment::isOpen).toList();
  }

  /** Lateness is not joined away: the other one can be joined to the late one. */
  private static void refuseTheOverdue(Petition petition, List<Assignment> open, By by) {
    open.stream()
        .filter(it -> it.status().isUnanswered() && it.ownTime().isOverAt(by.at()))
        .findFirst()
        .ifPresent(
            it -> {
              throw Refused.because(Reason.THE_OVERDUE_IS_NOT_JOINED)
                  .number(petition.number())
                  .unit(it.unit())
                  .due(it.due());
            });
  }

  /** Its channels; those without a day of their own are owed the answer of its order. */
  private List<SourceTerm> termsOf(Petition petition, List<Assignment> open) {
    var ordered =
        open.stream()
            .filter(it -> it.duty().role() == AssignmentRole.LEAD)
            .map(Assignment::due)
            .findFirst();
    return sources.of(petition.id()).stream()
        .map(it -> new SourceTerm(it.source(), it.due().or(() -> ordered)))
        .toList();
  }

  private void takeOver(
      Petition petition, Petition into, List<SourceTerm> terms, Optional<Due> leads, By by) {
    var said = new ArrayList<FurtherMatters.Further>();
    matters
        .find(petition.id())
        .ifPresent(it -> said.add(new FurtherMatters.Further(1, it, petition.safe())));
    said.addAll(furtherMatters.of(petition.id()));
    for (var i = 0; i < terms.size(); i++) {
      var was = i + 1;
      var place = sources.add(into.id(), terms.get(i), Optional.empty());
      said.stream()
          .filter(it -> it.place() == was)
          .map(it -> it.at(place))
          .forEach(it -> furtherMatters.keep(into.id(), it));
      into.tookIn(
          terms.get(i),
          Optional.of(petition.number()),
          i == terms.size() - 1 ? leads : Optional.empty(),
          by);
    }
    said.forEach(it -> matters.addPhones(into.id(), it.matter()));
    matters.addAttachmentsOf(petition.id(), into.id());
  }

  /**
   * The strictest term leads: the deadline of a lead unit that still owes its answer moves to it,
   * if it is earlier, and never back; those of its supporting units go before it.
   *
   * @return the lead unit's deadline, if it moved
   */
  private Optional<Due> leadBy(Petition petition, List<SourceTerm> more, By by) {
    var open =
        proceedings.holdAllOf(petition).stream().filter(it -> it.status().isUnanswered()).toList();
    var lead = open.stream().filter(it -> it.duty().role() == AssignmentRole.LEAD).findFirst();
    if (lead.isEmpty()) {
      return Optional.empty();
    }
    if (sources.of(petition.id()).size() == 1) {
      sources.firstIsDue(petition.id(), lead.get().due());
    }
    var strictest =
        more.stream()
            .flatMap(it -> it.due().stream())
            .filter(it -> !it.hasPassed(by.at()))
            .min(Comparator.comparing(Due::until));
    var leads = strictest.filter(it -> it.isEarlierThan(lead.get().due()));
    leads.ifPresent(it -> open.forEach(assignment -> leadBy(assignment, it, by)));
    return leads;
  }

  /** A supporting unit that would not be before the lead unit any more is, by its own rule. */
  private void leadBy(Assignment assignment, Due strictest, By by) {
    if (assignment.due().isEarlierThan(strictest)) {
      return;
    }
    var named = dates.named(strictest, by);
    var given =
        assignment.duty().role() == AssignmentRole.LEAD
            ? named
            : count.supporting(named, Optional.empty());
    if (given.due().isEarlierThan(assignment.due())) {
      assignment.leadBy(given.due());
      proceedings.save(assignment);
      reckoned.add(assignment.id(), given, by);
    }
  }
}
