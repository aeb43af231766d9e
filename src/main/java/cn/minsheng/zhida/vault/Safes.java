package cn.minsheng.zhida.vault;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of table {@code safe}. */
@Component
final class Safes {

  /** A locking read sees the newest committed row; MariaDB knows no "for share". */
  private static final String BY_NOW = " lock in share mode";

  private final JdbcClient jdbc;
  private final OfficeTime time;

  Safes(JdbcClient jdbc, OfficeTime time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * @param key empty once the safe is destroyed
   */
  record Row(SafeId id, Optional<MasterKeys.Wrapped> key) {}

  /**
   * @throws org.springframework.dao.DuplicateKeyException if the name is taken
   */
  void insert(SafeId id, String label, @Nullable String name, MasterKeys.Wrapped key) {
    jdbc.sql(
            """
            insert into safe (id, label, name, wrapped_key, master_key, opened_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            id.toString(), label, name, key.bytes(), key.masterKey(), Moments.column(time.now()))
        .update();
  }

  Optional<SafeId> named(String name) {
    return named(name, "");
  }

  /** As it stands by now, though the transaction has an older view of the table. */
  Optional<SafeId> namedByNow(String name) {
    return named(name, BY_NOW);
  }

  private Optional<SafeId> named(String name, String locking) {
    return jdbc.sql("select id from safe where name = ?" + locking)
        .param(name)
        .query(String.class)
        .optional()
        .map(SafeId::of);
  }

  Optional<Row> find(SafeId id) {
    return find(id, "");
  }

  /** As it stands by now, though the transaction has an older view of the table. */
  Optional<Row> findByNow(SafeId id) {
    return find(id, BY_NOW);
  }

  private Optional<Row> find(SafeId id, String locking) {
    return jdbc.sql("select id, wrapped_key, master_key from safe where id = ?" + locking)
        .param(id.toString())
        .query((row, n) -> row(row.getString(1), row.getBytes(2), row.getString(3)))
        .optional();
  }

  void destroy(SafeId id) {
    jdbc.sql(
            """
            update safe set wrapped_key = null, master_key = null, name = null, destroyed_at = ?
            where id = ? and destroyed_at is null
            """)
        .params(Moments.column(time.now()), id.toString())
        .update();
  }

  /** The names of all master keys that still lock a safe. */
  List<String> masterKeysInUse() {
    return jdbc.sql("select distinct master_key from safe where master_key is not null")
        .query(String.class)
        .list();
  }

  List<Row> lockedWith(String masterKey, int atMost) {
    return jdbc.sql(
            "select id, wrapped_key, master_key from safe where master_key = ? order by id limit ?")
        .params(masterKey, atMost)
        .query((row, n) -> row(row.getString(1), row.getBytes(2), row.getString(3)))
        .list();
  }

  /** Changes the lock unless the safe was destroyed or locked anew meanwhile. */
  boolean lockAnew(SafeId id, String from, MasterKeys.Wrapped to) {
    return jdbc.sql(
                "update safe set wrapped_key = ?, master_key = ? where id = ? and master_key = ?")
            .params(to.bytes(), to.masterKey(), id.toString(), from)
            .update()
        == 1;
  }

  private static Row row(String id, byte @Nullable [] key, @Nullable String masterKey) {
    return new Row(
        SafeId.of(id),
        key == null || masterKey == null
            ? Optional.empty()
            : Optional.of(new MasterKeys.Wrapped(key, masterKey)));
  }
}
