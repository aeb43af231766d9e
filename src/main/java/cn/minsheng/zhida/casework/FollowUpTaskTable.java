package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.directory.StaffId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who was given which 回访. A task counts while the petition waits for the visit it was given for.
 */
@Component
class FollowUpTaskTable {

  private final JdbcClient jdbc;

  FollowUpTaskTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last one named counts; that somebody was named before, the trail tells. */
  void give(Petition petition, StaffId visitor, By by) {
    jdbc.sql("delete from follow_up_task where petition = ?")
        .param(petition.id().toString())
        .update();
    jdbc.sql(
            """
            insert into follow_up_task (id, petition, visitor, given_by, given_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID().toString(),
            petition.id().toString(),
            visitor.value(),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
  }

  Optional<StaffId> visitorOf(PetitionId petition) {
    return Optional.ofNullable(visitorsOf(List.of(petition)).get(petition));
  }

  Map<PetitionId, StaffId> visitorsOf(Collection<PetitionId> petitions) {
    var visitors = new HashMap<PetitionId, StaffId>();
    if (petitions.isEmpty()) {
      return visitors;
    }
    jdbc.sql(
            """
            select t.petition, t.visitor from follow_up_task t join petition p on p.id = t.petition
            where t.petition in (:petitions) and p.status = 'TO_FOLLOW_UP' and t.given_at >= p.status_at
            order by t.given_at, t.id
            """)
        .param("petitions", petitions.stream().map(PetitionId::toString).toList())
        .query(
            row -> {
              visitors.put(PetitionId.of(row.getString(1)), new StaffId(row.getString(2)));
            });
    return visitors;
  }
}
