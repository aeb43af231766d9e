package cn.minsheng.zhida.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page asks for and does, as JSON over HTTP; every refusal has a sentence. */
final class PageApi {

  private static final int LINES = 60;
  private static final int TAP_SECONDS = 10;

  private final Sandbox dingtalk;
  private final PageHost host;
  private final PageClock clock;
  private final PagePhones phones;
  private final PageFaults faults;
  private final PageInspector inspector;
  private final Map<String, Function<Request, Answer>> routes = new TreeMap<>();

  PageApi(Sandbox dingtalk, PageHost host, PageClock clock) {
    this.dingtalk = dingtalk;
    this.host = host;
    this.clock = clock;
    phones = new PagePhones(dingtalk, host);
    faults = new PageFaults(dingtalk);
    inspector = new PageInspector(dingtalk);
    looking();
    doing();
  }

  Answer answer(Request request) {
    Function<Request, Answer> work = routes.get(request.method() + " " + request.path());
    if (work == null) {
      throw new PageRefusal(404, "没有这个地址");
    }
    if (request.contentType().startsWith("application/json") && !request.body().isObject()) {
      throw new PageRefusal(400, "请求读不懂");
    }
    try {
      return work.apply(request);
    } catch (AssertionError notOnThatPhone) {
      throw new PageRefusal(409, "这一步现在做不了", notOnThatPhone);
    } catch (IllegalArgumentException wrong) {
      throw new PageRefusal(400, "这一步做不了", wrong);
    }
  }

  private void looking() {
    routes.put("GET /api/office", it -> Answer.ok(office()));
    routes.put("GET /api/phones", it -> Answer.ok(open(it)));
    routes.put(
        "GET /api/inspector",
        it -> Answer.ok(inspector.after(number(it, "frame", 0), number(it, "call", 0))));
    routes.put("GET /api/faults", it -> Answer.ok(faults.state()));
    routes.put("GET /api/clock", it -> Answer.ok(clock.state()));
    routes.put("GET /api/file", it -> phones.file(query(it, "phone"), number(it, "line", 0)));
    routes.put("GET /api/template", this::template);
  }

  private void doing() {
    routes.put("POST /api/say", it -> sent(say(it)));
    routes.put("POST /api/file", this::sendFile);
    routes.put("POST /api/picture", it -> sent(asked(it).sendPicture(content(it).bytes())));
    routes.put("POST /api/sample", this::sendSample);
    routes.put("POST /api/tap", it -> settled(tap(it)));
    routes.put("POST /api/submit", it -> settled(submit(it)));
    routes.put("POST /api/forward", this::forward);
    routes.put("POST /api/read", this::read);
    routes.put("POST /api/fault", this::fault);
    routes.put("POST /api/clock", this::moveClock);
  }

  private ObjectNode office() {
    ObjectNode office = Json.object();
    office.set("people", Json.of(host.people()));
    office.set("guide", Json.of(host.guide()));
    ArrayNode files = office.putArray("sampleFiles");
    host.sampleFiles().forEach(it -> files.add(it.name()));
    return office;
  }

  private ObjectNode open(Request request) {
    ObjectNode all = Json.object();
    ArrayNode open = all.putArray("phones");
    int limit = (int) number(request, "limit", LINES);
    for (String userId : request.query().getOrDefault("open", "").split(",")) {
      if (dingtalk.organisation().everKnown(userId).isPresent()) {
        open.add(phones.phone(userId, limit));
      }
    }
    all.set("unread", phones.unread());
    all.set("clock", clock.state());
    return all;
  }

  private Answer template(Request request) {
    String template =
        host.template(query(request, "id")).orElseThrow(() -> new PageRefusal(404, "没有这个卡片模板"));
    return Answer.of(200, "application/json; charset=utf-8", template);
  }

  private Delivery say(Request request) {
    Phone phone = asked(request);
    String text = told(request, "text");
    String conversation = request.text("conversation");
    return conversation.isEmpty() || conversation.equals(Conversations.ofPerson(phone.userId()))
        ? phone.say(text)
        : phone.sayInGroup(conversation, text);
  }

