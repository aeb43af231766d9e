package cn.minsheng.zhida.samples;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.sandbox.GuideStep;
import cn.minsheng.zhida.sandbox.MovableTime;
import cn.minsheng.zhida.sandbox.PageHost;
import cn.minsheng.zhida.sandbox.PagePerson;
import cn.minsheng.zhida.sandbox.SampleFile;
import cn.minsheng.zhida.sandbox.Sandbox;
import cn.minsheng.zhida.testing.DatabaseServer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The whole district in one process: DingTalk's twin, the real bot, its database, its past. */
public final class SampleOffice implements PageHost, AutoCloseable {

  /** When the newcomer comes in: a Monday. */
  public static final LocalDateTime OPENS = LocalDateTime.of(2026, 3, 2, 9, 0);

  private static final String TEMPLATE = "00000000-0000-0000-0000-5a4d0b0c0d0e.schema";
  private static final String CARDS = Lines.text("/cards/zhida.json");

  /** For taps, in real time: longer than a busy machine takes. */
  private static final Duration PATIENCE = Duration.ofSeconds(9);

  private static final System.Logger LOG = System.getLogger(SampleOffice.class.getName());

  private final Future<DatabaseServer.Access> database =
      CompletableFuture.supplyAsync(DatabaseServer::newDatabase);
  private final District district = new District();
  private final List<SampleFile> papers = SamplePapers.all();
  private final RunningClock clock = new RunningClock(SampleLife.BEGINS);
  private final Sandbox twin = Sandbox.start(clock);
  private final ConfigurableApplicationContext bot;
  private final Timekeeper timekeeper;
  private final LiftedPace pace;

  private SampleOffice() {
    twin.limits().standardEdition();
    twin.cardDeadline(PATIENCE);
    twin.publishTemplate(TEMPLATE, JsonMapper.shared().readTree(CARDS).path("editorData"));
    district.moveInto(twin.organisation());
    bot = SampleBot.start(twin, TEMPLATE, clock, database);
    timekeeper = new Timekeeper(bot, clock);
    pace = new LiftedPace(twin, bot.getBean(JdbcClient.class));
  }

  /** Starts everything and lives through the weeks before {@link #OPENS}. */
  public static SampleOffice open() {
    var office = new SampleOffice();
    try {
      office.pace.during(() -> new SampleLife(office).live());
      office.timekeeper.watch();
      return office;
    } catch (RuntimeException | Error failure) {
      office.close();
      throw failure;
    }
  }

  public Sandbox twin() {
    return twin;
  }

  /** The bot's own parts, for tests. */
  public ConfigurableApplicationContext bot() {
    return bot;
  }

  District district() {
    return district;
  }

  /** Lets what was sent arrive first, so that it stands on the phones under its own time. */
  void goTo(LocalDateTime wallTime) {
    settle();
    clock.goTo(RunningClock.inOffice(wallTime));
  }

  Timekeeper timekeeper() {
    return timekeeper;
  }

  @Override
  public List<PagePerson> people() {
    return district.people();
  }

  @Override
  public List<GuideStep> guide() {
    return FirstMinute.steps(district);
  }

  @Override
  public List<SampleFile> sampleFiles() {
    return papers;
  }

  @Override
  public Optional<String> template(String templateId) {
    return templateId.equals(TEMPLATE) ? Optional.of(CARDS) : Optional.empty();
  }

  @Override
  public MovableTime time() {
    return clock;
  }

  @Override
  public Optional<Instant> nextDue(Instant limit) {
    return timekeeper.next(limit);
  }

  /** Goes there, fires what is due, and waits until what that sends has been sent. */
  @Override
  public void stepTo(Instant moment) {
    pace.during(
        () -> {
          clock.goTo(moment);
          twin.tick();
          timekeeper.fireWhatIsDue();
          settle();
        });
  }

  /** Ends the bot first, so that it misses nobody. */
  @Override
  public void close() {
    timekeeper.close();
    pace.close();
    bot.close();
    twin.close();
  }

  /** Until everything has been read and sent that is due by now. */
  private void settle() {
    var jdbc = bot.getBean(JdbcClient.class);
    Patience.until(Duration.ofSeconds(10), () -> isSettled(jdbc));
  }

  private boolean isSettled(JdbcClient jdbc) {
    if (waiting(jdbc) == 0) {
      return true;
    }
    carry();
    return false;
  }

  /** Does not wait for the bot's own carriers, which look for what fell due once a second. */
  private void carry() {
    try {
      bot.getBean(Outbox.class).carryDue();
    } catch (ConcurrencyFailureException oneOfThemWasFaster) {
      LOG.log(System.Logger.Level.DEBUG, "A carrier was faster", oneOfThemWasFaster);
    }
  }

  private int waiting(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select (select count(*) from inbox where state in ('WAITING', 'OPEN'))
              + (select count(*) from outbox where state = 'CARRYING'
                 or (state = 'WAITING' and due_at <= :now))
            """)
        .param("now", Moments.column(clock.now()))
        .query(Integer.class)
        .single();
  }
}
