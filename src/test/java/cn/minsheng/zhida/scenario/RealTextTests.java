package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.directory.UnitName;
import cn.minsheng.zhida.reading.Commands;
import cn.minsheng.zhida.reading.Meant;
import cn.minsheng.zhida.reading.OrderText.Label;
import cn.minsheng.zhida.reading.UnitNames;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What citizens really wrote keeps its words when it is pasted as an order; only read, not sent.
 */
class RealTextTests {

  private static final int ROWS = 500;

  private static final UnitNames UNITS =
      UnitNames.of(
          List.of(
              new UnitName(new UnitId(1), "城市管理局"),
              new UnitName(new UnitId(1), "城管局"),
              new UnitName(new UnitId(2), "住房和城乡建设局"),
              new UnitName(new UnitId(3), "公安")));

  @BeforeEach
  void theTextIsThere() {
    assumeThat(RealPetition.FILE)
        .as("Set -Dzhida.test.shared to the folder with data/petitions/raw-4326.xlsx")
        .exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "交办 城管局 3天 网上留言 投诉 ",
        "交办，城管局，3天，网上留言，投诉，",
        "交办\n单位：城管局\n时限：3天\n渠道：网上留言\n内容：",
        "交办 城管局 3天\n来源：网上留言\n诉求内容：\n",
        "工单编号：CD1\n承办单位：城管局\n来源：网上留言\n诉求内容："
      })
  void keepsItsContentToTheLetter(String before) {
    var rows = RealPetition.first(ROWS);
    assertThat(rows).hasSize(ROWS);
    for (var row : rows) {
      var meant = Commands.read(before + row.content(), Set.of(Role.OFFICE), UNITS);
      assertThat(meant).as("%s", row.number()).isInstanceOf(Meant.Order.class);
      var order = ((Meant.Order) meant).text();
      assertThat(order.said(Label.CONTENT)).as("%s", row.number()).isEqualTo(row.content().strip());
      assertThat(order.said(Label.UNIT)).isEqualTo("城管局");
    }
  }
}
