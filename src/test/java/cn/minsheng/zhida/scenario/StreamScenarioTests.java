package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.testing.OfficeTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the stream does to messages is not seen on phones. */
@OfficeTest
class StreamScenarioTests extends Scenario {

  @Test
  void whatIsDeliveredAgainIsAnsweredOnce() {
    var wang = hire("王强");
    twin.faults().loseNext(1);
    wang.say("天气");
    twin.gateway().dropAll();
    wang.say("帮助");
    redeliverUntilAllIsTaken();
    eventually(() -> assertThat(wang.cards()).hasSize(1));
    eventually(() -> assertThat(Screen.of(wang).texts()).hasSize(2));
    redeliverUntilAllIsTaken();
    assertThat(Screen.of(wang).texts()).hasSize(2);
    assertThat(Screen.of(wang).cardsShown()).isEqualTo(1);
  }

  @Test
  void connectionsThatGoWhileMessagesFlyLoseNone() {
    var people = hire("赵", 6);
    for (var round = 1; round <= 5; round++) {
      people.forEach(it -> it.say("待办"));
      if (round == 2) {
        twin.gateway().dropAll();
      } else if (round == 4) {
        twin.gateway().disconnectAll(Duration.ofSeconds(2));
      }
    }
    redeliverUntilAllIsTaken();
    eventually(
        () -> assertThat(people).allSatisfy(it -> assertThat(Screen.of(it).texts()).hasSize(5)));
  }

  @Test
  void filesOfSeveralPeopleAreAnsweredInEachOnesOrder() {
    eachIsAnsweredInOrder(hire("钱", 5), 5);
  }

  @Test
  @Tag("long")
  void threeHundredMessagesOfThirtyPeopleAreAnsweredInEachOnesOrder() {
    eachIsAnsweredInOrder(hire("孙", 30), 10);
  }

  @Test
  @Tag("long")
  void threeHundredMessagesAtOnceAreEachAnsweredOnce() {
    var people = hire("吴", 30);
    for (var round = 1; round <= 10; round++) {
      people.forEach(it -> it.say("待办"));
    }
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(
            () ->
                assertThat(people).allSatisfy(it -> assertThat(Screen.of(it).texts()).hasSize(10)));
    allIsDone();
    assertThat(people).allSatisfy(it -> assertThat(Screen.of(it).texts()).hasSize(10));
  }

  private void eachIsAnsweredInOrder(List<Phone> people, int files) {
    for (var file = 1; file <= files; file++) {
      var name = file + ".pdf";
      people.stream().map(it -> it.sendFile(name, new byte[] {1})).toList().forEach(this::taken);
    }
    var answers =
        IntStream.rangeClosed(1, files)
            .mapToObj("文件“%d.pdf”没有收下：您现在没有等待文件的事项。报告文件请在签收后、提交报告前发送；您的事项请发：待办"::formatted)
            .toList();
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(
            () ->
                assertThat(people)
                    .allSatisfy(it -> assertThat(Screen.of(it).texts()).isEqualTo(answers)));
  }

  private void redeliverUntilAllIsTaken() {
    eventually(
        () -> {
          clock.pass(Duration.ofMinutes(1));
          twin.tick();
          assertThat(twin.unacknowledged()).isZero();
        });
    allIsDone();
  }
}
