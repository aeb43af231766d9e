package cn.minsheng.zhida.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real browser before a page that draws one card from its template, and keeps what the card asked
 * for.
 */
final class CardStage implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage",
          "--window-size=460,1200");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Map<String, String> TYPES =
      Map.of("html", "text/html", "js", "text/javascript", "css", "text/css");

  private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final Path profile;
  private final ChromeDriver browser;

  static boolean isPossible() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  CardStage() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    profile = Files.createTempDirectory("zhida-chromium");
    var options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(FLAGS);
    options.addArguments("--user-data-dir=" + profile);
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build(),
            options);
    browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(10));
    pages.put("/favicon.ico", new byte[0]);
    put("/", "stage.html");
  }

  private void put(String address, String file) throws IOException {
    try (var bytes = CardStage.class.getResourceAsStream("/sandbox-page-tests/" + file)) {
      pages.put(address, bytes.readAllBytes());
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var bytes = found(path);
    var type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/html");
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(bytes.isPresent() ? 200 : 404, bytes.isPresent() ? 0 : -1);
    try (var body = exchange.getResponseBody()) {
      if (bytes.isPresent()) {
        body.write(bytes.get());
      }
    }
  }

  private Optional<byte[]> found(String path) throws IOException {
    if (pages.containsKey(path)) {
      return Optional.of(pages.get(path));
    }
    try (var bytes = CardStage.class.getResourceAsStream("/sandbox-page" + path)) {
      return bytes == null ? Optional.empty() : Optional.of(bytes.readAllBytes());
    }
  }

  /** Draws a card afresh; without values it is the preview with the template's mock data. */
  void draw(Path template, Map<String, ?> values, Map<String, ?> privateValues) throws IOException {
    open();
    browser.executeScript(
        "window.stage.draw(arguments[0], arguments[1], arguments[2])",
        Files.readString(template),
        JSON.writeValueAsString(values),
        JSON.writeValueAsString(privateValues));
  }

  void preview(Path template) throws IOException {
    open();
    browser.executeScript("window.stage.draw(arguments[0])", Files.readString(template));
  }

  private void open() {
    browser.get("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    browser.executeAsyncScript("window.ready.then(arguments[0])");
  }

  /** What the next request is answered with: a promise of the card's whole new data. */
  void answerNextRequestWith(Map<String, ?> values, Map<String, ?> privateValues) {
    browser.executeScript(
        "window.stage.answer = JSON.parse(arguments[0])",
        JSON.writeValueAsString(Map.of("values", values, "privateValues", privateValues)));
  }

  void holdTheNextAnswer() {
    browser.executeScript("window.stage.hold()");
  }

  void giveTheAnswer() {
    browser.executeScript("window.stage.release()");
  }

  void failTheNextRequest() {
    browser.executeScript("window.stage.answer = false");
  }

  /** Gives the drawn card new data. */
  void update(Map<String, ?> values, Map<String, ?> privateValues) {
    browser.executeScript(
        "window.stage.update(arguments[0], arguments[1])",
        JSON.writeValueAsString(values),
        JSON.writeValueAsString(privateValues));
  }

  /** The value of a JavaScript expression. */
  JsonNode evaluated(String expression) {
    return JSON.readTree(
        String.valueOf(browser.executeScript("return JSON.stringify(" + expression + " ?? null)")));
  }

  JsonNode requests() {
    return evaluated("window.stage.requests");
  }

  JsonNode toasts() {
    return evaluated("window.stage.toasts");
  }

  JsonNode opened() {
    return evaluated("window.stage.opened");
  }

  String text() {
    return find(".card").getText();
  }

  WebElement find(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return browser.findElements(By.cssSelector(selector));
  }

  WebElement button(String text) {
    return all(".card button").stream()
        .filter(it -> it.getText().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No button " + text + " on: " + text()));
  }

  WebElement field(String name) {
    return find("[data-field='" + name + "'] .card-input");
  }

  /** Sets a date or time as the browser's own picker would. */
  void pick(String field, String picked) {
    browser.executeScript(
        "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change',"
            + " {bubbles: true}))",
        field(field),
        picked);
  }

  /** What the browser complained about since the last question. */
  List<LogEntry> complaints() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(it -> it.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue())
        .toList();
  }

  /** A picture of the card in {@code target/cards/}. */
  void photograph(String name) throws IOException {
    var folder = Files.createDirectories(Path.of("target/cards"));
    browser.manage().window().setSize(new Dimension(460, 1_200));
    Files.write(folder.resolve(name + ".png"), find("#stage").getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() throws IOException {
    browser.quit();
    server.stop(0);
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(CardStage::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
