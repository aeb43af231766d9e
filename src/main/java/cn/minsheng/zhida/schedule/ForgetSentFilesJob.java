package cn.minsheng.zhida.schedule;

import cn.minsheng.zhida.desk.SentFilesRound;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Clears away what was sent to the bot and used for nothing. */
@DisallowConcurrentExecution
class ForgetSentFilesJob implements Job {

  private final SentFilesRound round;

  ForgetSentFilesJob(SentFilesRound round) {
    this.round = round;
  }

  @Override
  public void execute(JobExecutionContext context) {
    round.forgetOld();
  }
}
