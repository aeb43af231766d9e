package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.vault.BlindIndex;
import cn.minsheng.zhida.vault.Vault;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keyed marks of the words of ordinary petitions (sql/038). What was joined has none of its own:
 * its words are those of the petition that is handled.
 */
@Component
class WordMarks {

  /**
   * How many petitions are looked at, the newest: those with the rarest word; or, if more have it
   * and units ask, those of the units.
   */
  static final int MOST_LOOKED_AT = 3_000;

  /** How many of the units' own are looked at first: where words are common, these are enough. */
  private static final int LOOKED_AT_FIRST = 600;

  private static final int AT_ONCE = 500;

  /** The newest of one unit in one role, all within ix_assignment_unit_number. */
  private static final String NEWEST_OF_A_UNIT =
      """
      (select id, number_year, number_ordinal from assignment force index (ix_assignment_unit_number)
      where unit = %d and role = '%s' order by number_year desc, number_ordinal desc limit %d)
      """;

  /** Counted, not asked whether it exists: the words lead, whatever the optimiser thinks. */
  private static final String THEIRS =
      """
      where (select count(*) from assignment a force index (ix_assignment_unit_number)
        where a.unit in (%s) and a.role in ('LEAD', 'SUPPORTING')
          and a.number_year = w0.number_year and a.number_ordinal = w0.number_ordinal
          and a.status not in ('WITHDRAWN', 'CANCELLED')) > 0
      """;

  private static final String HAVING =
      """
      join word_mark w%1$d on w%1$d.mark = ? and w%1$d.number_year = w0.number_year
        and w%1$d.number_ordinal = w0.number_ordinal
      """;

  private static final int MARK_DIGITS = 16;

  private final MatterTable matters;
  private final FurtherMatters furtherMatters;
  private final BlindIndex blindIndex;
  private final JdbcClient jdbc;

  WordMarks(
      MatterTable matters, FurtherMatters furtherMatters, BlindIndex blindIndex, JdbcClient jdbc) {
    this.matters = matters;
    this.furtherMatters = furtherMatters;
    this.blindIndex = blindIndex;
    this.jdbc = jdbc;
  }

  /** What it says by now, and nothing else, is found from now on. The petition is held. */
  void keep(Petition petition) {
    forget(petition.id(), petition.number());
    if (petition.nature().secrecy() != Secrecy.ORDINARY
        || petition.status() == PetitionStatus.JOINED) {
      return;
    }
    keep(petition, text(petition.id()));
  }

  /** The same of one that was registered just now and has said nothing before. */
  void keepFirst(Petition petition, Matter matter) {
    if (petition.nature().secrecy() == Secrecy.ORDINARY) {
      keep(petition, List.of(text(matter)));
    }
  }

  private void keep(Petition petition, List<String> text) {
    var marks = marks(TextWords.of(String.join("\n", text)));
    if (marks.isEmpty()) {
      return;
    }
    jdbc.sql("insert into petition_words (petition, marks) values (?, ?)")
        .params(petition.id().toString(), bytes(marks))
        .update();
    some(marks).forEach(it -> insert(it, petition.number()));
  }

  /** Nothing of it is found any more. */
  void forget(PetitionId petition, LedgerNumber number) {
    var marks =
        jdbc.sql("select marks from petition_words where petition = ? for update")
            .param(petition.toString())
            .query((row, n) -> marks(row.getBytes(1)))
            .optional();
    marks.ifPresent(
        all -> {
          some(all).forEach(it -> delete(it, number));
          jdbc.sql("delete from petition_words where petition = ?")
              .param(petition.toString())
              .update();
        });
  }

  /**
   * What may be found of it: the words of every channel, without its people. Nothing once it was
   * forgotten.
   */
  List<String> text(PetitionId petition) {
    var said = new ArrayList<Matter>();
    try {
      matters.find(petition).ifPresent(said::add);
    } catch (Vault.Forgotten gone) {
      return List.of();
    }
    furtherMatters.of(petition).forEach(it -> said.add(it.matter()));
    return said.stream().map(WordMarks::text).toList();
  }

  private static String text(Matter matter) {
    return Gists.withoutPeople(matter) + "\n" + matter.place();
  }

  /**
   * Petitions that have all these words, the newest number first.
   *
   * @param stoppedEarly whether there may be older ones
   */
  record Candidates(List<LedgerNumber> numbers, boolean stoppedEarly) {}

  Candidates withAll(Collection<String> words, int atMost) {
    return withAll(words, List.of(), atMost);
  }

  /**
   * The same among what units lead or support and did not give back.
   *
   * @param units empty for all petitions
   */
  Candidates withAll(Collection<String> words, Collection<UnitId> units, int atMost) {
    var found = new LinkedHashMap<Long, Integer>();
    for (var mark : marks(words)) {
      found.put(mark, frequency(mark));
    }
    if (found.isEmpty() || found.containsValue(0)) {
      return new Candidates(List.of(), false);
    }
    var rarest =
        found.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .toList();
    var isCommon = found.get(rarest.get(0)) > MOST_LOOKED_AT;
    var ofUnits = isCommon && !units.isEmpty();
    var numbers =
        ofUnits ? inAllOfUnits(rarest, units, atMost + 1) : inAll(rarest, units, atMost + 1);
    return new Candidates(
        numbers.subList(0, Math.min(atMost, numbers.size())),
        numbers.size() > atMost || (ofUnits ? haveMore(units) : isCommon));
  }

  private boolean haveMore(Collection<UnitId> units) {
    return jdbc.sql(
                "select count(*) from (%s limit %d) some"
                    .formatted(newestOf(units, MOST_LOOKED_AT + 1), MOST_LOOKED_AT + 1))
            .query(Integer.class)
            .single()
        > MOST_LOOKED_AT;
  }

