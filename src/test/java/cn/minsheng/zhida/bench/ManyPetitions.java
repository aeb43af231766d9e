package cn.minsheng.zhida.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A ledger of a size that nobody registers by hand: its rows are inserted as sets by SQL, not by
 * the services. Of those that are not due half are open with deadlines far away, half are closed;
 * those that are due lie scattered among them. Ids stand in order, which is quicker to load.
 */
final class ManyPetitions {

  /** On Monday, on the wall, all due orders were given out. */
  static final LocalDateTime ORDERED = LocalDateTime.of(2026, 3, 2, 8, 45);

  /** Their deadline. */
  static final LocalDate DEADLINE = LocalDate.of(2026, 3, 3);

  private static final int UNITS = 40;

  private final JdbcTemplate jdbc;

  ManyPetitions(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** So many, of which so many are due. */
  void fill(int petitions, int due) {
    numbers(petitions);
    directory();
    var each = petitions / due;
    jdbc.update("insert into ledger_year (number_year, last_ordinal) values (2026, ?)", petitions);
    petitions(petitions, each);
    assignments(petitions, each);
    answers(petitions, each);
    for (var table : new String[] {"petition", "assignment", "answer"}) {
      jdbc.execute("analyze table " + table);
    }
  }

  private void numbers(int most) {
    jdbc.execute("create table bench_number (n int not null primary key)");
    jdbc.execute("create table bench_digit (d int not null primary key)");
    jdbc.update("insert into bench_digit values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)");
    jdbc.update(
        """
        insert into bench_number
        select n from (
          select 1 + a.d + 10 * b.d + 100 * c.d + 1000 * d.d + 10000 * e.d + 100000 * f.d n
          from bench_digit a, bench_digit b, bench_digit c, bench_digit d, bench_digit e,
            bench_digit f) all_of_them
        where n <= ? order by n
        """,
        most);
  }

  private void directory() {
    jdbc.update(
        """
        insert into units (id, name, name_key, seen_at)
        select 100 + n, concat('单位', n), concat('单位', n), '2026-01-01'
        from bench_number where n <= ?
        """,
        UNITS);
    person("'clerk'", "周文", "OFFICE", "null", 1);
    person("'office-head'", "郑直", "OFFICE_HEAD", "null", 1);
    person("'leader'", "林远", "LEADER", "null", 1);
    person("concat('head-', n)", "王建国", "UNIT_HEAD", "100 + n", UNITS);
    person("concat('deputy-', n)", "李芳", "UNIT_DEPUTY", "100 + n", UNITS);
  }

  private void person(String id, String name, String role, String unit, int many) {
    jdbc.update(
        """
        insert into staff (id, name, name_key, title, active, seen_at)
        select %s, '%s', '%s', '', true, '2026-01-01' from bench_number where n <= %d
        """
            .formatted(id, name, name, many));
    jdbc.update(
        """
        insert into offices (staff, role, unit, source)
        select %s, '%s', %s, 'ROSTER' from bench_number where n <= %d
        """
            .formatted(id, role, unit, many));
  }

  private void petitions(int petitions, int each) {
    jdbc.update(
        """
        insert into petition (id, version, number_year, number_ordinal, kind, category, urgency,
          secrecy, superior_endorses, clarities_owed, safe, registered_by, registered_at,
          registered_from, status, status_by, status_at, lead_assignment)
        select %s, 3, 2026, n, 'HELP', '供水', 'ORDINARY', 'ORDINARY', false, false, %s, 'clerk',
          '2026-01-05 01:00:00', concat('bench:', n),
          if(n %% %d = 0 or n %% 2 = 1, 'IN_HAND', 'CLOSED'), 'clerk', '2026-01-05 01:00:00', %s
        from bench_number where n <= %d
        """
            .formatted(id("a"), id("b"), each, id("c"), petitions));
  }

  private void assignments(int petitions, int each) {
    jdbc.update(
        """
        insert into assignment (id, version, petition, number_year, number_ordinal, unit, role,
          first_responsible, specifically_responsible, due_last_day, due_until, report_needed,
          issued_by, issued_at, status, status_by, status_at, rounds)
        select %1$s, 2, %2$s, 2026, n, 101 + n %% %3$d, 'LEAD', concat('head-', 1 + n %% %3$d),
          concat('deputy-', 1 + n %% %3$d),
          if(n %% %4$d = 0, '%5$s', '2026-06-01' + interval (n %% 3000) day),
          if(n %% %4$d = 0, '%5$s 16:00:00', '2026-06-01 16:00:00' + interval (n %% 3000) day),
          false, 'clerk', if(n %% %4$d = 0, '%6$s', '2026-01-05 01:00:00'),
          if(n %% %4$d = 0, 'ISSUED', if(n %% 2 = 1, 'ACCEPTED', 'PASSED')), 'clerk',
          '2026-01-05 01:00:00', 0
        from bench_number where n <= %7$d
        """
            .formatted(
                id("c"),
                id("a"),
                UNITS,
                each,
                DEADLINE,
                ORDERED.minusHours(8).toString().replace('T', ' '),
                petitions));
  }

  private void answers(int petitions, int each) {
    jdbc.update(
        """
        insert into answer (id, petition, place, channel, owed_since, due_last_day, due_until, way,
          given_at, late, recorded_by, recorded_at)
        select %s, %s, 1, 'MAYOR_HOTLINE', '2026-01-05 01:00:00', '2026-01-20',
          '2026-01-20 16:00:00', 'TEXT', '2026-01-10', false, 'clerk', '2026-01-10'
        from bench_number where n <= %d and n %% %d <> 0 and n %% 2 = 0
        """
            .formatted(id("d"), id("a"), petitions, each));
  }

  private static String id(String kind) {
    return "concat('%1$s0000000-0000-4000-8000-', lpad(n, 12, '0'))".formatted(kind);
  }
}
