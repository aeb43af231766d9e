package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.documents.DocumentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was put to a petition in the course of its life, without words: visits, reports, files. */
@Component
public class CaseFile {

  private final ReportTable reports;
  private final JdbcClient jdbc;

  CaseFile(ReportTable reports, JdbcClient jdbc) {
    this.reports = reports;
    this.jdbc = jdbc;
  }

  /** Every visit, the oldest first. */
  public List<Visit> visits(PetitionId petition) {
    return jdbc.sql(
            """
            select method, satisfaction, visited_at, recorded_by, recorded_at from follow_up
            where petition = ? and taken_back_at is null order by recorded_at, id
            """)
        .param(petition.toString())
        .query(
            (row, n) ->
                new Visit(
                    FollowUp.Method.valueOf(row.getString("method")),
                    Satisfaction.valueOf(row.getString("satisfaction")),
                    Columns.moment(row, "visited_at"),
                    Columns.done(row, "recorded").orElseThrow()))
        .list();
  }

  /** Every report there ever was, the oldest first. */
  public List<ReportView> reports(PetitionId petition) {
    var ids =
        jdbc
            .sql(
                """
                select r.id from handling_report r join assignment a on a.id = r.assignment
                where a.petition = ? order by r.submitted_at, r.id
                """)
            .param(petition.toString())
            .query(String.class)
            .list()
            .stream()
            .map(ReportId::of)
            .toList();
    var views = reports.views(ids);
    return ids.stream().map(views::get).toList();
  }

  /** Every file, in the order of the life of a petition. */
  public List<Filed> files(PetitionId petition) {
    var files = new ArrayList<Filed>();
    files.addAll(
        files(
            """
            select document from petition_attachment
            where petition = ? and taken_back_at is null order by place
            """,
            Origin.ATTACHMENT,
            petition));
    files.addAll(
        files(
            """
            select r.document from handling_report r join assignment a on a.id = r.assignment
            where a.petition = ? and r.document is not null order by r.submitted_at, r.id
            """,
            Origin.REPORT,
            petition));
    files.addAll(
        files(
            """
            select k.document from kept_paper k join handling_report r on r.id = k.subject
              join assignment a on a.id = r.assignment
            where a.petition = ? order by r.submitted_at, r.id, k.place
            """,
            Origin.REPORT,
            petition));
    files.addAll(
        files(
            """
            select k.document from kept_paper k join opinion o on o.id = k.subject
              join assignment a on a.id = o.assignment
            where a.petition = ? and o.taken_back_at is null order by o.recorded_at, o.id, k.place
            """,
            Origin.OPINION,
            petition));
    files.addAll(
        files(
            """
            select document from endorsement
            where petition = ? and document is not null and taken_back_at is null
            order by recorded_at, id
            """,
            Origin.ENDORSEMENT,
            petition));
    files.addAll(
        files(
            "select document from ending where petition = ? and document is not null",
            Origin.ENDING,
            petition));
    return files;
  }

  private List<Filed> files(String sql, Origin origin, PetitionId petition) {
    return jdbc.sql(sql)
        .param(petition.toString())
        .query((row, n) -> new Filed(DocumentId.of(row.getString(1)), origin))
        .list();
  }

  /**
   * 回访 as it was recorded, without what the petitioner said.
   *
   * @param at when the petitioner was visited or called
   */
  public record Visit(
      FollowUp.Method method, Satisfaction satisfaction, Instant at, Done recorded) {}

  /** A file and what it belongs to. */
  public record Filed(DocumentId document, Origin origin) {}

  /** What a file belongs to. */
  public enum Origin {
    ATTACHMENT("诉求附件"),
    REPORT("办理报告"),
    OPINION("协办意见"),
    ENDORSEMENT("认可依据"),
    ENDING("终结依据");

    private final String word;

    Origin(String word) {
      this.word = word;
    }

    /** What the office calls it. */
    public String word() {
      return word;
    }
  }
}
