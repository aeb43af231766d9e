package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.calendar.OfficeTime;
import com.aliyun.dingtalkoauth2_1_0.models.GetAccessTokenRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The app's access token. It is fetched when first needed, by one caller for all who wait, kept
 * until ten minutes before it expires, and dropped when the platform does not accept it any more
 * (DINGTALK.md §2.6).
 */
@Component
final class AccessToken {

  private static final Logger log = LoggerFactory.getLogger(AccessToken.class);
  private static final Duration EARLY = Duration.ofMinutes(10);

  private final SdkClients clients;
  private final DingTalkProperties properties;
  private final Gate gate;
  private final OfficeTime time;
  private final Object turn = new Object();
  private @Nullable Held held;
  private @Nullable FutureTask<Held> flight;

  AccessToken(SdkClients clients, DingTalkProperties properties, Gate gate, OfficeTime time) {
    this.clients = clients;
    this.properties = properties;
    this.gate = gate;
    this.time = time;
  }

  /**
   * @throws CallFailure if it could not be had; the call it was meant for was not made
   */
  String get() throws CallFailure {
    FutureTask<Held> fetching;
    synchronized (turn) {
      if (held != null && time.now().isBefore(held.until())) {
        return held.token();
      }
      if (flight == null) {
        flight = new FutureTask<>(this::fetch);
      }
      fetching = flight;
    }
    fetching.run();
    return landed(fetching);
  }

  /** The platform did not accept this token. */
  void drop(String token) {
    synchronized (turn) {
      if (held != null && held.token().equals(token)) {
        held = null;
      }
    }
  }

  private Held fetch() throws CallFailure {
    Held fetched = null;
    try {
      fetched = ask();
      return fetched;
    } finally {
      synchronized (turn) {
        held = fetched;
        flight = null;
      }
    }
  }

  private Held ask() throws CallFailure {
    gate.pass(Api.TOKEN);
    var asked = time.now();
    try {
      var request =
          new GetAccessTokenRequest()
              .setAppKey(properties.clientId())
              .setAppSecret(properties.clientSecret());
      var answer =
          clients
              .tokens()
              .getAccessTokenWithOptions(request, Map.of(), SdkClients.once())
              .getBody();
      if (answer.getAccessToken() == null || answer.getExpireIn() == null) {
        throw new CallFailure(CallFailure.Kind.NO_ANSWER, "no token in the answer");
      }
      return new Held(
          answer.getAccessToken(), asked.plus(kept(Duration.ofSeconds(answer.getExpireIn()))));
    } catch (Exception e) {
      throw explained(Diagnosis.of(e));
    }
  }

  /** A token that lives shorter than usual is kept for half its life. */
  private static Duration kept(Duration lifetime) {
    var usual = lifetime.minus(EARLY);
    var half = lifetime.dividedBy(2);
    return usual.compareTo(half) > 0 ? usual : half;
  }

  private static CallFailure explained(CallFailure failure) {
    if (failure.kind() == CallFailure.Kind.REFUSED) {
      log.error(
          "DingTalk refuses the app's key ({}): correct ZHIDA_DINGTALK_CLIENT_ID and"
              + " ZHIDA_DINGTALK_CLIENT_SECRET and start again",
          failure.code());
    }
    return failure.beforehand();
  }

  private static String landed(FutureTask<Held> fetching) throws CallFailure {
    try {
      return fetching.get().token();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallFailure(CallFailure.Kind.NOT_REACHED, "interrupted");
    } catch (ExecutionException e) {
      throw Diagnosis.of(e.getCause()).beforehand();
    }
  }

  private record Held(String token, Instant until) {
    @Override
    public String toString() {
      return "Held[until=" + until + "]";
    }
  }
}
