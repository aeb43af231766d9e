package cn.minsheng.zhida.casework;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which petitions are on the ledger already, by the numbers they have here and at their sources.
 */
@Component
public class KnownSources {

  private final JdbcClient jdbc;

  KnownSources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first petition that came by this channel under this number. */
  public Optional<LedgerNumber> with(Channel channel, String sourceNumber) {
    return sourceNumber.isBlank()
        ? Optional.empty()
        : jdbc.sql(
                """
                select p.number_year, p.number_ordinal from petition_source s
                join petition p on p.id = s.petition
                where s.source_number = ? and s.channel = ?
                order by p.number_year, p.number_ordinal limit 1
                """)
            .params(sourceNumber, channel.name())
            .query((row, n) -> new LedgerNumber(row.getInt(1), row.getInt(2)))
            .optional();
  }

  /** By which ways the petition came that holds this number; none if none does. */
  public List<Source> of(LedgerNumber number) {
    return jdbc.sql(
            """
            select s.channel, s.source_number, s.received_at from petition p
            join petition_source s on s.petition = p.id
            where p.number_year = ? and p.number_ordinal = ? order by s.place
            """)
        .params(number.year(), number.ordinal())
        .query(
            (row, n) ->
                new Source(
                    Channel.valueOf(row.getString(1)), row.getString(2), Columns.moment(row, 3)))
        .list();
  }
}
