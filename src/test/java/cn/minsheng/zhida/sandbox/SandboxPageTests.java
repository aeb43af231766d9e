package cn.minsheng.zhida.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page's address from the outside: who may come in, what it tells, what it does. */
class SandboxPageTests {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private DemoOffice office;
  private SandboxPage page;

  @BeforeEach
  void open() throws Exception {
    office = new DemoOffice();
    page = SandboxPage.start(office.dingtalk, office, 0);
  }

  @AfterEach
  void close() {
    page.close();
    office.close();
  }

  @Test
  void itTellsWhoIsThereAndWhatToTryFirst() throws Exception {
    JsonNode told = get("api/office");

    assertThat(told.path("people").path(0))
        .isEqualTo(
            Json.of(
                Map.of(
                    "userId",
                    "wang",
                    "name",
                    "王敏",
                    "title",
                    "科员",
                    "unit",
                    "党政办",
                    "roles",
                    List.of("经办"))));
    assertThat(told.path("guide").path(0).path("act").asString()).isEqualTo("SAY");
    assertThat(told.path("sampleFiles").path(0).asString()).isEqualTo("办理报告.pdf");
  }

  @Test
  void whatOneSaysAndWhatTheBotAnswersStandOnThePhone() throws Exception {
    assertThat(post("api/say", Map.of("phone", "wang", "text", "帮助")).statusCode()).isEqualTo(200);

    await().until(() -> kinds("wang").equals(List.of("own", "markdown", "card")));
    JsonNode news = get("api/phones?open=wang");
    assertThat(news.path("unread").path("wang").path("count").asInt()).isEqualTo(2);
    assertThat(news.path("phones").path(0).path("lines").path(2).path("values").path("title"))
        .isEqualTo(Json.of("从这里开始"));
    assertThat(get("api/phones?open=wang&limit=1").path("phones").path(0).path("earlier").asInt())
        .isEqualTo(2);
    post("api/read", Map.of("phone", "wang", "upTo", 2));
    assertThat(get("api/phones").path("unread").path("wang").path("count").asInt()).isEqualTo(1);
    post("api/read", Map.of("phone", "wang"));
    assertThat(get("api/phones").path("unread").isEmpty()).isTrue();
  }

  @Test
  void aTapAndAFormGoAsThePhoneWouldSendThem() throws Exception {
    String card = preview();

    HttpResponse<String> tapped =
        post("api/tap", Map.of("phone", "wang", "card", card, "button", "确认"));
    assertThat(Json.readOrMissing(tapped.body()).path("ok").asBoolean()).isTrue();
    await().until(() -> kinds("zhang").contains("ding"));

    post("api/sample", Map.of("phone", "zhang", "name", "现场记录.txt"));
    await().until(() -> last("zhang").path("values").path("title").asString("").equals("办理报告"));
    HttpResponse<String> submitted =
        post(
            "api/submit",
            Map.of(
                "phone",
                "zhang",
                "card",
                last("zhang").path("card").asString(),
                "fields",
                Map.of("result", "解决", "facts", "已修复")));
    assertThat(Json.readOrMissing(submitted.body()).path("ok").asBoolean()).isTrue();
    assertThat(last("zhang").path("values").path("state").asString()).isEqualTo("已提交");
  }

  @Test
  void rawIdsAndParametersOfATapReachTheBotAsTheyAre() throws Exception {
    String card = preview();

    HttpResponse<String> tapped =
        post(
            "api/tap",
            Map.of(
                "phone",
                "wang",
                "card",
                card,
                "actionIds",
                List.of("x"),
                "params",
                Map.of("action", "取消")));

    assertThat(Json.readOrMissing(tapped.body()).path("ok").asBoolean()).isTrue();
    assertThat(last("wang").path("values").path("state").asString()).isEqualTo("已取消");
  }

