package cn.minsheng.zhida.dingtalk;

import static cn.minsheng.zhida.dingtalk.Edge.CARD;
import static cn.minsheng.zhida.dingtalk.Edge.LI;
import static cn.minsheng.zhida.dingtalk.Edge.SHEET;
import static cn.minsheng.zhida.dingtalk.Edge.WANG;
import static cn.minsheng.zhida.dingtalk.Edge.both;
import static cn.minsheng.zhida.dingtalk.Edge.face;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.directory.spi.Contacts.ContactStaff;
import cn.minsheng.zhida.directory.spi.Contacts.ContactUnit;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.spi.Outcome;
import cn.minsheng.zhida.mailroom.spi.Outcome.Carried;
import cn.minsheng.zhida.mailroom.spi.Outcome.Miss;
import cn.minsheng.zhida.sandbox.Organisation;
import cn.minsheng.zhida.sandbox.Sandbox;
import cn.minsheng.zhida.testing.MovedClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes out is what people see: the calls before a twin that remembers what they did. */
class OutboundToTheTwinTests {

  private static final StaffId LEFT = new StaffId("gone");
  private static final Set<String> PERSONAL = Set.of("canAccept");

  private final MovedClock clock = new MovedClock();
  private final Sandbox dingtalk = Sandbox.start(clock);
  private final Edge edge;

  OutboundToTheTwinTests() {
    dingtalk
        .organisation()
        .department(20, "城市管理局", Organisation.ROOT)
        .department(21, "市容科", 20)
        .person("wang", "王某", "局长", 20L)
        .person("li", "李某", "科员", 21L)
        .department(20, "城市管理局", Organisation.ROOT, "wang");
    dingtalk.publishTemplate("tpl-7.schema", PERSONAL);
    var properties =
        new DingTalkProperties(
            dingtalk.clientId(),
            dingtalk.clientSecret(),
            dingtalk.robotCode(),
            URI.create(dingtalk.apiBaseUrl()),
            URI.create(dingtalk.oapiBaseUrl()),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            new DingTalkProperties.Card(Map.of("unit-task", "tpl-7.schema")));
    edge = new Edge(properties, properties);
  }

  @AfterEach
  void nothingWasAskedThatThePlatformDoesNotKnow() {
    assertThat(dingtalk.unexpectedCalls()).isEmpty();
    assertThat(dingtalk.complaints()).isEmpty();
    dingtalk.close();
  }

  @Test
  void lettersReachPeople() {
    assertThat(edge.carrier.text(Set.of(WANG, LEFT), "催办", "**12号** 请签收"))
        .asInstanceOf(type(Carried.class))
        .extracting(Carried::missed)
        .isEqualTo(Map.of(LEFT, Miss.NOT_THERE));
    assertThat(edge.carrier.file(Set.of(LI), "台账 3月.xlsx", SHEET)).isInstanceOf(Carried.class);
    assertThat(edge.carrier.ding(both(), "请立即签收")).isInstanceOf(Carried.class);

    assertThat(dingtalk.person("wang").see().toString()).contains("**12号** 请签收");
    assertThat(dingtalk.person("li").lastFile().name()).isEqualTo("台账 3月.xlsx");
    assertThat(dingtalk.person("li").lastFile().bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("台账");
    assertThat(dingtalk.person("wang").dings()).hasSize(1);
  }

  @Test
  void whoLeftAMomentAgoDoesNotKeepACardFromTheOthers() {
    var face = face().withPersonal(new StaffId("left"), Map.of("canAccept", "false"));
    assertThat(edge.carrier.create(CARD, face, Set.of(WANG))).isEqualTo(new Carried("", Map.of()));
    var changes =
        CardFace.forAll("unit-task", "", Map.of("status", "已签收"))
            .withPersonal(new StaffId("left"), Map.of("canAccept", "true"));
    assertThat(edge.carrier.change(CARD, changes)).isEqualTo(new Carried("", Map.of()));
    assertThat(dingtalk.person("wang").seesCard(CARD.value()).value("status")).isEqualTo("已签收");
  }

  @Test
  void aCardLivesWhereverItStands() {
    assertThat(edge.carrier.create(CARD, face(), Set.of(WANG)))
        .isEqualTo(new Carried("", Map.of()));
    assertThat(edge.carrier.create(CARD, face(), Set.of(WANG)))
        .isEqualTo(new Outcome.AlreadyThere());
    assertThat(edge.carrier.show(CARD, face(), Set.of(LI))).isEqualTo(new Carried("", Map.of()));
    var changes =
        CardFace.forAll("unit-task", "", Map.of("status", "已签收"))
            .withPersonal(WANG, Map.of("canAccept", "false"));
    assertThat(edge.carrier.change(CARD, changes)).isEqualTo(new Carried("", Map.of()));

    var wangs = dingtalk.person("wang").seesCard(CARD.value());
    var lis = dingtalk.person("li").seesCard(CARD.value());
    assertThat(wangs.values())
        .containsEntry("title", "供水抢修")
        .containsEntry("status", "已签收")
        .containsEntry("canAccept", "false");
    assertThat(lis.values()).containsEntry("status", "已签收").doesNotContainKey("canAccept");
  }

  @Test
  void whoIsRefusedACardIsNamed() {
    dingtalk.faults().refuseDeliveryTo("li");

    assertThat(edge.carrier.create(CARD, face(), both()))
        .asInstanceOf(type(Carried.class))
        .extracting(it -> it.missed().keySet())
        .isEqualTo(Set.of(LI));
  }

  @Test
  void aCardNobodyCreatedCannotBeChanged() {
    assertThat(edge.carrier.change(CARD, face())).isEqualTo(new Outcome.NoSuchCard());
  }

  @Test
  void anExpiredOrRevokedTokenIsNoticedByNobody() {
    edge.carrier.ding(both(), "一");
    clock.pass(Duration.ofHours(3));
    edge.clock.pass(Duration.ofHours(3));
    assertThat(edge.carrier.ding(both(), "二")).isInstanceOf(Carried.class);

    dingtalk.tokens().revoke();
    assertThat(edge.carrier.ding(both(), "三")).isInstanceOf(Carried.class);
    dingtalk.tokens().revoke();
    assertThat(edge.carrier.file(both(), "台账.xlsx", SHEET)).isInstanceOf(Carried.class);
    dingtalk.tokens().revoke();
    assertThat(edge.contacts.staff(WANG)).isPresent();
    assertThat(dingtalk.person("li").dings()).hasSize(3);
  }

  @Test
  void theContactsAreReadAsTheyAre() {
    assertThat(edge.contacts.units())
        .containsExactly(
            new ContactUnit(new UnitId(20), "城市管理局", Optional.empty(), Set.of(WANG)),
            new ContactUnit(new UnitId(21), "市容科", Optional.of(new UnitId(20)), Set.of()));
    assertThat(edge.contacts.membersOf(new UnitId(21)))
        .containsExactly(new ContactStaff(LI, "李某", "科员", true, Set.of(new UnitId(21))));
    assertThat(edge.contacts.membersOf(new UnitId(99))).isEmpty();
    assertThat(edge.contacts.staff(LEFT)).isEmpty();
    assertThat(edge.contacts.unit(new UnitId(99))).isEmpty();
  }

  @Test
  void theOfficesLedgerAgreesWithThePlatforms() {
    edge.carrier.create(CARD, face(), both());
    edge.carrier.file(both(), "台账.xlsx", SHEET);
    edge.contacts.units();

    assertThat(dingtalk.calls().paid()).isEqualTo(edge.postage.paid().size()).isEqualTo(3);
  }
}
