package cn.minsheng.zhida.samples;

import cn.minsheng.zhida.desk.Round;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.quartz.CronExpression;
import org.quartz.CronTrigger;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.JobExecutionContextImpl;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.spi.OperableTrigger;
import org.quartz.spi.TriggerFiredBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Fires the bot's own triggers by the office's clock, which Quartz, bound to the machine's, cannot.
 * Whatever fell due since the last look is fired once each, in order, as Quartz does after a stop.
 */
final class Timekeeper implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Timekeeper.class);

  private final ConfigurableApplicationContext bot;
  private final Scheduler scheduler;
  private final RunningClock clock;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "timekeeper");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<TriggerKey, Instant> fired = new HashMap<>();
  private final Instant started;

  Timekeeper(ConfigurableApplicationContext bot, RunningClock clock) {
    this.bot = bot;
    this.scheduler = bot.getBean(Scheduler.class);
    this.clock = clock;
    this.started = clock.now();
  }

  /** From now on what falls due while the clock runs is fired by itself. */
  void watch() {
    looking.scheduleWithFixedDelay(this::fireWhatIsDue, 0, 1, TimeUnit.SECONDS);
  }

  /**
   * When the next trigger of a certain time of day fires or a round of the desk has something to
   * do; triggers that only look every minute are left out.
   */
  Optional<Instant> next(Instant limit) {
    var now = clock.now();
    var certain =
        triggers().stream()
            .filter(CronTrigger.class::isInstance)
            .flatMap(it -> after(it, now).stream());
    var rounds =
        bot.getBeansOfType(Round.class).values().stream().flatMap(it -> it.nextDue(now).stream());
    return Stream.concat(certain, rounds)
        .filter(it -> !it.isAfter(limit))
        .min(Comparator.naturalOrder());
  }

  synchronized void fireWhatIsDue() {
    var now = clock.now();
    triggers().stream()
        .flatMap(it -> due(it, now))
        .sorted(Comparator.comparing(Due::at))
        .forEach(
            it -> {
              fired.put(it.trigger().getKey(), now);
              fire(it);
            });
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }

  private record Due(Trigger trigger, Instant at) {}

  private Stream<Due> due(Trigger trigger, Instant now) {
    var last = fired.getOrDefault(trigger.getKey(), started);
    return after(trigger, last)
        .filter(it -> !it.isAfter(now))
        .map(it -> new Due(trigger, it))
        .stream();
  }

  private Optional<Instant> after(Trigger trigger, Instant moment) {
    try {
      if (trigger instanceof CronTrigger cron) {
        var times = new CronExpression(cron.getCronExpression());
        times.setTimeZone(cron.getTimeZone());
        return Optional.ofNullable(times.getNextValidTimeAfter(Date.from(moment)))
            .map(Date::toInstant);
      }
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
    if (trigger instanceof SimpleTrigger simple) {
      return fired.containsKey(trigger.getKey())
          ? Optional.of(moment.plus(Duration.ofMillis(simple.getRepeatInterval())))
          : Optional.of(moment);
    }
    return Optional.empty();
  }

  private void fire(Due due) {
    try {
      var detail = scheduler.getJobDetail(due.trigger().getJobKey());
      var job = bot.getAutowireCapableBeanFactory().createBean(detail.getJobClass());
      job.execute(new JobExecutionContextImpl(scheduler, bundle(detail, due), job));
    } catch (SchedulerException | RuntimeException failure) {
      log.error("A trigger of the bot failed: {}", due.trigger().getKey(), failure);
    }
  }

  private static TriggerFiredBundle bundle(JobDetail detail, Due due) {
    var at = Date.from(due.at());
    return new TriggerFiredBundle(
        detail, (OperableTrigger) due.trigger(), null, false, at, at, null, null);
  }

  private List<Trigger> triggers() {
    try {
      var all = new ArrayList<Trigger>();
      for (var key : scheduler.getTriggerKeys(GroupMatcher.anyTriggerGroup())) {
        all.add(scheduler.getTrigger(key));
      }
      return all;
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }
}
