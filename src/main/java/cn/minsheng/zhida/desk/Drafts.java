package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.vault.SafeId;
import cn.minsheng.zhida.vault.Vault;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Orders that were understood and wait to be confirmed. */
@Component
class Drafts {

  private static final JsonMapper JSON = JsonMapper.shared();

  enum State {
    OPEN,
    CONFIRMED,
    DROPPED
  }

  /**
   * A draft as it is held: nobody else can end it meanwhile.
   *
   * @param endedAt on the office's wall; empty while it is open
   */
  record Held<T>(T draft, State state, Optional<LocalDateTime> endedAt) {}

  private final JdbcClient jdbc;
  private final Vault vault;
  private final OfficeTime time;

  Drafts(JdbcClient jdbc, Vault vault, OfficeTime time) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.time = time;
  }

  void keep(UUID id, Object draft, StaffId by, SafeId safe) {
    jdbc.sql(
            """
            insert into desk_draft (id, by_staff, content, state, started_at)
            values (?, ?, ?, 'OPEN', ?)
            """)
        .params(
            id.toString(),
            by.value(),
            vault.seal(safe, JSON.writeValueAsBytes(draft), place(id)),
            Moments.column(time.now()))
        .update();
  }

  <T> Optional<Held<T>> hold(UUID id, Class<T> type) {
    return jdbc.sql("select content, state, ended_at from desk_draft where id = ? for update")
        .param(id.toString())
        .query(
            (rs, n) ->
                new Held<>(
                    JSON.readValue(vault.unseal(rs.getBytes("content"), place(id)), type),
                    State.valueOf(rs.getString("state")),
                    Optional.ofNullable(rs.getObject("ended_at", LocalDateTime.class))
                        .map(Moments::moment)
                        .map(it -> LocalDateTime.ofInstant(it, OfficeTime.ZONE))))
        .optional();
  }

  /**
   * The youngest that nobody has ended, held.
   *
   * @param mark a property that drafts of this type have and others do not
   */
  <T> Optional<Latest<T>> latestOpen(StaffId by, Class<T> type, String mark) {
    return latestOpen(by, type, mark, Instant.EPOCH);
  }

  /**
   * The same, if it was begun after a moment; of older ones the key may be gone.
   *
   * @param mark a property that drafts of this type have and others do not
   */
  <T> Optional<Latest<T>> latestOpen(StaffId by, Class<T> type, String mark, Instant since) {
    return jdbc.sql(
            """
            select id, content, started_at from desk_draft
            where by_staff = ? and state = 'OPEN' and started_at > ?
            order by started_at desc, id limit 1 for update
            """)
        .params(by.value(), Moments.column(since))
        .query(
            (rs, n) -> {
              var id = UUID.fromString(rs.getString("id"));
              var draft = JSON.readTree(vault.unseal(rs.getBytes("content"), place(id)));
              return new Latest<>(
                  id,
                  draft.has(mark)
                      ? Optional.of(JSON.treeToValue(draft, type))
                      : Optional.<T>empty(),
                  Moments.moment(rs.getObject("started_at", LocalDateTime.class)));
            })
        .optional();
  }

  /** Of another type the draft is empty. */
  record Latest<T>(UUID id, Optional<T> draft, Instant startedAt) {}

  /**
   * What waits to be confirmed; empty if it was ended, or is a draft of another type.
   *
   * @param mark a property that drafts of this type have and others do not
   */
  <T> Optional<T> open(UUID id, Class<T> type, String mark) {
    return jdbc.sql("select content from desk_draft where id = ? and state = 'OPEN'")
        .param(id.toString())
        .query((rs, n) -> JSON.readTree(vault.unseal(rs.getBytes("content"), place(id))))
        .optional()
        .filter(it -> it.has(mark))
        .map(it -> JSON.treeToValue(it, type));
  }

  /** What is held says something else now. */
  void change(UUID id, Object draft, SafeId safe) {
    jdbc.sql("update desk_draft set content = ? where id = ?")
        .params(vault.seal(safe, JSON.writeValueAsBytes(draft), place(id)), id.toString())
        .update();
  }

  void end(UUID id, State state) {
    jdbc.sql("update desk_draft set state = ?, ended_at = ? where id = ?")
        .params(state.name(), Moments.column(time.now()), id.toString())
        .update();
  }

  private static String place(UUID id) {
    return "desk_draft:" + id;
  }
}
