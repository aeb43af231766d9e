package cn.minsheng.zhida.bench;

import cn.minsheng.zhida.testing.DatabaseServer;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/**
 * One Quartz trigger for each petition: clustered JDBC store, 10 threads, batches of 50. Only the
 * firing is measured, not the scheduling, and the job does nothing, both in its favour.
 */
final class TriggerPerPetition implements AutoCloseable {

  private static final int MOST_SECONDS = 240;
  private static volatile CountDownLatch left = new CountDownLatch(0);

  private final Scheduler scheduler;

  /** Counts. */
  public static final class Fired implements Job {
    @Override
    public void execute(JobExecutionContext context) {
      left.countDown();
    }
  }

  TriggerPerPetition(DatabaseServer.Access database, int round) throws SchedulerException {
    scheduler = new StdSchedulerFactory(properties(database, "bench" + round)).getScheduler();
    scheduler.addJob(
        JobBuilder.newJob(Fired.class).withIdentity("deadline").storeDurably().build(), true);
  }

  void schedule(int triggers) throws SchedulerException {
    left = new CountDownLatch(triggers);
    var due = new Date();
    for (var n = 0; n < triggers; n++) {
      scheduler.scheduleJob(
          TriggerBuilder.newTrigger()
              .withIdentity("petition-" + n)
              .forJob("deadline")
              .startAt(due)
              .build());
    }
  }

  /** All that were scheduled. */
  void fire() throws SchedulerException, InterruptedException {
    scheduler.start();
    if (!left.await(MOST_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException(left.getCount() + " triggers did not fire");
    }
  }

  @Override
  public void close() throws SchedulerException {
    scheduler.shutdown(true);
  }

  private static Properties properties(DatabaseServer.Access database, String name) {
    var all = new Properties();
    all.put("org.quartz.scheduler.instanceName", name);
    all.put("org.quartz.scheduler.instanceId", "AUTO");
    all.put("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    all.put("org.quartz.threadPool.threadCount", "10");
    all.put("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "50");
    all.put("org.quartz.scheduler.batchTriggerAcquisitionFireAheadTimeWindow", "1000");
    all.put("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    all.put(
        "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.StdJDBCDelegate");
    all.put("org.quartz.jobStore.dataSource", "bench");
    all.put("org.quartz.jobStore.useProperties", "true");
    all.put("org.quartz.jobStore.acquireTriggersWithinLock", "true");
    all.put("org.quartz.jobStore.isClustered", "true");
    all.put("org.quartz.jobStore.clusterCheckinInterval", "2000");
    all.put("org.quartz.jobStore.misfireThreshold", "600000");
    all.put("org.quartz.dataSource.bench.provider", "hikaricp");
    all.put("org.quartz.dataSource.bench.driver", "com.mysql.cj.jdbc.Driver");
    all.put("org.quartz.dataSource.bench.URL", database.url());
    all.put("org.quartz.dataSource.bench.user", database.user());
    all.put("org.quartz.dataSource.bench.password", database.password());
    all.put("org.quartz.dataSource.bench.maxConnections", "15");
    return all;
  }
}
