package cn.minsheng.zhida.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The tables {@code holiday_year}, {@code holiday} and {@code holiday_head}. */
@Component
final class HolidayTable {

  private static final String COLUMNS =
      """
      select id, calendar_year, document_title, document_number, document_date, document_url,
        adopted_by, adopted_at
      from holiday_year
      """;

  private final JdbcClient jdbc;

  HolidayTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How far the table is. Versions are never deleted, so it tells apart all that was ever
   * committed; the number of rows tells apart one that was rolled back.
   */
  record Stand(long versions, long last) {

    static final Stand EMPTY = new Stand(0, 0);
  }

  private record Row(
      long id, int year, SourceDocument source, String adoptedBy, Instant adoptedAt) {}

  private record Day(long year, SpecialDay day) {}

  Stand stand() {
    return stand("");
  }

  /** As committed last; nobody adopts another until this transaction ends. */
  Stand standAndKept() {
    jdbc.sql("select id from holiday_head where id = 1 lock in share mode")
        .query(Integer.class)
        .single();
    return stand(" lock in share mode");
  }

  private Stand stand(String lock) {
    return jdbc.sql("select count(*) versions, coalesce(max(id), 0) last from holiday_year" + lock)
        .query((row, n) -> new Stand(row.getLong("versions"), row.getLong("last")))
        .single();
  }

  /** The version in force of each year that has one. */
  List<Adoption> inForce() {
    return inForce("");
  }

  /** The same as committed last, however long this transaction has been reading. */
  List<Adoption> inForceAndHeld() {
    jdbc.sql("select id from holiday_head where id = 1 for update").query(Integer.class).single();
    return inForceAndKept();
  }

  /** As committed last; whoever asks keeps the head. */
  List<Adoption> inForceAndKept() {
    return inForce(" lock in share mode");
  }

  private List<Adoption> inForce(String lock) {
    return adoptions(
        jdbc.sql(COLUMNS + "order by id" + lock).query((row, n) -> row(row)).list().stream()
            .collect(Collectors.toMap(Row::year, it -> it, (earlier, later) -> later))
            .values()
            .stream()
            .toList(),
        lock);
  }

  List<Adoption> versions(int year) {
    return adoptions(
        jdbc.sql(COLUMNS + "where calendar_year = ? order by id desc")
            .param(year)
            .query((row, n) -> row(row))
            .list(),
        "");
  }

  long insert(HolidayYear year, String by, Instant at) {
    var source = year.source();
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into holiday_year (calendar_year, document_title, document_number, document_date,
              document_url, adopted_by, adopted_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            year.year(),
            source.title().orElse(null),
            source.number().orElse(null),
            source.date().orElse(null),
            source.url().orElse(null),
            by,
            Moments.column(at))
        .update(key);
    var id = key.getKeyAs(Number.class).longValue();
    for (var day : year.days()) {
      jdbc.sql("insert into holiday (holiday_year, holiday_date, off, name) values (?, ?, ?, ?)")
          .params(id, day.date(), day.off(), day.name())
          .update();
    }
    return id;
  }

  private List<Adoption> adoptions(List<Row> rows, String lock) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var days = days(rows.stream().map(Row::id).toList(), lock);
    return rows.stream()
        .map(
            it ->
                new Adoption(
                    it.id(),
                    new HolidayYear(it.year(), it.source(), days.getOrDefault(it.id(), List.of())),
                    it.adoptedBy(),
                    it.adoptedAt()))
        .toList();
  }

  private Map<Long, List<SpecialDay>> days(List<Long> years, String lock) {
    return jdbc
        .sql(
            "select holiday_year, holiday_date, off, name from holiday"
                + " where holiday_year in (:years)"
                + lock)
        .param("years", years)
        .query((row, n) -> day(row))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(Day::year, Collectors.mapping(Day::day, Collectors.toList())));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getInt("calendar_year"),
        new SourceDocument(
            Optional.ofNullable(row.getString("document_title")),
            Optional.ofNullable(row.getString("document_number")),
            Optional.ofNullable(row.getObject("document_date", LocalDate.class)),
            Optional.ofNullable(row.getString("document_url"))),
        row.getString("adopted_by"),
        Moments.moment(row.getObject("adopted_at", LocalDateTime.class)));
  }

  private static Day day(ResultSet row) throws SQLException {
    return new Day(
        row.getLong("holiday_year"),
        new SpecialDay(
            row.getObject("holiday_date", LocalDate.class),
            row.getBoolean("off"),
            row.getString("name")));
  }
}
