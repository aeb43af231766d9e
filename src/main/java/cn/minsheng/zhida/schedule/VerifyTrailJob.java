package cn.minsheng.zhida.schedule;

import cn.minsheng.zhida.trail.Trail;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the trail every night, and leaves its head in the log: an anchor outside the database. */
@DisallowConcurrentExecution
class VerifyTrailJob implements Job {

  private static final Logger log = LoggerFactory.getLogger(VerifyTrailJob.class);

  private final Trail trail;

  VerifyTrailJob(Trail trail) {
    this.trail = trail;
  }

  @Override
  public void execute(JobExecutionContext context) {
    var verdict = trail.verify();
    if (verdict.isSound()) {
      log.info("The trail is sound: {} lines, head {}", verdict.lines(), verdict.head());
    } else {
      log.error(
          "The trail is broken: {}. Keep the database as it is, and compare with the last backup",
          verdict.fault().orElseThrow());
    }
  }
}
