package cn.minsheng.zhida.ledger;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.IntakeEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changes in a row of the ledger when a petition is joined or put right. */
@Component
class IntakeInLedger {

  private final JdbcClient jdbc;

  IntakeInLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void follow(IntakeEvent event) {
    if (event instanceof IntakeEvent.TookIn took) {
      widen(took);
      took.leads().ifPresent(it -> lead(took, it));
    } else if (event instanceof IntakeEvent.WasJoined joined) {
      cancel(joined);
    } else if (event instanceof IntakeEvent.Corrected corrected) {
      corrected.now().ifPresent(it -> correct(corrected, it));
    }
  }

  private void widen(IntakeEvent.TookIn event) {
    change(event, "urgency = ?, secrecy = ?", event.urgency().name(), event.secrecy().name());
  }

  private void lead(IntakeEvent.TookIn event, Due stricter) {
    change(
        event,
        "due_last_day = ?, due_until = ?",
        stricter.lastDay(),
        Moments.column(stricter.until()));
  }

  private void cancel(IntakeEvent.WasJoined event) {
    event
        .cancelled()
        .forEach(
            it ->
                jdbc.sql(
                        """
                        update ledger_entry set assignment_status = ?
                        where petition = ? and assignment = ?
                        """)
                    .params(
                        AssignmentStatus.CANCELLED.name(),
                        event.petition().toString(),
                        it.toString())
                    .update());
  }

  private void correct(IntakeEvent.Corrected event, String now) {
    switch (event.field()) {
      case KIND -> change(event, "kind = ?", now);
      case CATEGORY -> change(event, "category = ?", now);
      case RECEIVED_AT -> change(event, "received_at = ?", Moments.column(Instant.parse(now)));
      case SOURCE_NUMBER, PLACE, CONTENT, PETITIONER_NAME, PETITIONER_PHONE -> {}
    }
  }

  private void change(IntakeEvent event, String columns, Object... values) {
    var all = new ArrayList<Object>(List.of(values));
    all.add(event.petition().toString());
    jdbc.sql("update ledger_entry set " + columns + " where petition = ?").params(all).update();
  }
}
