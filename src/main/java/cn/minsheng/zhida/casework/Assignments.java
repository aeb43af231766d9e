package cn.minsheng.zhida.casework;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All assignments there ever were. */
interface Assignments extends Repository<Assignment, AssignmentId> {

  Assignment save(Assignment assignment);

  /** Holds it until the transaction ends; its petition must be held already. */
  @Query("select * from assignment where id = :id for update")
  Optional<Assignment> hold(AssignmentId id);

  /** All of one petition, as they are now; the petition must be held already. */
  @Query("select * from assignment where petition = :petition order by issued_at, id for update")
  List<Assignment> holdAllOf(PetitionId petition);
}
