package cn.minsheng.zhida.casework;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be asked of assignments without holding them. */
@Component
class AssignmentTable {

  private final JdbcClient jdbc;

  AssignmentTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which petition it belongs to; that never changes. */
  Optional<PetitionId> petitionOf(AssignmentId id) {
    return jdbc.sql("select petition from assignment where id = ?")
        .param(id.toString())
        .query(String.class)
        .optional()
        .map(PetitionId::of);
  }
}
