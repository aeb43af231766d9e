package cn.minsheng.zhida.schedule;

import cn.minsheng.zhida.desk.MorningRound;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class SendMorningRemindersJob implements Job {

  private final MorningRound round;

  SendMorningRemindersJob(MorningRound round) {
    this.round = round;
  }

  @Override
  public void execute(JobExecutionContext context) {
    round.run();
  }
}
