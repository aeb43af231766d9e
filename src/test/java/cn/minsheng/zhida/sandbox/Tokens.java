package cn.minsheng.zhida.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens: good for 7,200 s; asked for again in that time, the same one is given and its time
 * starts anew (DINGTALK.md §2.6).
 */
public final class Tokens {

  private static final Duration USUAL = Duration.ofSeconds(7_200);

  private final Map<String, Instant> expiry = new HashMap<>();
  private final Account account;
  private final Clock clock;
  private final Ids ids;
  private Duration life = USUAL;
  private @Nullable String current;

  Tokens(Account account, Clock clock, Ids ids) {
    this.account = account;
    this.clock = clock;
    this.ids = ids;
  }

  /** The tokens from now on live so long, and say so. */
  public synchronized void live(Duration newLife) {
    life = newLife;
    revoke();
  }

  /** The token in use is worth nothing at once, although its time is not over. */
  public synchronized void revoke() {
    expiry.clear();
    current = null;
  }

  /** The token in use ends so long from now, whatever it was promised. */
  public synchronized void expireIn(Duration rest) {
    if (current != null) {
      expiry.put(current, clock.instant().plus(rest));
    }
  }

  List<Route> routes() {
    return List.of(Route.open("POST", "/v1.0/oauth2/accessToken", this::issue));
  }

  synchronized Optional<Answer> objection(Request request) {
    String token = request.token();
    Instant end = token == null ? null : expiry.get(token);
    if (end != null && clock.instant().isBefore(end)) {
      return Optional.empty();
    }
    if (request.host() == Request.Host.API) {
      return Optional.of(Answer.error(400, "InvalidAuthentication", "不合法的access_token"));
    }
    return Optional.of(
        end == null
            ? Answer.oapi(40014, "不合法的access_token")
            : Answer.oapi(42001, "access_token超时"));
  }

  private synchronized Answer issue(Request request) {
    boolean known =
        request.text("appKey").equals(account.clientId())
            && request.text("appSecret").equals(account.clientSecret());
    if (!known) {
      throw Refusal.of("invalidClientIdOrSecret", "无效的clientId或者clientSecret");
    }
    Instant now = clock.instant();
    if (current == null || !now.isBefore(expiry.getOrDefault(current, now))) {
      current = ids.hex();
    }
    expiry.put(current, now.plus(life));
    return Answer.ok(Json.object().put("accessToken", current).put("expireIn", life.toSeconds()));
  }
}
