package cn.minsheng.zhida.schedule;

import cn.minsheng.zhida.desk.ReminderRound;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class SendRemindersJob implements Job {

  private final ReminderRound round;

  SendRemindersJob(ReminderRound round) {
    this.round = round;
  }

  @Override
  public void execute(JobExecutionContext context) {
    round.run();
  }
}
