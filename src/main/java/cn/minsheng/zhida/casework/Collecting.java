package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Confidential petitions are read at the office: who collected one, and when (rule 13). */
@Component
public class Collecting {

  private final Proceedings proceedings;
  private final Assignments assignments;
  private final JdbcClient jdbc;

  Collecting(Proceedings proceedings, Assignments assignments, JdbcClient jdbc) {
    this.proceedings = proceedings;
    this.assignments = assignments;
    this.jdbc = jdbc;
  }

  /**
   * Records that somebody of a unit that has to do with it read or took the papers.
   *
   * @param when not later than now
   */
  public void record(PetitionId id, StaffId collector, Instant when, By by) {
    proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(id);
          proceedings.check(Act.RECORD_COLLECTION, by, petition);
          if (petition.nature().secrecy() != Secrecy.CONFIDENTIAL) {
            throw Refused.because(Reason.NOT_CONFIDENTIAL).number(petition.number());
          }
          if (when.isAfter(by.at())) {
            throw Refused.because(Reason.LIES_IN_THE_FUTURE).number(petition.number());
          }
          var actor = proceedings.actor(collector);
          if (assignments.dutiesOf(id).stream().noneMatch(actor::worksFor)) {
            throw Refused.because(Reason.NOT_YOUR_PETITION)
                .number(petition.number())
                .who(collector);
          }
          add(id, collector, when, by);
          petition.tell(new IntakeEvent.Collected(id, petition.number(), by, collector));
          proceedings.save(petition);
        });
  }

  /** Who collected it, the first first. */
  public List<Done> of(PetitionId id) {
    return jdbc.sql(
            """
            select collector, collected_at from collection where petition = ?
            order by collected_at, id
            """)
        .param(id.toString())
        .query((row, n) -> new Done(new StaffId(row.getString(1)), Columns.moment(row, 2)))
        .list();
  }

  private void add(PetitionId id, StaffId collector, Instant when, By by) {
    jdbc.sql(
            """
            insert into collection (id, petition, collector, collected_at, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID().toString(),
            id.toString(),
            collector.value(),
            Moments.column(when),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
  }
}
