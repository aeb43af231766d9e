package cn.minsheng.zhida.testing;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Empties all tables in the middle of a test, as they are before each. */
public final class EmptyLedger {

  private final DataSource source;

  public EmptyLedger(DataSource source) {
    this.source = source;
  }

  public void empty() throws SQLException {
    EmptyTables.empty(source);
  }
}