  private Answer sendFile(Request request) {
    Multipart.Part file = content(request);
    if (file.fileName().isBlank()) {
      throw new PageRefusal(400, "文件没有名字");
    }
    return sent(asked(request).sendFile(file.fileName(), file.bytes()));
  }

  private Answer sendSample(Request request) {
    String name = told(request, "name");
    SampleFile sample =
        host.sampleFiles().stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new PageRefusal(404, "没有这个示例文件"));
    return sent(asked(request).sendFile(sample.name(), sample.bytes()));
  }

  private Delivery tap(Request request) {
    Phone phone = asked(request);
    String button = request.text("button");
    if (!button.isEmpty()) {
      return phone.tap(told(request, "card"), button);
    }
    List<String> actionIds = new ArrayList<>();
    request.body().path("actionIds").forEach(it -> actionIds.add(it.asString("")));
    JsonNode params = request.body().path("params");
    return phone.press(
        told(request, "card"), actionIds, params.isObject() ? params : Json.object());
  }

  private Delivery submit(Request request) {
    Map<String, Object> typed = new TreeMap<>();
    request.body().path("fields").properties().forEach(it -> typed.put(it.getKey(), it.getValue()));
    return asked(request).submit(told(request, "card"), typed);
  }

  private Answer forward(Request request) {
    try {
      asked(request).forward(told(request, "card"), told(request, "to"));
    } catch (AssertionError notAllowed) {
      throw new PageRefusal(409, "这张卡片不允许转发");
    }
    return done();
  }

  private Answer read(Request request) {
    String userId = asked(request).userId();
    dingtalk.screens().read(userId, request.body().path("upTo").asLong(Long.MAX_VALUE));
    return done();
  }

  private Answer fault(Request request) {
    faults.flip(told(request, "name"));
    return Answer.ok(faults.state());
  }

  private Answer moveClock(Request request) {
    clock.go(told(request, "to"));
    return Answer.ok(clock.state());
  }

  private Phone asked(Request request) {
    String userId = request.query().getOrDefault("phone", request.text("phone"));
    if (dingtalk.organisation().everKnown(userId).isEmpty()) {
      throw new PageRefusal(404, "通讯录里没有这个人");
    }
    return dingtalk.person(userId);
  }

  /** The first file of a multipart body, or the raw body with the name from the address. */
  private static Multipart.Part content(Request request) {
    Optional<Multipart.Part> part =
        Multipart.parts(request.contentType(), request.raw()).stream()
            .filter(it -> !it.fileName().isEmpty())
            .findFirst();
    return part.orElseGet(
        () -> new Multipart.Part("", request.query().getOrDefault("name", ""), request.raw()));
  }

  private static Answer sent(Delivery delivery) {
    return Answer.ok(Json.object().put("msgId", delivery.msgId()));
  }

  /** Waits until the platform has decided; no longer than a generous card deadline. */
  private static Answer settled(Delivery tap) {
    try {
      boolean ok = tap.settled().get(TAP_SECONDS, TimeUnit.SECONDS);
      return Answer.ok(Json.object().put("ok", ok));
    } catch (TimeoutException | ExecutionException undecided) {
      return Answer.ok(Json.object().put("ok", false));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.ok(Json.object().put("ok", false));
    }
  }

  private static Answer done() {
    return Answer.ok(Json.object().put("ok", true));
  }

  private static String told(Request request, String name) {
    String text = request.text(name);
    if (text.isBlank()) {
      throw new PageRefusal(400, "缺少 " + name);
    }
    return text;
  }

  private static String query(Request request, String name) {
    String text = request.query().getOrDefault(name, "");
    if (text.isBlank()) {
      throw new PageRefusal(400, "缺少 " + name);
    }
    return text;
  }

  private static long number(Request request, String name, long otherwise) {
    try {
      return Long.parseLong(request.query().getOrDefault(name, Long.toString(otherwise)));
    } catch (NumberFormatException noNumber) {
      throw new PageRefusal(400, name + " 应是数字");
    }
  }
}
