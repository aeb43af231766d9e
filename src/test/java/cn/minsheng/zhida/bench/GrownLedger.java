package cn.minsheng.zhida.bench;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.vault.BlindIndex;
import cn.minsheng.zhida.vault.PhoneNumber;
import cn.minsheng.zhida.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The ledger of one district after some years: one petition every five minutes, a hundred thousand
 * a year, so that a larger one is a longer one. Of the last 30,000 two thirds are open; all others
 * are finished. Each has four lines and some twenty words of a vocabulary of 2,000, of which the
 * r-th stands in every (2 + r/4)-th petition. Rows are inserted as sets by SQL, ids in order.
 */
final class GrownLedger {

  static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 16, 9, 0);
  static final PhoneNumber PHONE = new PhoneNumber("13831400271");
  static final int UNITS = 40;

  private static final int SECONDS_BETWEEN = 315;
  private static final int LATELY = 30_000;
  private static final int VOCABULARY = 2_000;
  private static final int SEALED_OF_A_WORD = 70;
  private static final List<String> CHANNELS =
      List.of(
          "PEOPLES_CONGRESS",
          "POLITICAL_CONFERENCE",
          "SUPERIOR_ORDER",
          "MAYOR_HOTLINE",
          "LETTER_OR_VISIT",
          "ONLINE_MESSAGE",
          "GOVERNMENT_SERVICE_SITE");

  private final JdbcTemplate jdbc;
  private final int petitions;
  private final String registeredAt;
  private final String year;
  private final String isOpen;

  GrownLedger(JdbcTemplate jdbc, int petitions) {
    this.jdbc = jdbc;
    this.petitions = petitions;
    var now = Moments.column(NOW.atZone(OfficeTime.ZONE).toInstant());
    registeredAt =
        "('%s' - interval ((%d - n) * %d + 600) second)"
            .formatted(now.toString().replace('T', ' '), petitions, SECONDS_BETWEEN);
    year = "year(%s + interval 8 hour)".formatted(registeredAt);
    isOpen = "(n > %d and n %% 3 <> 0)".formatted(petitions - Math.min(LATELY, petitions / 3));
  }

  /** The word of a rank, from 1, the most common first. */
  static String word(int rank) {
    return new String(new int[] {0x4E10 + rank / 50, 0x6210 + rank % 50}, 0, 2);
  }

  /** Which stands in a dozen petitions, spread over all years. */
  static String rareWord() {
    return word(VOCABULARY + 1);
  }

  void fill(Vault vault, BlindIndex index) {
    numbers();
    directory();
    for (var from = 2000; from <= NOW.getYear(); from++) {
      jdbc.update(
          "insert into ledger_year (number_year, last_ordinal) values (?, ?)", from, petitions);
    }
    petitions();
    entries();
    lines();
    words(index);
    seal(vault, index);
    for (var table :
        List.of(
            "petition",
            "petition_source",
            "assignment",
            "ledger_entry",
            "ledger_line",
            "word_mark",
            "petition_phone")) {
      jdbc.execute("analyze table " + table);
    }
  }

  private void numbers() {
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
        petitions);
  }

  private void directory() {
    jdbc.update(
        """
        insert into units (id, name, name_key, seen_at)
        select 100 + n, concat('单位', n), concat('单位', n), '2026-01-01'
        from bench_number where n <= ?
        """,
        UNITS);
    person("clerk", "OFFICE", "null");
    person("head-1", "UNIT_HEAD", "102");
  }

  private void person(String id, String role, String unit) {
    jdbc.update(
        """
        insert into staff (id, name, name_key, title, active, seen_at)
        values (?, ?, ?, '', true, '2026-01-01')
        """,
        id,
        id,
        id);
    jdbc.update(
        "insert into offices (staff, role, unit, source) values (?, ?, %s, 'ROSTER')"
            .formatted(unit),
        id,
        role);
  }

  private void petitions() {
    jdbc.update(
        """
        insert into petition (id, version, number_year, number_ordinal, kind, category, urgency,
          secrecy, superior_endorses, clarities_owed, safe, registered_by, registered_at,
          registered_from, status, status_by, status_at, lead_assignment)
        select %1$s, 3, %2$s, n, 'HELP', '供水', 'ORDINARY', 'ORDINARY', false, false, %3$s, 'clerk',
          %4$s, concat('bench:', n), %5$s, 'clerk', %4$s, %6$s
        from bench_number order by n
        """
            .formatted(id("a"), year, id("b"), registeredAt, status(), id("c")));
    jdbc.update(
        """
        insert into petition_source (petition, place, channel, source_number, received_at)
        select %s, 1, %s, concat('CD-', n), %s from bench_number order by n
        """
            .formatted(id("a"), channel(), registeredAt));
    jdbc.update(
        """
        insert into assignment (id, version, petition, number_year, number_ordinal, unit, role,
          first_responsible, due_last_day, due_until, report_needed, issued_by, issued_at, status,
          status_by, status_at, rounds)
        select %1$s, 2, %2$s, %3$s, n, %4$s, 'LEAD', 'head-1', date(%5$s), %5$s, true, 'clerk', %6$s,
          %7$s, 'clerk', %6$s, 0
        from bench_number order by n
        """
            .formatted(id("c"), id("a"), year, unit(), due(), registeredAt, answer()));
    jdbc.update(
        """
        insert into petition_phone (petition, mark)
        select %s, sha2(concat('somebody', n %% %d), 256) from bench_number order by n
        """
            .formatted(id("a"), Math.max(1, petitions / 3)));
  }

  private void entries() {
    jdbc.update(
        """
        insert into ledger_entry (petition, number_year, number_ordinal, channel, kind, category,
          urgency, secrecy, received_at, registered_at, status, status_at, unit, assignment,
          assignment_status, first_responsible, due_last_day, due_until, ended_as, held_until,
          settled)
        select %1$s, %2$s, n, %3$s, 'HELP', '供水', 'ORDINARY', 'ORDINARY', %4$s, %4$s, %5$s,
          if(%6$s, %4$s, %4$s + interval 7 day), %7$s, %8$s, %9$s, 'head-1', date(%10$s), %10$s,
          if(%5$s = 'ENDED', 'NOT_ADMITTED', null),
          if(%6$s and n %% 100 = 1, '2026-11-15 00:00:00', null), not %6$s
        from bench_number order by n
        """
            .formatted(
                id("a"),
                year,
                channel(),
                registeredAt,
                status(),
                isOpen,
                unit(),
                id("c"),
                answer(),
                due()));
    jdbc.update(
        """
        insert into ledger_settled (status, channel, unit, ended_as, secrecy, petitions)
        select status, channel, unit, coalesce(ended_as, ''), secrecy, count(*) from ledger_entry
        where settled = true group by status, channel, unit, coalesce(ended_as, ''), secrecy
        """);
  }

  private void lines() {
    line("REGISTER", 0, "'TO_ASSIGN'", "null", "true");
    line("ASSIGN", 0, "'IN_HAND'", "'ISSUED'", "true");
    line("SIGN_OFF", 4, "'IN_HAND'", "'SIGNED_OFF'", "not " + isOpen);
    line("CLOSE", 7, status(), answer(), "not " + isOpen);
  }

  /** What happened so many days after the registration; nothing that would lie ahead. */
  private void line(String act, int days, String status, String answer, String of) {
    var happened = "(%s + interval %d day)".formatted(registeredAt, days);
    jdbc.update(
        """
        insert into ledger_line (petition, act, happened_at, recorded_at, channel, status, unit,
          assignment_status, due_last_day, due_until, ended_as, held_until, late, kind, category,
          urgency, secrecy, received_at, status_at, assignment, first_responsible)
        select %1$s, '%2$s', %3$s, %3$s, %4$s, %5$s, %6$s, %7$s, date(%8$s), %8$s,
          if(%5$s = 'ENDED', 'NOT_ADMITTED', null),
          if(%9$s and n %% 100 = 1, '2026-11-15 00:00:00', null),
          if('%2$s' = 'SIGN_OFF', n %% 20 = 0, null), 'HELP', '供水', 'ORDINARY', 'ORDINARY', %10$s,
          %3$s, %11$s, 'head-1'
        from bench_number where %12$s order by n
        """
            .formatted(
                id("a"),
                act,
                happened,
                channel(),
                status,
                unit(),
                answer,
                due(),
                isOpen,
                registeredAt,
                id("c"),
                of));
  }

  /** In the order of the marks, which is that of the table. */
  private void words(BlindIndex index) {
    var ranks = new TreeMap<Long, Integer>();
    for (var rank = 1; rank <= VOCABULARY; rank++) {
      ranks.put(mark(index, word(rank)), rank);
    }
    ranks.put(mark(index, rareWord()), VOCABULARY + 1);
    ranks.forEach(
        (mark, rank) ->
            jdbc.update(
                """
                insert into word_mark (mark, number_year, number_ordinal)
                select %d, %s, n from (
                  select %d - n * %d + 1 as n from bench_number where n <= %d) of_the_word
                order by n
                """
                    .formatted(mark, year, newest(rank), every(rank), howMany(rank))));
  }

  private static long mark(BlindIndex index, String word) {
    return Long.parseUnsignedLong(index.of("word", word).substring(0, 16), 16);
  }

  private int every(int rank) {
    return rank > VOCABULARY ? Math.max(1, petitions / 13) : 2 + rank / 4;
  }

  /** The newest petition with the word, or the one before it. */
  private int newest(int rank) {
    return petitions + every(rank) - 1 - rank % every(rank);
  }

  private int howMany(int rank) {
    return newest(rank) / every(rank);
  }

  private boolean has(int petition, int rank) {
    var steps = newest(rank) + 1 - petition;
    return steps % every(rank) == 0 && steps / every(rank) <= howMany(rank);
  }

  /**
   * The texts that are read when the words asked for are found: those of the newest, and of 102.
   */
  private void seal(Vault vault, BlindIndex index) {
    var read = new TreeSet<Integer>(Comparator.reverseOrder());
    IntStream.range(0, 2_000).map(it -> petitions - it).filter(it -> it > 0).forEach(read::add);
    IntStream.range(0, 1_000 * UNITS)
        .map(it -> petitions - it)
        .filter(it -> it > 0 && it % UNITS == 1)
        .forEach(read::add);
    for (var rank : List.of(VOCABULARY - 1, VOCABULARY + 1)) {
      IntStream.rangeClosed(1, Math.min(SEALED_OF_A_WORD, howMany(rank)))
          .map(it -> newest(rank) - it * every(rank) + 1)
          .filter(it -> it > 0)
          .forEach(read::add);
    }
    for (var petition : read) {
      var id = "a0000000-0000-4000-8000-%012d".formatted(petition);
      var text =
          "{\"petitioners\":[],\"content\":\"%s\",\"place\":\"\"}"
              .formatted(
                  IntStream.rangeClosed(1, VOCABULARY + 1)
                      .filter(rank -> has(petition, rank))
                      .mapToObj(GrownLedger::word)
                      .reduce("", (one, next) -> one + "，" + next));
      jdbc.update(
          "insert into petition_matter (petition, sealed) values (?, ?)",
          id,
          vault.seal(
              vault.open("petition " + petition),
              text.getBytes(StandardCharsets.UTF_8),
              "petition_matter.sealed:" + id));
    }
    for (var petition : List.of(petitions, petitions / 2, petitions / 3)) {
      jdbc.update(
          "insert into petition_phone (petition, mark) values (?, ?)",
          "a0000000-0000-4000-8000-%012d".formatted(petition),
          index.of(PHONE));
    }
  }

  private String status() {
    return """
        case when not %s then
            case when n %% 50 = 0 then 'ENDED' when n %% 97 = 0 then 'JOINED' else 'CLOSED' end
          when n %% 37 = 0 then 'TO_FOLLOW_UP' when n %% 41 = 0 then 'TO_ENDORSE'
          else 'IN_HAND' end
        """
        .formatted(isOpen);
  }

  private String answer() {
    return """
        case when not %s or n %% 37 = 0 or n %% 41 = 0 then 'PASSED' when n %% 7 = 0 then 'ISSUED'
          when n %% 11 = 0 then 'SIGNED_OFF' else 'ACCEPTED' end
        """
        .formatted(isOpen);
  }

  /** Of a tenth of what is open the time has run out. */
  private String due() {
    return "if(%s and n %% 13 <> 1, '2026-03-16 16:00:00' + interval (n %% 29) day, %s + interval 8 day)"
        .formatted(isOpen, "cast(date(" + registeredAt + ") as datetime)");
  }

  private static String unit() {
    return "(101 + n % " + UNITS + ")";
  }

  private static String channel() {
    return "elt(1 + n %% 7, '%s')".formatted(String.join("', '", CHANNELS)).replace("%%", "%");
  }

  private static String id(String kind) {
    return "concat('%1$s0000000-0000-4000-8000-', lpad(n, 12, '0'))".formatted(kind);
  }

  /** How many rows the larger tables have. */
  Map<String, Long> sizes() {
    var sizes = new TreeMap<String, Long>();
    for (var table : List.of("ledger_entry", "ledger_line", "word_mark")) {
      sizes.put(table, jdbc.queryForObject("select count(*) from " + table, Long.class));
    }
    return sizes;
  }
}
