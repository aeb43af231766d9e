package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.directory.RosterOutcome;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.testing.OfficeTest;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit's head is replaced, or leaves, while a matter is open: the card goes on. */
@OfficeTest
class NewHeadTests extends Scenario {

  @Autowired Roster roster;
  @Autowired CaseBook book;

  private District district;
  private UnitAtWork unit;
  private OnePetition one;

  @BeforeEach
  void aMatterIsOpen() {
    district = District.opens(this, roster, 1);
    unit = district.units().get(0);
    one = new OnePetition(district).ordered();
  }

  @AfterEach
  void theDistrictIsGone() {
    district.closes(this);
  }

  @Test
  void theNewHeadAsksForTheCardAndSigns() {
    var newHead = replaced();

    newHead.say("待办");
    inTime(() -> assertThat(newHead.cards()).hasSize(1));
    assertThat(newHead.lastCard().value("title")).isEqualTo("民声〔2026〕1号 交办");
    assertThat(newHead.lastCard().value("body")).contains("文化路路灯不亮");
    unit.liaison().tap(one.card(), "签收");
    inTime(() -> assertThat(newHead.lastCard().value("state")).isEqualTo("办理中"));
    assertThat(lead().status()).isEqualTo(AssignmentStatus.ACCEPTED);
    one.reported();
    inTime(() -> assertThat(newHead.lastText()).contains("请在交办卡片上审阅"));
    inTime(() -> assertThat(newHead.lastCard().buttonTexts()).contains("审阅同意"));

    newHead.tap(newHead.lastCard(), "审阅同意");

    inTime(() -> assertThat(lead().status()).isEqualTo(AssignmentStatus.SIGNED_OFF));
    assertThat(lead().report().orElseThrow().signedOff().orElseThrow().by().value())
        .isEqualTo(newHead.userId());
  }

  @Test
  void whatTheLiaisonDoesBringsTheCardToTheNewHead() {
    var newHead = replaced();

    unit.liaison().tap(one.card(), "签收");

    inTime(() -> assertThat(newHead.cards()).hasSize(1));
    assertThat(newHead.lastCard().value("state")).isEqualTo("办理中");
    assertThat(lead().status()).isEqualTo(AssignmentStatus.ACCEPTED);
  }

  @Test
  void theOldHeadReadsSinceWhenItIsSomebodyElsesAndTheNewDeputySigns() {
    var newDeputy = newcomer("何副", unit.department());
    var newHead = replaced();
    wrote("分管负责人", "何副(" + newDeputy.userId() + ")");

    unit.head().tap(unit.head().lastCard(), "签收");

    inTime(
        () ->
            assertThat(unit.head().lastCard().value("body"))
                .contains("自 3月2日", "您不再经办此件，现由陈局、何副、王联办理"));
    assertThat(unit.head().lastCard().buttonTexts()).isEmpty();
    assertThat(lead().status()).isEqualTo(AssignmentStatus.ISSUED);
    newHead.say("待办");
    inTime(() -> assertThat(newHead.cards()).hasSize(1));
    newHead.tap(newHead.lastCard(), "签收");
    inTime(() -> assertThat(lead().status()).isEqualTo(AssignmentStatus.ACCEPTED));
    one.reported();
    inTime(() -> assertThat(newDeputy.lastText()).contains("请在交办卡片上审阅"));
    newDeputy.tap(newDeputy.lastCard(), "审阅同意");
    inTime(() -> assertThat(lead().status()).isEqualTo(AssignmentStatus.SIGNED_OFF));
    assertThat(unit.deputy().lastCard().buttonTexts()).isEmpty();
  }

  @Test
  void whoActsIsNamedWithTheHeadAndTheHeadHearsThatTheyLeft() {
    var acting = hire("代表");
    unit.head().say("代理 代表 3月2日至3月6日");
    inTime(() -> assertThat(unit.head().lastText()).contains("由代表代理"));
    acting.say("待办");
    inTime(() -> assertThat(acting.cards()).hasSize(1));

    acting.tap(acting.lastCard(), "签收");

    inTime(() -> assertThat(acting.lastCard().value("toast")).contains("已由代表（代张局）签收"));
    twin.personLeaves(acting.userId());
    inTime(() -> assertThat(unit.head().lastText()).contains("您请的代理人代表", "已离开组织"));
  }

  @Test
  void aHeadWhoLeftBreaksNoCard() {
    twin.personLeaves(unit.head().userId());
    allIsDone();

    unit.liaison().tap(one.card(), "签收");

    inTime(() -> assertThat(one.card().value("state")).isEqualTo("办理中"));
    assertThat(one.card().value("body")).contains("文化路路灯不亮");
    assertThat(lead().status()).isEqualTo(AssignmentStatus.ACCEPTED);
  }

  private Phone replaced() {
    var newHead = newcomer("陈局", unit.department());
    keeper.refreshAll();
    wrote("主要负责人", "陈局(" + newHead.userId() + ")");
    return newHead;
  }

  private void wrote(String column, String who) {
    var file = new RosterInHand(roster.export()).write("单位", unit.name(), column, who);
    assertThat(roster.receive(new ByteArrayInputStream(file.bytes())))
        .isInstanceOf(RosterOutcome.Applied.class);
  }

  private AssignmentView lead() {
    return book.find(new LedgerNumber(2026, 1)).orElseThrow().lead().orElseThrow();
  }
}
