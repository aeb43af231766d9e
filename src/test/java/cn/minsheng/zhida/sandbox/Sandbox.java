package cn.minsheng.zhida.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A twin of DingTalk on this machine: real SDKs talk to it over HTTP and a secure WebSocket, tests
 * act as its people and look at their phones.
 *
 * <p>Whatever expires or is counted by the month goes by the clock it was started with, which the
 * test moves by hand; after moving it the test calls {@link #tick()}. Three things are of real
 * time, as they are between processes: the two seconds for the answer to a tap, the length of the
 * faults' delays, and the rates per second.
 */
public final class Sandbox implements AutoCloseable {

  private final Account account =
      new Account("ding-sandbox-app", "sandbox-secret", "ding-sandbox-corp");
  private final Ids ids = new Ids();
  private final Changes changes = new Changes();
  private final Changes traffic = new Changes();
  private final Frames frames = new Frames(traffic);
  private final Complaints complaints = new Complaints();
  private final Faults faults = new Faults();
  private final Limits limits = new Limits();
  private final Organisation organisation = new Organisation(ids);
  private final Cards cards = new Cards();
  private final Screens screens = new Screens(cards, changes);
  private final ScheduledThreadPoolExecutor timer;
  private final Clock clock;
  private final Calls calls;
  private final Tokens tokens;
  private final Gateway gateway;
  private final HttpFace http;
  private final Courier courier;
  private final ChatFiles files;
  private final BotMessages messages;
  private final Events events;
  private final Taps taps;
  private final Media media;

  private Sandbox(Clock clock, long seed) {
    this.clock = clock;
    timer = new ScheduledThreadPoolExecutor(2, new Daemons("timer"));
    timer.setRemoveOnCancelPolicy(true);
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    calls = new Calls(clock, traffic);
    tokens = new Tokens(account, clock, ids);
    media = new Media(clock, ids);
    Tickets tickets = new Tickets(clock, ids);
    gateway = new Gateway(SandboxTls.trusted(), tickets, ids, new Random(seed), timer, changes);
    http = new HttpFace(clock, tokens, faults, limits, calls);
    courier = new Courier(gateway, clock, faults, complaints, frames);
    files = new ChatFiles(account, clock, ids, http.apiUrl());
    Sessions sessions = new Sessions(screens, calls, clock, ids, http.oapiUrl());
    messages =
        new BotMessages(account, sessions, courier, screens, calls, limits, faults, clock, ids);
    events = new Events(account, courier, clock, ids);
    taps =
        new Taps(
            cards,
            screens,
            courier,
            gateway,
            calls,
            complaints,
            changes,
            account,
            organisation,
            clock,
            ids);
    gateway.start(courier::take);
    http.start(routes(tickets, sessions));
  }

  /** Starts a twin on free ports; the JVM trusts its certificate from now on. */
  public static Sandbox start(Clock officeClock) {
    return new Sandbox(officeClock, 42);
  }

  /** The same with another seed for the choice among connections. */
  public static Sandbox start(Clock officeClock, long seed) {
    return new Sandbox(officeClock, seed);
  }

  /** What stands for {@code https://api.dingtalk.com}. */
  public String apiBaseUrl() {
    return http.apiUrl();
  }

  /** What stands for {@code https://oapi.dingtalk.com}. */
  public String oapiBaseUrl() {
    return http.oapiUrl();
  }

  public String clientId() {
    return account.clientId();
  }

  public String clientSecret() {
    return account.clientSecret();
  }

  public String robotCode() {
    return account.robotCode();
  }

  public String corpId() {
    return account.corpId();
  }

  public Organisation organisation() {
    return organisation;
  }

  /** The phone of somebody who is, or was, in the organisation. */
  public Phone person(String userId) {
    return new Phone(userId, organisation, messages, files, screens, cards, taps);
  }

  /** Makes a template usable; any of its variables may have private values. */
  public void publishTemplate(String templateId) {
    cards.template(templateId, true, null);
  }

  /** The same, but only these variables are flagged private: others ignore private values. */
  public void publishTemplate(String templateId, Set<String> privateVariables) {
    cards.template(templateId, true, Set.copyOf(privateVariables));
  }

  /** The same, as its file says: what is private, and which parts are drawn when. */
  public void publishTemplate(String templateId, JsonNode editorData) {
    cards.template(templateId, new TemplateOfCards(editorData));
  }

  /** A template somebody saved but did not publish. */
  public void saveTemplate(String templateId) {
    cards.template(templateId, false, null);
  }

  /** Sends an event, such as {@code user_modify_org} with {@code {"userId": ["zhang"]}}. */
  public Delivery deliverEvent(String type, Map<String, ?> data) {
    ObjectNode body = Json.object().put("timeStamp", Long.toString(clock.millis()));
    data.forEach((name, value) -> body.set(name, Json.of(value)));
    return events.send(type, body);
  }

  /** Somebody leaves the organisation, and the platform says so. */
  public Delivery personLeaves(String userId) {
    organisation.leaves(userId);
    return deliverEvent("user_leave_org", Map.of("userId", List.of(userId)));
  }

  /** Does what is due on the office clock: redelivers; gives how many pushes. */
  public int tick() {
    return courier.redeliver();
  }

  /** Messages and events the bot has not acknowledged. */
  public int unacknowledged() {
    return courier.unacknowledged().size();
  }

  /** How long in real time the platform waits for the answer to a tap; two seconds at first. */
  public void cardDeadline(Duration realTime) {
    taps.deadline(realTime);
  }

  public Gateway gateway() {
    return gateway;
  }

  public Faults faults() {
    return faults;
  }

  public Limits limits() {
    return limits;
  }

  public Tokens tokens() {
    return tokens;
  }

  public ChatFiles files() {
    return files;
  }

  public Calls calls() {
    return calls;
  }

  /** Calls of operations the twin does not have: a test should find none. */
  public List<Call> unexpectedCalls() {
    return calls.unexpected();
  }

  /** What else the bot did wrong that the platform would swallow: a test should find none. */
  public List<String> complaints() {
    return complaints.all();
  }

  /** What went over the stream, either way. */
  Frames frames() {
    return frames;
  }

  Screens screens() {
    return screens;
  }

  /** What the bot uploaded under the id. */
  Optional<byte[]> uploaded(String mediaId) {
    return media.bytes(mediaId);
  }

  /** Runs on every call and every frame, on the thread that made it. */
  void onTraffic(Runnable listener) {
    traffic.listen(listener);
  }

  /** Runs on any change of phones or connections, on the thread that made it. */
  public void onChange(Runnable listener) {
    changes.listen(listener);
  }

  @Override
  public void close() {
    faults.close();
    timer.shutdownNow();
    gateway.close();
    http.close();
  }

  private List<Route> routes(Tickets tickets, Sessions sessions) {
    MessageTemplates templates = new MessageTemplates(media);
    List<Route> routes = new ArrayList<>();
    routes.addAll(tokens.routes());
    routes.addAll(new StreamDesk(account, tickets, gateway.endpoint()).routes());
    routes.addAll(
        new CardDesk(cards, screens, organisation, faults, account, clock, ids, changes).routes());
    routes.addAll(
        new RobotDesk(templates, screens, organisation, faults, account, clock, ids).routes());
    routes.addAll(new Dings(screens, organisation, account, clock, ids).routes());
    routes.addAll(files.routes());
    routes.addAll(media.routes());
    routes.addAll(sessions.routes());
    routes.addAll(new Contacts(organisation).routes());
    return routes;
  }
}
