package cn.minsheng.zhida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/** The same card is the same text on every node. */
class CardJsonTests {

  @Test
  void keysStandInTheirOrderHoweverTheyWerePut() {
    var inner = new LinkedHashMap<String, Object>();
    inner.put("value", 1);
    inner.put("text", 2);
    var outer = new LinkedHashMap<String, Object>();
    outer.put("status", inner);
    outer.put("color", "blue");
    assertThat(CardJson.of(outer))
        .isEqualTo("{\"color\":\"blue\",\"status\":{\"text\":2,\"value\":1}}");
  }
}
