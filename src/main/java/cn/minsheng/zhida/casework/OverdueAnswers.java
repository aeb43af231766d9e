package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which lead units' answers are overdue, and since when: from the end of {@link OwnTime} on, or, if
 * the matter was held then (挂账), from the end of that. What was overdue before it was taken over
 * from an old ledger is not asked for here.
 */
@Component
public class OverdueAnswers {

  private static final int MOST = 5_000;

  private final JdbcClient jdbc;
  private final Petitions petitions;
  private final CaseBook book;

  OverdueAnswers(JdbcClient jdbc, Petitions petitions, CaseBook book) {
    this.jdbc = jdbc;
    this.petitions = petitions;
    this.book = book;
  }

  /**
   * An order whose answer is overdue.
   *
   * @param deadline that it was given
   */
  public record Owed(AssignmentId assignment, Instant deadline) {}

  /** Those still owed at a moment, the oldest deadline first, 5,000 at most. */
  public List<Owed> at(Instant now) {
    return jdbc.sql(
            """
            select a.id, a.due_until from assignment a
            where a.status in ('ISSUED', 'ACCEPTED', 'REPORTED', 'RETURNED') and a.role = 'LEAD'
              and a.due_until <= :now
              and date_add(a.due_until, interval a.not_counted_micros microsecond) <= :now
              and not exists (select 1 from matter_hold h
                where h.petition = a.petition and h.released_at is null
                  and h.held_at <= :now and h.last_day >= :today)
              and not exists (select 1 from taken_over t
                where t.petition = a.petition
                  and (t.taken_over_at is null or a.due_until <= t.taken_over_at))
            order by a.due_until, a.id limit :most
            """)
        .param("now", Moments.column(now))
        .param("today", LocalDate.ofInstant(now, OfficeTime.ZONE))
        .param("most", MOST)
        .query(
            (row, n) ->
                new Owed(AssignmentId.of(row.getString("id")), Columns.moment(row, "due_until")))
        .list();
  }

  /** As it stands, with its petition held until the transaction ends. */
  public AssignmentView hold(AssignmentId id) {
    petitions.hold(book.assignment(id).petition());
    return book.assignment(id);
  }

  /** Since when the answer was overdue, if it was at that moment; whether or not it was given. */
  public Optional<Instant> since(AssignmentView of, Instant moment) {
    return wasLateBefore(of) ? Optional.empty() : passed(of, of.ownTime().due(), moment);
  }

  /** When another date of an order passed, if it had at that moment; not while it was held. */
  public Optional<Instant> passed(AssignmentView of, Due due, Instant moment) {
    var passed = due.until();
    for (var hold : holds(of.petition())) {
      if (!passed.isBefore(hold.from()) && passed.isBefore(hold.until())) {
        passed = hold.until();
      }
    }
    return Optional.of(passed).filter(it -> !it.isAfter(moment));
  }

  private boolean wasLateBefore(AssignmentView of) {
    return jdbc.sql(
                """
            select count(*) from taken_over
            where petition = ? and (taken_over_at is null or taken_over_at >= ?)
            """)
            .params(of.petition().toString(), Moments.column(of.due().until()))
            .query(Integer.class)
            .single()
        > 0;
  }

  private List<Hold> holds(PetitionId petition) {
    return jdbc.sql(
            """
            select held_at, released_by, released_at, last_day from matter_hold
            where petition = ? and taken_back_at is null order by held_at
            """)
        .param(petition.toString())
        .query(
            (row, n) -> {
              var end = Due.endOf(row.getObject("last_day", LocalDate.class)).until();
              var released = Columns.done(row, "released").map(Done::at).orElse(end);
              return new Hold(
                  Columns.moment(row, "held_at"), released.isBefore(end) ? released : end);
            })
        .list();
  }

  private record Hold(Instant from, Instant until) {}
}
