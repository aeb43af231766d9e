package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers owed to channels, each filled in once; none is ever deleted. */
@Component
class AnswerTable {

  private static final String COLUMN = "answer.sealed";
  private static final String SELECT =
      """
      select a.*, p.number_year, p.number_ordinal from answer a join petition p on p.id = a.petition
      """;

  private final JdbcClient jdbc;
  private final SourceTable sources;
  private final Sealing sealing;

  AnswerTable(JdbcClient jdbc, SourceTable sources, Sealing sealing) {
    this.jdbc = jdbc;
    this.sources = sources;
    this.sealing = sealing;
  }

  /**
   * One for each source that is owed none: a report has passed. One that is owed already stays as
   * it is; one that was given is followed by another, because there is another result now.
   *
   * @param order by when the petition has to be finished
   * @param atOnce the first day by whose end an answer to the report of now can be expected
   */
  void owe(Petition petition, Due order, Due atOnce, By by) {
    var id = petition.id();
    var terms = sources.of(id);
    var all = of(id);
    var otherwise = order.isEarlierThan(atOnce) ? atOnce : order;
    for (var place = 1; place <= terms.size(); place++) {
      var term = terms.get(place - 1);
      var before = ofPlace(all, place);
      if (before.stream().allMatch(it -> it.given().isPresent())) {
        var due = before.isEmpty() ? term.due().orElse(otherwise) : otherwise;
        add(petition, place, term.source().channel(), due, by);
      }
    }
  }

  private static List<AnswerView> ofPlace(List<AnswerView> all, int place) {
    return all.stream().filter(it -> it.place() == place).toList();
  }

  /**
   * The petition has another deadline: so have the answers that were owed by it, because their
   * channels name no day. What had passed had passed, and stays so.
   */
  void follow(PetitionId petition, Due second, By by) {
    var terms = sources.of(petition);
    of(petition).stream()
        .filter(it -> it.given().isEmpty() && !it.due().hasPassed(by.at()))
        .filter(it -> terms.get(it.place() - 1).due().isEmpty())
        .forEach(
            it ->
                jdbc.sql(
                        """
                        update answer set due_last_day = ?, due_until = ?
                        where petition = ? and place = ? and open_until is not null
                        """)
                    .params(
                        second.lastDay(),
                        Moments.column(second.until()),
                        petition.toString(),
                        it.place())
                    .update());
  }

  private void add(Petition petition, int place, Channel channel, Due due, By by) {
    jdbc.sql(
            """
            insert into answer (id, petition, place, channel, owed_since, due_last_day, due_until)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID().toString(),
            petition.id().toString(),
            place,
            channel.name(),
            Moments.column(by.at()),
            due.lastDay(),
            Moments.column(due.until()))
        .update();
  }

  /** The report that made them owed did not pass after all. */
  void takeBack(PetitionId petition, Instant owedSince, By by) {
    jdbc.sql(
            """
            update answer set lapsed_at = ?
            where petition = ? and open_until is not null and owed_since = ?
            """)
        .params(Moments.column(by.at()), petition.toString(), Moments.column(owedSince))
        .update();
  }

  /** Nothing is owed under this number any more; what was owed stays on record. */
  void lapse(PetitionId petition, By by) {
    jdbc.sql("update answer set lapsed_at = ? where petition = ? and open_until is not null")
        .params(Moments.column(by.at()), petition.toString())
        .update();
  }

  /**
   * @return false if none was owed
   */
  boolean fillIn(Petition petition, int place, Answer answer, boolean late, By by) {
    var row =
        jdbc.sql(
                "select id from answer where petition = ? and place = ? and open_until is not null")
            .params(petition.id().toString(), place)
            .query(String.class)
            .optional()
            .map(UUID::fromString);
    row.ifPresent(
        id ->
            jdbc.sql(
                    """
                    update answer set way = ?, class = ?, given_at = ?, late = ?, sealed = ?,
                      recorded_by = ?, recorded_at = ?
                    where id = ?
                    """)
                .params(
                    answer.way().name(),
                    answer.rating().map(Enum::name).orElse(null),
                    Moments.column(answer.at()),
                    late,
                    sealing.seal(
                        petition.safe(), new Words(answer.words(), answer.givenBy()), COLUMN, id),
                    by.staff().value(),
                    Moments.column(by.at()),
                    id.toString())
                .update());
    return row.isPresent();
  }

  /** Of one petition, by source, the newest of a source last; without those that lapsed. */
  List<AnswerView> of(PetitionId petition) {
    return jdbc.sql(
            SELECT
                + """
                where a.petition = ? and a.lapsed_at is null order by a.place, a.owed_since, a.id
                """)
        .param(petition.toString())
        .query((row, n) -> view(row))
        .list();
  }

  /** Of all petitions whose report has passed, the soonest due first. */
  List<AnswerView> owed(int atMost) {
    return jdbc.sql(
            SELECT
                + """
                where a.open_until is not null and p.status not in ('TO_ASSIGN', 'IN_HAND')
                order by a.open_until, a.id limit ?
                """)
        .param(atMost)
        .query((row, n) -> view(row))
        .list();
  }

  private static AnswerView view(ResultSet row) throws SQLException {
    return new AnswerView(
        PetitionId.of(row.getString("petition")),
        new LedgerNumber(row.getInt("number_year"), row.getInt("number_ordinal")),
        row.getInt("place"),
        Channel.valueOf(row.getString("channel")),
        Columns.moment(row, "owed_since"),
        new Due(row.getObject("due_last_day", LocalDate.class), Columns.moment(row, "due_until")),
        row.getString("way") == null ? Optional.empty() : Optional.of(given(row)));
  }

  private static AnswerView.Given given(ResultSet row) throws SQLException {
    return new AnswerView.Given(
        Answer.Way.valueOf(row.getString("way")),
        Optional.ofNullable(row.getString("class")).map(Answer.Rating::valueOf),
        Columns.moment(row, "given_at"),
        row.getBoolean("late"),
        Columns.done(row, "recorded").orElseThrow());
  }

  /** What was answered, by source; only of those that were given. */
  Map<Integer, AnswerView.Words> wordsOf(PetitionId petition) {
    var said = new TreeMap<Integer, AnswerView.Words>();
    jdbc.sql(
            """
            select id, place, sealed from answer where petition = ? and sealed is not null and lapsed_at is null
            order by recorded_at
            """)
        .param(petition.toString())
        .query(
            row -> {
              var words =
                  sealing.unseal(
                      row.getBytes("sealed"),
                      Words.class,
                      COLUMN,
                      UUID.fromString(row.getString("id")));
              said.put(row.getInt("place"), new AnswerView.Words(words.answer(), words.givenBy()));
            });
    return said;
  }

  /** The sealed part. */
  private record Words(String answer, String givenBy) {}
}
