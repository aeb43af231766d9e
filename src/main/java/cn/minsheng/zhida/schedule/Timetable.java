package cn.minsheng.zhida.schedule;

import cn.minsheng.zhida.calendar.OfficeTime;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every trigger there is. One node of the cluster fires each; what is late after a stop fires once,
 * not once for each time missed. Times lie off the full hour, as the platform asks.
 */
@Configuration(proxyBeanMethods = false)
class Timetable {

  /** Looks every minute whether the directory's daily walk, or another try of it, is due. */
  @Bean
  JobDetail refreshDirectoryDuty() {
    return job(RefreshDirectoryJob.class);
  }

  @Bean
  Trigger refreshDirectoryEveryMinute() {
    return everyMinute(refreshDirectoryDuty(), "every-minute-refresh-directory");
  }

  /** Sweeps every minute through what is due by the office's clock and was not told yet. */
  @Bean
  JobDetail sendRemindersDuty() {
    return job(SendRemindersJob.class);
  }

  @Bean
  Trigger sendRemindersEveryMinute() {
    return everyMinute(sendRemindersDuty(), "every-minute-send-reminders");
  }

  /** Looks every minute whether a half-monthly report is due by the office's clock. */
  @Bean
  JobDetail sendDigestDuty() {
    return job(SendDigestJob.class);
  }

  @Bean
  Trigger sendDigestEveryMinute() {
    return everyMinute(sendDigestDuty(), "every-minute-send-digest");
  }

  /** Looks every minute whether a unit's time to object to a deduction is over. */
  @Bean
  JobDetail showDeductionsDuty() {
    return job(ShowDeductionsJob.class);
  }

  @Bean
  Trigger showDeductionsEveryMinute() {
    return everyMinute(showDeductionsDuty(), "every-minute-show-deductions");
  }

  /** Looks every minute whether petitioners have stood unmasked for long enough. */
  @Bean
  JobDetail wipeUnmaskedDuty() {
    return job(WipeUnmaskedJob.class);
  }

  @Bean
  Trigger wipeUnmaskedEveryMinute() {
    return everyMinute(wipeUnmaskedDuty(), "every-minute-wipe-unmasked");
  }

  /** Looks every minute what was finished since, and reads on in a ledger never searched before. */
  @Bean
  JobDetail keepLedgerDuty() {
    return job(KeepLedgerJob.class);
  }

  @Bean
  Trigger keepLedgerEveryMinute() {
    return everyMinute(keepLedgerDuty(), "every-minute-keep-ledger");
  }

  /** Looks every minute whether a ledger came in; one that just came is looked at at once. */
  @Bean
  JobDetail takeInLedgersDuty() {
    return job(TakeInLedgersJob.class);
  }

  @Bean
  Trigger takeInLedgersEveryMinute() {
    return everyMinute(takeInLedgersDuty(), "every-minute-take-in-ledgers");
  }

  @Bean
  JobDetail forgetOldMailDuty() {
    return job(ForgetOldMailJob.class);
  }

  @Bean
  Trigger forgetOldMailAtNight() {
    return daily(forgetOldMailDuty(), 3, 17);
  }

  @Bean
  JobDetail forgetOldRemindersDuty() {
    return job(ForgetOldRemindersJob.class);
  }

  @Bean
  Trigger forgetOldRemindersAtNight() {
    return daily(forgetOldRemindersDuty(), 3, 29);
  }

  @Bean
  JobDetail forgetSentFilesDuty() {
    return job(ForgetSentFilesJob.class);
  }

  @Bean
  Trigger forgetSentFilesAtNight() {
    return daily(forgetSentFilesDuty(), 3, 37);
  }

  @Bean
  JobDetail verifyTrailDuty() {
    return job(VerifyTrailJob.class);
  }

  @Bean
  Trigger verifyTrailAtNight() {
    return daily(verifyTrailDuty(), 3, 43);
  }

  private static JobDetail job(Class<? extends Job> job) {
    return JobBuilder.newJob(job).withIdentity(job.getSimpleName()).storeDurably().build();
  }

  private static Trigger everyMinute(JobDetail job, String identity) {
    return TriggerBuilder.newTrigger()
        .forJob(job)
        .withIdentity(identity)
        .withSchedule(
            SimpleScheduleBuilder.repeatMinutelyForever()
                .withMisfireHandlingInstructionNextWithExistingCount())
        .build();
  }

  private static Trigger daily(JobDetail job, int hour, int minute) {
    return TriggerBuilder.newTrigger()
        .forJob(job)
        .withIdentity("daily-" + job.getKey().getName())
        .withSchedule(
            CronScheduleBuilder.dailyAtHourAndMinute(hour, minute)
                .inTimeZone(TimeZone.getTimeZone(OfficeTime.ZONE))
                .withMisfireHandlingInstructionFireAndProceed())
        .build();
  }
}
