package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.dingtalk.CallFailure.Kind;
import com.aliyun.tea.TeaException;
import com.aliyun.tea.TeaUnretryableException;
import com.aliyun.teautil.models.TeaUtilException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a call, told from what was thrown or answered (DINGTALK.md §2.3, §6;
 * PROBES.md §4b). An error the platform itself answered was surely not carried out; a time-out, a
 * reset or a page of some gateway leaves it open.
 */
final class Diagnosis {

  private static final Set<String> HIDES_HOW_FAR_IT_GOT = Set.of("internalerror", "unknownerror");

  private Diagnosis() {}

  /** Of anything that was thrown while a call was made. */
  static CallFailure of(Throwable thrown) {
    if (thrown instanceof CallFailure known) {
      return known;
    }
    var network = networkFault(thrown);
    if (network != null) {
      return network;
    }
    if (thrown instanceof TeaException answered) {
      return ofTea(answered);
    }
    if (thrown instanceof TeaUtilException) {
      return new CallFailure(Kind.NO_ANSWER, "not JSON");
    }
    if (thrown instanceof TeaUnretryableException) {
      return new CallFailure(Kind.NO_ANSWER, "network");
    }
    return new CallFailure(Kind.NO_ANSWER, thrown.getClass().getSimpleName());
  }

  /** Of an error answered as JSON with an HTTP status of 400 or more. */
  static CallFailure ofAnswer(int status, @Nullable String platformCode) {
    var code =
        platformCode == null || platformCode.isBlank() || platformCode.equals("null")
            ? "HTTP " + status
            : platformCode;
    return new CallFailure(kindOf(status, code), code);
  }

  /** Of an answer that is no JSON object: a page of some gateway, or nothing at all. */
  static CallFailure ofPage(int status, String text) {
    var page = text.isBlank() ? "empty" : "not JSON";
    var code = "HTTP %d, %s".formatted(status, page);
    if (status == 429) {
      return new CallFailure(Kind.LIMITED, code);
    }
    if (status >= 400 && status < 500 || text.contains("punish")) {
      return new CallFailure(Kind.BANNED, code);
    }
    return new CallFailure(Kind.NO_ANSWER, code);
  }

  private static CallFailure ofTea(TeaException answered) {
    var data = answered.getData();
    var status = data == null ? null : data.get("statusCode");
    if (status instanceof Number number) {
      return ofAnswer(number.intValue(), answered.getCode());
    }
    return new CallFailure(Kind.NO_ANSWER, "SDK");
  }

  private static Kind kindOf(int status, String code) {
    if (code.contains("ApiCountLimitForOrg")) {
      return Kind.QUOTA_USED_UP;
    }
    if (code.contains("QpmLimit") || code.equals("toomuch.msg")) {
      return Kind.LIMITED_FOR_A_MINUTE;
    }
    if (status == 429 || code.contains("QpsLimit") || code.equals("send.too.fast")) {
      return Kind.LIMITED;
    }
    if (status == 401 || code.equals("InvalidAuthentication")) {
      return Kind.STALE_TOKEN;
    }
    if (status == 403) {
      return Kind.NOT_PERMITTED;
    }
    if (status < 500) {
      return Kind.REFUSED;
    }
    return saysHowFarItGot(status, code) ? Kind.BUSY : Kind.NO_ANSWER;
  }

  /** A gateway that waited in vain for its backend (504) does not know what that one did. */
  private static boolean saysHowFarItGot(int status, String code) {
    var lower = code.toLowerCase(Locale.ROOT);
    return status != 504
        && !code.startsWith("HTTP ")
        && !lower.contains("timeout")
        && !HIDES_HOW_FAR_IT_GOT.contains(lower);
  }

  private static @Nullable CallFailure networkFault(Throwable thrown) {
    var neverLeft = first(thrown, Diagnosis::neverLeft);
    if (neverLeft != null) {
      return new CallFailure(Kind.NOT_REACHED, neverLeft.getClass().getSimpleName());
    }
    var broken = first(thrown, IOException.class::isInstance);
    return broken == null
        ? null
        : new CallFailure(Kind.NO_ANSWER, broken.getClass().getSimpleName());
  }

  private static @Nullable Throwable first(Throwable thrown, Predicate<Throwable> what) {
    for (Throwable it = thrown; it != null; it = it.getCause()) {
      if (what.test(it)) {
        return it;
      }
    }
    return null;
  }

  private static boolean neverLeft(Throwable it) {
    return it instanceof ConnectException
        || it instanceof UnknownHostException
        || it instanceof UnresolvedAddressException
        || it instanceof NoRouteToHostException
        || it instanceof HttpConnectTimeoutException
        || it instanceof SSLHandshakeException
        || it instanceof SocketTimeoutException && saysConnect(it);
  }

  private static boolean saysConnect(Throwable it) {
    var message = it.getMessage();
    return message != null && message.toLowerCase(Locale.ROOT).contains("connect");
  }
}
