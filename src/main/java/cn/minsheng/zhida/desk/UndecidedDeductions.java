package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.accountability.Deduction;
import cn.minsheng.zhida.accountability.DeductionBook;
import cn.minsheng.zhida.accountability.OverdueRound;
import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In working hours only; each once, because the card then stands before the office. What has become
 * overdue meanwhile is proposed first.
 */
@Component
class UndecidedDeductions implements DeductionRound {

  private final DeductionBook book;
  private final OverdueRound overdue;
  private final DeductionCards cards;
  private final OfficeCalendar calendar;
  private final OfficeTime time;
  private final TransactionTemplate transaction;

  UndecidedDeductions(
      DeductionBook book,
      OverdueRound overdue,
      DeductionCards cards,
      OfficeCalendar calendar,
      OfficeTime time,
      PlatformTransactionManager transactions) {
    this.book = book;
    this.overdue = overdue;
    this.cards = cards;
    this.calendar = calendar;
    this.time = time;
    transaction = new TransactionTemplate(transactions);
  }

  @Override
  public int run() {
    var now = time.now();
    if (!calendar.inForce().isWorkingTime(now)) {
      return 0;
    }
    var found = overdue.run();
    var waiting = book.undecided().stream().filter(it -> isUntold(it, now)).toList();
    waiting.forEach(it -> transaction.executeWithoutResult(status -> cards.showBoth(it)));
    return found + waiting.size();
  }

  @Override
  public Optional<Instant> nextDue(Instant after) {
    return book.undecided().stream()
        .filter(it -> !cards.isBeforeTheOffice(it))
        .map(Deduction::objectUntil)
        .map(Due::until)
        .map(it -> it.isAfter(after) ? it : after)
        .min(Instant::compareTo)
        .map(it -> calendar.inForce().plusWorkingTime(it, Duration.ofMinutes(1)));
  }

  private boolean isUntold(Deduction deduction, Instant now) {
    return deduction.waitsForTheOfficeAt(now) && !cards.isBeforeTheOffice(deduction);
  }
}
