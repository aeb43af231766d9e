package cn.minsheng.zhida.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyun.dingtalkcard_1_0.models.CreateAndDeliverResponseBody;
import com.aliyun.tea.TeaException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The twin's cards as the real API client meets them. */
class SandboxCardTests {

  private final Office office = new Office();
  private final Sandbox dingtalk = office.dingtalk;
  private CardCalls cards;

  @BeforeEach
  void prepare() throws Exception {
    cards = new CardCalls(office);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aCardGoesToEachSpaceWithAResultOfItsOwn() throws Exception {
    dingtalk.faults().refuseDeliveryTo("li");

    CreateAndDeliverResponseBody answer =
        cards.create("card-1", "zhang,li,nobody", Map.of("title", "通知"));

    assertThat(answer.getSuccess()).isTrue();
    assertThat(answer.getResult().getDeliverResults())
        .extracting(it -> it.getSpaceId() + " " + it.getSuccess())
        .containsExactly("zhang true", "li false", "nobody false");
    assertThat(office.zhang.lastCard().value("title")).isEqualTo("通知");
    assertThat(office.li.see()).isEmpty();
  }

  @Test
  void aGroupCardStandsOnEveryMembersPhone() throws Exception {
    String group = dingtalk.organisation().group("水务工作群", "zhang", "li");

    cards.create("card-1", Office.TEMPLATE, "im_group." + group, Map.of("title", "通知"));

    assertThat(office.zhang.lastCard().value("title")).isEqualTo("通知");
    assertThat(office.li.lastCard().value("title")).isEqualTo("通知");
    cards.groupRobotCode = "another";
    refusedWith(
        "param.openDeliverModelError",
        () -> cards.create("card-2", Office.TEMPLATE, "im_group." + group, Map.of("title", "通知")));
  }

  @Test
  void anOutTrackIdNamesOneCardForEver() throws Exception {
    cards.create("card-1", "zhang", Map.of("title", "一"));

    refusedWith(
        "param.cardAlreadyExist", () -> cards.create("card-1", "zhang", Map.of("title", "二")));

    assertThat(office.zhang.cards()).extracting(it -> it.value("title")).containsExactly("一");
  }

  @Test
  void anUpdateByKeyKeepsTheRestAndAnUpdateWithoutReplacesAll() throws Exception {
    cards.create("card-1", "zhang,li", Map.of("title", "通知", "status", "PENDING"));

    cards.update("card-1", Map.of("status", "DONE"), Map.of("li", Map.of("title", "私")), true);
    assertThat(office.zhang.lastCard().values()).isEqualTo(Map.of("title", "通知", "status", "DONE"));
    assertThat(office.li.lastCard().value("title")).isEqualTo("私");

    cards.update("card-1", Map.of("status", "GONE"), Map.of(), false);
    assertThat(office.zhang.lastCard().values()).isEqualTo(Map.of("status", "GONE"));
    assertThat(office.zhang.cards()).hasSize(1);
  }

  @Test
  void privateValuesOfAVariableThatIsNotFlaggedAreIgnored() throws Exception {
    dingtalk.publishTemplate("flagged.schema", Set.of("canAccept"));
    cards.create("card-1", "flagged.schema", "IM_ROBOT.li", Map.of("title", "通知"));

    cards.update("card-1", Map.of(), Map.of("li", Map.of("title", "私", "canAccept", "1")), true);

    assertThat(office.li.lastCard().values()).isEqualTo(Map.of("title", "通知", "canAccept", "1"));
  }

  @Test
  void whatDoesNotFitIsRefused() throws Exception {
    String kilobyte = "a".repeat(1024);
    cards.create("fits", "zhang", Map.of("k".repeat(100), kilobyte));
    Map<String, String> tooMuch = new HashMap<>();
    for (int i = 0; i < 101; i++) {
      tooMuch.put("key" + i, kilobyte);
    }

    refusedWith("param.invalid", () -> cards.create("a", "zhang", Map.of("k", kilobyte + "a")));
    refusedWith("param.invalid", () -> cards.create("b", "zhang", Map.of("k", "长".repeat(342))));
    refusedWith("param.invalid", () -> cards.create("c", "zhang", Map.of("k".repeat(101), "")));
    refusedWith("param.invalid", () -> cards.create("d", "zhang", tooMuch));
    refusedWith("param.invalid", () -> cards.create("e".repeat(101), "zhang", Map.of("k", "")));
    refusedWith("param.cardPublicDataEmpty", () -> cards.create("f", "zhang", Map.of()));
    refusedWith("param.cardNotExist", () -> cards.update("a", Map.of("k", ""), Map.of(), true));
    refusedWith(
        "param.cardDataAndPrivateDataBothEmpty",
        () -> cards.update("fits", Map.of(), Map.of(), true));
    refusedWith(
        "param.userIdNotExist",
        () -> cards.update("fits", Map.of(), Map.of("nobody", Map.of("k", "v")), true));
  }

  @Test
  void onlyPublishedTemplatesMakeCards() {
    dingtalk.saveTemplate("draft.schema");

    refusedWith(
        "param.templateUnpublished",
        () -> cards.create("a", "draft.schema", "IM_ROBOT.li", Map.of("k", "v")));
    refusedWith(
        "param.templateNotExist",
        () -> cards.create("a", "other.schema", "IM_ROBOT.li", Map.of("k", "v")));
    refusedWith(
        "param.openSpaceIdInvalid",
        () -> cards.create("a", Office.TEMPLATE, "ELSEWHERE.li", Map.of("k", "v")));
  }

  private static void refusedWith(String code, ThrowingCallable call) {
    AbstractThrowableAssert<?, ?> thrown =
        assertThatThrownBy(call).isInstanceOf(TeaException.class);
    thrown.extracting(it -> ((TeaException) it).getCode()).isEqualTo(code);
  }
}