  @Test
  void filesComeRawOrAsAFormAndCanBeFetchedAgain() throws Exception {
    byte[] bytes = {0, 1, 2, (byte) 0xff};
    send("api/file?phone=zhang&name=%E6%8A%A5%E5%91%8A.pdf", "application/octet-stream", bytes);
    String form =
        "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b.txt\"\r\n\r\n"
            + "abc\r\n--XX--\r\n";
    send("api/file?phone=zhang", "multipart/form-data; boundary=XX", form.getBytes(UTF_8));
    send("api/picture?phone=zhang&name=a.png", "application/octet-stream", bytes);

    List<JsonNode> own =
        lines("zhang").stream().filter(it -> it.path("kind").asString().startsWith("own")).toList();
    assertThat(own)
        .extracting(it -> it.path("name").asString())
        .containsExactly("报告.pdf", "b.txt", "[图片]");
    String address = "api/file?phone=zhang&line=" + own.get(0).path("number").asLong();
    HttpResponse<byte[]> fetched =
        http.send(HttpRequest.newBuilder(at(address)).build(), BodyHandlers.ofByteArray());
    assertThat(fetched.body()).isEqualTo(bytes);
    assertThat(fetched.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf");
  }

  @Test
  void theClockStopsAtEverythingThatFallsDueInItsOrder() throws Exception {
    assertThat(post("api/clock", Map.of("to", "2026-11-24T09:00")).statusCode()).isEqualTo(200);
    await().until(() -> !get("api/clock").path("moving").asBoolean());

    assertThat(office.time().now()).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
    assertThat(last("zhang").path("at").asString()).isEqualTo(DemoOffice.REMINDER.toString());
    await().until(() -> kinds("sun").equals(List.of("card")));
    assertThat(last("sun").path("at").asString()).isEqualTo(DemoOffice.DIGEST.toString());
    assertThat(get("api/clock").path("stops").asInt()).isEqualTo(3);
  }

  @Test
  void theClockRefusesToGoBackOrNowhere() throws Exception {
    for (String to : List.of("2026-11-23T08:00", "P-1D", "PT0S", "morgen", "P9999D", "PT1e9H")) {
      HttpResponse<String> answer = post("api/clock", Map.of("to", to));
      assertThat(answer.statusCode()).as(to).isEqualTo(400);
      assertThat(Json.readOrMissing(answer.body()).path("message").asString()).isNotEmpty();
    }
    assertThat(office.time().now()).isEqualTo(Instant.parse("2026-11-23T01:00:00Z"));
  }

  @Test
  void theInspectorShowsFramesWithAcksAndCallsWithCost() throws Exception {
    post("api/say", Map.of("phone", "wang", "text", "帮助"));
    await().until(() -> kinds("wang").size() == 3);
    await().until(() -> get("api/inspector").path("frames").size() == 2);

    JsonNode seen = get("api/inspector");
    JsonNode ack = seen.path("frames").path(1);
    assertThat(ack.path("way").asString()).isEqualTo("FROM_BOT");
    assertThat(ack.path("code").asInt()).isEqualTo(200);
    assertThat(ack.path("millis").asDouble()).isPositive();
    assertThat(ack.path("messageId")).isEqualTo(seen.path("frames").path(0).path("messageId"));
    assertThat(seen.path("meter").path("paid").asInt()).isEqualTo(2);
    assertThat(seen.path("meter").path("stream").asInt()).isEqualTo(1);
    long last = seen.path("calls").path(seen.path("calls").size() - 1).path("number").asLong();
    JsonNode later = get("api/inspector?frame=2&call=" + last);
    assertThat(later.path("frames").isEmpty()).isTrue();
    assertThat(later.path("calls").isEmpty()).isTrue();
  }

  @Test
  void switchesBreakThingsAndPutThemRight() throws Exception {
    post("api/fault", Map.of("name", "QUOTA"));
    post("api/say", Map.of("phone", "wang", "text", "待办"));
    await()
        .until(
            () ->
                office.dingtalk.calls().all().stream()
                    .anyMatch(it -> it.code().equals(Limits.MONTH)));
    JsonNode cleared = Json.readOrMissing(post("api/fault", Map.of("name", "CLEAR")).body());
    assertThat(cleared.path("switches").toString()).doesNotContain("\"on\":true");
    assertThat(office.dingtalk.limits().paidCalls()).isEqualTo(5_000);

    post("api/fault", Map.of("name", "CALL_FAILS"));
    assertThat(get("api/faults").path("callsWaiting").asInt()).isEqualTo(1);
    assertThat(post("api/fault", Map.of("name", "NONE")).statusCode()).isEqualTo(400);
  }

  @Test
  void whatCannotBeDoneIsRefusedWithASentence() throws Exception {
    refused(404, post("api/say", Map.of("phone", "nobody", "text", "帮助")));
    refused(400, post("api/say", Map.of("phone", "wang", "text", " ")));
    refused(409, post("api/tap", Map.of("phone", "wang", "card", "none", "button", "确认")));
    refused(409, post("api/forward", Map.of("phone", "wang", "card", "none", "to", "zhang")));
    refused(404, post("api/nothing", Map.of()));
    refused(404, post("api/sample", Map.of("phone", "wang", "name", "../pom.xml")));
    refused(400, send("api/say", "application/json", "{".getBytes(UTF_8)));
    assertThat(raw("GET /api/file?phone=wang&line=x HTTP/1.1\r\nHost: " + host()))
        .contains(" 400 ");
    assertThat(get("api/phones?open=nobody,,%00").path("phones").isEmpty()).isTrue();
    assertThat(office.dingtalk.calls().streamMessages()).isZero();
  }

  @Test
  void onlyPlainFilesOfThePageAreServed() throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\nHost: " + host())).contains(" 200 ", "text/html");
    assertThat(raw("GET /page.js HTTP/1.1\r\nHost: " + host())).contains(" 200 ", "javascript");
    for (String path :
        List.of(
            "/../application.properties",
            "/%2e%2e/cards/zhida.json",
            "/..%2fcards/zhida.json",
            "/webjars/../../cards/zhida.json",
            "//etc/passwd.json",
            "/cards/zhida.json",
            "/.git/config.json",
            "/page.class")) {
      assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: " + host())).as(path).contains(" 404 ");
    }
  }

