package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.testing.MovedClock;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The outbound half of the edge, wired as in production, before a platform at any address. */
final class Edge {

  static final Duration PATIENCE_FOR_THE_TOKEN = Duration.ofSeconds(2);
  static final String SECRET = "s3cr3t-of-the-app";
  static final String TOKEN = "t0ken-1";
  static final StaffId WANG = new StaffId("wang");
  static final StaffId LI = new StaffId("li");
  static final CardId CARD = new CardId("assignment-42");
  static final Supplier<InputStream> SHEET =
      () -> new ByteArrayInputStream("台账".getBytes(StandardCharsets.UTF_8));

  final PostageBook postage = new PostageBook();
  final List<Duration> waits = new CopyOnWriteArrayList<>();
  final MovedClock clock = new MovedClock();
  final AccessToken token;
  final DingTalkCarrier carrier;
  final DingTalkFileFetcher files;
  final DingTalkContacts contacts;

  Edge(String platform) {
    this(platform, Duration.ofSeconds(5));
  }

  Edge(String platform, Duration patience) {
    this(properties(platform, patience), properties(platform, PATIENCE_FOR_THE_TOKEN));
  }

  /**
   * @param forTheToken the same with other time-outs, so that a token never comes too late for what
   *     is tested
   */
  Edge(DingTalkProperties properties, DingTalkProperties forTheToken) {
    var gate = new Gate(postage, waits::add);
    try {
      var clients = new SdkClients(properties);
      var patient = new SdkClients(forTheToken);
      token = new AccessToken(patient, properties, gate, new OfficeTime(clock));
      var calls = new Calls(token, gate);
      var oapi = new Oapi(properties, calls);
      carrier =
          new DingTalkCarrier(
              properties,
              new RobotCalls(calls, clients, oapi, properties),
              new CardCalls(calls, clients, properties));
      files = new DingTalkFileFetcher(calls, clients, properties);
      contacts = new DingTalkContacts(oapi, gate);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static DingTalkProperties properties(String platform, Duration patience) {
    return new DingTalkProperties(
        "dingapp",
        SECRET,
        null,
        URI.create(platform),
        URI.create(platform),
        Duration.ofSeconds(5),
        patience,
        patience,
        new DingTalkProperties.Card(Map.of("unit-task", "tpl-7.schema")));
  }

  static Set<StaffId> both() {
    return Set.of(WANG, LI);
  }

  static CardFace face() {
    return CardFace.forAll(
            "unit-task", "新任务 12号", Map.of("title", "供水抢修", "status", "待签收", "urgent", "true"))
        .withPersonal(WANG, Map.of("canAccept", "true"));
  }
}
