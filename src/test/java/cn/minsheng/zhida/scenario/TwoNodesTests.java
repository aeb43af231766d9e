package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.Zhida;
import cn.minsheng.zhida.testing.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Two nodes on one database share the work and do nothing twice. */
@OfficeTest
class TwoNodesTests extends Scenario {

  @Autowired Environment settings;

  @Test
  void messagesSpreadOverBothAreEachAnsweredOnce() {
    try (var other = secondNode()) {
      assertThat(other.isRunning()).isTrue();
      eventually(() -> assertThat(twin.gateway().wellConnections()).isGreaterThanOrEqualTo(4));
      var people = hire("周", 10);
      for (var round = 1; round <= 4; round++) {
        people.forEach(it -> it.say("待办"));
      }
      people.forEach(it -> it.say("帮助"));
      eventually(
          () ->
              assertThat(people)
                  .allSatisfy(
                      it -> {
                        assertThat(Screen.of(it).texts()).hasSize(5);
                        assertThat(it.cards()).hasSize(1);
                      }));
      allIsDone();
      assertThat(people)
          .allSatisfy(
              it -> {
                assertThat(Screen.of(it).texts()).hasSize(5);
                assertThat(Screen.of(it).cardsShown()).isEqualTo(1);
              });
      assertThat(twin.gateway().connections().stream().filter(it -> it.framesSent() > 0).count())
          .as("both nodes had something to do")
          .isGreaterThanOrEqualTo(3);
    }
  }

  private ConfigurableApplicationContext secondNode() {
    return new SpringApplicationBuilder(Zhida.class)
        .initializers(context -> context.getBeanFactory().registerSingleton("movedClock", clock))
        .properties(
            same("spring.datasource.url"),
            same("spring.datasource.username"),
            same("spring.datasource.password"),
            same("zhida.dingtalk.client-id"),
            same("zhida.dingtalk.client-secret"),
            same("zhida.dingtalk.robot-code"),
            same("zhida.dingtalk.api-base-url"),
            same("zhida.dingtalk.oapi-base-url"),
            same("zhida.dingtalk.card.templates.zhida"),
            same("zhida.admin-user-ids"),
            same("zhida.vault.master-keys"),
            same("zhida.vault.index-key"),
            "spring.quartz.auto-startup=false")
        .run("--spring.quartz.properties.org.quartz.scheduler.instanceName=second-node");
  }

  private String same(String key) {
    return key + "=" + settings.getRequiredProperty(key);
  }
}
