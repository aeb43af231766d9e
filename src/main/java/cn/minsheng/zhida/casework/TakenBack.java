package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.Moments;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 撤销 of what was written beside a petition: the row of the act counts no more, and what it put an
 * end to goes on. No row is deleted.
 */
@Component
class TakenBack {

  private final JdbcClient jdbc;

  TakenBack(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void hold(DoneActTable.Row act, By by) {
    jdbc.sql(
            """
            update matter_hold set taken_back_at = ?, released_by = ?, released_at = ?
            where petition = ? and held_at = ?
            """)
        .params(
            Moments.column(by.at()),
            by.staff().value(),
            Moments.column(by.at()),
            act.petition().toString(),
            Moments.column(act.at()))
        .update();
  }

  void release(DoneActTable.Row act) {
    jdbc.sql(
            """
            update matter_hold set released_by = null, released_at = null
            where petition = ? and released_at = ? and taken_back_at is null
            """)
        .params(act.petition().toString(), Moments.column(act.at()))
        .update();
  }

  void promise(DoneActTable.Row act, By by) {
    jdbc.sql(
            """
            update promise set taken_back_at = ?, lifted_by = ?, lifted_at = ?
            where petition = ? and made_at = ? and made_by = ?
            """)
        .params(
            Moments.column(by.at()),
            by.staff().value(),
            Moments.column(by.at()),
            act.petition().toString(),
            Moments.column(act.at()),
            act.by().value())
        .update();
  }

  /** The proposal it was written upon waits for its leader again. */
  void instruction(DoneActTable.Row act, By by) {
    var id =
        jdbc.sql(
                """
                select id from instruction
                where petition = ? and written_at = ? and written_by = ? and taken_back_at is null
                """)
            .params(act.petition().toString(), Moments.column(act.at()), act.by().value())
            .query(String.class)
            .single();
    jdbc.sql("update instruction set taken_back_at = ? where id = ?")
        .params(Moments.column(by.at()), id)
        .update();
    jdbc.sql("update proposal set instruction = null, ended_at = null where instruction = ?")
        .param(id)
        .update();
  }

  /** It is owed again, since when and until when it was. */
  void answer(DoneActTable.Row act, By by) {
    var id =
        jdbc.sql(
                """
                select id from answer
                where petition = ? and recorded_at = ? and recorded_by = ? and lapsed_at is null
                """)
            .params(act.petition().toString(), Moments.column(act.at()), act.by().value())
            .query(String.class)
            .single();
    jdbc.sql("update answer set lapsed_at = ? where id = ?")
        .params(Moments.column(by.at()), id)
        .update();
    jdbc.sql(
            """
            insert into answer (id, petition, place, channel, owed_since, due_last_day, due_until)
            select ?, petition, place, channel, owed_since, due_last_day, due_until from answer
            where id = ?
            """)
        .params(UUID.randomUUID().toString(), id)
        .update();
  }
}
