package cn.minsheng.zhida.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A twin with five people and a scripted bot, so that the page can be tried and tested without the
 * real one. Two things fall due by themselves: a reminder at 14:10 and a digest the next day.
 */
final class DemoOffice implements PageHost, AutoCloseable {

  static final Instant REMINDER = Instant.parse("2026-11-23T06:10:00Z");
  static final Instant DIGEST = Instant.parse("2026-11-24T00:40:00Z");
  private static final long HALL = 102;

  /** For taps: longer than a busy machine takes. */
  private static final Duration PATIENCE = Duration.ofSeconds(9);

  final Office office = new Office();
  final Sandbox dingtalk = office.dingtalk;
  private final DemoBot bot;
  private final List<Instant> due = new ArrayList<>(List.of(REMINDER, DIGEST));
  private final MovableTime time = new Time();

  private final class Time implements MovableTime {
    @Override
    public Instant now() {
      return office.clock.instant();
    }

    @Override
    public void goTo(Instant moment) {
      office.clock.pass(Duration.between(now(), moment));
    }
  }

  DemoOffice() throws Exception {
    dingtalk
        .organisation()
        .department(HALL, "党政办", Organisation.ROOT)
        .person("wang", "王敏", "科员", HALL)
        .person("zhao", "赵国栋", "主任", HALL)
        .person("sun", "孙伟", "管委会副主任");
    dingtalk.organisation().group("民声直达工作群", "wang", "zhang");
    dingtalk.limits().standardEdition();
    dingtalk.cardDeadline(PATIENCE);
    bot = new DemoBot(office);
  }

  @Override
  public List<PagePerson> people() {
    return List.of(
        new PagePerson("wang", "王敏", "科员", "党政办", List.of("经办")),
        new PagePerson("zhao", "赵国栋", "主任", "党政办", List.of("负责人")),
        new PagePerson("sun", "孙伟", "管委会副主任", "工管委领导", List.of("领导")),
        new PagePerson("zhang", "张三", "局长", "水务局", List.of("单位负责人")),
        new PagePerson("li", "李四", "科员", "水务局", List.of("联络员")));
  }

  @Override
  public List<GuideStep> guide() {
    return List.of(
        GuideStep.say("wang", "帮助", "在王敏的手机上发「帮助」，看看机器人会什么。"),
        GuideStep.say("wang", DemoBot.ORDER, "党政办收到一件供水诉求。把它交办给水务局：一句话就够。"),
        GuideStep.tap("wang", "确认", "机器人读懂后给出预览。核对无误，点「确认」。"),
        GuideStep.tap("zhang", "签收", "张三收到交办卡和一声 DING。点「签收」。"),
        GuideStep.sendFile("zhang", "办理报告.pdf", "把办理报告发进聊天。"),
        GuideStep.fill(
            "zhang",
            Map.of("result", "解决", "told", "2026-11-23", "facts", "已抢修恢复供水"),
            "在表单里写明结果，然后点「提交」。"),
        GuideStep.moveClock("PT6H", "把时钟往前拨 6 小时，看到点的提醒怎样自己来。"),
        GuideStep.look("zhang", "14:10 的提醒到了张三的手机上。"));
  }

  @Override
  public List<SampleFile> sampleFiles() {
    return List.of(
        new SampleFile("办理报告.pdf", "%PDF-1.4\n%demo\n".getBytes(UTF_8)),
        new SampleFile("现场记录.txt", "已到现场".getBytes(UTF_8)));
  }

  @Override
  public Optional<String> template(String templateId) {
    return templateId.equals(Office.TEMPLATE) ? Optional.of(cards()) : Optional.empty();
  }

  @Override
  public MovableTime time() {
    return time;
  }

  @Override
  public Optional<Instant> nextDue(Instant limit) {
    return due.stream().filter(it -> it.isAfter(time.now()) && !it.isAfter(limit)).findFirst();
  }

  @Override
  public void stepTo(Instant moment) {
    time.goTo(moment);
    due.removeIf(
        it -> {
          boolean now = !it.isAfter(moment);
          if (now) {
            bot.fallsDue(it);
          }
          return now;
        });
  }

  @Override
  public void close() {
    bot.close();
    office.close();
  }

  private static String cards() {
    try (InputStream in = DemoOffice.class.getResourceAsStream("/cards/zhida.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
