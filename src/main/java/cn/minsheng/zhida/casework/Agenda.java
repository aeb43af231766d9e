package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits and what nears its day, for whoever reminds of it. Each question is a range of one
 * index, so that it costs what it finds and not what the ledger holds; none finds more than {@link
 * #MOST}. Nothing is locked: whoever acts on an answer looks at it as it was a moment ago.
 */
@Component
public class Agenda {

  /** More than any office has open; a guard for the memory. What waits longest is kept. */
  public static final int MOST = 50_000;

  private static final String OF_PETITION =
      """
      , p.id as petition, p.number_year, p.number_ordinal, p.urgency, p.secrecy
      """;

  private static final String OF_ASSIGNMENT =
      OF_PETITION
          + """
          , a.id as assignment, a.status as assignment_status, a.unit,
            a.first_responsible, a.specifically_responsible
          """;

  private static final String CLERK = ", coalesce(c.staff, p.registered_by) as person";

  private static final String ITS_CLERK =
      """
      left join petition_clerk c on c.petition = p.id
      """;

  private static final String ITS_LEAD =
      """
      left join assignment a on a.id = p.lead_assignment
      """;

  private final JdbcClient jdbc;

  Agenda(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Orders of lead and supporting units nobody accepted (rule 3); {@code since} the order. */
  public List<Pending> unaccepted(Instant issuedSince) {
    return list(
        "select a.id, a.issued_at as since"
            + OF_ASSIGNMENT
            + """
            from assignment a join petition p on p.id = a.petition
            where a.status = 'ISSUED' and a.issued_at >= ?
            order by a.issued_at, a.id limit ?
            """,
        Moments.column(issuedSince));
  }

  /** Requests for a withdrawal that wait for a decision (rule 4); {@code since} the request. */
  public List<Pending> withdrawalsAsked(Instant askedSince) {
    return list(
        "select w.id, w.asked_at as since"
            + OF_ASSIGNMENT
            + """
            from withdrawal w join assignment a on a.id = w.assignment
              join petition p on p.id = a.petition
            where w.decided_at is null and w.lapsed_at is null and w.asked_at >= ?
              and a.status in ('ISSUED', 'ACCEPTED')
            order by w.asked_at, w.id limit ?
            """,
        Moments.column(askedSince));
  }

  /**
   * Requests for an extension that wait for a decision at a moment (rule 7); {@code since} the
   * request, {@code due} the deadline with which it lapses.
   */
  public List<Pending> extensionsAsked(Instant askedSince, Instant now) {
    return list(
        "select e.id, e.asked_at as since, a.due_last_day, a.due_until"
            + OF_ASSIGNMENT
            + """
            from extension e join assignment a on a.id = e.assignment
              join petition p on p.id = a.petition
            where e.decided_at is null and e.lapsed_at is null and e.asked_at >= ?
              and a.status in ('ISSUED', 'ACCEPTED', 'REPORTED', 'RETURNED')
              and a.due_until > ? and e.proposed_until > a.due_until
            order by e.asked_at, e.id limit ?
            """,
        Moments.column(askedSince),
        Moments.column(now));
  }

  /** 拟办 that wait for a leader's 批示 (rule 2); {@code person} the leader. */
  public List<Pending> proposalsSent(Instant sentSince) {
    return list(
        "select x.id, x.sent_at as since, x.leader as person"
            + OF_PETITION
            + """
            from proposal x join petition p on p.id = x.petition
            where x.ended_at is null and x.sent_at >= ? and p.status = 'TO_ASSIGN'
            order by x.sent_at, x.id limit ?
            """,
        Moments.column(sentSince));
  }

  /**
   * Petitions a lead unit gave back that have no unit yet (rule 4): {@code id} and {@code unit} of
   * the order given back, {@code since} the decision.
   */
  public List<Pending> givenBack(Instant decidedSince) {
    return list(
        "select a.id, p.status_at as since"
            + OF_ASSIGNMENT
            + """
            from petition p join assignment a on a.petition = p.id
            where p.status = 'TO_ASSIGN' and p.status_at >= ?
              and a.role = 'LEAD' and a.status = 'WITHDRAWN' and a.status_at = p.status_at
            order by p.status_at, a.id limit ?
            """,
        Moments.column(decidedSince));
  }

  /** Promises of which nothing was said yet, with a day until that one (rule 8). */
  public List<Pending> promisesDueBy(LocalDate day) {
    return list(
        "select r.id, r.made_at as since, r.due as due_last_day"
            + CLERK
            + OF_ASSIGNMENT
            + "from promise r join petition p on p.id = r.petition\n"
            + ITS_LEAD
            + ITS_CLERK
            + """
            where r.lifted_at is null and r.kept is null and r.due <= ?
            order by r.due, r.id limit ?
            """,
        day);
  }

  /** 挂牌督办 that stand or, if nothing is said until then, will at a moment (rule 8). */
  public List<Pending> supervisedAt(Instant moment) {
    var today = LocalDate.ofInstant(moment, OfficeTime.ZONE);
    return Stream.of(
            supervised("r.kept is null and r.due < ?", today),
            supervised("r.kept = false and r.due < ?", LocalDate.MAX.withYear(9_999)),
            supervised("r.kept_late = true and r.due < ?", today))
        .flatMap(List::stream)
        .toList();
  }

  private List<Pending> supervised(String which, LocalDate before) {
    return list(
        """
        select r.id, least(date_add(cast(r.due as datetime(6)), interval 16 hour),
            coalesce(r.settled_at, '9999-12-31')) as since
        """
            + CLERK
            + OF_ASSIGNMENT
            + "from promise r join petition p on p.id = r.petition\n"
            + ITS_LEAD
            + ITS_CLERK
            + "where r.lifted_at is null and "
            + which
            + " order by r.due, r.id limit ?",
        before);
  }

  /** Answers owed to channels before a moment, that can be given (rule 6). */
  public List<Pending> answersDueBefore(Instant moment) {
    return list(
        "select o.id, o.owed_since as since, o.due_last_day, o.due_until"
            + CLERK
            + OF_PETITION
            + "from answer o join petition p on p.id = o.petition\n"
            + ITS_CLERK
            + """
            where o.open_until < ? and p.status not in ('TO_ASSIGN', 'IN_HAND')
            order by o.open_until, o.id limit ?
            """,
        Moments.column(moment));
  }

  /**
   * 回访 that wait since before a moment: {@code since} the report passed, or the visit was given to
   * {@code person}; {@code clerk} who is in charge at the office.
   */
  public List<Pending> visitsWaitingBefore(Instant moment) {
    return list(
        """
        select p.id, coalesce(t.given_at, p.status_at) as since,
          coalesce(t.visitor, c.staff, p.registered_by) as person,
          coalesce(c.staff, p.registered_by) as clerk
        """
            + OF_PETITION
            + "from petition p\n"
            + ITS_CLERK
            + """
            left join follow_up_task t on t.petition = p.id and t.given_at >= p.status_at
            where p.status = 'TO_FOLLOW_UP' and p.status_at < ? order by p.status_at, p.id limit ?
            """,
        Moments.column(moment));
  }

  /**
   * Extensions granted by a moment, that moment included, of which the petitioner was not told
   * (rule 7), while the petition is not finished.
   */
  public List<Pending> extensionsUntold(Instant grantedBy) {
    return list(
        "select e.id, e.decided_at as since"
            + OF_ASSIGNMENT
            + """
            from extension e join assignment a on a.id = e.assignment
              join petition p on p.id = a.petition
            where e.granted = true and e.confirmed_at is null and e.lapsed_at is null
              and e.decided_at <= ?
            order by e.decided_at, e.id limit ?
            """,
        Moments.column(grantedBy));
  }

  /** 回头看 with a day until that one (rule 9). */
  public List<Pending> lookBacksDueBy(LocalDate day) {
    return list(
        "select p.id, p.status_at as since, p.look_back_due as due_last_day"
            + CLERK
            + OF_PETITION
            + "from petition p\n"
            + ITS_CLERK
            + """
            where p.look_back_due <= ? and p.status = 'CLOSED' order by p.look_back_due, p.id limit ?
            """,
        day);
  }

  /**
   * A mark of what {@link #unaccepted}, {@link #withdrawalsAsked}, {@link #extensionsAsked}, {@link
   * #proposalsSent} and {@link #givenBack} find, and of the deadlines of what is 立办立结: while it is
   * the same nothing was added to it, and nothing has become urgent. All but the few that are
   * urgent is read from indexes alone.
   */
  public String mark(Instant since) {
    var from = Moments.column(since);
    return jdbc.sql(
            """
            select concat_ws(',',
              (select concat(count(*), ':', coalesce(bit_xor(crc32(id)), 0)) from assignment
                where status = 'ISSUED' and issued_at >= :since),
              (select concat(count(*), ':', coalesce(bit_xor(crc32(id)), 0)) from withdrawal
                where decided_at is null and lapsed_at is null and asked_at >= :since),
              (select concat(count(*), ':', coalesce(bit_xor(crc32(id)), 0)) from extension
                where decided_at is null and lapsed_at is null and asked_at >= :since),
              (select concat(count(*), ':', coalesce(bit_xor(crc32(id)), 0)) from proposal
                where ended_at is null and sent_at >= :since),
              (select concat(count(*), ':', coalesce(bit_xor(crc32(concat(id, status_at))), 0))
                from petition where status = 'TO_ASSIGN' and status_at >= :since),
              (select concat(count(*), ':', coalesce(bit_xor(crc32(id)), 0)) from petition
                where urgency = 'IMMEDIATE' and status in ('TO_ASSIGN', 'IN_HAND')),
              (select coalesce(bit_xor(crc32(concat(
                    a.id, a.status, a.due_until, a.not_counted_micros))), 0)
                from petition p join assignment a on a.petition = p.id
                where p.urgency = 'IMMEDIATE' and p.status = 'IN_HAND' and a.role = 'LEAD'),
              (select coalesce(bit_xor(crc32(concat(h.id, h.released_at is null))), 0)
                from petition p join matter_hold h on h.petition = p.id
                where p.urgency = 'IMMEDIATE' and p.status = 'IN_HAND'))
            """)
        .param("since", from)
        .query(String.class)
        .single();
  }

  private List<Pending> list(String sql, Object... range) {
    var all = new ArrayList<Object>(List.of(range));
    all.add(MOST);
    return jdbc.sql(sql).params(all).query(PendingRows::read);
  }
}
