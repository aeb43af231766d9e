package cn.minsheng.zhida.ledger;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentRole;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.CalendarEvent;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.EndingEvent;
import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.ExtensionEvent;
import cn.minsheng.zhida.casework.IntakeEvent;
import cn.minsheng.zhida.casework.OrderEvent;
import cn.minsheng.zhida.casework.PetitionEvent;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.TakingOverEvent;
import cn.minsheng.zhida.casework.UndoingEvent;
import cn.minsheng.zhida.casework.WithdrawalEvent;
import cn.minsheng.zhida.directory.StaffId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes every act into the ledger, in its transaction: no act without its line, no line without
 * its act. The act holds its petition, so its lines stand in the order of the acts.
 */
@Component
class LedgerWriter {

  private final JdbcClient jdbc;
  private final OfficeTime time;
  private final IntakeInLedger intake;
  private final Settling settling;

  LedgerWriter(JdbcClient jdbc, OfficeTime time, IntakeInLedger intake, Settling settling) {
    this.jdbc = jdbc;
    this.time = time;
    this.intake = intake;
    this.settling = settling;
  }

  @EventListener
  void write(PetitionEvent event) {
    var isNew =
        event instanceof PetitionEvent.Registered || event instanceof TakingOverEvent.TakenOver;
    if (!isNew) {
      settling.reopen(event.petition());
    }
    if (event instanceof PetitionEvent.Registered registered) {
      enter(registered);
    } else if (event instanceof TakingOverEvent.TakenOver taken) {
      enter(taken);
    } else if (event instanceof PetitionEvent.Assigned assigned) {
      give(assigned);
    } else if (event instanceof WithdrawalEvent || event instanceof ExtensionEvent) {
      followRequest(event);
    } else if (event instanceof OrderEvent.Recalled recalled) {
      takeBack(recalled);
    } else if (event instanceof PetitionEvent.OfAssignment step
        && step.role() == AssignmentRole.LEAD) {
      follow(step);
    }
    if (event instanceof PetitionEvent.Returned returned) {
      count(returned.petition(), returned.notCounted());
    } else if (event instanceof PetitionEvent.SentBack back) {
      count(back.petition(), Duration.ZERO);
      putOff(back.petition(), back.due(), true);
    } else if (event instanceof CalendarEvent.DeadlineMoved moved
        && moved.role() == AssignmentRole.LEAD) {
      putOff(moved.petition(), moved.due(), false);
    } else if (event instanceof EndingEvent ending) {
      end(ending);
    } else if (event instanceof UndoingEvent.Undone undone) {
      putBack(undone);
    }
    if (event instanceof IntakeEvent atTheOffice) {
      intake.follow(atTheOffice);
    }
    if (!isNew) {
      move(event);
    }
    addLine(event);
  }

