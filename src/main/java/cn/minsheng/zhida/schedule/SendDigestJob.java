package cn.minsheng.zhida.schedule;

import cn.minsheng.zhida.desk.DigestRound;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class SendDigestJob implements Job {

  private final DigestRound round;

  SendDigestJob(DigestRound round) {
    this.round = round;
  }

  @Override
  public void execute(JobExecutionContext context) {
    round.run();
  }
}
