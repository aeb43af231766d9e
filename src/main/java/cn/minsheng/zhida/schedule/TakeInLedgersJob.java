package cn.minsheng.zhida.schedule;

import cn.minsheng.zhida.desk.ImportRound;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class TakeInLedgersJob implements Job {

  private final ImportRound round;

  TakeInLedgersJob(ImportRound round) {
    this.round = round;
  }

  @Override
  public void execute(JobExecutionContext context) {
    round.run();
  }
}