  private void enter(PetitionEvent.Registered event) {
    jdbc.sql(
            """
            insert into ledger_entry (petition, number_year, number_ordinal, channel, kind, category,
              urgency, secrecy, received_at, registered_at, status, status_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            event.petition().toString(),
            event.number().year(),
            event.number().ordinal(),
            event.source().channel().name(),
            event.kind().name(),
            event.category(),
            event.urgency().name(),
            event.secrecy().name(),
            Moments.column(event.source().receivedAt()),
            Moments.column(event.by().at()),
            event.moved().orElseThrow().name(),
            Moments.column(event.by().at()))
        .update();
  }

  private void enter(TakingOverEvent.TakenOver event) {
    var lead = event.assignment();
    jdbc.sql(
            """
            insert into ledger_entry (petition, number_year, number_ordinal, channel, kind, category,
              urgency, secrecy, received_at, registered_at, status, status_at, ended_as, unit,
              assignment, assignment_status, first_responsible, specifically_responsible,
              due_last_day, due_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            event.petition().toString(),
            event.number().year(),
            event.number().ordinal(),
            event.source().channel().name(),
            event.kind().name(),
            event.category(),
            event.urgency().name(),
            event.secrecy().name(),
            Moments.column(event.source().receivedAt()),
            Moments.column(event.registeredAt()),
            event.status().name(),
            Moments.column(event.since()),
            event.ended().map(EndingKind::name).orElse(null),
            lead.map(it -> it.unit().value()).orElse(null),
            lead.map(it -> it.assignment().toString()).orElse(null),
            lead.map(it -> it.status().name()).orElse(null),
            lead.map(it -> it.firstResponsible().value()).orElse(null),
            lead.flatMap(it -> it.specificallyResponsible()).map(StaffId::value).orElse(null),
            lead.map(it -> it.due().lastDay()).orElse(null),
            lead.map(it -> Moments.column(it.due().until())).orElse(null))
        .update();
  }

  private void give(PetitionEvent.Assigned event) {
    change(
        """
        update ledger_entry set unit = ?, assignment = ?, assignment_status = ?,
          first_responsible = ?, specifically_responsible = ?, due_last_day = ?, due_until = ?,
          first_due_last_day = null, first_due_until = null, not_counted_micros = 0
        where petition = ?
        """,
        event.unit().value(),
        event.assignment().toString(),
        event.status().name(),
        event.firstResponsible().value(),
        event.specificallyResponsible().map(StaffId::value).orElse(null),
        event.due().lastDay(),
        Moments.column(event.due().until()),
        event.petition().toString());
  }

  /** What is only asked, or refused, changes nothing. */
  private void followRequest(PetitionEvent event) {
    if (event instanceof WithdrawalEvent.Approved approved
        && approved.role() == AssignmentRole.LEAD) {
      takeBack(approved);
    } else if (event instanceof ExtensionEvent.Granted granted) {
      extend(granted);
    }
  }

  /** No unit has it; the deadline promised stands. */
  private void takeBack(PetitionEvent.OfAssignment event) {
    change(
        """
        update ledger_entry set unit = null, assignment = null, assignment_status = null,
          first_responsible = null, specifically_responsible = null, not_counted_micros = 0
        where petition = ? and assignment = ?
        """,
        event.petition().toString(),
        event.assignment().toString());
  }

  private void extend(ExtensionEvent.Granted event) {
    change(
        """
        update ledger_entry
        set first_due_last_day = coalesce(first_due_last_day, ?),
          first_due_until = coalesce(first_due_until, ?), due_last_day = ?, due_until = ?
        where petition = ? and assignment = ?
        """,
        event.first().lastDay(),
        Moments.column(event.first().until()),
        event.second().lastDay(),
        Moments.column(event.second().until()),
        event.petition().toString(),
        event.assignment().toString());
  }

  private void follow(PetitionEvent.OfAssignment event) {
    change(
        "update ledger_entry set assignment_status = ? where petition = ? and assignment = ?",
        event.status().name(),
        event.petition().toString(),
        event.assignment().toString());
  }

  /**
   * @param isAnew whether it is a deadline of its own, of which there was no earlier one
   */
  private void putOff(PetitionId petition, Due second, boolean isAnew) {
    change(
        """
        update ledger_entry set due_last_day = ?, due_until = ?,
          first_due_last_day = case when ? then null else first_due_last_day end,
          first_due_until = case when ? then null else first_due_until end
        where petition = ?
        """,
        second.lastDay(),
        Moments.column(second.until()),
        isAnew,
        isAnew,
        petition.toString());
  }

  /** What is not the unit's time (审核占用). */
  private void count(PetitionId petition, Duration notCounted) {
    change(
        "update ledger_entry set not_counted_micros = ? where petition = ?",
        notCounted.toNanos() / 1_000,
        petition.toString());
  }

  private void end(EndingEvent event) {
    var petition = event.petition().toString();
    if (event instanceof EndingEvent.Ended ended) {
      change(
          "update ledger_entry set ended_as = ? where petition = ?", ended.kind().name(), petition);
      ended.cancelled().forEach(it -> cancel(petition, it));
    } else if (event instanceof EndingEvent.Held held) {
      change(
          "update ledger_entry set held_until = ? where petition = ?",
          Moments.column(held.until().until()),
          petition);
    } else if (event instanceof EndingEvent.Released) {
      change("update ledger_entry set held_until = null where petition = ?", petition);
    } else if (event.moved().filter(PetitionStatus.TO_ASSIGN::equals).isPresent()) {
      change(
          """
          update ledger_entry set unit = null, assignment = null, assignment_status = null,
            first_responsible = null, specifically_responsible = null, due_last_day = null,
            due_until = null, first_due_last_day = null, first_due_until = null, held_until = null,
            not_counted_micros = 0
          where petition = ?
          """,
          petition);
    }
  }

  /** Only the lead unit's stands in the ledger. */
  private void cancel(String petition, EndingEvent.Cancelled assignment) {
    jdbc.sql("update ledger_entry set assignment_status = ? where petition = ? and assignment = ?")
        .params(AssignmentStatus.CANCELLED.name(), petition, assignment.assignment().toString())
        .update();
  }

  /** Only the lead unit's stands in the ledger. */
  private void putBack(UndoingEvent.Undone event) {
    event
        .stands()
        .ifPresent(
            it ->
                jdbc.sql(
                        "update ledger_entry set assignment_status = ?"
                            + " where petition = ? and assignment = ?")
                    .params(
                        it.name(),
                        event.petition().toString(),
                        event.assignment().orElseThrow().toString())
                    .update());
    if (event.undone() == Act.HOLD || event.undone() == Act.RELEASE) {
      jdbc.sql(
              """
              update ledger_entry set held_until =
                (select l.held_until from ledger_line l where l.petition = ? and l.line < ?
                 order by l.line desc limit 1)
              where petition = ?
              """)
          .params(event.petition().toString(), lineOf(event), event.petition().toString())
          .update();
    }
  }

  private void move(PetitionEvent event) {
    event
        .moved()
        .ifPresent(
            to ->
                change(
                    """
                    update ledger_entry
                    set status_at = case when status = ? then status_at else ? end, status = ?
                    where petition = ?
                    """,
                    to.name(),
                    Moments.column(event.by().at()),
                    to.name(),
                    event.petition().toString()));
  }

  private void addLine(PetitionEvent event) {
    change(
        """
        insert into ledger_line (petition, act, happened_at, recorded_at, channel, status, unit,
          assignment_status, due_last_day, due_until, first_due_last_day, first_due_until, ended_as,
          held_until, kind, category, urgency, secrecy, received_at, status_at, assignment,
          first_responsible, specifically_responsible, late, satisfaction, undoes,
          not_counted_micros)
        select petition, ?, ?, ?, channel, status, unit, assignment_status, due_last_day, due_until,
          first_due_last_day, first_due_until, ended_as, held_until, kind, category, urgency, secrecy,
          received_at, status_at, assignment, first_responsible, specifically_responsible, ?, ?, ?,
          not_counted_micros
        from ledger_entry where petition = ?
        """,
        event.act().name(),
        Moments.column(event.by().at()),
        Moments.column(time.now()),
        event instanceof PetitionEvent.SignedOff signed ? signed.late() : null,
        event instanceof PetitionEvent.FollowedUp visit ? visit.satisfaction().name() : null,
        event instanceof UndoingEvent.Undone undone ? lineOf(undone) : null,
        event.petition().toString());
  }

  /** Nobody has acted since, so it is the last one. */
  private long lineOf(UndoingEvent.Undone event) {
    return jdbc.sql("select max(line) from ledger_line where petition = ? and act = ?")
        .params(event.petition().toString(), event.undone().name())
        .query(Long.class)
        .single();
  }

  private void change(String sql, @Nullable Object... values) {
    if (jdbc.sql(sql).params(values).update() != 1) {
      throw new IllegalStateException("The ledger does not know the petition");
    }
  }
}
