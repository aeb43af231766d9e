package cn.minsheng.zhida.mailroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.testing.MovedClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class InboxTests extends MailroomTest {

  @Test
  void aMessageDeliveredTwiceIsStoredAndReadOnce() {
    assertThat(inbox.receive(says(ZHANG, "m1", "帮助"))).isTrue();
    assertThat(inbox.receive(says(ZHANG, "m1", "帮助"))).isFalse();
    assertThat(inbox.readDue()).isEqualTo(1);
    assertThat(inbox.receive(says(ZHANG, "m1", "帮助"))).isFalse();
    assertThat(inbox.readDue()).isZero();
    assertThat(reader.read()).containsExactly(says(ZHANG, "m1", "帮助"));
  }

  @Test
  void whatWasSaidCannotBeReadFromTheTable() {
    inbox.receive(says(ZHANG, "m1", "张三丰 13812345678"));
    var payload = jdbc.sql("select payload from inbox").query(byte[].class).single();
    assertThat(new String(payload, StandardCharsets.UTF_8))
        .doesNotContain("张三丰")
        .doesNotContain("13812345678");
  }

  @Test
  void messagesOfOnePersonAreReadInTheirOrderEvenIfTheFirstFails() {
    var failures = new ArrayList<>(Set.of("first"));
    reader.onMessage(
        message -> {
          if (failures.remove(((Body.Text) message.body()).text())) {
            throw new DataAccessResourceFailureException("away");
          }
        });
    inbox.receive(says(ZHANG, "m1", "first"));
    inbox.receive(says(ZHANG, "m2", "second"));
    inbox.receive(says(LI, "m3", "other person"));

    inbox.readDue();
    assertThat(reader.read())
        .containsExactly(says(ZHANG, "m1", "first"), says(LI, "m3", "other person"));

    reader.forget();
    var sent = MovedClock.START.atZone(OfficeTime.ZONE).toInstant();
    clock.pass(Duration.ofSeconds(2));
    inbox.readDue();
    assertThat(reader.read())
        .extracting(it -> ((Message) it).key().value(), it -> ((Message) it).happenedAt())
        .containsExactly(tuple("message:m1", sent), tuple("message:m2", sent));
  }

  @Test
  void messagesStoredInTheWrongOrderAreReadInTheOrderTheyWereSent() {
    var first = says(ZHANG, "m1", "first");
    clock.pass(Duration.ofMillis(40));
    inbox.receive(says(ZHANG, "m2", "second"));
    inbox.receive(first);
    inbox.readDue();
    assertThat(reader.read())
        .extracting(it -> ((Message) it).key().value())
        .containsExactly("message:m1", "message:m2");
  }

  @Test
  void whatAFailingReaderDidIsUndone() {
    reader.onMessage(
        message -> {
          outbox.send(text("half done", ZHANG));
          throw new IllegalStateException("a fault of ours");
        });
    inbox.receive(says(ZHANG, "m1", "x"));
    inbox.readDue();
    assertThat(outbox.carryDue()).isZero();
  }

  @Test
  void aMessageThatCannotBeReadIsPutAsideAndItsSenderIsTold() {
    reader.onMessage(
        message -> {
          throw new IllegalStateException("a fault of ours");
        });
    inbox.receive(says(ZHANG, "m1", "x"));
    for (var i = 0; i < 10; i++) {
      inbox.readDue();
      clock.pass(Duration.ofMinutes(11));
    }
    assertThat(reader.read()).hasSize(5);
    assertThat(reader.apologies()).containsExactly(ZHANG);
    assertThat(state("inbox")).isEqualTo("DEAD");
  }

  @Test
  void aNodeThatStoppedInTheMiddleLeavesItsMessageToTheNext() {
    inbox.receive(says(ZHANG, "m1", "x"));
    jdbc.sql(
            "update inbox set claimed_by = 'a node that is gone', claimed_until = '2026-03-02 01:02:00'")
        .update();
    assertThat(inbox.readDue()).isZero();
    clock.pass(Duration.ofMinutes(3));
    assertThat(inbox.readDue()).isEqualTo(1);
  }

  @Test
  void whoeverLostTheClaimDuringReadingHasDoneNothing() {
    reader.onMessage(
        message -> {
          outbox.send(text("by the slow node", ZHANG));
          loseTheClaim();
        });
    inbox.receive(says(ZHANG, "m1", "x"));
    assertThat(inbox.readDue()).isZero();
    assertThat(outbox.carryDue()).isZero();
  }

  @Test
  void aFileIsFetchedOnceAndStoredBeforeItIsRead() {
    fetcher.has("code", new byte[] {1, 2, 3});
    var failures = new ArrayList<>(Set.of("once"));
    reader.onMessage(
        message -> {
          if (failures.remove("once")) {
            throw new IllegalStateException("after the fetch");
          }
        });
    inbox.receive(sends(ZHANG, "m1", "code", "报告.pdf"));
    inbox.readDue();
    clock.pass(Duration.ofSeconds(2));
    inbox.readDue();

    assertThat(fetcher.fetched()).isEqualTo(1);
    var message = (Message) reader.read().get(1);
    assertThat(message.body())
        .isInstanceOfSatisfying(
            Body.Received.class,
            received -> {
              assertThat(received.document().name()).isEqualTo("报告.pdf");
              assertThat(received.document().bytes()).isEqualTo(3);
            });
  }

  @Test
  void aFileThePlatformDoesNotGiveOutAnyMoreIsReadAsLost() {
    inbox.receive(sends(ZHANG, "m1", "gone", "报告.pdf"));
    inbox.readDue();
    assertThat(((Message) reader.read().get(0)).body())
        .isEqualTo(new Body.Lost("报告.pdf", Body.Lost.Why.EXPIRED));
  }

  @Test
  void aFileThatIsTooLargeIsReadAsLost() {
    fetcher.has("code", new byte[20 * 1024 * 1024 + 1]);
    inbox.receive(sends(ZHANG, "m1", "code", "大.pdf"));
    inbox.readDue();
    assertThat(((Message) reader.read().get(0)).body())
        .isEqualTo(new Body.Lost("大.pdf", Body.Lost.Why.TOO_LARGE));
  }

  @Test
  void aDownloadThatFailsIsTriedAgain() {
    fetcher.has("code", new byte[] {1});
    fetcher.failsNext(2);
    inbox.receive(sends(ZHANG, "m1", "code", "报告.pdf"));
    for (var i = 0; i < 3; i++) {
      inbox.readDue();
      clock.pass(Duration.ofSeconds(5));
    }
    assertThat(reader.read()).hasSize(1);
  }

  @Test
  void fourThreadsReadEveryMessageOnceAndEachPersonsInOrder() throws Exception {
    var people = List.of(ZHANG, LI, WANG);
    for (var i = 0; i < 60; i++) {
      inbox.receive(says(people.get(i % 3), "m" + i, "%03d".formatted(i)));
    }
    var threads = Executors.newFixedThreadPool(4);
    IntStream.range(0, 4).forEach(i -> threads.submit(() -> inbox.readDue()));
    threads.shutdown();
    assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    inbox.readDue();

    var read = reader.read().stream().map(Message.class::cast).toList();
    assertThat(read).hasSize(60);
    for (var person : people) {
      assertThat(read.stream().filter(it -> it.from().equals(person)))
          .extracting(it -> ((Body.Text) it.body()).text())
          .isSorted()
          .hasSize(20);
    }
  }

  @Test
  void thePicturesOfATextAreFetchedWithIt() {
    fetcher.has("code-9", new byte[] {1, 2});
    var rich =
        new Body.RichText(
            "现场照片", List.of(new Body.Sent("code-9", "picture"), new Body.Sent("gone", "picture")));
    inbox.receive(sends(ZHANG, "msg-9", "code-9", "picture").with(rich));
    inbox.readDue();

    var read = (Message) reader.read().get(0);
    assertThat(read.body())
        .isInstanceOfSatisfying(
            Body.RichText.class,
            it -> {
              assertThat(it.text()).isEqualTo("现场照片");
              assertThat(it.pictures().get(0)).isInstanceOf(Body.Received.class);
              assertThat(it.pictures().get(1))
                  .isEqualTo(new Body.Lost("picture", Body.Lost.Why.EXPIRED));
            });
  }

  private void loseTheClaim() {
    jdbc.sql("update inbox set claimed_by = 'another node'").update();
  }

  private Message sends(StaffId from, String msgId, String code, String name) {
    return new Message(
        ArrivalKey.ofMessage(msgId),
        from,
        new Message.Chat(Message.Chat.Kind.ONE_TO_ONE, "cid"),
        new Body.Sent(code, name),
        clock.instant());
  }
}
