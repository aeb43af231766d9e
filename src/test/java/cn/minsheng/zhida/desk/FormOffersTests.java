package cn.minsheng.zhida.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.desk.FormAct.Place;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A few acts are buttons; more are a list to choose from, which always fits into a card's value.
 */
class FormOffersTests {

  private static final PlainCard CARD =
      PlainCard.of("可办事项", new State("办理中", State.Colour.BLUE), "");

  @Test
  void threeActsAreButtons() {
    var acts = acts(3);
    var card = offers(acts).onto(CARD, acts, null);
    assertThat(card.buttons().stream().map(Button::text)).containsExactly("办法10", "办法11", "办法12");
    assertThat(card.form()).isEqualTo(Form.NONE);
  }

  @Test
  void moreThanThreeActsAreAListToChooseFrom() {
    var acts = acts(4);
    var offers = offers(acts);
    var card = offers.onto(CARD, acts, null);
    assertThat(card.buttons()).isEmpty();
    assertThat(card.form().fields().get(0).options().values())
        .containsExactly("办法10", "办法11", "办法12", "办法13");
    assertThat(offers.chosen(choosing("2"))).contains(acts.get(2));
  }

  @Test
  void whatIsNotOnTheListIsNotChosen() {
    var offers = offers(acts(4));
    assertThat(offers.chosen(choosing("4"))).isEmpty();
    assertThat(offers.chosen(choosing("-1"))).isEmpty();
    assertThat(offers.chosen(choosing(""))).isEmpty();
  }

  @Test
  void theUnitsCardLeadsToManyActsByOneButton() {
    assertThat(offers(acts(4)).onAssignment(null, act -> true).stream().map(Button::action))
        .containsExactly(FormOffers.MORE);
  }

  @Test
  void moreActsThanFitOnOneFormStopTheStart() {
    var acts = acts(40);
    assertThatThrownBy(() -> offers(acts))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ASSIGNMENT when TO_ASSIGN take");
  }

  @Test
  void twoActsOfTheSameWordsStopTheStart() {
    var acts = List.<FormAct>of(new Made(10), new Made(10));
    assertThatThrownBy(() -> offers(acts)).isInstanceOf(IllegalStateException.class);
  }

  private static Tap choosing(String place) {
    return new Tap(
        new StaffId("sun"),
        new CardId("form-p-1"),
        FormOffers.CHOOSE,
        1,
        new TreeMap<>(Map.of("act", place)),
        Instant.EPOCH);
  }

  private static FormOffers offers(List<FormAct> acts) {
    return new FormOffers(acts, null);
  }

  private static List<FormAct> acts(int howMany) {
    return IntStream.range(10, 10 + howMany).<FormAct>mapToObj(Made::new).toList();
  }

  private record Made(int number) implements FormAct {
    @Override
    public String action() {
      return "made." + number;
    }

    @Override
    public String words() {
      return "办法" + number;
    }

    @Override
    public Act act() {
      return Act.CLOSE;
    }

    @Override
    public Place place() {
      return Place.ASSIGNMENT;
    }

    @Override
    public boolean isPossible(About about) {
      return true;
    }

    @Override
    public Form form(About about) {
      return Form.NONE;
    }

    @Override
    public Reply submit(About about, Tap filledIn, By by) {
      return new Reply("", true);
    }
  }
}
