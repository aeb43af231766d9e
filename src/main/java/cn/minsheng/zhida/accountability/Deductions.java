package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.accountability.Denied.Reason;
import cn.minsheng.zhida.accountability.StepTable.Place;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.directory.StaffId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What people do about deductions (rule 10). Every act is done whole or not at all, in the caller's
 * transaction if there is one; {@link Denied} takes back only the act. Of two at once one is first,
 * the other is told who and when.
 */
@Component
public class Deductions {

  private final DeductionTable table;
  private final StepTable steps;
  private final Catalogue catalogue;
  private final Confidences confidences;
  private final Conduct conduct;
  private final ApplicationEventPublisher publisher;

  Deductions(
      DeductionTable table,
      StepTable steps,
      Catalogue catalogue,
      Confidences confidences,
      Conduct conduct,
      ApplicationEventPublisher publisher) {
    this.table = table;
    this.steps = steps;
    this.catalogue = catalogue;
    this.confidences = confidences;
    this.conduct = conduct;
    this.publisher = publisher;
  }

  /** 异议: the unit's head or a deputy says why not; once, within the time for it. */
  public Deduction object(DeductionId id, String reason, By by) {
    return conduct.carryOut(
        () -> {
          var deduction = held(id, AccountabilityAct.OBJECT_TO_DEDUCTION, by);
          mustBeUndecided(deduction);
          deduction
              .objected()
              .ifPresent(
                  first -> {
                    throw Denied.because(Reason.ALREADY_OBJECTED).of(deduction).done(first);
                  });
          if (deduction.objectUntil().hasPassed(by.at())) {
            throw Denied.because(Reason.TOO_LATE_TO_OBJECT)
                .of(deduction)
                .due(deduction.objectUntil());
          }
          var why = reason(deduction, reason);
          return step(
              deduction,
              Place.OBJECTION,
              AccountabilityAct.OBJECT_TO_DEDUCTION,
              Optional.empty(),
              Optional.of(why),
              by);
        });
  }

  /** 确认减分: after the unit has objected or could have. */
  public Deduction confirm(DeductionId id, By by) {
    return conduct.carryOut(
        () -> {
          var deduction = held(id, AccountabilityAct.CONFIRM_DEDUCTION, by);
          mustBeUndecided(deduction);
          if (deduction.mayBeObjectedToAt(by.at())) {
            throw Denied.because(Reason.THE_UNIT_MAY_STILL_OBJECT)
                .of(deduction)
                .due(deduction.objectUntil());
          }
          var points =
              points(deduction)
                  .orElseThrow(() -> Denied.because(Reason.POINTS_ARE_NOT_SET).of(deduction));
          return step(
              deduction,
              Place.DECISION,
              AccountabilityAct.CONFIRM_DEDUCTION,
              Optional.of(points),
              Optional.empty(),
              by);
        });
  }

  /** 不予减分, with a reason; the unit's time to object need not be over. */
  public Deduction waive(DeductionId id, String reason, By by) {
    return conduct.carryOut(
        () -> {
          var deduction = held(id, AccountabilityAct.WAIVE_DEDUCTION, by);
          mustBeUndecided(deduction);
          var why = reason(deduction, reason);
          return step(
              deduction,
              Place.DECISION,
              AccountabilityAct.WAIVE_DEDUCTION,
              Optional.empty(),
              Optional.of(why),
              by);
        });
  }

  /** 冲回: gives back what was confirmed, by a row of its own, with a reason. */
  public Deduction reverse(DeductionId id, String reason, By by) {
    return conduct.carryOut(
        () -> {
          var deduction = held(id, AccountabilityAct.REVERSE_DEDUCTION, by);
          mustBeConfirmed(deduction);
          var why = reason(deduction, reason);
          return step(
              deduction,
              Place.REVERSAL,
              AccountabilityAct.REVERSE_DEDUCTION,
              deduction.lost(),
              Optional.of(why),
              by);
        });
  }

