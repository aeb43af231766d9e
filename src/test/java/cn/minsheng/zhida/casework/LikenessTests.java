package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.vault.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a new petition might be the same as (rule 1). */
class LikenessTests extends CaseworkTest {

  private static final String LAMPS = "文化路与建设街交叉口的路灯已经三天不亮，晚上出行不安全，请尽快修复";
  private static final String LAMPS_AGAIN = "群众反映：文化路与建设街交叉口路灯不亮已三天，夜间出行不安全，希望尽快修复。";
  private static final String NOISE = "小区楼下烧烤摊夜间油烟和噪音扰民，多次反映未解决";

  @Autowired Likeness likeness;
  @Autowired Joining joining;

  @Test
  void similarTextAtTheSamePlaceIsFound() {
    var lamps = registered(Secrecy.ORDINARY, "1", LAMPS, "文化路", "13800000001");
    registered(Secrecy.ORDINARY, "2", NOISE, "锦绣花园", "13800000002");

    var likely = likeness.to(what("3", LAMPS_AGAIN, "文化路口", "13800000003"), 5);

    assertThat(likely)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.petition().number()).isEqualTo(lamps.number());
              assertThat(it.why()).containsExactly(Likeness.Why.TEXT);
              assertThat(it.mayBeTheSame()).isTrue();
            });
  }

  @Test
  void theSameWordsElsewhereAreAnotherMatter() {
    registered(Secrecy.ORDINARY, "1", "路灯不亮三天，请尽快修复", "文化路", "13800000001");

    assertThat(likeness.to(what("3", "路灯不亮三天，请尽快修复", "上板城镇", "13800000003"), 5)).isEmpty();
  }

  @Test
  void theSameNumberComesFirstAndThePetitionersOthersAreShownToo() {
    var earlier = registered(Secrecy.ORDINARY, "1", NOISE, "锦绣花园", "13800000001");
    var same = registered(Secrecy.ORDINARY, "CD-9", "另一件完全不同的事情，关于公交站牌", "", "13800000009");

    var likely = likeness.to(what("CD-9", LAMPS, "文化路", "138-0000-0001"), 5);

    assertThat(likely)
        .extracting(it -> it.petition().number(), Likeness.Likely::why)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(same.number(), Set.of(Likeness.Why.SOURCE_NUMBER)),
            org.assertj.core.groups.Tuple.tuple(earlier.number(), Set.of(Likeness.Why.PHONE)));
  }

  @Test
  void whatIsNotOrdinaryIsNotComparedByItsWords() {
    registered(Secrecy.SENSITIVE, "1", LAMPS, "文化路", "13800000001");

    assertThat(rows("likeness_mark")).isZero();
    assertThat(likeness.to(what("3", LAMPS, "文化路", "13800000003"), 5)).isEmpty();
    assertThat(likeness.to(what("3", LAMPS, "文化路", "13800000001"), 5)).hasSize(1);
  }

  @Test
  void whatWasJoinedIsShownUnderTheNumberThatIsHandled() {
    var main = registered(Secrecy.ORDINARY, "1", NOISE, "", "13800000001");
    var other = registered(Secrecy.ORDINARY, "2", LAMPS, "文化路", "13800000002");
    joining.join(other.petition(), main.petition(), "同一事项", office.by(CLERK));

    assertThat(likeness.to(what("2", LAMPS, "文化路", "13800000003"), 5))
        .singleElement()
        .satisfies(it -> assertThat(it.petition().number()).isEqualTo(main.number()));
  }

  @Test
  void aThousandPetitionsAreNotUnsealed() {
    for (var i = 0; i < 40; i++) {
      registered(Secrecy.ORDINARY, "n" + i, LAMPS + i, "文化路", "13800000001");
    }

    assertThat(likeness.to(what("3", LAMPS, "文化路", "13800000001"), 5)).hasSize(5);
  }

  @Test
  void likenessIsOfWordsNotOfLayout() {
    assertThat(TextLikeness.of(LAMPS, LAMPS_AGAIN)).isBetween(0.35, 0.9);
    assertThat(TextLikeness.of("１２３ ＡＢＣ，路灯", "123abc路灯")).isEqualTo(1);
    assertThat(TextLikeness.of(LAMPS, NOISE)).isLessThan(0.1);
    assertThat(TextLikeness.bands("。")).isEmpty();
    assertThat(TextLikeness.bands(LAMPS)).hasSize(TextLikeness.BANDS);
  }

  private Entry registered(
      Secrecy secrecy, String number, String content, String place, String phone) {
    var what = what(number, content, place, phone);
    return registration.register(
        new NewPetition(
            what.source(),
            what.kind(),
            what.category(),
            what.urgency(),
            secrecy,
            what.matter(),
            List.of()),
        office.by(CLERK));
  }

  private NewPetition what(String number, String content, String place, String phone) {
    return new NewPetition(
        new Source(Channel.MAYOR_HOTLINE, number, office.now()),
        MatterKind.HELP,
        "",
        UrgencyLevel.ORDINARY,
        Secrecy.ORDINARY,
        new Matter(
            List.of(new Petitioner("张三", Optional.of(new PhoneNumber(phone)), "")), content, place),
        List.of());
  }
}
