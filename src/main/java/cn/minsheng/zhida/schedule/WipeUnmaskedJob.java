package cn.minsheng.zhida.schedule;

import cn.minsheng.zhida.desk.UnmaskedRound;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class WipeUnmaskedJob implements Job {

  private final UnmaskedRound round;

  WipeUnmaskedJob(UnmaskedRound round) {
    this.round = round;
  }

  @Override
  public void execute(JobExecutionContext context) {
    round.run();
  }
}
