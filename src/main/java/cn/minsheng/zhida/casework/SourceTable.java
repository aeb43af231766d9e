package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The channels of a petition, each with the day of its answer. */
@Component
class SourceTable {

  private static final String TERMS =
      """
      select channel, source_number, received_at, answer_last_day, answer_until from petition_source
      where petition = ? order by place
      """;

  private final JdbcClient jdbc;

  SourceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order in which they came. */
  List<SourceTerm> of(PetitionId petition) {
    return jdbc.sql(TERMS).param(petition.toString()).query(SourceTable::term).list();
  }

  /**
   * @param addedFrom by which message or tap; empty if more than one comes by it
   * @return its place, from 2
   */
  int add(PetitionId petition, SourceTerm term, Optional<String> addedFrom) {
    var place =
        jdbc.sql("select max(place) + 1 from petition_source where petition = ?")
            .param(petition.toString())
            .query(Integer.class)
            .single();
    var source = term.source();
    jdbc.sql(
            """
            insert into petition_source (petition, place, channel, source_number, received_at,
              answer_last_day, answer_until, added_from)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            petition.toString(),
            place,
            source.channel().name(),
            source.number(),
            Moments.column(source.receivedAt()),
            term.due().map(Due::lastDay).orElse(null),
            term.due().map(Due::until).map(Moments::column).orElse(null),
            addedFrom.orElse(null))
        .update();
    return place;
  }

  /** Whether this message or tap has added a channel to a petition already. */
  boolean wasAddedFrom(String source) {
    return jdbc.sql("select count(*) from petition_source where added_from = ?")
            .param(source)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The first channel is owed its answer by the day of the order. */
  void firstIsDue(PetitionId petition, Due due) {
    jdbc.sql(
            """
            update petition_source set answer_last_day = ?, answer_until = ?
            where petition = ? and place = 1
            """)
        .params(due.lastDay(), Moments.column(due.until()), petition.toString())
        .update();
  }

  void correct(PetitionId petition, int place, Source source) {
    jdbc.sql(
            """
            update petition_source set source_number = ?, received_at = ?
            where petition = ? and place = ?
            """)
        .params(source.number(), Moments.column(source.receivedAt()), petition.toString(), place)
        .update();
  }

  private static SourceTerm term(ResultSet row, int n) throws SQLException {
    var source =
        new Source(Channel.valueOf(row.getString(1)), row.getString(2), Columns.moment(row, 3));
    var lastDay = row.getObject(4, LocalDate.class);
    return new SourceTerm(
        source,
        lastDay == null ? Optional.empty() : Optional.of(new Due(lastDay, Columns.moment(row, 5))));
  }
}
