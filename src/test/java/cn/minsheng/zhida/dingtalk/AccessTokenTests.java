package cn.minsheng.zhida.dingtalk;

import static cn.minsheng.zhida.dingtalk.Edge.TOKEN;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class AccessTokenTests {

  private static final int THREADS = 16;

  @RegisterExtension
  static final WireMockExtension platform =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .failOnUnmatchedRequests(true)
          .build();

  private final Edge edge = new Edge(platform.baseUrl());

  @Test
  void sixteenWhoNeedATokenAtOnceFetchItOnce() throws Exception {
    platform.stubFor(
        Recorded.call("token")
            .answeredBy(TOKEN, okJson(Recorded.call("token").answer()).withFixedDelay(300)));

    assertThat(atOnce(edge.token::get)).containsOnly(TOKEN).hasSize(THREADS);
    fetched(1);
    assertThat(edge.postage.booked()).containsExactly("/v1.0/oauth2/accessToken");
    assertThat(edge.postage.paid()).isEmpty();
  }

  @Test
  void sixteenWhoseTokenWentStaleFetchOneNewOne() throws Exception {
    given(okJson(Recorded.call("token").answer()));
    edge.token.get();
    given(okJson("{\"accessToken\":\"t0ken-2\",\"expireIn\":7200}").withFixedDelay(300));

    var tokens =
        atOnce(
            () -> {
              edge.token.drop(TOKEN);
              return edge.token.get();
            });

    assertThat(tokens).containsOnly("t0ken-2").hasSize(THREADS);
    fetched(2);
  }

  @Test
  void aFailureIsSharedByAllWhoWaitedAndForgottenAfterwards() throws Exception {
    given(jsonResponse("{\"code\":\"system.busy\"}", 500).withFixedDelay(300));
    var codes = atOnce(() -> catchThrowableOfType(CallFailure.class, edge.token::get).code());
    given(okJson(Recorded.call("token").answer()));

    assertThat(codes).containsOnly("system.busy").hasSize(THREADS);
    assertThat(edge.token.get()).isEqualTo(TOKEN);
    fetched(2);
  }

  @ParameterizedTest(name = "a token of {0} s is fetched anew after {2} s but not after {1} s")
  @CsvSource({"7200, 6599, 6601", "1200, 599, 601", "300, 149, 151", "60, 29, 31"})
  void aTokenIsKeptUntilTenMinutesBeforeItExpires(int lifetime, int fresh, int stale)
      throws Exception {
    given(okJson("{\"accessToken\":\"t0ken-1\",\"expireIn\":%d}".formatted(lifetime)));
    edge.token.get();
    edge.clock.pass(Duration.ofSeconds(fresh));
    edge.token.get();
    fetched(1);

    edge.clock.pass(Duration.ofSeconds(stale - fresh));
    edge.token.get();
    fetched(2);
  }

  @Test
  void aTokenThatSomebodyElseReplacedIsNotDropped() throws Exception {
    given(okJson(Recorded.call("token").answer()));
    edge.token.get();
    edge.token.drop("an older one");
    edge.token.get();

    fetched(1);
  }

  @Test
  void anAnswerWithoutATokenIsNoToken() {
    given(okJson("{\"expireIn\":7200}"));

    assertThat(catchThrowableOfType(CallFailure.class, edge.token::get).kind())
        .isEqualTo(CallFailure.Kind.NOT_REACHED);
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void aWrongSecretIsToldToWhoCanCorrectIt(CapturedOutput output) {
    given(jsonResponse("{\"code\":\"invalidClientIdOrSecret\",\"message\":\"m\"}", 400));

    assertThat(catchThrowableOfType(CallFailure.class, edge.token::get).kind())
        .isEqualTo(CallFailure.Kind.NOT_REACHED);
    assertThat(output)
        .contains("ERROR", "correct ZHIDA_DINGTALK_CLIENT_ID and ZHIDA_DINGTALK_CLIENT_SECRET")
        .doesNotContain(Edge.SECRET);
  }

  private static void given(ResponseDefinitionBuilder answer) {
    platform.stubFor(Recorded.call("token").answeredBy(TOKEN, answer));
  }

  private static void fetched(int times) {
    platform.verify(times, anyRequestedFor(urlPathEqualTo("/v1.0/oauth2/accessToken")));
  }

  private static ArrayList<String> atOnce(Callable<String> work) throws Exception {
    var start = new CyclicBarrier(THREADS);
    var people = Executors.newFixedThreadPool(THREADS);
    try {
      var results = new ArrayList<Future<String>>();
      for (int i = 0; i < THREADS; i++) {
        results.add(
            people.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      var answers = new ArrayList<String>();
      for (var result : results) {
        answers.add(result.get());
      }
      return answers;
    } finally {
      people.shutdownNow();
    }
  }
}
