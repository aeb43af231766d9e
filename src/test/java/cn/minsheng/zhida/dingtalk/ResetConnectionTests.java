package cn.minsheng.zhida.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.minsheng.zhida.mailroom.spi.Outcome;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A kept-alive connection that the server resets after reading a request: older okhttp sent the
 * request again, with an empty body, and reported success (PROBES.md §4b).
 */
class ResetConnectionTests {

  private final ResettingServer platform;
  private final Edge edge;

  ResetConnectionTests() throws IOException {
    platform = new ResettingServer();
    edge = new Edge(platform.address());
  }

  @AfterEach
  void closeThePlatform() throws IOException {
    platform.close();
  }

  @ParameterizedTest
  @EnumSource(FaultsTests.Mail.class)
  void aRequestOnAResetConnectionIsNeverSentAgain(FaultsTests.Mail mail) {
    assertThat(mail.carry(edge.carrier)).isInstanceOf(Outcome.Carried.class);
    platform.resetFromNowOn();

    var outcome = mail.carry(edge.carrier);

    assertThat(platform.seen()).hasSize(1);
    assertThat(platform.seen().get(0)).doesNotContain("chunked").doesNotContain(", 0 bytes");
    if (mail == FaultsTests.Mail.FILE) {
      assertThat(platform.seen().get(0)).contains("/media/upload");
      assertThat(outcome).isInstanceOf(Outcome.NotNow.class);
    } else {
      assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
    }
  }

  @Test
  void aQuestionToOapiIsNeverSentAgainByTheClient() throws Exception {
    var calls = new Calls(edge.token, new Gate(edge.postage, it -> {}));
    var oapi = new Oapi(Edge.properties(platform.address(), Edge.PATIENCE_FOR_THE_TOKEN), calls);
    oapi.ask(Api.STAFF, Map.of("userid", "wang"));
    platform.resetFromNowOn();

    assertThat(
            catchThrowableOfType(
                    CallFailure.class, () -> oapi.ask(Api.STAFF, Map.of("userid", "wang")))
                .kind())
        .isEqualTo(CallFailure.Kind.NO_ANSWER);
    assertThat(platform.seen()).hasSize(1);
  }
}
