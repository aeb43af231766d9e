package cn.minsheng.zhida.intake;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.intake.LedgerImport.Counts;
import cn.minsheng.zhida.intake.LedgerImport.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of sql/041-intake.sql. */
@Component
class ImportTable {

  private final JdbcClient jdbc;
  private final JdbcOperations batches;

  ImportTable(JdbcClient jdbc, JdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  void add(ImportId id, DocumentId document, StaffId by, Instant at, Optional<Channel> channel) {
    jdbc.sql(
            """
            insert into ledger_import (id, document, sent_by, sent_at, channel, state, tries, fresh,
              old, known, bad, next_row)
            values (?, ?, ?, ?, ?, 'LOOK', 0, 0, 0, 0, 0, 0)
            """)
        .params(
            id.toString(),
            document.toString(),
            by.value(),
            Moments.column(at),
            channel.map(Channel::name).orElse(null))
        .update();
  }

  Optional<LedgerImport> find(ImportId id) {
    return jdbc.sql("select * from ledger_import where id = ?")
        .param(id.toString())
        .query((row, n) -> read(row))
        .optional();
  }

  LedgerImport hold(ImportId id) {
    return jdbc.sql("select * from ledger_import where id = ? for update")
        .param(id.toString())
        .query((row, n) -> read(row))
        .single();
  }

  /** Nobody else takes anything in until the transaction ends. */
  void holdTurn() {
    jdbc.sql("select id from ledger_import_head where id = 1 for update")
        .query(Integer.class)
        .single();
  }

  /** In the order in which they came. */
  List<ImportId> waiting(State state) {
    return jdbc.sql("select id from ledger_import where state = ? order by sent_at, id")
        .param(state.name())
        .query((row, n) -> ImportId.of(row.getString(1)))
        .list();
  }

  /** The newest somebody sent that is not through. */
  Optional<LedgerImport> openOf(StaffId by) {
    return jdbc.sql(
            """
            select * from ledger_import where sent_by = ? and state in ('LOOK', 'LOOKED', 'TAKE')
            order by sent_at desc, id limit 1
            """)
        .param(by.value())
        .query((row, n) -> read(row))
        .optional();
  }

  int tryOnceMore(ImportId id) {
    jdbc.sql("update ledger_import set tries = tries + 1 where id = ?")
        .param(id.toString())
        .update();
    return jdbc.sql("select tries from ledger_import where id = ?")
        .param(id.toString())
        .query(Integer.class)
        .single();
  }

  void choose(ImportId id, Channel channel, MatterKind kind) {
    jdbc.sql(
            "update ledger_import set channel = ?, kind = ?, state = 'LOOK', tries = 0 where id = ?")
        .params(channel.name(), kind.name(), id.toString())
        .update();
  }

  void looked(ImportId id, Counts counts) {
    jdbc.sql(
            """
            update ledger_import set state = 'LOOKED', fresh = ?, old = ?, known = ?, bad = ?
            where id = ?
            """)
        .params(counts.fresh(), counts.old(), counts.known(), counts.bad(), id.toString())
        .update();
  }

  void confirmed(ImportId id, StaffId by, Instant at) {
    jdbc.sql(
            """
            update ledger_import set state = 'TAKE', tries = 0, fresh = 0, old = 0, known = 0,
              bad = 0, next_row = 1, confirmed_by = ?, confirmed_at = ?
            where id = ?
            """)
        .params(by.value(), Moments.column(at), id.toString())
        .update();
  }

  void took(ImportId id, Counts counts, int nextRow) {
    jdbc.sql(
            """
            update ledger_import set fresh = ?, old = ?, known = ?, bad = ?, next_row = ?, tries = 0
            where id = ?
            """)
        .params(counts.fresh(), counts.old(), counts.known(), counts.bad(), nextRow, id.toString())
        .update();
  }

  void end(ImportId id, State how, Instant at) {
    jdbc.sql("update ledger_import set state = ?, ended_at = ? where id = ?")
        .params(how.name(), Moments.column(at), id.toString())
        .update();
  }

  void addBad(ImportId id, Map<Integer, String> why) {
    batches.batchUpdate(
        "insert into ledger_import_bad (import, row_in_file, why) values (?, ?, ?)",
        why.entrySet().stream()
            .map(it -> new Object[] {id.toString(), it.getKey(), it.getValue()})
            .toList());
  }

  Map<Integer, String> bad(ImportId id) {
    var bad = new HashMap<Integer, String>();
    jdbc.sql("select row_in_file, why from ledger_import_bad where import = ?")
        .param(id.toString())
        .query(
            row -> {
              bad.put(row.getInt(1), row.getString(2));
            });
    return bad;
  }

  boolean hasMark(String mark) {
    return jdbc.sql("select 1 from ledger_import_mark where mark = ?")
        .param(mark)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  void mark(String mark, String petition) {
    jdbc.sql("insert ignore into ledger_import_mark (mark, petition) values (?, ?)")
        .params(mark, petition)
        .update();
  }

  private static LedgerImport read(ResultSet row) throws SQLException {
    return new LedgerImport(
        ImportId.of(row.getString("id")),
        DocumentId.of(row.getString("document")),
        new StaffId(row.getString("sent_by")),
        Moments.moment(row.getObject("sent_at", LocalDateTime.class)),
        Optional.ofNullable(row.getString("channel")).map(Channel::valueOf),
        Optional.ofNullable(row.getString("kind")).map(MatterKind::valueOf).orElse(MatterKind.HELP),
        State.valueOf(row.getString("state")),
        new Counts(row.getInt("fresh"), row.getInt("old"), row.getInt("known"), row.getInt("bad")),
        row.getInt("next_row"),
        Optional.ofNullable(row.getString("confirmed_by")).map(StaffId::new));
  }
}
