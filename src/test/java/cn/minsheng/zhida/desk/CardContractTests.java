package cn.minsheng.zhida.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Endorser;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.digest.Digest;
import cn.minsheng.zhida.digest.HalfMonth;
import cn.minsheng.zhida.digest.Rate;
import cn.minsheng.zhida.digest.Tally;
import cn.minsheng.zhida.digest.Totals;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.mailroom.CardFace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The template and the record that fills it name the same variables, and its values always fit. */
class CardContractTests {

  private static final int MOST = CardFace.MOST_BYTES_OF_A_VALUE;

  /** More than a district ever counts. */
  private static final int HUGE = 99_999;

  /** What the edge puts into a personal value when it answers a tap. */
  private static final String TOAST = "toast";

  @Test
  void everyTemplateHasTheRecordThatFillsIt() throws IOException {
    try (var files = Files.list(Path.of("cards"))) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactly(PlainCard.TEMPLATE + ".json");
    }
  }

  @Test
  void templateAndRecordNameTheSameVariables() throws IOException {
    var face = card("标题", "状态", "正文", 2).face("摘要");
    var filled = new ArrayList<>(face.values().keySet());
    filled.add(TOAST);
    assertThat(variables()).containsExactlyInAnyOrderElementsOf(filled);
  }

  @Test
  void whatIsTooLongIsShortenedToWhatACardHolds() {
    var face = card("长".repeat(2_000), "😀".repeat(500), "a".repeat(5_000), 4).face("摘要");
    assertThat(face.values().values())
        .allSatisfy(
            value ->
                assertThat(value.getBytes(StandardCharsets.UTF_8).length)
                    .isLessThanOrEqualTo(CardFace.MOST_BYTES_OF_A_VALUE));
    assertThat(face.values().get("state")).endsWith("😀…");
  }

  @Test
  void everyFormFitsIntoAValue() {
    var forms =
        List.of(
            MatterForms.report(),
            MatterForms.clarities(),
            MatterForms.opinion(),
            MatterForms.whatIsMissing(MatterForms.RETURN_BY_SIGNER),
            MatterForms.whatIsMissing(MatterForms.RETURN_BY_OFFICE),
            MatterForms.followUp(true),
            MatterForms.superior());
    assertThat(forms)
        .allSatisfy(
            form ->
                assertThat(form.asJson())
                    .as("drawn without leaving anything out")
                    .isEqualTo(form.json()));
  }

  @Test
  void buttonsCarryTheRevisionThePersonSees() {
    var buttons = card("标题", "状态", "正文", 1).face("摘要").values().get("buttons");
    assertThat(buttons).contains("\"rev\":\"" + CardFace.REVISION + "\"");
  }

  /** Quotes take two bytes each in JSON, so these names are longer than any of Chinese. */
  @Test
  void theWorstHalfMonthlyReportFitsAndSaysHowManyUnitsItShows() {
    var face = DigestCard.face(worstDigest(), unit -> "\"".repeat(200));
    assertThat(bytesOf(face))
        .allSatisfy((name, bytes) -> assertThat(bytes).isLessThanOrEqualTo(MOST));
    var rows = JsonMapper.shared().readTree(face.values().get("table")).get("data");
    assertThat(rows.size()).isPositive().isLessThan(DigestCard.MOST_UNITS);
    assertThat(face.values().get("strip"))
        .isEqualTo("责任单位 200 个，下表按超期、未办结从多到少排列，只列前 %d 个。".formatted(rows.size()));
    assertThat(face.values().get("body")).as("whole").contains("政务服务网 %1$d／%1$d".formatted(HUGE));
  }

  @Test
  void aWorstTableLosesRowsAndStaysATable() {
    var row = Collections.nCopies(5, "\\".repeat(40));
    var table = new Table(DigestSentences.COLUMNS, Collections.nCopies(50, row));
    assertThat(bytes(table.asJson())).isLessThanOrEqualTo(MOST);
    assertThat(JsonMapper.shared().readTree(table.asJson()).get("data"))
        .hasSize(table.rowsShown())
        .isNotEmpty();
    var hopeless = new Table(DigestSentences.COLUMNS, List.of(List.of("a".repeat(2_000))));
    assertThat(hopeless.rowsShown()).isZero();
    assertThat(bytes(hopeless.asJson())).isLessThanOrEqualTo(MOST);
  }

  @Test
  void theLargestChartFits() {
    var chart =
        new Chart(
            Map.of(
                DigestSentences.FRESH, HUGE,
                DigestSentences.FINISHED, HUGE,
                DigestSentences.UNFINISHED, HUGE,
                DigestSentences.OVERDUE, HUGE));
    assertThat(bytes(chart.asJson())).isLessThanOrEqualTo(MOST);
  }

  /** The lines of dates under every card: with names of ten characters nothing is cut. */
  @Test
  void everyStripFitsWhole() {
    var due = "**办结时限**：" + MatterSentences.due(Due.endOf(LocalDate.of(2026, 12, 31)));
    var when = LocalDateTime.of(2026, 12, 31, 23, 59);
    var done = new ArrayList<String>();
    for (var endorser : Endorser.values()) {
      done.add(MatterSentences.doneBy(endorser.word() + "认可", "长".repeat(10), when));
    }
    done.add(
        MatterSentences.missingEndorsements(RefusalSentences.words(EnumSet.allOf(Endorser.class))));
    var strips =
        List.of(
            due + "  \n" + MatterSentences.sendTheReport(),
            due + "  \n" + MatterSentences.seeProgress(),
            String.join("  \n", done));
    assertThat(strips)
        .allSatisfy(
            strip -> {
              assertThat(bytes(strip)).isLessThanOrEqualTo(MOST);
              assertThat(card("标题", "状态", "正文", 1).withStrip(strip).face("摘要").values())
                  .containsEntry("strip", strip);
            });
  }

  /** DINGTALK.md §3.1: a value has at most 1 KB, all of them 100 KB. */
  @Test
  void everythingAtItsWorstIsStillACard() {
    var face =
        card("😀".repeat(999), "😀".repeat(999), "😀".repeat(999), 4)
            .withStrip("😀".repeat(999))
            .withForm(MatterForms.report())
            .withTable(
                new Table(
                    DigestSentences.COLUMNS, Collections.nCopies(50, Collections.nCopies(5, "\""))))
            .face("😀".repeat(999));
    assertThat(bytesOf(face))
        .allSatisfy((name, bytes) -> assertThat(bytes).isLessThanOrEqualTo(MOST));
    assertThat(bytesOf(face).values().stream().mapToInt(it -> it).sum()).isLessThan(100 * 1_024);
  }

  private static Digest worstDigest() {
    var tally = new Tally(HUGE, HUGE, HUGE, HUGE);
    var totals =
        new Totals(
            tally,
            new Rate(HUGE - 1, HUGE),
            new Rate(HUGE - 1, HUGE),
            new Totals.Visits(HUGE, HUGE, HUGE));
    return new Digest(
        new HalfMonth(YearMonth.of(2026, 12), false),
        Instant.EPOCH,
        totals,
        totals,
        LongStream.rangeClosed(1, 200)
            .mapToObj(it -> new Digest.OfUnit(new UnitId(it), tally))
            .toList(),
        Arrays.stream(Channel.values()).map(it -> new Digest.OfChannel(it, tally)).toList(),
        Digest.Beside.NOTHING);
  }

  private static Map<String, Integer> bytesOf(CardFace face) {
    var all = new TreeMap<String, Integer>();
    face.values().forEach((name, value) -> all.put(name, bytes(value)));
    return all;
  }

  private static int bytes(String value) {
    return value.getBytes(StandardCharsets.UTF_8).length;
  }

  private static PlainCard card(String title, String state, String body, int buttons) {
    var button = new Button("审阅同意", Button.Colour.BLUE, "assignment.report.signed");
    return PlainCard.of(title, new State(state, State.Colour.BLUE), body)
        .withButtons(Collections.nCopies(buttons, button));
  }

  private static List<String> variables() throws IOException {
    var template = JsonMapper.shared().readTree(Files.readString(Path.of("cards/zhida.json")));
    return template
        .at("/editorData/variableList")
        .valueStream()
        .map(it -> text(it, "name"))
        .toList();
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asString();
  }
}
