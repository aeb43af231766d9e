package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.minsheng.zhida.sandbox.CardView;
import cn.minsheng.zhida.sandbox.Delivery;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.testing.MovedClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;

/**
 * Takes many petitions from the typed order to 销号 in rounds, all of them one step after the other,
 * through nothing but phones. Petition i belongs to unit i, counted round and round.
 */
final class Rounds {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int DAYS = 15;

  private final District district;
  private final List<RealPetition> petitions;
  private final MovedClock clock;

  Rounds(District district, List<RealPetition> petitions, MovedClock clock) {
    this.district = district;
    this.petitions = petitions;
    this.clock = clock;
  }

  UnitAtWork unit(int petition) {
    return district.units().get(petition % district.units().size());
  }

  void fromTheOrderToTheEnd() {
    order();
    for (var from = 0; from < petitions.size(); from += district.units().size()) {
      var until = Math.min(from + district.units().size(), petitions.size());
      handle(IntStream.range(from, until).toArray());
    }
    review();
    followUp();
    endorse();
  }

  private void order() {
    for (var i = 0; i < petitions.size(); i++) {
      isTaken(district.clerk().say(petitions.get(i).order(unit(i).name(), DAYS)));
    }
    has(district.clerk(), "交办预览", petitions.size());
    for (var draft : district.clerk().cards()) {
      isTaken(district.clerk().tap(draft, "确认交办"));
      assertThat(district.clerk().seesCard(draft.outTrackId()).value("strip")).contains("已交办");
    }
  }

  /** A unit handles one at a time, so that a file needs no question which it belongs to. */
  private void handle(int... some) {
    for (var i : some) {
      eventually(() -> isTaken(unit(i).head().tap(assignment(unit(i).head(), i), "签收")));
    }
    for (var i : some) {
      unit(i).liaison().sendFile("办理报告%d.pdf".formatted(i + 1), report(i));
    }
    for (var i : some) {
      var liaison = unit(i).liaison();
      eventually(() -> assertThat(liaison.lastText()).contains("已收到报告文件", "报告" + (i + 1)));
      eventually(() -> assertThat(assignment(liaison, i).value("form")).contains("办理情况"));
      isTaken(liaison.submit(assignment(liaison, i), facts(i)));
    }
    for (var i : some) {
      var deputy = unit(i).deputy();
      eventually(() -> assertThat(assignment(deputy, i).buttonTexts()).contains("审阅同意"));
      isTaken(deputy.tap(assignment(deputy, i), "审阅同意"));
    }
  }

  private void review() {
    has(district.officeHead(), "报告审核", petitions.size());
    for (var card : titled(district.officeHead(), "报告审核")) {
      isTaken(district.officeHead().tap(card, "通过"));
    }
  }

  private void followUp() {
    has(district.clerk(), "满意度回访", petitions.size());
    for (var card : titled(district.clerk(), "满意度回访")) {
      isTaken(
          district
              .clerk()
              .submit(card, Map.of("method", "PHONE_CALL", "satisfaction", "SATISFIED")));
    }
  }

  private void endorse() {
    has(district.leader(), "办理结果认可", petitions.size());
    for (var card : titled(district.leader(), "办理结果认可")) {
      isTaken(district.leader().tap(card, "认可"));
    }
  }

  private static CardView assignment(Phone phone, int i) {
    var title = "民声〔2026〕%d号 交办".formatted(i + 1);
    return phone.cards().stream()
        .filter(it -> it.value("title").equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Not there yet: " + title));
  }

  private static List<CardView> titled(Phone phone, String words) {
    return phone.cards().stream().filter(it -> it.value("title").contains(words)).toList();
  }

  private void has(Phone phone, String title, int howMany) {
    eventually(() -> assertThat(titled(phone, title)).hasSize(howMany));
  }

  private static void isTaken(Delivery tap) {
    assertThat(tap.settled().join()).isTrue();
  }

  /** The clock runs on meanwhile: a card whose answer was late is told again after seconds. */
  private void eventually(ThrowingRunnable check) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              try {
                check.run();
              } catch (AssertionError notYet) {
                clock.pass(Duration.ofMillis(100));
                throw notYet;
              }
            });
  }

  private static byte[] report(int i) {
    return "%%PDF-1.4\n%% report %d\n1 0 obj<<>>endobj\ntrailer<<>>\n%%%%EOF\n"
        .formatted(i + 1)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static Map<String, String> facts(int i) {
    return Map.of(
        "facts", "第%d件已到现场核查并整改。".formatted(i + 1),
        "grounds", "《承德市物业管理条例》第二十条",
        "result", "SOLVED",
        "way", "MEETING",
        "told", "2026-03-02 08:30");
  }
}
