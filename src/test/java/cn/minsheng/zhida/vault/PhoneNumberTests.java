package cn.minsheng.zhida.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

  private static final BlindIndex INDEX =
      new BlindIndex(new VaultSettings(null, "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          13812345678            | 13812345678
          138 1234 5678          | 13812345678
          138-1234-5678          | 13812345678
          138—1234—5678          | 13812345678
          １３８１２３４５６７８   | 13812345678
          138　1234　5678         | 13812345678
          +86 13812345678        | 13812345678
          +86-138-1234-5678      | 13812345678
          ＋86（138）12345678      | 13812345678
          008613812345678        | 13812345678
          8613812345678          | 13812345678
          013812345678           | 13812345678
          0314-2123456           | 03142123456
          03142123456            | 03142123456
          (0314) 212 3456        | 03142123456
          （0314）2123456         | 03142123456
          +86 314 2123456        | 03142123456
          0086-0314-2123456      | 03142123456
          0314-2123456-801       | 03142123456
          0314-2123456转801       | 03142123456
          0314-2123456 ext. 801  | 03142123456
          0314-2123456,801       | 03142123456
          010-82345678           | 01082345678
          0311 8234 5678         | 031182345678
          400-123-4567           | 4001234567
          4001234567             | 4001234567
          400-123-4567-801       | 4001234567
          95533                  | 95533
          96777                  | 96777
          """)
  void aNumberIsTheSameHoweverItIsTyped(String typed, String digits) {
    var number = new PhoneNumber(typed);

    assertThat(number.digits()).isEqualTo(digits);
    assertThat(number).isEqualTo(new PhoneNumber(digits));
    assertThat(INDEX.of(number)).isEqualTo(INDEX.of(new PhoneNumber(digits)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "无",
        "2123456",
        "1381234567",
        "138123456789",
        "12812345678",
        "0314-1123456",
        "010-12345678",
        "【0314】2123456",
        "0314-212345",
        "0086",
        "+852 21234567",
        "13812345678 13912345678",
        "13812345678a",
        "110",
        "99999999999999999999999999999999999999999999999999999999999999999"
      })
  void whatIsNoNumberIsRefusedWithoutBeingQuoted(String typed) {
    assertThatThrownBy(() -> new PhoneNumber(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not a mobile number, a landline with area code or a service number");
  }

  @Test
  void aNumberIsShownMasked() {
    assertThat(new PhoneNumber("13812345678")).hasToString("138****5678");
    assertThat(new PhoneNumber("0314-2123456")).hasToString("031****3456");
    assertThat(new PhoneNumber("95533")).hasToString("95****");
  }

  @Test
  void theMarkDependsOnNumberAndKey() {
    var number = new PhoneNumber("13812345678");
    var otherKey =
        new BlindIndex(new VaultSettings(null, "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA="));

    assertThat(INDEX.of(number)).matches("[0-9a-f]{64}");
    assertThat(INDEX.of(number)).isNotEqualTo(INDEX.of(new PhoneNumber("13812345679")));
    assertThat(INDEX.of(number)).isNotEqualTo(otherKey.of(number));
  }
}
