package cn.minsheng.zhida.casework;

import java.time.LocalDateTime;
import java.util.Collection;
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

  /** All of these petitions, as they are now; the petitions must be held already. */
  @Query(
      "select * from assignment where petition in (:petitions) order by issued_at, id for update")
  List<Assignment> holdAllOfThese(Collection<String> petitions);

  /** All that units still owe an answer to, lead and supporting, not held. */
  @Query(
      """
      select * from assignment where status in ('ISSUED', 'ACCEPTED', 'REPORTED', 'RETURNED')
      order by issued_at, id
      """)
  List<Assignment> unanswered();

  @Query("select * from assignment where id = :id")
  Optional<Assignment> find(AssignmentId id);

  @Query("select * from assignment where petition in (:petitions) order by issued_at, id")
  List<Assignment> of(Collection<String> petitions);

  /** Those of these units that stand so, the soonest due first. */
  @Query(
      """
      select * from assignment where unit in (:units) and status in (:statuses)
      order by due_until, id limit :atMost
      """)
  List<Assignment> ofUnits(Collection<Long> units, Collection<String> statuses, int atMost);

  /** Those of all units that stand so, the soonest due first. */
  @Query(
      """
      select * from assignment where status in (:statuses) order by due_until, id limit :atMost
      """)
  List<Assignment> standing(Collection<String> statuses, int atMost);

  @Query(
      """
      select * from assignment
      where status in ('ISSUED', 'ACCEPTED', 'REPORTED', 'RETURNED')
        and due_until <= :moment and role = 'LEAD'
      order by due_until, id
      """)
  List<Assignment> unansweredDueBy(LocalDateTime moment);

  @Query(
      """
      select * from assignment
      where status in ('ISSUED', 'ACCEPTED', 'REPORTED', 'RETURNED') and role = 'LEAD'
      order by due_until, id limit 1
      """)
  Optional<Assignment> soonestUnanswered();

  /** Who answers a petition; units that gave it back have nothing to do with it any more. */
  default List<Duty> dutiesOf(PetitionId petition) {
    return of(List.of(petition.toString())).stream()
        .filter(it -> it.status() != AssignmentStatus.WITHDRAWN)
        .filter(it -> it.status() != AssignmentStatus.CANCELLED)
        .map(Assignment::duty)
        .toList();
  }
}
