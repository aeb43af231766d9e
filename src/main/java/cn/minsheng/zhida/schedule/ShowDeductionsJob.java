package cn.minsheng.zhida.schedule;

import cn.minsheng.zhida.desk.DeductionRound;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class ShowDeductionsJob implements Job {

  private final DeductionRound round;

  ShowDeductionsJob(DeductionRound round) {
    this.round = round;
  }

  @Override
  public void execute(JobExecutionContext context) {
    round.run();
  }
}
