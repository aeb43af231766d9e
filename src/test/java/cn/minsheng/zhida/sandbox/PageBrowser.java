package cn.minsheng.zhida.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The system's Chromium without a screen, as a user of the page has it. */
public final class PageBrowser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> DRIVERS =
      List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");
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
          "--force-prefers-reduced-motion",
          "--lang=zh-CN",
          "--force-color-profile=srgb");

  private final ChromeDriver driver;

  private PageBrowser(String browser, String chromeDriver) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser);
    options.addArguments(FLAGS);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(chromeDriver).toFile())
                .usingAnyFreePort()
                .build(),
            options);
  }

  /** Starts a browser, or skips the test that wants one and says why. */
  public static PageBrowser start() {
    Optional<String> browser = first(BROWSERS);
    Optional<String> driver = first(DRIVERS);
    Assumptions.assumeTrue(
        browser.isPresent() && driver.isPresent(),
        "No Chromium with its driver here (apt-get install chromium chromium-driver): the page is"
            + " not looked at");
    return new PageBrowser(browser.orElseThrow(), driver.orElseThrow());
  }

  /** Turns away from the page before it ends; what it said in the console is forgotten. */
  void leave() {
    driver.get("about:blank");
    consoleErrors();
  }

  public PageBrowser open(String url, int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    driver.get(url);
    untilReady();
    return this;
  }

  public void reload() {
    driver.navigate().refresh();
    untilReady();
  }

  private void untilReady() {
    until("the page is there", () -> !all("body.ready").isEmpty());
  }

  /** Chooses the person from the list, or brings the open phone to the front. */
  public void choose(String userId) {
    click("[data-person=" + userId + "]");
    until("the phone of " + userId, () -> !all(phone(userId)).isEmpty());
  }

  public void say(String userId, String text) {
    type(userId, text);
    send(userId);
  }

  /** Types it on the phone, and looks whether it stands there. */
  public void type(String userId, String text) {
    until(
        userId + " has typed " + text,
        () -> {
          WebElement input = one(input(userId));
          input.clear();
          input.sendKeys(text);
          return text.equals(typed(userId));
        });
  }

  /** Presses Enter after what is typed on the phone. */
  public void send(String userId) {
    one(input(userId)).sendKeys(Keys.ENTER);
    until(userId + " has sent it", () -> typed(userId).isEmpty());
  }

  /** Taps the last button with this text in the chat. */
  public void tap(String userId, String text) {
    clicked("the button " + text, () -> button(userId, text));
  }

  /** Writes it into the field of the last form in the chat; a choice by the word that is shown. */
  public void fill(String userId, String field, String said) {
    String css = phone(userId) + " .chat form [data-field=" + field + "]";
    until(
        userId + " fills in " + field,
        () -> {
          List<WebElement> found = all(css);
          if (found.isEmpty()) {
            return false;
          }
          WebElement row = found.get(found.size() - 1);
          WebElement widget = row.findElement(By.cssSelector("input, textarea, select"));
          switch (row.getDomAttribute("data-type")) {
            case "SELECT" -> new Select(widget).selectByVisibleText(said);
            case "DATE", "DATETIME" -> pick(widget, said);
            default -> {
              widget.clear();
              widget.sendKeys(said);
            }
          }
          return true;
        });
  }

  /** As the browser's own picker does, which a script cannot open. */
  private void pick(WebElement widget, String moment) {
    script(
        "arguments[0].value = arguments[1];"
            + " arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
        widget,
        moment);
  }

  /** Sends a file as the phone's own chooser does. */
  public void sendFile(String userId, Path file) {
    one(phone(userId) + " input[type=file]").sendKeys(file.toString());
  }

  /** Counts what hands do on the phones from here on. */
  public void countHands() {
    script(Hands.COUNT);
  }

  /** What this person's hands did since {@link #countHands}. */
  public Hands hands(String userId) {
    return Hands.of(script("return window.hands[arguments[0]]", userId));
  }

  public boolean shows(String userId, String text) {
    return one(phone(userId) + " .screen").getText().contains(text);
  }

  public void untilShown(String userId, String text) {
    until(userId + " sees " + text, () -> shows(userId, text));
  }

  public WebElement one(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  public List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** What is written on it, from one look at it. */
  public String text(String css) {
    AtomicReference<String> text = new AtomicReference<>("");
    until(
        css,
        () -> {
          text.set(one(css).getText());
          return true;
        });
    return text.get();
  }

  /** Clicks it; one that the page puts another in place of meanwhile is looked for again. */
  public void click(String css) {
    clicked(css, () -> all(css).stream().findFirst());
  }

  private void clicked(String what, Supplier<Optional<WebElement>> wanted) {
    until(
        what + " to click",
        () -> {
          Optional<WebElement> found = wanted.get();
          found.ifPresent(this::click);
          return found.isPresent();
        });
  }

  /** Clicks where the middle of it is, after bringing it into sight, as far as a person would. */
  private void click(WebElement element) {
    script("arguments[0].scrollIntoView({block: 'nearest', inline: 'nearest'})", element);
    try {
      element.click();
    } catch (ElementClickInterceptedException coveredAtTheEdge) {
      script("arguments[0].scrollIntoView({block: 'center', inline: 'nearest'})", element);
      element.click();
    }
  }

  public Object script(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  public interface Condition {
    boolean holds();
  }

  /**
   * Waits for it; elements that were replaced, covered or hidden meanwhile are looked for again.
   */
  public void until(String what, Condition condition) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
        .ignoring(StaleElementReferenceException.class, ElementNotInteractableException.class)
        .withMessage(what)
        .until(it -> condition.holds());
  }

  /** What the browser's console holds by way of errors; looking empties it. */
  public List<String> consoleErrors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(it -> it.getLevel().intValue() >= Level.WARNING.intValue())
        .map(it -> it.getMessage())
        .toList();
  }

  public void screenshot(String name) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "screenshots"));
      Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }

  public static String phone(String userId) {
    return "[data-phone=" + userId + "]";
  }

  private static String input(String userId) {
    return phone(userId) + " textarea[aria-label=发消息]";
  }

  private String typed(String userId) {
    return one(input(userId)).getDomProperty("value");
  }

  private Optional<WebElement> button(String userId, String text) {
    List<WebElement> found =
        all(phone(userId) + " .chat button").stream()
            .filter(it -> it.isEnabled() && it.getText().trim().equals(text))
            .toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  private static Optional<String> first(List<String> paths) {
    return paths.stream().filter(it -> Files.isExecutable(Path.of(it))).findFirst();
  }
}
