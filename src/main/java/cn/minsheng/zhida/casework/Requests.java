package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units asked the office for, what waits for a decision, and what follows from decisions. */
@Component
public class Requests {

  private final WithdrawalTable withdrawals;
  private final ExtensionTable extensions;
  private final Proceedings proceedings;
  private final Assignments assignments;
  private final Views views;
  private final RequestSettings settings;
  private final JdbcClient jdbc;

  Requests(
      WithdrawalTable withdrawals,
      ExtensionTable extensions,
      Proceedings proceedings,
      Assignments assignments,
      Views views,
      RequestSettings settings,
      JdbcClient jdbc) {
    this.withdrawals = withdrawals;
    this.extensions = extensions;
    this.proceedings = proceedings;
    this.assignments = assignments;
    this.views = views;
    this.settings = settings;
    this.jdbc = jdbc;
  }

  /**
   * @throws Refused if there is no such request
   */
  public Withdrawal withdrawal(RequestId id) {
    return withdrawals.find(id).orElseThrow(() -> Refused.because(Reason.NO_SUCH_REQUEST));
  }

  /**
   * @throws Refused if there is no such request
   */
  public Extension extension(RequestId id) {
    return extensions.find(id).orElseThrow(() -> Refused.because(Reason.NO_SUCH_REQUEST));
  }

  public Optional<Withdrawal> withdrawalOf(AssignmentId assignment) {
    return withdrawals.of(assignment);
  }

  /** The oldest first. */
  public List<Extension> extensionsOf(AssignmentId assignment) {
    return extensions.of(assignment);
  }

  /** All that lead and supporting units asked for, also in earlier orders; the oldest first. */
  public List<Withdrawal> withdrawalsOf(PetitionId petition) {
    return withdrawals.of(petition);
  }

  /** The oldest first. */
  public List<Extension> extensionsOf(PetitionId petition) {
    return extensions.of(petition);
  }

  /** 终审: the petition was given back so often that its lead unit keeps it. */
  public boolean isFinal(AssignmentView assignment) {
    return assignment.role() == AssignmentRole.LEAD
        && settings.isFinalAfter(withdrawals.approved(assignment.petition()));
  }

  /** Whether the next lead unit will have to keep it. */
  public boolean willBeFinal(PetitionId petition) {
    return settings.isFinalAfter(withdrawals.approved(petition));
  }

  /** Requests for withdrawal that wait for a decision, the one that waits longest first. */
  public List<Withdrawal> openWithdrawals() {
    return withdrawals.open();
  }

  /** Requests for an extension that wait for a decision, the one that waits longest first. */
  public List<Extension> openExtensions(Instant now) {
    return extensions.openAt(now);
  }

  /** Extensions granted of which the unit has not confirmed that the petitioner was told. */
  public List<Extension> toTell() {
    return extensions.toTell();
  }

  /**
   * Petitions that a unit gave back and that have no unit yet, the one that waits longest first.
   */
  public List<ToAssignAgain> toAssignAgain() {
    return jdbc.sql(
            """
            select a.petition, a.number_year, a.number_ordinal, a.status_by, a.status_at,
              a.due_last_day, a.due_until
            from petition p
            join assignment a on a.id = (
              select last.id from assignment last where last.petition = p.id and last.role = 'LEAD'
              order by last.issued_at desc, last.status_at desc, last.id limit 1)
            where p.status = 'TO_ASSIGN' and a.status = 'WITHDRAWN'
            order by a.status_at, p.id
            """)
        .query(
            (row, n) ->
                new ToAssignAgain(
                    PetitionId.of(row.getString("petition")),
                    new LedgerNumber(row.getInt("number_year"), row.getInt("number_ordinal")),
                    Columns.done(row, "status").orElseThrow(),
                    new Due(
                        row.getObject("due_last_day", LocalDate.class),
                        Columns.moment(row, "due_until"))))
        .list();
  }

  /**
   * A petition without a unit.
   *
   * @param givenBack who decided so, and when
   * @param promised the deadline that was promised and stands
   */
  public record ToAssignAgain(
      PetitionId petition, LedgerNumber number, Done givenBack, Due promised) {}

  /**
   * The deadline promised to the petitioner that stands while a petition given back has no unit.
   */
  public Optional<Due> promised(PetitionId petition) {
    return toAssignAgain().stream()
        .filter(it -> it.petition().equals(petition))
        .findFirst()
        .map(ToAssignAgain::promised);
  }

  /** All assignments there ever were of a petition, also those given back; the oldest first. */
  public List<AssignmentView> assignmentsOf(PetitionId petition) {
    return views.ofAssignments(assignments.of(List.of(petition.toString())));
  }

  /**
   * Why a unit asked, and why it was decided so.
   *
   * @throws Refused unless the reader is of the office, a leader, or signs for the unit
   */
  public Withdrawal.Words words(Withdrawal of, StaffId reader) {
    mayRead(of.assignment(), reader);
    return withdrawals.words(of.id());
  }

  /**
   * Why a unit asked, and why it was decided so.
   *
   * @throws Refused unless the reader is of the office, a leader, or signs for the unit
   */
  public Extension.Words words(Extension of, StaffId reader) {
    mayRead(of.assignment(), reader);
    return extensions.words(of.id());
  }

  /** Whether they may read why this unit asked: the office, a leader, who signs for the unit. */
  public boolean mayReadWhy(AssignmentId id, StaffId reader) {
    var actor = proceedings.actor(reader);
    return actor.isOfTheOffice()
        || actor.is(Role.LEADER)
        || actor.signsFor(assignments.find(id).orElseThrow().duty());
  }

  private void mayRead(AssignmentId id, StaffId reader) {
    if (!mayReadWhy(id, reader)) {
      throw Refused.because(Reason.NOT_YOUR_PETITION)
          .number(assignments.find(id).orElseThrow().number());
    }
  }
}
