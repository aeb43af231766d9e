package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.Refused.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 挂账 (rule 5): a matter that waits for something nobody here can hurry, such as a court or the
 * heating season. The clock does not stop and the deadline stays: lateness is frozen as always, but
 * while it is held it is reported as held and not as overdue. It ends on its day by itself, or by
 * hand before.
 *
 * <p>Every act is done whole or not at all, in the caller's transaction if there is one; {@link
 * Refused} takes back only the act.
 */
@Component
public class Holds {

  private static final String COLUMN = "matter_hold.sealed";
  private static final int LONGEST_YEARS = 2;

  private final Proceedings proceedings;
  private final JdbcClient jdbc;
  private final Sealing sealing;

  Holds(Proceedings proceedings, JdbcClient jdbc, Sealing sealing) {
    this.proceedings = proceedings;
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  /**
   * @param lastDay the last day of waiting
   */
  public void hold(PetitionId id, LocalDate lastDay, String reason, By by) {
    proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(id);
          proceedings.check(Act.HOLD, by, petition);
          ConfidentialWords.check(Act.HOLD, petition, reason);
          petition.mustNotHaveFinished();
          current(id, by)
              .ifPresent(
                  it -> {
                    throw Refused.because(Reason.ALREADY_HELD)
                        .number(petition.number())
                        .done(it.held().by(), it.held().at())
                        .due(it.until());
                  });
          var until = Due.endOf(lastDay);
          if (until.hasPassed(by.at())) {
            throw Refused.because(Reason.DUE_HAS_PASSED).number(petition.number()).due(until);
          }
          if (Due.endOf(lastDay.minusYears(LONGEST_YEARS)).until().isAfter(by.at())) {
            throw Refused.because(Reason.HOLD_IS_TOO_LONG).number(petition.number()).due(until);
          }
          add(petition, lastDay, Said.or(Reason.A_REASON_IS_NEEDED, reason, petition), by);
          petition.tell(new EndingEvent.Held(id, petition.number(), by, until));
          proceedings.save(petition);
        });
  }

  /** 取消挂账. */
  public void release(PetitionId id, By by) {
    proceedings.carryOut(
        () -> {
          var petition = proceedings.hold(id);
          proceedings.check(Act.RELEASE, by, petition);
          petition.mustNotHaveFinished();
          var hold =
              current(id, by)
                  .orElseThrow(() -> Refused.because(Reason.NOT_HELD).number(petition.number()));
          jdbc.sql("update matter_hold set released_by = ?, released_at = ? where id = ?")
              .params(by.staff().value(), Moments.column(by.at()), hold.id().toString())
              .update();
          petition.tell(new EndingEvent.Released(id, petition.number(), by));
          proceedings.save(petition);
        });
  }

  /** What comes back from the closed register waits for nothing any more. */
  void endWith(Petition petition, By by) {
    jdbc.sql(
            """
            update matter_hold set released_by = ?, released_at = ?
            where petition = ? and released_at is null
            """)
        .params(by.staff().value(), Moments.column(by.at()), petition.id().toString())
        .update();
  }

  /** Until when a petition waits at this moment; empty if it does not. */
  public Optional<Due> heldUntil(PetitionId id, Instant now) {
    return newest(id).map(Hold::until).filter(it -> !it.hasPassed(now));
  }

  private Optional<Hold> current(PetitionId id, By by) {
    return newest(id).filter(it -> !it.until().hasPassed(by.at()));
  }

  private Optional<Hold> newest(PetitionId id) {
    return jdbc.sql(
            """
            select id, last_day, held_by, held_at from matter_hold
            where petition = ? and released_at is null order by held_at desc limit 1
            """)
        .param(id.toString())
        .query(
            (row, n) ->
                new Hold(
                    UUID.fromString(row.getString("id")),
                    Due.endOf(row.getObject("last_day", LocalDate.class)),
                    Columns.done(row, "held").orElseThrow()))
        .optional();
  }

  private void add(Petition petition, LocalDate lastDay, String reason, By by) {
    var hold = UUID.randomUUID();
    jdbc.sql(
            """
            insert into matter_hold (id, petition, last_day, sealed, held_by, held_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            hold.toString(),
            petition.id().toString(),
            lastDay,
            sealing.seal(petition.safe(), reason, COLUMN, hold),
            by.staff().value(),
            Moments.column(by.at()))
        .update();
  }

  private record Hold(UUID id, Due until, Done held) {}
}
