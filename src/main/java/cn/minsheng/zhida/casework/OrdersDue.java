package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The orders the units still owe an answer to, by their deadline, with what follows from it: many
 * at once, in a fixed number of queries for every thousand.
 */
@Component
public class OrdersDue {

  private static final int AT_ONCE = 1_000;

  private static final String OPEN =
      """
      select a.id, a.issued_at as since, a.role, a.report_needed,
        a.due_last_day, a.due_until, a.not_counted_micros,
        p.id as petition, p.number_year, p.number_ordinal, p.urgency, p.secrecy,
        a.id as assignment, a.status as assignment_status, a.unit,
        a.first_responsible, a.specifically_responsible,
        (select max(h.last_day) from matter_hold h
          where h.petition = p.id and h.released_at is null) as held_through,
        (select count(*) from extension e
          where e.assignment = a.id and e.granted = true) as granted,
        (select count(*) from extension e
          where e.assignment = a.id and e.decided_at is null and e.lapsed_at is null
            and e.proposed_until > a.due_until) as asked
      from assignment a join petition p on p.id = a.petition
      where a.status in ('ISSUED', 'ACCEPTED', 'REPORTED', 'RETURNED')
      """;

  private final JdbcClient jdbc;
  private final ToldDateTable told;
  private final DatesOfAssignments dates;
  private final OfficeCalendar calendar;
  private final RequestSettings settings;

  OrdersDue(
      JdbcClient jdbc,
      ToldDateTable told,
      DatesOfAssignments dates,
      OfficeCalendar calendar,
      RequestSettings settings) {
    this.jdbc = jdbc;
    this.told = told;
    this.dates = dates;
    this.calendar = calendar;
    this.settings = settings;
  }

  /** Those of lead and supporting units that are due before a moment (rules 5 to 7). */
  public List<PendingOrder> before(Instant moment) {
    var orders =
        jdbc.sql(OPEN + " and a.due_until < ? order by a.due_until, a.id limit ?")
            .params(Moments.column(moment), Agenda.MOST)
            .query((row, n) -> order(row))
            .list();
    var all = new ArrayList<PendingOrder>(orders.size());
    for (var from = 0; from < orders.size(); from += AT_ONCE) {
      all.addAll(withMilestones(orders.subList(from, Math.min(from + AT_ONCE, orders.size()))));
    }
    return all;
  }

  /** Those of lead units that are 立办立结 and due at a moment or later, without their milestones. */
  public List<PendingOrder> immediateFrom(Instant moment) {
    return jdbc
        .sql(
            OPEN
                + """
                  and p.urgency = 'IMMEDIATE' and p.status = 'IN_HAND' and a.role = 'LEAD'
                order by a.due_until, a.id limit ?
                """)
        .params(Agenda.MOST)
        .query((row, n) -> order(row))
        .list()
        .stream()
        .filter(it -> !it.ownTime().due().until().isBefore(moment))
        .toList();
  }

  private PendingOrder order(ResultSet row) throws SQLException {
    var pending = PendingRows.current(row);
    var mayAskOnceMore = row.getInt("granted") == 0 || !settings.isExtendedOnce();
    return new PendingOrder(
        pending,
        AssignmentRole.valueOf(row.getString("role")),
        pending.due().orElseThrow(),
        Optional.empty(),
        mayAskOnceMore && row.getInt("asked") == 0,
        row.getBoolean("report_needed"),
        Optional.ofNullable(row.getObject("held_through", LocalDate.class)),
        new OwnTime(
            pending.due().orElseThrow(),
            Duration.of(row.getLong("not_counted_micros"), ChronoUnit.MICROS)));
  }

  private List<PendingOrder> withMilestones(List<PendingOrder> orders) {
    var leads =
        orders.stream()
            .filter(it -> it.role() == AssignmentRole.LEAD)
            .map(it -> AssignmentId.of(it.pending().id()))
            .toList();
    var kept = told.of(leads);
    var starts = starts(leads);
    var days = calendar.inForce();
    return orders.stream()
        .map(
            it -> {
              if (it.role() != AssignmentRole.LEAD) {
                return it;
              }
              var id = AssignmentId.of(it.pending().id());
              var from = starts.getOrDefault(new Start(id, it.due()), it.pending().since());
              var counted = dates.milestones(from, it.due(), days);
              var earlier = kept.get(id);
              return it.with(
                  earlier == null || !earlier.until().equals(it.due().until())
                      ? counted
                      : counted.neverEarlierThan(earlier.milestones(counted)));
            })
        .toList();
  }

  /**
   * From when the term of the deadline in force counts; not of one that was set otherwise since.
   */
  private Map<Start, Instant> starts(List<AssignmentId> of) {
    var starts = new HashMap<Start, Instant>();
    if (!of.isEmpty()) {
      jdbc.sql(
              """
              select t.assignment, t.due_last_day, t.due_until, t.starts_at from term_given t
              join (select assignment, max(id) as id from term_given
                where assignment in (:assignments) group by assignment) newest on newest.id = t.id
              """)
          .param("assignments", of.stream().map(AssignmentId::toString).toList())
          .query(
              row -> {
                starts.put(
                    new Start(
                        AssignmentId.of(row.getString("assignment")),
                        new Due(
                            row.getObject("due_last_day", LocalDate.class),
                            Columns.moment(row, "due_until"))),
                    Columns.moment(row, "starts_at"));
              });
    }
    return starts;
  }

  private record Start(AssignmentId assignment, Due due) {}
}