  @Test
  void otherNamesAndOtherSitesAreSentAway() throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example")).contains(" 403 ");
    assertThat(raw("GET /api/news HTTP/1.1\r\nHost: evil.example")).contains(" 403 ");
    assertThat(
            raw("GET /api/office HTTP/1.1\r\nHost: " + host() + "\r\nOrigin: http://evil.example"))
        .contains(" 403 ");
    assertThat(raw("GET / HTTP/1.1\r\nHost: " + host())).contains("frame-ancestors 'none'");
  }

  @Test
  void aPageThatListensHearsOfEveryChange() throws Exception {
    HttpResponse<InputStream> news =
        http.send(HttpRequest.newBuilder(at("api/news")).build(), BodyHandlers.ofInputStream());
    try (InputStream in = news.body()) {
      assertThat(event(in)).startsWith("event: clock");
      assertThat(event(in)).startsWith("event: change");
      office.dingtalk.person("wang").say("你好");
      assertThat(event(in)).startsWith("event: change");
    }
  }

  private String preview() throws Exception {
    post("api/say", Map.of("phone", "wang", "text", DemoBot.ORDER));
    await().until(() -> last("wang").path("kind").asString("").equals("card"));
    return last("wang").path("card").asString();
  }

  private static void refused(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Json.readOrMissing(answer.body()).path("message").asString("")).isNotEmpty();
  }

  private static String event(InputStream in) throws IOException {
    StringBuilder event = new StringBuilder();
    while (event.indexOf("\n\n") < 0) {
      event.append((char) in.read());
    }
    return event.toString();
  }

  private List<JsonNode> lines(String userId) {
    JsonNode phone = get("api/phones?open=" + userId).path("phones").path(0);
    return List.copyOf(phone.path("lines").values());
  }

  private List<String> kinds(String userId) {
    return lines(userId).stream().map(it -> it.path("kind").asString()).toList();
  }

  private JsonNode last(String userId) {
    List<JsonNode> lines = lines(userId);
    return lines.isEmpty() ? Json.object() : lines.get(lines.size() - 1);
  }

  private JsonNode get(String path) {
    try {
      HttpRequest request = HttpRequest.newBuilder(at(path)).build();
      return Json.readOrMissing(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> post(String path, Map<String, ?> body) throws Exception {
    return send(path, "application/json", Json.write(body).getBytes(UTF_8));
  }

  private HttpResponse<String> send(String path, String type, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** Sends exactly these lines, as no well-behaved client would. */
  private String raw(String head) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", URI.create(page.url()).getPort())) {
      socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private URI at(String path) {
    return URI.create(page.url() + path);
  }

  private String host() {
    return URI.create(page.url()).getAuthority();
  }
}
