package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.mailroom.CardId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files between their arrival and what they were sent for. */
@Component
class SentFiles implements SentFilesRound {

  /** Files sent within this time of each other are one sending. */
  static final Duration IN_A_ROW = Duration.ofMinutes(10);

  /** For how long files are remembered that nobody used: longer than any run of days off. */
  static final Duration KEPT = Duration.ofDays(30);

  /** The same of files for a report or an opinion: longer than any term with its extension. */
  static final Duration KEPT_FOR_A_REPORT = Duration.ofDays(400);

  /** Of one night; the others of the next. */
  private static final int MOST_FORGOTTEN = 10_000;

  private final JdbcClient jdbc;
  private final OfficeTime time;

  SentFiles(JdbcClient jdbc, OfficeTime time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** It goes with the next report or opinion of this assignment. */
  void attach(AssignmentId assignment, DocumentId document, StaffId by) {
    add(document, by, assignment.toString(), null);
  }

  /** In the order in which they came. */
  List<DocumentId> of(AssignmentId assignment) {
    return documents("assignment = ?", assignment.toString());
  }

  /** They went into a report or an opinion, or are not meant any more. */
  void handedIn(AssignmentId assignment) {
    jdbc.sql("delete from desk_sent_file where assignment = ?")
        .param(assignment.toString())
        .update();
  }

  /** To which assignment this person sent a file last, if that was just now. */
  Optional<AssignmentId> lastOf(StaffId by) {
    return jdbc.sql(
            """
            select assignment from desk_sent_file
            where by_staff = ? and assignment is not null and at > ?
            order by at desc limit 1
            """)
        .params(by.value(), Moments.column(time.now().minus(IN_A_ROW)))
        .query(String.class)
        .optional()
        .map(AssignmentId::of);
  }

  /** It could belong to several matters and waits for an answer on a card. */
  void putAside(CardId card, DocumentId document, StaffId by) {
    add(document, by, null, card.value());
  }

  List<DocumentId> putAside(CardId card) {
    return documents("card_id = ?", card.value());
  }

  /**
   * The card on which this person is being asked for which matter it is, if they sent a file just
   * now.
   */
  Optional<CardId> asking(StaffId by) {
    return jdbc.sql(
            """
            select card_id from desk_sent_file
            where by_staff = ? and card_id like 'file-%' and at > ?
            order by at desc limit 1
            """)
        .params(by.value(), Moments.column(time.now().minus(IN_A_ROW)))
        .query(String.class)
        .optional()
        .map(CardId::new);
  }

  void answered(CardId card) {
    jdbc.sql("delete from desk_sent_file where card_id = ?").param(card.value()).update();
  }

  /** For whatever form this person fills in next. */
  void keepForAForm(DocumentId document, StaffId by) {
    add(document, by, null, null);
  }

  /** The newest first. */
  List<DocumentId> forAForm(StaffId by, Duration within) {
    return jdbc
        .sql(
            """
            select document from desk_sent_file
            where by_staff = ? and assignment is null and card_id is null and at > ?
            order by at desc, document
            """)
        .params(by.value(), Moments.column(time.now().minus(within)))
        .query(String.class)
        .list()
        .stream()
        .map(DocumentId::of)
        .toList();
  }

  void used(DocumentId document) {
    jdbc.sql("delete from desk_sent_file where document = ?").param(document.toString()).update();
  }

  @Override
  public int forgetOld() {
    return jdbc.sql(
            """
            delete from desk_sent_file
            where at < ? and (assignment is null or at < ?) order by at limit ?
            """)
        .params(
            Moments.column(time.now().minus(KEPT)),
            Moments.column(time.now().minus(KEPT_FOR_A_REPORT)),
            MOST_FORGOTTEN)
        .update();
  }

  private List<DocumentId> documents(String where, String value) {
    return jdbc
        .sql("select document from desk_sent_file where " + where + " order by at, document")
        .param(value)
        .query(String.class)
        .list()
        .stream()
        .map(DocumentId::of)
        .toList();
  }

  private void add(
      DocumentId document, StaffId by, @Nullable String assignment, @Nullable String card) {
    jdbc.sql(
            """
            insert into desk_sent_file (document, by_staff, assignment, card_id, at)
            values (?, ?, ?, ?, ?)
            """)
        .params(document.toString(), by.value(), assignment, card, Moments.column(time.now()))
        .update();
  }
}
