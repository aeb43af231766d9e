package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.dingtalk.CallFailure.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes calls: booked at the gate, with a token, and once more with a new token if the platform
 * does not accept the one at hand.
 */
@Component
final class Calls {

  private static final Logger log = LoggerFactory.getLogger(Calls.class);

  private final AccessToken token;
  private final Gate gate;

  Calls(AccessToken token, Gate gate) {
    this.token = token;
    this.gate = gate;
  }

  <T> T make(Api api, Call<T> call) throws CallFailure {
    var first = token.get();
    try {
      return once(api, call, first);
    } catch (CallFailure e) {
      if (e.kind() != Kind.STALE_TOKEN) {
        throw e;
      }
    }
    token.drop(first);
    return once(api, call, token.get());
  }

  private <T> T once(Api api, Call<T> call, String token) throws CallFailure {
    gate.pass(api);
    try {
      return call.with(token);
    } catch (Exception e) {
      var failure = Diagnosis.of(e);
      if (!failure.kind().counted()) {
        gate.takeBack(api);
      }
      tellWhoCanHelp(api, failure);
      throw failure;
    }
  }

  private static void tellWhoCanHelp(Api api, CallFailure failure) {
    if (failure.kind() == Kind.NOT_PERMITTED) {
      log.error(
          "DingTalk does not permit {} ({}): allow it to the app in the developer console",
          api.path(),
          failure.code());
    } else if (failure.kind() == Kind.BANNED) {
      log.warn("DingTalk's gate turned away {} ({})", api.path(), failure.code());
    }
  }

  /** One call to the platform; whatever it throws is understood. */
  interface Call<T> {
    T with(String token) throws Exception;
  }
}
