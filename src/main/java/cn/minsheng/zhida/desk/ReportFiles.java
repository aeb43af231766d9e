package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.mailroom.CardId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of reports between their arrival and the facts that go with them. */
@Component
class ReportFiles {

  private final JdbcClient jdbc;
  private final OfficeTime time;

  ReportFiles(JdbcClient jdbc, OfficeTime time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** A newer file takes the place of an older one. */
  void attach(AssignmentId assignment, DocumentId document, StaffId by) {
    jdbc.sql(
            """
            insert into desk_report_file (assignment, document, by_staff, at) values (?, ?, ?, ?)
            on duplicate key update document = values(document), by_staff = values(by_staff),
              at = values(at)
            """)
        .params(assignment.toString(), document.toString(), by.value(), Moments.column(time.now()))
        .update();
  }

  Optional<DocumentId> of(AssignmentId assignment) {
    return jdbc.sql("select document from desk_report_file where assignment = ?")
        .param(assignment.toString())
        .query(String.class)
        .optional()
        .map(DocumentId::of);
  }

  /** It went into a report. */
  void handedIn(AssignmentId assignment) {
    jdbc.sql("delete from desk_report_file where assignment = ?")
        .param(assignment.toString())
        .update();
  }

  /** A file that could belong to several matters waits for an answer on a card. */
  void putAside(CardId card, DocumentId document, StaffId by) {
    jdbc.sql("insert into desk_loose_file (card_id, document, by_staff, at) values (?, ?, ?, ?)")
        .params(card.value(), document.toString(), by.value(), Moments.column(time.now()))
        .update();
  }

  Optional<DocumentId> putAside(CardId card) {
    return jdbc.sql("select document from desk_loose_file where card_id = ?")
        .param(card.value())
        .query(String.class)
        .optional()
        .map(DocumentId::of);
  }
}
