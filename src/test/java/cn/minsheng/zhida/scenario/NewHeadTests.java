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
    var file =
        new RosterInHand(roster.export())
            .write("单位", unit.name(), "主要负责人", "陈局(" + newHead.userId() + ")");
    assertThat(roster.receive(new ByteArrayInputStream(file.bytes())))
        .isInstanceOf(RosterOutcome.Applied.class);
    return newHead;
  }

  private AssignmentView lead() {
    return book.find(new LedgerNumber(2026, 1)).orElseThrow().lead().orElseThrow();
  }
}