  /**
   * Asked before somebody is to say why it is reversed.
   *
   * @throws Denied as {@link #reverse} would
   */
  public Deduction mustBeReversible(DeductionId id, By by) {
    var deduction = find(id);
    conduct.check(AccountabilityAct.REVERSE_DEDUCTION, by, Optional.of(deduction.unit()));
    mustBeConfirmed(deduction);
    return deduction;
  }

  /** Whether they may confirm and waive. */
  public boolean mayDecide(StaffId who) {
    return conduct.may(AccountabilityAct.CONFIRM_DEDUCTION, who, Optional.empty());
  }

  /** What it will cost if it is confirmed now; empty while the table does not say. */
  public Optional<Points> points(Deduction deduction) {
    return deduction
        .lost()
        .or(deduction::points)
        .or(
            () ->
                catalogue.points(
                    deduction.item(),
                    LocalDate.ofInstant(deduction.happenedAt(), OfficeTime.ZONE)));
  }

  private Deduction find(DeductionId id) {
    return table.find(id).orElseThrow(() -> Denied.because(Reason.NO_SUCH_DEDUCTION));
  }

  private Deduction held(DeductionId id, AccountabilityAct act, By by) {
    if (!table.hold(id)) {
      throw Denied.because(Reason.NO_SUCH_DEDUCTION);
    }
    var deduction = find(id);
    conduct.check(act, by, Optional.of(deduction.unit()));
    return deduction;
  }

  private static void mustBeUndecided(Deduction deduction) {
    switch (deduction.status()) {
      case PROPOSED, OBJECTED -> {}
      case CONFIRMED -> throw denied(deduction, Reason.ALREADY_CONFIRMED, decider(deduction));
      case WAIVED -> throw denied(deduction, Reason.ALREADY_WAIVED, decider(deduction));
      case REVERSED ->
          throw denied(deduction, Reason.ALREADY_REVERSED, deduction.reversed().orElseThrow());
    }
  }

  private static void mustBeConfirmed(Deduction deduction) {
    switch (deduction.status()) {
      case CONFIRMED -> {}
      case PROPOSED, OBJECTED -> throw Denied.because(Reason.NOT_YET_CONFIRMED).of(deduction);
      case WAIVED -> throw denied(deduction, Reason.ALREADY_WAIVED, decider(deduction));
      case REVERSED ->
          throw denied(deduction, Reason.ALREADY_REVERSED, deduction.reversed().orElseThrow());
    }
  }

  private static Done decider(Deduction deduction) {
    return deduction.decided().orElseThrow().done();
  }

  private static Denied denied(Deduction deduction, Reason reason, Done first) {
    return Denied.because(reason).of(deduction).done(first);
  }

  private static String reason(Deduction deduction, String words) {
    if (words.isBlank()) {
      throw Denied.because(Reason.A_REASON_IS_NEEDED).of(deduction);
    }
    return Conduct.said(Reason.A_REASON_IS_NEEDED, words);
  }

  private Deduction step(
      Deduction deduction,
      Place place,
      AccountabilityAct act,
      Optional<Points> points,
      Optional<String> why,
      By by) {
    var safe = confidences.safeOf(deduction.petition());
    steps.add(deduction.id(), place, act, points, why, safe, by);
    conduct.record(
        act, by, Optional.of(deduction.unit()), subject(deduction.id()), facts(deduction, points));
    var now = find(deduction.id());
    publisher.publishEvent(new DeductionChanged(act, now, why));
    return now;
  }

  /** How the trail calls it. */
  static String subject(DeductionId id) {
    return "deduction:" + id;
  }

  static Map<String, String> facts(Deduction deduction, Optional<Points> points) {
    var facts = new TreeMap<String, String>();
    facts.put("item", deduction.item().name());
    facts.put("unit", deduction.unit().toString());
    facts.put("number", deduction.number().toString());
    points.ifPresent(it -> facts.put("points", it.toString()));
    return facts;
  }
}
