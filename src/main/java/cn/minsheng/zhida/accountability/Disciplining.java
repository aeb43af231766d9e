package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.accountability.Denied.Reason;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.vault.SafeId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * 问责 (rule 11): the head of the office decides, the bot records and leaves the telling to others.
 */
@Component
public class Disciplining {

  private final DisciplineTable table;
  private final Conduct conduct;
  private final Directory directory;

  Disciplining(DisciplineTable table, Conduct conduct, Directory directory) {
    this.table = table;
    this.conduct = conduct;
    this.directory = directory;
  }

  /**
   * Records it, in the caller's transaction if there is one; the same message or card once. Its
   * file is kept in a safe of its own.
   *
   * @throws Denied if they may not, nobody of the unit is meant, or reason or evidence is missing
   */
  public Discipline record(NewDiscipline what, By by) {
    return conduct.carryOut(
        () -> {
          conduct.check(AccountabilityAct.RECORD_DISCIPLINE, by, Optional.of(what.unit()));
          var before = table.recordedFrom(by.source());
          if (before.isPresent()) {
            return before.get();
          }
          checkWhom(what);
          Conduct.said(Reason.A_REASON_IS_NEEDED, what.reason());
          if (what.evidence().words().isEmpty() && what.evidence().document().isEmpty()) {
            throw Denied.because(Reason.EVIDENCE_IS_NEEDED);
          }
          var number = table.add(what, by);
          record(number, what, by);
          return table.find(number).orElseThrow();
        });
  }

  /**
   * 撤销问责: what was recorded wrongly counts no more, and stays to be seen.
   *
   * @throws Denied if they may not, there is none, it was revoked already, or no reason is said
   */
  public Discipline revoke(long number, String why, By by) {
    return conduct.carryOut(
        () -> {
          conduct.check(AccountabilityAct.REVOKE_DISCIPLINE, by, Optional.empty());
          var of = table.hold(number).orElseThrow(() -> Denied.because(Reason.NO_SUCH_DISCIPLINE));
          of.revoked()
              .ifPresent(
                  first -> {
                    throw Denied.because(Reason.ALREADY_REVOKED)
                        .unit(Optional.of(of.unit()))
                        .done(first);
                  });
          table.revoke(number, Conduct.said(Reason.A_REASON_IS_NEEDED, why), by);
          conduct.record(
              AccountabilityAct.REVOKE_DISCIPLINE,
              by,
              Optional.of(of.unit()),
              "discipline:" + number,
              new TreeMap<>());
          return table.find(number).orElseThrow();
        });
  }

  /**
   * Asked before somebody is given the form.
   *
   * @throws Denied if they may not record any
   */
  public void mustMayRecord(StaffId who) {
    conduct.check(AccountabilityAct.RECORD_DISCIPLINE, who, Optional.empty());
  }

  /**
   * All of a year, the oldest first.
   *
   * @throws Denied if the reader oversees nothing
   */
  public List<Discipline> of(int year, StaffId reader) {
    conduct.check(AccountabilityAct.READ_DISCIPLINE, reader, Optional.empty());
    return table.of(year);
  }

  /**
   * A unit's of a year, with those of its people, the oldest first.
   *
   * @throws Denied if the reader neither oversees nor signs for the unit
   */
  public List<Discipline> of(UnitId unit, int year, StaffId reader) {
    conduct.check(AccountabilityAct.READ_DISCIPLINE, reader, Optional.of(unit));
    return table.of(unit, year);
  }

  /**
   * Reason and evidence.
   *
   * @throws Denied if the reader neither oversees nor signs for the unit, nor is who it is against
   */
  public Optional<String> words(Discipline of, StaffId reader) {
    if (!of.staff().equals(Optional.of(reader))) {
      conduct.check(AccountabilityAct.READ_DISCIPLINE, reader, Optional.of(of.unit()));
    }
    return table.words(of.number());
  }

  /**
   * The file that shows that it is right, if there is one.
   *
   * @throws Denied as for {@link #words}
   */
  public Optional<DocumentId> evidence(Discipline of, StaffId reader) {
    if (!of.staff().equals(Optional.of(reader))) {
      conduct.check(AccountabilityAct.READ_DISCIPLINE, reader, Optional.of(of.unit()));
    }
    return table.document(of.number());
  }

  /**
   * @throws Denied if there is none
   */
  public Discipline find(long number) {
    return table.find(number).orElseThrow(() -> Denied.because(Reason.NO_SUCH_DISCIPLINE));
  }

  /** Its own safe, with which its words and its file are forgotten. */
  public SafeId safeOf(Discipline of) {
    return table.safe(of.number());
  }

  private void checkWhom(NewDiscipline what) {
    if (directory.unit(what.unit()).filter(it -> !it.removed()).isEmpty()) {
      throw Denied.because(Reason.NO_SUCH_UNIT);
    }
    if (what.staff().isPresent() && !isOf(what.unit(), what.staff().get())) {
      throw Denied.because(Reason.NOBODY_OF_THE_UNIT).unit(Optional.of(what.unit()));
    }
  }

  private boolean isOf(UnitId unit, StaffId staff) {
    var holdsAnOffice =
        directory.rolesOf(staff).stream().flatMap(it -> it.unit().stream()).anyMatch(unit::equals);
    return holdsAnOffice
        || directory
            .staff(staff)
            .map(StaffMember::units)
            .filter(it -> it.contains(unit))
            .isPresent();
  }

  private void record(long number, NewDiscipline what, By by) {
    var facts = new TreeMap<String, String>();
    facts.put("degree", what.degree().name());
    facts.put("unit", what.unit().toString());
    what.staff().ifPresent(it -> facts.put("staff", it.toString()));
    table.document(number).ifPresent(it -> facts.put("document", it.toString()));
    conduct.record(
        AccountabilityAct.RECORD_DISCIPLINE,
        by,
        Optional.of(what.unit()),
        "discipline:" + number,
        facts);
  }
}
