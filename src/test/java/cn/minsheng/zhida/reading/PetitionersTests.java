package cn.minsheng.zhida.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.reading.Petitioners.Named;
import org.junit.jupiter.api.Test;

class PetitionersTests {

  @Test
  void eachOfSeveralHasTheirOwnAddress() {
    assertThat(Petitioners.read("张三 13812345678、李四", "", "东里 1 号，2 门；西里 3 号"))
        .containsExactly(
            new Named("张三", "13812345678", "东里 1 号，2 门"), new Named("李四", "", "西里 3 号"));
  }

  @Test
  void oneAddressIsWholeAndOfTheFirst() {
    assertThat(Petitioners.read("张三、李四", "", "东里 1 号；靠门口"))
        .containsExactly(new Named("张三", "", "东里 1 号"), new Named("李四", "", "靠门口"));
    assertThat(Petitioners.read("张三、李四", "", "东里 1 号、2 门"))
        .containsExactly(new Named("张三", "", "东里 1 号、2 门"), new Named("李四", "", ""));
  }

  @Test
  void whoGivesNoNameMayGiveAnAddress() {
    assertThat(Petitioners.read("", "", "东里 1 号；2 门"))
        .containsExactly(new Named("", "", "东里 1 号；2 门"));
    assertThat(Petitioners.read("", "", " ")).isEmpty();
  }
}
