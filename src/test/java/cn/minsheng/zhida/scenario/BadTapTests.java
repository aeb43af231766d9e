package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.directory.RosterOutcome;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.testing.OfficeTest;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Taps by the wrong person, on an old card, or with what no form of ours would send. */
@OfficeTest
class BadTapTests extends BadInput {

  private static final String INCOMPLETE = "表中有未填或填错的项，请核对后再提交，未作任何改动。";

  @Test
  void aCardCannotBeHandedOn() {
    petition.ordered();
    assertThatThrownBy(
            () ->
                unit.head()
                    .forward(petition.card().outTrackId(), district.units().get(1).head().userId()))
        .isInstanceOf(AssertionError.class);
  }

  /** Somebody of another unit, an observer and a leader: none of them was ever sent the card. */
  @Test
  void whoIsNotConcernedChangesNothing() {
    var observer = observer();
    petition.ordered();
    var card = petition.card();
    for (var outsider : List.of(district.units().get(1).head(), observer, district.leader())) {
      unit.head().forwardAllTheSame(card.outTrackId(), outsider.userId());
      var before = books();
      assertThat(petition.pressed(outsider, card, petition.button("签收")))
          .isEqualTo("本卡片不是发给您的，未作处理。");
      assertThat(books()).isEqualTo(before);
      assertThat(petition.card().values()).isEqualTo(card.values());
    }
  }

  @Test
  void whoIsNotConcernedHandsInNoForm() {
    petition.ordered().accepted().fileSent();
    var outsider = district.units().get(1).liaison();
    unit.head().forwardAllTheSame(petition.card().outTrackId(), outsider.userId());
    var before = books();
    assertThat(petition.submitted(outsider, "assignment.report", OnePetition.facts()))
        .isEqualTo("本卡片不是发给您的，未作处理。");
    assertThat(books()).isEqualTo(before);
    assertThat(petition.card().value("state")).isEqualTo("办理中");
  }

  @Test
  void aLiaisonSignsNothing() {
    petition.ordered().accepted().reported();
    var before = books();
    assertThat(petition.pressed(unit.liaison(), petition.card(), petition.button("审阅同意")))
        .isEqualTo("民声〔2026〕1号的这项操作须由责任单位主要负责人或分管负责人办理，联络员不能代签。");
    assertThat(books()).isEqualTo(before);
    assertThat(petition.card().value("state")).isEqualTo("待审签");
  }

  @Test
  void theSecondToAcceptIsToldWhoDid() {
    petition.ordered();
    var old = petition.button("签收");
    petition.accepted();
    var before = books();
    assertThat(petition.pressed(unit.deputy(), petition.card(), old))
        .isEqualTo("民声〔2026〕1号已由张局 3月2日 09:00 签收。");
    assertThat(books()).isEqualTo(before);
  }

  @Test
  void nobodySignsAReportByTheButtonOfAnEarlierOne() {
    petition.ordered().accepted().reported();
    var old = petition.button("审阅同意");
    petition.returned().reported();
    var before = books();
    assertThat(petition.pressed(unit.deputy(), petition.card(), old))
        .isEqualTo("民声〔2026〕1号现在待审签：王联 3月2日 09:00。此按钮已失效，未作改动。");
    assertThat(books()).isEqualTo(before);
    assertThat(petition.card().value("state")).isEqualTo("待审签");
  }

  @Test
  void whatNoFormOfOursSendsIsNoReport() {
    petition.ordered().accepted().fileSent();
    var before = books();
    assertThat(submitted("result", "NONSENSE")).isEqualTo(INCOMPLETE);
    assertThat(submitted("way", "")).isEqualTo(INCOMPLETE);
    assertThat(submitted("told", "昨天")).isEqualTo(INCOMPLETE);
    assertThat(submitted("told", "2026-13-45 99:99")).isEqualTo(INCOMPLETE);
    assertThat(submitted("facts", "")).isEqualTo("民声〔2026〕1号须填写办理情况和政策依据。");
    assertThat(submitted("told", "2026-03-05 08:00")).isEqualTo("民声〔2026〕1号所填时间在将来，请核对。");
    assertThat(submitted("facts", "字".repeat(20_001))).isEqualTo("表中有一项超过 20000 字，请缩短后再提交，未作任何改动。");
    assertThat(books()).isEqualTo(before);
  }

  @Test
  void aFormBeforeItsFileIsToldWhatIsMissing() {
    petition.ordered().accepted();
    var before = books();
    assertThat(petition.submitted(unit.liaison(), "assignment.report", OnePetition.facts()))
        .isEqualTo("民声〔2026〕1号须提交书面报告，请先在本聊天中发送报告文件。");
    assertThat(books()).isEqualTo(before);
  }

  @Test
  void anActionNobodyKnowsDoesNothing() {
    petition.ordered();
    var before = books();
    assertThat(petition.submitted(unit.head(), "petition.delete", Map.of("why", "测试")))
        .isEqualTo("民声〔2026〕1号现在待签收：孙洁 3月2日 09:00。此按钮已失效，未作改动。");
    assertThat(books()).isEqualTo(before);
  }

  private Phone observer() {
    var observer = newcomer("钱观", OFFICE);
    keeper.refreshAll();
    var file = new RosterInHand(roster.export());
    file.add("人员角色", "钱观", observer.userId(), "", "观察单位");
    assertThat(roster.receive(new ByteArrayInputStream(file.bytes())))
        .isInstanceOf(RosterOutcome.Applied.class);
    return observer;
  }

  private String submitted(String field, String garbage) {
    var form = new HashMap<String, Object>(OnePetition.facts());
    form.put(field, garbage);
    return petition.submitted(unit.liaison(), "assignment.report", form);
  }
}
