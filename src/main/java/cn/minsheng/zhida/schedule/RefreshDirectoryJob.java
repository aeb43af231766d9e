package cn.minsheng.zhida.schedule;

import cn.minsheng.zhida.directory.DirectoryKeeper;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class RefreshDirectoryJob implements Job {

  private final DirectoryKeeper keeper;

  RefreshDirectoryJob(DirectoryKeeper keeper) {
    this.keeper = keeper;
  }

  @Override
  public void execute(JobExecutionContext context) {
    keeper.refreshIfDue();
  }
}
