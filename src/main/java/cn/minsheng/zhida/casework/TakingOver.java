package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.vault.Vault;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 接管在办台账: a ledger that was kept before goes on here, each petition under its old number, in its
 * state, with its dates. Nobody is told of each; what follows from where it stands (reminders, who
 * does what next) follows as for any other; of one whose report had passed the answers to its
 * channels are owed. What was done in it before is not on this trail, and counts in no period as
 * done; who did it is not known.
 */
@Component
public class TakingOver {

  private final Proceedings proceedings;
  private final LedgerNumbers numbers;
  private final NumbersLeftEmpty leftEmpty;
  private final MatterTable matters;
  private final LikenessMarks likeness;
  private final WordMarks words;
  private final Vault vault;
  private final Directory directory;
  private final AnswerTable answers;
  private final OrderDates dates;
  private final TermGivenTable terms;
  private final CaseworkSettings settings;
  private final JdbcClient jdbc;

  TakingOver(
      Proceedings proceedings,
      LedgerNumbers numbers,
      NumbersLeftEmpty leftEmpty,
      MatterTable matters,
      LikenessMarks likeness,
      WordMarks words,
      Vault vault,
      Directory directory,
      AnswerTable answers,
      OrderDates dates,
      TermGivenTable terms,
      CaseworkSettings settings,
      JdbcClient jdbc) {
    this.proceedings = proceedings;
    this.numbers = numbers;
    this.leftEmpty = leftEmpty;
    this.matters = matters;
    this.likeness = likeness;
    this.words = words;
    this.vault = vault;
    this.directory = directory;
    this.answers = answers;
    this.dates = dates;
    this.terms = terms;
    this.settings = settings;
    this.jdbc = jdbc;
  }

  /** Whether somebody may take over, as things stand. */
  public boolean mayTakeOver(StaffId who) {
    return Act.TAKE_OVER.permission().holds(proceedings.actor(who), List.of());
  }

  /**
   * The numbers of a year up to this one are taken: by petitions that are taken over, or left empty
   * until one is. The series goes on behind it. Asked once more it does nothing.
   */
  public void continueBehind(LedgerNumber highest, By by) {
    proceedings.carryOut(
        () -> {
          proceedings.check(Act.TAKE_OVER, by);
          var last = numbers.hold(highest.year());
          if (highest.ordinal() > last) {
            leftEmpty.leave(highest.year(), last + 1, highest.ordinal(), by);
            numbers.goOnBehind(highest);
          }
        });
  }

  /** 空号, the lowest first. */
  public List<LedgerNumber> leftEmpty() {
    return leftEmpty.all();
  }

  /** How far the numbers of a year have been given out. */
  public int lastOf(int year) {
    return numbers.lastOf(year);
  }

  /**
   * Puts it on the ledger as it stands.
   *
   * @throws Refused if its number is held by another
   */
  public Entry takeOver(OldPetition old, By by) {
    return proceedings.carryOut(
        () -> {
          proceedings.check(Act.TAKE_OVER, by);
          if (old.registeredAt().isAfter(by.at()) || old.standing().since().isAfter(by.at())) {
            throw Refused.because(Reason.LIES_IN_THE_FUTURE);
          }
          var what = old.what();
          if (what.matter().content().isEmpty() && what.secrecy() != Secrecy.CONFIDENTIAL) {
            throw Refused.because(Reason.CONTENT_IS_MISSING);
          }
          dates.keepCalendar();
          var number = number(old);
          var id = PetitionId.next();
          var lead = old.standing().lead().map(this::duty);
          var petition =
              Petition.takenOver(
                  id, number, old, vault.open("petition " + number), by, lookBack(old, by));
          ConfidentialWords.checkNothingIsSaid(petition, what);
          var assignment = lead.map(it -> Assignment.takenOver(petition, it, old.standing(), by));
          assignment.ifPresent(it -> petition.isWith(it.id()));
          petition.tellTakenOver(old, assignment, by);
          proceedings.save(petition);
          matters.keep(petition, what);
          likeness.keepFirst(id, what.secrecy(), what.matter());
          words.keepFirst(petition, what.matter());
          assignment.ifPresent(proceedings::save);
          assignment.ifPresent(it -> terms.add(it.id(), dates.named(it.due(), by), by));
          remember(id, old.from(), by);
          if (petition.isAnswered()) {
            answers.owe(petition, assignment.orElseThrow().due(), dates.nextWorkingDay(by), by);
          }
          return new Entry(id, number, assignment.map(Assignment::id));
        });
  }

  private LedgerNumber number(OldPetition old) {
    if (old.number().isEmpty()) {
      return numbers.next(old.registeredAt());
    }
    var number = old.number().get();
    numbers.hold(number.year());
    if (!leftEmpty.fill(number)) {
      throw Refused.because(Reason.NUMBER_IS_ANOTHERS).number(number);
    }
    return number;
  }

  private Duty duty(OldPetition.Lead lead) {
    var unit = lead.unit();
    var heads = directory.headsOf(unit);
    if (heads.isEmpty()) {
      throw Refused.because(Reason.UNIT_HAS_NO_HEAD).unit(unit);
    }
    var deputies = directory.deputiesOf(unit);
    return new Duty(
        unit, AssignmentRole.LEAD, heads.get(0), deputies.size() == 1 ? deputies.get(0) : null);
  }

  /** Of what was closed long ago none is owed any more. */
  private @Nullable LocalDate lookBack(OldPetition old, By by) {
    if (old.standing().status() != PetitionStatus.CLOSED) {
      return null;
    }
    var due =
        LocalDate.ofInstant(old.standing().since(), OfficeTime.ZONE)
            .plusDays(settings.lookBackAfterDays());
    var today = LocalDate.ofInstant(by.at(), OfficeTime.ZONE);
    return due.isBefore(today) ? null : due;
  }

  private void remember(PetitionId id, OldPetition.From from, By by) {
    jdbc.sql(
            "insert into taken_over (petition, file, row_in_file, brought_by, taken_over_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            id.toString(),
            from.file(),
            from.row(),
            from.broughtBy().toString(),
            Moments.column(by.at()))
        .update();
  }

  /** Whether it was kept in another ledger before. */
  public boolean isTakenOver(PetitionId petition) {
    return jdbc.sql("select 1 from taken_over where petition = ?")
        .param(petition.toString())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** What an import brought, and whose it is now. */
  public List<Brought> brought(UUID broughtBy) {
    return jdbc.sql(
            """
            select p.number_year, p.number_ordinal, a.unit, a.due_last_day, a.due_until
            from taken_over t join petition p on p.id = t.petition
            join assignment a on a.id = p.lead_assignment
            where t.brought_by = ? and p.status = 'IN_HAND'
            order by a.due_until, p.number_year, p.number_ordinal
            """)
        .param(broughtBy.toString())
        .query(
            (row, n) ->
                new Brought(
                    new LedgerNumber(row.getInt(1), row.getInt(2)),
                    new UnitId(row.getLong(3)),
                    new Due(row.getObject(4, LocalDate.class), Columns.moment(row, 5))))
        .list();
  }

  /** A petition in hand that was taken over. */
  public record Brought(LedgerNumber number, UnitId unit, Due due) {}
}
