package cn.minsheng.zhida.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever comes, the listeners store it or pass it over; nothing else. */
class GarbageTests {

  private static final int ROUNDS = 1_000;
  private static final List<String> BITS =
      List.of(
          "{", "}", "[", "]", "\"", ",", ":", "null", "1e999999999", "\\ud800", "\u0000", "true");
  private static final String MESSAGE =
      """
      {"conversationId":"cid","conversationType":"1","msgId":"m1","createAt":1790000000000,"senderStaffId":"zhang",
       "msgtype":"richText","content":{"richText":[{"text":"看"},{"type":"picture","downloadCode":"c1"}]}}""";

  private static final Logger WARNINGS = (Logger) LoggerFactory.getLogger(PassedOverCount.class);

  private final Desk desk = new Desk();
  private final Random random = new Random(7);

  @BeforeAll
  static void spareTheLog() {
    WARNINGS.setLevel(Level.OFF);
  }

  @AfterAll
  static void logAgain() {
    WARNINGS.setLevel(null);
  }

  @Test
  void aThousandBrokenMessagesHarmNobody() {
    survive(MESSAGE, desk.listeners.messages()::execute);

    assertThat(desk.inbox.received.get()).isPositive();
    assertThat(desk.passedOver.of(Reading.Why.NOT_UNDERSTOOD)).isPositive();
  }

  @Test
  void aThousandBrokenTapsHarmNobody() {
    survive(
        CardCallbacksTests.callback(
            "{\"actionIds\":[\"a\"],\"params\":{\"action\":\"accept\",\"rev\":\"3\",\"form\":{\"kind\":{\"index\":1,\"value\":\"2\"}}}}"),
        desk.listeners.taps()::execute);

    assertThat(desk.inbox.taps).isNotEmpty();
    assertThat(desk.passedOver.of(Reading.Why.NOT_UNDERSTOOD)).isPositive();
  }

  @Test
  void aThousandBrokenEventsHarmNobody() {
    var events = new ContactEvents(Desk.JSON, Desk.TIME);

    survive(
        "{\"timeStamp\":1790000000000,\"userId\":[\"zhang\",\"li\"]}",
        data -> assertThat(events.read("e1", "user_leave_org", 1L, data)).isNotNull());
  }

  @Test
  void depthHarmsNobody() {
    var deep = "{\"a\":".repeat(50_000);

    assertThatCode(() -> desk.listeners.messages().execute(deep)).doesNotThrowAnyException();
    assertThatCode(() -> desk.listeners.taps().execute(deep)).doesNotThrowAnyException();
    assertThatCode(() -> desk.listeners.messages().execute(null)).doesNotThrowAnyException();
  }

  private void survive(String whole, Consumer<String> listener) {
    for (var round = 0; round < ROUNDS; round++) {
      var broken = new StringBuilder(whole);
      for (var times = 1 + random.nextInt(3); times > 0; times--) {
        breakOnce(broken);
      }
      assertThatCode(() -> listener.accept(broken.toString()))
          .as("%s", broken)
          .doesNotThrowAnyException();
    }
  }

  private void breakOnce(StringBuilder text) {
    var from = random.nextInt(text.length() + 1);
    var to = Math.min(text.length(), from + random.nextInt(12));
    switch (random.nextInt(4)) {
      case 0 -> text.delete(from, to);
      case 1 -> text.insert(from, BITS.get(random.nextInt(BITS.size())));
      case 2 -> text.replace(from, to, BITS.get(random.nextInt(BITS.size())));
      default -> text.setLength(Math.max(1, from));
    }
  }
}
