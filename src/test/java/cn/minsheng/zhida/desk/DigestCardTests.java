package cn.minsheng.zhida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.digest.Digest;
import cn.minsheng.zhida.digest.HalfMonth;
import cn.minsheng.zhida.digest.Rate;
import cn.minsheng.zhida.digest.Tally;
import cn.minsheng.zhida.digest.Totals;
import cn.minsheng.zhida.mailroom.CardFace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DigestCardTests {

  private static final Tally LARGE = new Tally(99_999, 99_999, 99_999, 99_999);
  private static final Totals TOTALS =
      new Totals(
          LARGE,
          new Rate(999_999, 1_000_000),
          new Rate(99_998, 99_999),
          new Totals.Visits(33_333, 33_333, 33_333));

  @Test
  void theLongestBodyFitsIntoAValue() {
    var channels =
        Arrays.stream(Channel.values()).map(it -> new Digest.OfChannel(it, LARGE)).toList();
    var body = DigestSentences.body(digest(channels));
    assertThat(body).contains("办结率 99.9%", "政务服务网 99999／99999");
    assertThat(body.getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(CardFace.MOST_BYTES_OF_A_VALUE);
  }

  @Test
  void allRowsOfTheTableFitIntoAValue() {
    var row = List.of("长".repeat(10), "99999", "99999", "99999", "99999");
    var table = new Table(DigestSentences.COLUMNS, Collections.nCopies(DigestCard.MOST_UNITS, row));
    assertThat(JsonMapper.shared().readTree(table.asJson()).get("data"))
        .hasSize(DigestCard.MOST_UNITS);
  }

  @Test
  void noneOfNoneIsNoRate() {
    var nothing =
        new Totals(
            new Tally(0, 0, 0, 0), new Rate(0, 0), new Rate(0, 0), new Totals.Visits(0, 0, 0));
    assertThat(
            DigestSentences.body(
                new Digest(
                    period(),
                    Instant.EPOCH,
                    nothing,
                    nothing,
                    List.of(),
                    List.of(),
                    Digest.Beside.NOTHING)))
        .contains("办结率 —（目标 100%，上期 —）");
  }

  private static Digest digest(List<Digest.OfChannel> channels) {
    return new Digest(
        period(), Instant.EPOCH, TOTALS, TOTALS, List.of(), channels, Digest.Beside.NOTHING);
  }

  private static HalfMonth period() {
    return new HalfMonth(YearMonth.of(2026, 12), false);
  }
}
