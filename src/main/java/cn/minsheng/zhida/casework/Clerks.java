package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.StaffId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 经办人: who at the office is in charge of a petition: whoever registered it, until it is handed to
 * another. Cards and notices for the office still go to all of it, so that nothing is missed when
 * somebody is away; being in charge says who is asked first.
 */
@Component
public class Clerks {

  private final Proceedings proceedings;
  private final JdbcClient jdbc;

  Clerks(Proceedings proceedings, JdbcClient jdbc) {
    this.proceedings = proceedings;
    this.jdbc = jdbc;
  }

  public StaffId inCharge(PetitionId petition) {
    return jdbc.sql(
            """
            select coalesce(c.staff, p.registered_by) from petition p
            left join petition_clerk c on c.petition = p.id where p.id = ?
            """)
        .param(petition.toString())
        .query((row, n) -> new StaffId(row.getString(1)))
        .optional()
        .orElseThrow(() -> Refused.because(Reason.NO_SUCH_PETITION));
  }

  /** 移交: one petition, as long as it is not finished. */
  public void handOver(PetitionId id, StaffId to, By by) {
    proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(id);
          proceedings.check(Act.HAND_OVER, by, petition);
          petition.mustBeUnfinished(Act.HAND_OVER);
          if (!proceedings.actor(to).isOfTheOffice()) {
            throw Refused.because(Reason.NOT_OF_THE_OFFICE).number(petition.number()).who(to);
          }
          var from = inCharge(id);
          if (from.equals(to)) {
            throw Refused.because(Reason.ALREADY_IN_CHARGE).number(petition.number()).who(to);
          }
          put(id, to, by);
          petition.tell(new IntakeEvent.HandedOver(id, petition.number(), by, from, to));
          proceedings.save(petition);
        });
  }

  /**
   * 移交: all unfinished petitions somebody is in charge of, or none.
   *
   * @return their numbers, the oldest first
   */
  public List<LedgerNumber> handOverAll(StaffId from, StaffId to, By by) {
    return proceedings.carryOut(
        () -> {
          proceedings.check(Act.HAND_OVER, by);
          if (!proceedings.actor(to).isOfTheOffice()) {
            throw Refused.because(Reason.NOT_OF_THE_OFFICE).who(to);
          }
          var numbers = new ArrayList<LedgerNumber>();
          if (!from.equals(to)) {
            for (var id : unfinishedOf(from)) {
              handOver(id, to, by);
              numbers.add(proceedings.hold(id).number());
            }
          }
          return numbers;
        });
  }

  private List<PetitionId> unfinishedOf(StaffId clerk) {
    return jdbc
        .sql(
            """
            select p.id from petition p left join petition_clerk c on c.petition = p.id
            where coalesce(c.staff, p.registered_by) = :clerk and p.status not in (:finished)
            order by p.number_year, p.number_ordinal
            """)
        .param("clerk", clerk.value())
        .param(
            "finished",
            Arrays.stream(PetitionStatus.values())
                .filter(PetitionStatus::isFinished)
                .map(Enum::name)
                .toList())
        .query(String.class)
        .list()
        .stream()
        .map(PetitionId::of)
        .toList();
  }

  private void put(PetitionId id, StaffId to, By by) {
    jdbc.sql(
            """
            insert into petition_clerk (petition, staff, since) values (?, ?, ?)
            on duplicate key update staff = values(staff), since = values(since)
            """)
        .params(id.toString(), to.value(), Moments.column(by.at()))
        .update();
  }
}
