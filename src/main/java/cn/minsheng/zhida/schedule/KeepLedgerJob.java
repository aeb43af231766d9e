package cn.minsheng.zhida.schedule;

import cn.minsheng.zhida.desk.LedgerRound;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class KeepLedgerJob implements Job {

  private final LedgerRound round;

  KeepLedgerJob(LedgerRound round) {
    this.round = round;
  }

  @Override
  public void execute(JobExecutionContext context) {
    round.run();
  }
}
