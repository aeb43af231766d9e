package cn.minsheng.zhida.schedule;

import cn.minsheng.zhida.mailroom.Retention;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class ForgetOldMailJob implements Job {

  private final Retention retention;

  ForgetOldMailJob(Retention retention) {
    this.retention = retention;
  }

  @Override
  public void execute(JobExecutionContext context) {
    retention.forgetOldMail();
  }
}
