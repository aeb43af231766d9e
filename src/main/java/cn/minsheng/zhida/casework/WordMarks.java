package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.vault.BlindIndex;
import cn.minsheng.zhida.vault.Vault;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keyed marks of the words of ordinary petitions (sql/038). What was joined has none of its own:
 * its words are those of the petition that is handled.
 */
@Component
class WordMarks {

  /** How many petitions with the rarest word are looked at, the newest. */
  static final int MOST_LOOKED_AT = 3_000;

  private static final int AT_ONCE = 500;

  /** Counted, not asked whether it exists: the words lead, whatever the optimiser thinks. */
  private static final String THEIRS =
      """
      join petition p on p.number_year = w0.number_year and p.number_ordinal = w0.number_ordinal
      where (select count(*) from assignment a where a.petition = p.id and a.unit in (%s)
        and a.status not in ('WITHDRAWN', 'CANCELLED')) > 0
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
    var numbers = inAll(rarest, units, atMost + 1);
    return new Candidates(
        numbers.subList(0, Math.min(atMost, numbers.size())),
        numbers.size() > atMost || found.get(rarest.get(0)) > MOST_LOOKED_AT);
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

  private List<LedgerNumber> inAll(List<Long> rarestFirst, Collection<UnitId> units, int atMost) {
    var sql = new StringBuilder();
    sql.append(
        """
        select straight_join w0.number_year, w0.number_ordinal from (
          select number_year, number_ordinal from word_mark where mark = ?
          order by number_year desc, number_ordinal desc limit %d) w0
        """
            .formatted(MOST_LOOKED_AT));
    for (var at = 1; at < rarestFirst.size(); at++) {
      sql.append(
          """
          join word_mark w%1$d on w%1$d.mark = ? and w%1$d.number_year = w0.number_year
            and w%1$d.number_ordinal = w0.number_ordinal
          """
              .formatted(at));
    }
    if (!units.isEmpty()) {
      sql.append(
          THEIRS.formatted(
              units.stream()
                  .map(it -> Long.toString(it.value()))
                  .collect(Collectors.joining(", "))));
    }
    sql.append("order by w0.number_year desc, w0.number_ordinal desc limit ").append(atMost);
    return jdbc.sql(sql.toString())
        .params(List.<Object>copyOf(rarestFirst))
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
