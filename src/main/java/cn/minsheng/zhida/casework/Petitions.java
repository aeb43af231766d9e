package cn.minsheng.zhida.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All petitions there ever were. */
interface Petitions extends Repository<Petition, PetitionId> {

  Petition save(Petition petition);

  /**
   * Holds it until the transaction ends, and reads it as it is then, not as it was at its start.
   */
  @Query("select * from petition where id = :id for update")
  Optional<Petition> hold(PetitionId id);

  @Query("select * from petition where id = :id")
  Optional<Petition> find(PetitionId id);

  @Query("select * from petition where number_year = :year and number_ordinal = :ordinal")
  Optional<Petition> findByNumber(int year, int ordinal);

  @Query(
      """
      select * from petition where id in (:ids) order by number_year, number_ordinal
      """)
  List<Petition> findAll(Collection<String> ids);

  /** Closed ones whose look-back is due by that day, the longest due first. */
  @Query(
      """
      select * from petition where look_back_due <= :day and status = 'CLOSED'
      order by look_back_due, id limit :atMost
      """)
  List<Petition> lookBacksDue(LocalDate day, int atMost);

  /** Those that wait longest first. */
  @Query(
      """
      select * from petition where status in (:statuses) order by status_at, id limit :atMost
      """)
  List<Petition> waiting(Collection<String> statuses, int atMost);
}
