package cn.minsheng.zhida.schedule;

import cn.minsheng.zhida.desk.ReminderRound;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Clears away the notes of reminders of long ago. */
@DisallowConcurrentExecution
class ForgetOldRemindersJob implements Job {

  private final ReminderRound round;

  ForgetOldRemindersJob(ReminderRound round) {
    this.round = round;
  }

  @Override
  public void execute(JobExecutionContext context) {
    round.forgetOld();
  }
}
