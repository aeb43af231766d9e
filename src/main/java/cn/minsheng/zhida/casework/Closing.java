package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 跟踪回访, 认可 and 销号 (rules 8 and 9). Every act is done whole or not at all, in the caller's
 * transaction if there is one; {@link Refused} takes back only the act.
 */
@Component
public class Closing {

  private final Proceedings proceedings;
  private final NoteTable notes;
  private final OrderDates dates;
  private final TermGivenTable terms;
  private final FollowUpTaskTable tasks;
  private final AnswerTable answers;
  private final Promises promises;
  private final Lapses lapses;
  private final CaseworkSettings settings;

  Closing(
      Proceedings proceedings,
      NoteTable notes,
      OrderDates dates,
      TermGivenTable terms,
      FollowUpTaskTable tasks,
      AnswerTable answers,
      Promises promises,
      Lapses lapses,
      CaseworkSettings settings) {
    this.proceedings = proceedings;
    this.notes = notes;
    this.dates = dates;
    this.terms = terms;
    this.tasks = tasks;
    this.answers = answers;
    this.promises = promises;
    this.lapses = lapses;
    this.settings = settings;
  }

  /**
   * 回访. A satisfied petitioner has endorsed the result; with the last 认可 the petition is closed.
   * One who is not satisfied objects: the office sends it back, or its head decides 解释到位.
   */
  public void recordFollowUp(PetitionId id, FollowUp visit, By by) {
    proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(id);
          var actor = proceedings.check(Act.RECORD_FOLLOW_UP, by, petition);
          ConfidentialWords.check(Act.RECORD_FOLLOW_UP, petition, visit.opinion());
          refuseAnothers(petition, actor);
          petition.followUp(visit, by, lookBack(by));
          if (visit.at().isAfter(by.at())) {
            throw Refused.because(Reason.LIES_IN_THE_FUTURE).number(petition.number());
          }
          if (!visit.satisfaction().isEndorsement()
              && petition.nature().secrecy() != Secrecy.CONFIDENTIAL
              && visit.opinion().isEmpty()) {
            throw Refused.because(Reason.AN_OPINION_IS_NEEDED).number(petition.number());
          }
          notes.add(visit, petition, by);
          save(petition, by);
        });
  }

  /** The same, with a promise that was made on the visit: both or neither. */
  public void recordFollowUp(PetitionId id, FollowUp visit, Optional<Promise> promise, By by) {
    proceedings.carryOut(
        () -> {
          promise.ifPresent(it -> promises.make(id, it, by));
          recordFollowUp(id, visit, by);
        });
  }

  /**
   * 认可 by a 上级部门 or 工管委, or its refusal. A leader gives that of 工管委 with a tap; what the office
   * records needs evidence. With the last 认可 the petition is closed.
   */
  public void endorse(PetitionId id, Endorsement word, By by) {
    proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(id);
          if (word.endorser() == Endorser.PETITIONER) {
            throw Refused.because(Reason.THE_PETITIONER_ENDORSES_BY_FOLLOW_UP)
                .number(petition.number());
          }
          var isSuperior = word.endorser() == Endorser.SUPERIOR;
          var act = isSuperior ? Act.ENDORSE_FOR_SUPERIOR : Act.ENDORSE_FOR_COMMITTEE;
          var actor = proceedings.check(act, by, petition);
          ConfidentialWords.check(act, petition, word.evidence());
          petition.endorse(word, by, lookBack(by));
          if (word.evidence().isEmpty() && (isSuperior || !actor.is(Role.LEADER))) {
            throw Refused.because(Reason.EVIDENCE_IS_NEEDED).number(petition.number());
          }
          notes.add(word, petition, by);
          save(petition, by);
        });
  }

  /** 解释到位 stands in for the 认可 of a petitioner who is not satisfied. */
  public void explain(PetitionId id, Evidence evidence, By by) {
    proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(id);
          proceedings.check(Act.EXPLAIN, by, petition);
          ConfidentialWords.check(Act.EXPLAIN, petition, evidence);
          petition.explain(by, lookBack(by));
          if (evidence.isEmpty()) {
            throw Refused.because(Reason.EVIDENCE_IS_NEEDED).number(petition.number());
          }
          notes.add(new Endorsement(Endorser.PETITIONER, true, evidence), petition, by);
          save(petition, by);
        });
  }

  private void save(Petition petition, By by) {
    if (petition.status() == PetitionStatus.CLOSED) {
      lapses.withClosed(petition, by);
    }
    proceedings.save(petition);
  }

  /** After an objection: back to the lead unit, with a new deadline, a day that was named. */
  public void sendBack(PetitionId id, Due second, By by) {
    sendBack(id, dates.named(second, by), by);
  }

  /** The same, by a term that begins to run now. */
  public void sendBack(PetitionId id, TermGiven term, By by) {
    proceedings.carryOut(
        () -> {
          var given = dates.asOf(term, by);
          var second = given.due();
          var petition = proceedings.hold(id);
          proceedings.check(Act.SEND_BACK, by, petition);
          petition.sendBack(by);
          if (second.hasPassed(by.at())) {
            throw Refused.because(Reason.DUE_HAS_PASSED).number(petition.number()).due(second);
          }
          var lead = proceedings.hold(petition.leadAssignment().orElseThrow()).assignment();
          lead.sendBack(second, by);
          answers.follow(id, second, by);
          proceedings.save(petition);
          proceedings.save(lead);
          terms.add(lead.id(), given, by);
        });
  }

  /** 回访 is given to one of the visitors, or of the office; the last one named counts. */
  public void giveFollowUp(PetitionId id, StaffId visitor, By by) {
    proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(id);
          proceedings.check(Act.GIVE_FOLLOW_UP, by, petition);
          if (petition.status() != PetitionStatus.TO_FOLLOW_UP) {
            throw petition.tooLateOrEarly(Act.GIVE_FOLLOW_UP);
          }
          var named = proceedings.actor(visitor);
          if (!named.is(Role.VISITOR) && !named.isOfTheOffice()) {
            throw Refused.because(Reason.NOT_A_VISITOR).number(petition.number()).who(visitor);
          }
          tasks.give(petition, visitor, by);
          petition.tell(new AftercareEvent.FollowUpGiven(id, petition.number(), by, visitor));
          proceedings.save(petition);
        });
  }

  /** Who is to visit the petitioner now; empty if any visitor may. */
  public Optional<StaffId> visitorOf(PetitionId id) {
    return tasks.visitorOf(id);
  }

  private void refuseAnothers(Petition petition, Actor actor) {
    if (actor.isOfTheOffice()) {
      return;
    }
    tasks
        .visitorOf(petition.id())
        .filter(it -> !it.equals(actor.id()))
        .ifPresent(
            it -> {
              throw Refused.because(Reason.FOLLOW_UP_IS_ANOTHERS).number(petition.number()).who(it);
            });
  }

  /**
   * Somebody asks for 销号. It happens by itself with the last 认可, so this says why not yet.
   *
   * @throws Refused always: who is missing, or who closed it and when
   */
  public void close(PetitionId id, By by) {
    proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(id);
          proceedings.check(Act.CLOSE, by, petition);
          petition.close();
        });
  }

  private LocalDate lookBack(By by) {
    return LocalDate.ofInstant(by.at(), OfficeTime.ZONE).plusDays(settings.lookBackAfterDays());
  }
}