  /** At most one more than are looked at. */
  private int frequency(long mark) {
    return jdbc.sql(
            "select count(*) from (select 1 from word_mark where mark = ? limit %d) some"
                .formatted(MOST_LOOKED_AT + 1))
        .param(mark)
        .query(Integer.class)
        .single();
  }

  private List<LedgerNumber> inAllOfUnits(
      List<Long> rarestFirst, Collection<UnitId> units, int atMost) {
    var newest = inNewestOfUnits(rarestFirst, units, LOOKED_AT_FIRST, atMost);
    return newest.size() == atMost
        ? newest
        : inNewestOfUnits(rarestFirst, units, MOST_LOOKED_AT, atMost);
  }

  private List<LedgerNumber> inNewestOfUnits(
      List<Long> rarestFirst, Collection<UnitId> units, int lookedAt, int atMost) {
    var sql =
        """
        select distinct straight_join w0.number_year, w0.number_ordinal from (
          %s order by number_year desc, number_ordinal desc limit %d) w0
        %s
        join assignment a on a.id = w0.id
        where a.status not in ('WITHDRAWN', 'CANCELLED')
        order by w0.number_year desc, w0.number_ordinal desc limit %d
        """
            .formatted(
                newestOf(units, lookedAt), lookedAt, having(1, rarestFirst.size() + 1), atMost);
    return numbers(sql, rarestFirst);
  }

  private static String newestOf(Collection<UnitId> units, int atMost) {
    return units.stream()
        .flatMap(
            unit ->
                Arrays.stream(AssignmentRole.values())
                    .map(role -> NEWEST_OF_A_UNIT.formatted(unit.value(), role, atMost)))
        .collect(Collectors.joining(" union all "));
  }

  private static String having(int from, int until) {
    return IntStream.range(from, until).mapToObj(HAVING::formatted).collect(Collectors.joining());
  }

  private List<LedgerNumber> inAll(List<Long> rarestFirst, Collection<UnitId> units, int atMost) {
    var sql = new StringBuilder();
    sql.append(
        """
        select straight_join w0.number_year, w0.number_ordinal from (
          select number_year, number_ordinal from word_mark where mark = ?
          order by number_year desc, number_ordinal desc limit %d) w0
        """
            .formatted(MOST_LOOKED_AT));
    sql.append(having(1, rarestFirst.size()));
    if (!units.isEmpty()) {
      sql.append(
          THEIRS.formatted(
              units.stream()
                  .map(it -> Long.toString(it.value()))
                  .collect(Collectors.joining(", "))));
    }
    sql.append("order by w0.number_year desc, w0.number_ordinal desc limit ").append(atMost);
    return numbers(sql.toString(), rarestFirst);
  }

  private List<LedgerNumber> numbers(String sql, List<Long> marks) {
    return jdbc.sql(sql)
        .params(List.<Object>copyOf(marks))
        .query((row, n) -> new LedgerNumber(row.getInt(1), row.getInt(2)))
        .list();
  }

  private List<Long> marks(Collection<String> words) {
    return words.stream()
        .map(it -> blindIndex.of("word", it).substring(0, MARK_DIGITS))
        .map(it -> Long.parseUnsignedLong(it, 16))
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static byte[] bytes(List<Long> marks) {
    var bytes = ByteBuffer.allocate(marks.size() * Long.BYTES);
    marks.forEach(bytes::putLong);
    return bytes.array();
  }

  private static List<Long> marks(byte[] bytes) {
    var marks = new ArrayList<Long>();
    for (var all = ByteBuffer.wrap(bytes); all.hasRemaining(); ) {
      marks.add(all.getLong());
    }
    return marks;
  }

  private static List<List<Long>> some(List<Long> marks) {
    var some = new ArrayList<List<Long>>();
    for (var at = 0; at < marks.size(); at += AT_ONCE) {
      some.add(marks.subList(at, Math.min(marks.size(), at + AT_ONCE)));
    }
    return some;
  }

  /** Numbers only, written out: a hundred parameters take longer than the database does. */
  private void insert(List<Long> marks, LedgerNumber number) {
    var behind = ", " + number.year() + ", " + number.ordinal() + ")";
    jdbc.sql(
            "insert into word_mark (mark, number_year, number_ordinal) values "
                + marks.stream().map(it -> "(" + it + behind).collect(Collectors.joining(", ")))
        .update();
  }

  private void delete(List<Long> marks, LedgerNumber number) {
    jdbc.sql(
            """
            delete from word_mark
            where mark in (:marks) and number_year = :year and number_ordinal = :ordinal
            """)
        .param("marks", marks)
        .param("year", number.year())
        .param("ordinal", number.ordinal())
        .update();
  }

  /** The next of a ledger that was there before; empty once all were read. */
  Optional<List<PetitionId>> notReadYet(int atMost) {
    return jdbc.sql(
            "select number_year, number_ordinal from word_reading where id = 1 for update skip locked")
        .query((row, n) -> new int[] {row.getInt(1), row.getInt(2)})
        .optional()
        .map(
            from ->
                jdbc
                    .sql(
                        """
                        select id from petition where number_year > :year
                          or (number_year = :year and number_ordinal > :ordinal)
                        order by number_year, number_ordinal limit :atMost
                        """)
                    .param("year", from[0])
                    .param("ordinal", from[1])
                    .param("atMost", atMost)
                    .query(String.class)
                    .list()
                    .stream()
                    .map(PetitionId::of)
                    .toList());
  }

  void areReadUntil(LedgerNumber number) {
    jdbc.sql("update word_reading set number_year = ?, number_ordinal = ? where id = 1")
        .params(number.year(), number.ordinal())
        .update();
  }

  void allAreRead() {
    jdbc.sql("delete from word_reading").update();
  }
}
