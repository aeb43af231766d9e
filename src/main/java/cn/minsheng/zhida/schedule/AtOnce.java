package cn.minsheng.zhida.schedule;

import cn.minsheng.zhida.desk.LedgerCame;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody waits for is not left until its minute comes; if it is, nothing is lost. */
@Component
class AtOnce {

  private static final Logger log = LoggerFactory.getLogger(AtOnce.class);

  private final Scheduler scheduler;
  private final TransactionTemplate apart;

  AtOnce(Scheduler scheduler, PlatformTransactionManager transactions) {
    this.scheduler = scheduler;
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void takeIn(LedgerCame came) {
    apart.executeWithoutResult(
        status -> {
          try {
            scheduler.triggerJob(JobKey.jobKey(TakeInLedgersJob.class.getSimpleName()));
          } catch (SchedulerException e) {
            log.warn("A ledger that came in is looked at within a minute", e);
          }
        });
  }
}
