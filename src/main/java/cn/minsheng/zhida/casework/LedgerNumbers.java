package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives out numbers, in the transaction that registers: whoever asks next waits for its end, so a
 * number that is rolled back is given out again.
 */
@Component
class LedgerNumbers {

  private final JdbcClient jdbc;
  private final TransactionTemplate apart;

  LedgerNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The next number of the year in which this moment lies, in Asia/Shanghai. */
  LedgerNumber next(Instant registeredAt) {
    var year = LocalDate.ofInstant(registeredAt, OfficeTime.ZONE).getYear();
    if (isNew(year)) {
      open(year);
    }
    jdbc.sql("update ledger_year set last_ordinal = last_ordinal + 1 where number_year = ?")
        .param(year)
        .update();
    var ordinal =
        jdbc.sql("select last_ordinal from ledger_year where number_year = ? for update")
            .param(year)
            .query(Integer.class)
            .single();
    return new LedgerNumber(year, ordinal);
  }

  /**
   * How far a year's numbers have been given out; nobody gives one out until the transaction ends.
   */
  int hold(int year) {
    if (isNew(year)) {
      open(year);
    }
    return jdbc.sql("select last_ordinal from ledger_year where number_year = ? for update")
        .param(year)
        .query(Integer.class)
        .single();
  }

  /** How far a year's numbers have been given out, as far as is known now. */
  int lastOf(int year) {
    return jdbc.sql("select last_ordinal from ledger_year where number_year = ?")
        .param(year)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /** The next one of a year that is held comes behind this. */
  void goOnBehind(LedgerNumber last) {
    jdbc.sql("update ledger_year set last_ordinal = ? where number_year = ? and last_ordinal < ?")
        .params(last.ordinal(), last.year(), last.ordinal())
        .update();
  }

  private boolean isNew(int year) {
    return jdbc.sql("select 1 from ledger_year where number_year = ?")
        .param(year)
        .query(Integer.class)
        .optional()
        .isEmpty();
  }

  /** Apart, so that a year's first registrations do not wait for each other in a circle. */
  private void open(int year) {
    apart.executeWithoutResult(
        status ->
            jdbc.sql("insert ignore into ledger_year (number_year, last_ordinal) values (?, 0)")
                .param(year)
                .update());
  }
}
