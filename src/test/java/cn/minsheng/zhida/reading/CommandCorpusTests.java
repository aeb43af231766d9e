package cn.minsheng.zhida.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands as different people type them: how many are understood, and that none is misunderstood.
 */
class CommandCorpusTests {

  private static final Logger log = LoggerFactory.getLogger(CommandCorpusTests.class);

  private static final double WANTED = 0.98;
  private static final double KEPT_ASIDE = 0.9;
  private static final double THIRD_SET = 0.67;

  private final Corpus corpus = new Corpus();

  @Test
  void whatPeopleTypeIsUnderstood() {
    var found = judged("commands.tsv");
    assertThat(found.misunderstood()).as("misunderstood without asking").isEmpty();
    assertThat(found.share()).as("%s", found.failed()).isGreaterThanOrEqualTo(WANTED);
  }

  /**
   * A third that was written first and not looked at while the grammar grew. Read for the first
   * time 97.2 % were understood exactly and two of 180 were taken otherwise; what they taught has
   * since gone into the grammar.
   */
  @Test
  void whatWasKeptAsideIsUnderstoodToo() {
    var found = judged("kept-aside.tsv");
    assertThat(found.misunderstood()).as("misunderstood without asking").isEmpty();
    assertThat(found.share()).as("%s", found.failed()).isGreaterThanOrEqualTo(KEPT_ASIDE);
  }

  /**
   * 121 more, committed before the grammar had read any of them. Read for the first time 71.1 %
   * were understood exactly, 27.3 % asked about or not understood and two taken otherwise: most had
   * the number in the midst of the words (通过12号的报告), which the grammar has learned since.
   */
  @Test
  void whatWasKeptAsideOnceMoreIsUnderstoodToo() {
    var found = judged("kept-aside-again.tsv");
    assertThat(found.misunderstood()).as("misunderstood without asking").isEmpty();
    assertThat(found.share()).as("%s", found.failed()).isGreaterThanOrEqualTo(KEPT_ASIDE);
  }

  /**
   * 123 more, committed before the grammar had read any of them. Read for the first time 46.3 %
   * were understood exactly, 47.2 % asked about or not understood and 6.5 % (eight) taken
   * otherwise. None is taken otherwise any more; a third is still asked about or not understood.
   * One of the eight (12号的承诺兑现了) had been taken rightly: its line expected a word that no form has,
   * and was put right afterwards.
   */
  @Test
  void nothingOfTheThirdSetIsMisunderstood() {
    var found = judged("third.tsv");
    assertThat(found.misunderstood()).as("misunderstood without asking").isEmpty();
    assertThat(found.share()).as("%s", found.failed()).isGreaterThanOrEqualTo(THIRD_SET);
  }

  private Judged judged(String file) {
    var rows = Corpus.read(file);
    var failed = new ArrayList<String>();
    var misunderstood = new ArrayList<String>();
    for (var row : rows) {
      var understood = corpus.understood(row);
      if (!understood.equals(row.meant())) {
        var line =
            "%n%s%n   meant %s%n   taken %s"
                .formatted(row.text(), Corpus.shown(row.meant()), Corpus.shown(understood));
        failed.add(line);
        if (isTakenWithoutAsking(understood)) {
          misunderstood.add(line);
        }
      }
    }
    var judged = new Judged(rows.size(), failed, misunderstood);
    log.info(
        "{}: {} commands, {} % understood exactly, {} asked or not understood, {} misunderstood",
        file,
        rows.size(),
        Math.round(judged.share() * 1000) / 10.0,
        failed.size() - misunderstood.size(),
        misunderstood.size());
    return judged;
  }

  private static boolean isTakenWithoutAsking(Map<String, String> understood) {
    return !understood.containsKey("问") && !"不懂".equals(understood.get(""));
  }

  private record Judged(int rows, List<String> failed, List<String> misunderstood) {
    double share() {
      return 1 - (double) failed.size() / rows;
    }
  }
}
