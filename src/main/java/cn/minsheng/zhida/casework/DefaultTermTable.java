package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines that an ADMIN set. */
@Component
class DefaultTermTable {

  private static final String EVERY = "";

  private final JdbcClient jdbc;

  DefaultTermTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<DefaultTerm> all() {
    return jdbc.sql("select * from default_term").query((row, n) -> line(row)).list();
  }

  void keep(DefaultTerm line, By by) {
    jdbc.sql(
            """
            insert into default_term (channel, kind, urgency, term, supporting, set_by, set_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on duplicate key update term = values(term), supporting = values(supporting),
              set_by = values(set_by), set_at = values(set_at)
            """)
        .params(
            line.scope().channel().map(Enum::name).orElse(EVERY),
            line.scope().kind().map(Enum::name).orElse(EVERY),
            line.scope().urgency().name(),
            line.term().code(),
            line.supporting().map(Term::code).orElse(null),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
  }

  void forget(TermScope scope) {
    jdbc.sql("delete from default_term where channel = ? and kind = ? and urgency = ?")
        .params(
            scope.channel().map(Enum::name).orElse(EVERY),
            scope.kind().map(Enum::name).orElse(EVERY),
            scope.urgency().name())
        .update();
  }

  private static DefaultTerm line(ResultSet row) throws SQLException {
    var scope =
        new TermScope(
            said(row.getString("channel")).map(Channel::valueOf),
            said(row.getString("kind")).map(MatterKind::valueOf),
            UrgencyLevel.valueOf(row.getString("urgency")));
    return new DefaultTerm(
        scope,
        Term.of(row.getString("term")),
        Optional.ofNullable(row.getString("supporting")).map(Term::of),
        DefaultTerm.Standing.SET,
        Columns.done(row, "set"));
  }

  private static Optional<String> said(String column) {
    return column.equals(EVERY) ? Optional.empty() : Optional.of(column);
  }
}
