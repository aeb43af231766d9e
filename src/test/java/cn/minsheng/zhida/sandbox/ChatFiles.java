package cn.minsheng.zhida.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Files people send: a code in the message, a signed address for the code, the bytes behind the
 * address (DINGTALK.md §4.1). The platform does not say how long code and address live; the twin
 * takes a day and ten minutes.
 */
public final class ChatFiles {

  private static final String ADDRESS = "/_files/";

  private record Expiring(byte[] bytes, Instant end) {}

  private final Map<String, Expiring> codes = new HashMap<>();
  private final Map<String, Expiring> addresses = new HashMap<>();
  private final Account account;
  private final Clock clock;
  private final Ids ids;
  private final String apiUrl;
  private Duration codeLife = Duration.ofDays(1);
  private Duration addressLife = Duration.ofMinutes(10);

  ChatFiles(Account account, Clock clock, Ids ids, String apiUrl) {
    this.account = account;
    this.clock = clock;
    this.ids = ids;
    this.apiUrl = apiUrl;
  }

  /** From now on codes live so long on the office clock, addresses so long. */
  public synchronized void live(Duration codes, Duration addresses) {
    codeLife = codes;
    addressLife = addresses;
  }

  /** The codes of all messages sent so far are worth nothing any more. */
  public synchronized void expireCodes() {
    codes.clear();
  }

  /** All addresses given out so far are worth nothing any more. */
  public synchronized void expireAddresses() {
    addresses.clear();
  }

  List<Route> routes() {
    return List.of(
        Route.paid("POST", "/v1.0/robot/messageFiles/download", this::address),
        Route.open("GET", ADDRESS, this::bytes));
  }

  /** Keeps the bytes and gives the download code. */
  synchronized String keep(byte[] bytes) {
    String code = ids.padded("mIofN681YE3f");
    codes.put(code, new Expiring(bytes.clone(), clock.instant().plus(codeLife)));
    return code;
  }

  private synchronized Answer address(Request request) {
    String robotCode = request.required("robotCode", "invalidParameter.robotCode.empty");
    if (!robotCode.equals(account.robotCode())) {
      throw Refusal.of("invalidParameter.robotCode.auth", "not this app's robotCode");
    }
    Expiring file = codes.get(request.text("downloadCode"));
    if (file == null || !clock.instant().isBefore(file.end())) {
      throw Refusal.of("invalidParameter.robotCode.downloadCode", "downloadCode is invalid");
    }
    String name = ids.hex() + ".file";
    Instant end = clock.instant().plus(addressLife);
    addresses.put(name, new Expiring(file.bytes(), end));
    String url =
        apiUrl + ADDRESS + name + "?Expires=" + end.getEpochSecond() + "&Signature=" + ids.hex();
    return Answer.ok(Json.object().put("downloadUrl", url));
  }

  private synchronized Answer bytes(Request request) {
    Expiring file = addresses.get(request.path().substring(ADDRESS.length()));
    if (file == null || !clock.instant().isBefore(file.end())) {
      return Answer.of(
          403,
          "application/xml",
          "<Error><Code>AccessDenied</Code><Message>expired</Message></Error>");
    }
    return Answer.of(200, "application/octet-stream", file.bytes());
  }
}
