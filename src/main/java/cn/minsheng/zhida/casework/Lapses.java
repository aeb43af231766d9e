package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a unit asked for ends with its assignment: nobody decides any more what nobody needs (rules
 * 4 and 7). Asked by every act that ends an assignment, while it holds the petition; the act tells
 * of what lapsed.
 */
@Component
class Lapses {

  private final JdbcClient jdbc;

  Lapses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The report passed: what is undecided has lapsed. The petitioner is still to be told of a second
   * deadline, until the petition is finished.
   *
   * @return the requests that lapsed, in the order of their ids
   */
  List<RequestId> undecided(Assignment passed, By by) {
    return lapse(List.of(passed.id().toString()), false, by);
  }

  /**
   * The assignments were given back, taken back, waived or ended with their petition.
   *
   * @return the requests that lapsed, in the order of their ids
   */
  List<RequestId> with(Collection<Assignment> ended, By by) {
    return ended.isEmpty()
        ? List.of()
        : lapse(ended.stream().map(it -> it.id().toString()).toList(), true, by);
  }

  /** 销号: whoever has endorsed the result need not be told until when it was expected. */
  void withClosed(Petition closed, By by) {
    jdbc.sql(
            """
            update extension e join assignment a on a.id = e.assignment set e.lapsed_at = ?
            where a.petition = ? and e.lapsed_at is null and e.confirmed_at is null
              and (e.decided_at is null or e.granted = true)
            """)
        .params(Moments.column(by.at()), closed.id().toString())
        .update();
  }

  /** 撤销: the act with which they lapsed counts as not done. */
  void takeBack(Assignment of, Instant lapsedAt) {
    for (var table : List.of("withdrawal", "extension")) {
      jdbc.sql("update " + table + " set lapsed_at = null where assignment = ? and lapsed_at = ?")
          .params(of.id().toString(), Moments.column(lapsedAt))
          .update();
    }
  }

  private List<RequestId> lapse(List<String> assignments, boolean alsoUntold, By by) {
    var open =
        jdbc.sql(
                """
                select w.id from withdrawal w
                where w.assignment in (:of) and w.decided_at is null and w.lapsed_at is null
                union all
                select e.id from extension e
                where e.assignment in (:of) and e.lapsed_at is null and e.confirmed_at is null
                  and (e.decided_at is null or (:alsoUntold and e.granted = true))
                order by id
                """)
            .param("of", assignments)
            .param("alsoUntold", alsoUntold)
            .query(String.class)
            .list();
    if (!open.isEmpty()) {
      write("withdrawal", open, by);
      write("extension", open, by);
    }
    return open.stream().map(RequestId::of).toList();
  }

  private void write(String table, List<String> requests, By by) {
    jdbc.sql("update " + table + " set lapsed_at = :at where id in (:requests)")
        .param("at", Moments.column(by.at()))
        .param("requests", requests)
        .update();
  }
}
