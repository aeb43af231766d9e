package cn.minsheng.zhida.casework;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All petitions there ever were. */
interface Petitions extends Repository<Petition, PetitionId> {

  Petition save(Petition petition);

  /** Holds it until the transaction ends, and reads it as it is then, not as it was at its start. */
  @Query("select * from petition where id = :id for update")
  Optional<Petition> hold(PetitionId id);
}
