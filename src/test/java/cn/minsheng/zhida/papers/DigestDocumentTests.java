package cn.minsheng.zhida.papers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.digest.Digest;
import cn.minsheng.zhida.digest.DigestLists;
import cn.minsheng.zhida.digest.HalfMonth;
import cn.minsheng.zhida.digest.Rate;
import cn.minsheng.zhida.digest.Remark;
import cn.minsheng.zhida.digest.Tally;
import cn.minsheng.zhida.digest.Totals;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.ledger.LedgerRow;
import cn.minsheng.zhida.papers.DigestPapers.Release;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/** The report's document, measured from the file (GB/T 9704-2012), in three periods. */
class DigestDocumentTests {

  private static final HalfMonth MARCH_FIRST = new HalfMonth(YearMonth.of(2026, 3), true);
  private static final UnitId CITY = new UnitId(20);

  @Test
  void thePageIsA4WithTheMarginsTheGridAndTheFeetOfTheStandard() throws IOException {
    try (var document = read(document(0))) {
      var section = document.getDocument().getBody().getSectPr();
      var size = section.getPgSz();
      assertThat(twips(size.getW())).isEqualTo(11_906);
      assertThat(twips(size.getH())).isEqualTo(16_838);
      var margins = section.getPgMar();
      assertThat(millimetres(twips(margins.getTop()))).isBetween(36.0, 38.0);
      assertThat(millimetres(twips(margins.getLeft()))).isBetween(27.0, 29.0);
      var width = 11_906 - twips(margins.getLeft()) - twips(margins.getRight());
      var height = 16_838 - twips(margins.getTop()) - twips(margins.getBottom());
      assertThat(millimetres(width)).isBetween(155.5, 156.5);
      assertThat(millimetres(height)).isBetween(224.5, 225.5);

      var grid = section.getDocGrid();
      assertThat(grid.getType()).isEqualTo(STDocGrid.LINES_AND_CHARS);
      assertThat(height / grid.getLinePitch().intValue()).as("lines").isEqualTo(22);
      var pitch = 16 + grid.getCharSpace().intValue() / 4_096.0;
      assertThat((int) (width / 20.0 / pitch)).as("characters").isEqualTo(28);

      assertThat(document.getEvenAndOddHeadings()).isTrue();
      var odd = document.getHeaderFooterPolicy().getDefaultFooter().getParagraphs().get(0);
      var even = document.getHeaderFooterPolicy().getEvenPageFooter().getParagraphs().get(0);
      assertThat(odd.getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
      assertThat(even.getAlignment()).isEqualTo(ParagraphAlignment.LEFT);
      for (var foot : List.of(odd, even)) {
        assertThat(foot.getText()).startsWith("— ").endsWith(" —");
        assertThat(foot.getCTP().getFldSimpleArray(0).getInstr()).contains("PAGE");
        assertThat(foot.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(14);
        assertThat(foot.getRuns().get(0).getFontFamily()).isEqualTo("宋体");
      }
      assertThat(document.getFooterList()).hasSize(2);
    }
  }

  @Test
  void everyTextStandsInItsFaceAndSize() throws IOException {
    try (var document = read(document(3))) {
      measured(document, "承德高新区党政办公室文件", "方正小标宋简体", 36, "FF0000");
      measured(document, "关于2026年3月上半月\n民声诉求办理情况的报告", "方正小标宋简体", 22, null);
      measured(document, "民声报〔2026〕5号", "仿宋_GB2312", 16, null);
      measured(document, "区工管委各领导：", "仿宋_GB2312", 16, null);
      measured(document, "一、总体台账", "黑体", 16, null);
      measured(document, "抄送：纪工委监察组，党群工作部，督考办。", "仿宋_GB2312", 14, null);
      var number = paragraph(document, "民声报〔2026〕5号");
      assertThat(number.getText()).contains("签发人：郑直");
      assertThat(number.getCTP().getPPr().getPBdr().getBottom().getColor().toString())
          .as("the red line")
          .isNotNull();
      var body = paragraph(document, "按照《承德高新区");
      assertThat(body.getIndentationFirstLine()).as("two characters").isEqualTo(640);
      assertThat(body.getSpacingBetween()).isBetween(28.5, 29.0);
      assertThat(paragraph(document, "按语").getText()).isEqualTo("按语：请抓紧办理。");
      assertThat(paragraph(document, "2026年3月16日").getIndentationRight())
          .as("four characters")
          .isEqualTo(4 * 320);
      assertThat(texts(document)).contains("附件：1.未办结事项清单", "2.本期办结事项清单", "附件1", "附件2");
    }
  }

  @Test
  void itSaysWhatTheNumbersSayAndHowTheyCame() throws IOException {
    try (var document = read(document(3))) {
      assertThat(String.join("\n", texts(document)))
          .contains(
              "本期新登记民声诉求3件，比上期增加1件；办结1件，比上期减少1件；期末未办结3件，与上期持平。",
              "上期末未办结3件，加本期新登记3件，减本期办结1件，减并案、重新办理和补记等2件，期末未办结3件。",
              "台账累计登记9件（不含并案2件），已办结6件，办结率66.6%，比上期提高16.6个百分点，距100%的目标差33.4个百分点。",
              "本期满意度回访1次，满意1件、基本满意0件、不满意0件，满意率100.0%，达到100%的目标。",
              "其中超期1件，与上期持平；挂账1件（不列超期）。",
              "经批准延期1件，原时限和二次时限如下。",
              "未按时兑现承诺，挂牌督办2项，其中保密事项1项不列清单。");
    }
  }

  @Test
  void ofWhatIsSecretNothingIsNamed() throws IOException {
    try (var document = read(document(6))) {
      var all = String.join("\n", texts(document)) + "\n" + cells(document);
      assertThat(all).contains("民声〔2026〕4号", "（敏感事项，内容略）", "保密事项1件，只计数，不列清单");
      assertThat(all).doesNotContain("民声〔2026〕5号");
    }
  }

  @Test
  void anEmptyPeriodIsStillAReport() throws IOException {
    try (var document = read(document(0))) {
      assertThat(texts(document))
          .contains("台账尚无登记事项。", "期末没有未办结事项。", "本期各责任单位未提交办理报告。", "本期未开展满意度回访。", "期末没有挂牌督办事项。");
      assertThat(texts(document)).noneMatch(it -> it.startsWith("附件"));
      assertThat(document.getTables()).isEmpty();
    }
  }

  @Test
  void aListOf400LinesRepeatsItsHeadAndBreaksNoRow() throws IOException {
    try (var document = read(document(400))) {
      var list = document.getTables().stream().max(byRows()).orElseThrow();
      assertThat(list.getNumberOfRows()).isEqualTo(1 + 400 - 80);
      assertThat(list.getRow(0).isRepeatHeader()).isTrue();
      assertThat(list.getRows()).allMatch(it -> it.isCantSplitRow());
      var widths =
          IntStream.range(0, list.getCTTbl().getTblGrid().sizeOfGridColArray())
              .map(it -> twips(list.getCTTbl().getTblGrid().getGridColArray(it).getW()))
              .sum();
      assertThat(millimetres(widths)).as("as wide as the text").isBetween(155.5, 156.5);
    }
  }

  /** Lines above, between and below it, and the three never parted by a page. */
  @Test
  void theImprintComesLastBetweenLines() throws IOException {
    for (var unfinished : List.of(0, 3)) {
      try (var document = read(document(unfinished))) {
        var all = document.getParagraphs();
        var copies = all.get(all.size() - 2);
        var printed = all.get(all.size() - 1);
        assertThat(copies.getText()).startsWith("抄送：");
        assertThat(copies.isKeepNext()).isTrue();
        assertThat(copies.getCTP().getPPr().getPBdr().isSetTop()).isTrue();
        assertThat(printed.getText()).endsWith("2026年3月16日印发");
        assertThat(printed.getCTP().getPPr().getPBdr().isSetTop()).isTrue();
        assertThat(printed.getCTP().getPPr().getPBdr().isSetBottom()).isTrue();
      }
    }
  }

  @Test
  void aFontThatIsMissingHasAStandIn() throws Exception {
    try (var document = read(document(0))) {
      var part =
          document.getPackage().getParts().stream()
              .filter(it -> it.getPartName().getName().equals("/word/fontTable.xml"))
              .findFirst()
              .orElseThrow();
      try (var in = part.getInputStream()) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
            .contains("w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋\"/>");
      }
    }
  }

  @Test
  void whatIsNotSentYetSaysSo() throws IOException {
    var release = new Release(LocalDate.of(2026, 3, 16), Optional.empty(), Optional.empty(), true);
    try (var document = read(papers().write(digest(0), lists(0), release))) {
      assertThat(texts(document)).contains("关于2026年3月上半月\n民声诉求办理情况的报告（送审稿）");
    }
  }

  static byte[] document(int unfinished) {
    var by = new Done(new StaffId("head"), Instant.parse("2026-03-16T01:00:00Z"));
    return papers()
        .write(
            digest(unfinished),
            lists(unfinished),
            new Release(
                LocalDate.of(2026, 3, 16),
                Optional.of(new StaffId("head")),
                Optional.of(new Remark("请抓紧办理。", by)),
                false));
  }

  private static DigestDocument papers() {
    var named = new Named(unit -> "城市管理局", staff -> staff.value().equals("head") ? "郑直" : "王建国");
    var listing =
        new Listing(
            (petition, secrecy) ->
                secrecy == Secrecy.ORDINARY
                    ? Optional.of("文化路路灯不亮三天了，附近居民夜间出行不便，请尽快修复")
                    : Optional.empty(),
            named);
    return new DigestDocument(
        new DigestGrids(listing, named), named, new PapersSettings("承德高新区党政办公室"));
  }

  private static Digest digest(int unfinished) {
    if (unfinished == 0) {
      var nothing =
          new Totals(
              new Tally(0, 0, 0, 0), new Rate(0, 0), new Rate(0, 0), new Totals.Visits(0, 0, 0));
      return new Digest(
          MARCH_FIRST,
          Instant.parse("2026-03-16T00:10:00Z"),
          nothing,
          nothing,
          List.of(),
          List.of(),
          Digest.Beside.NOTHING);
    }
    var now = new Tally(3, 1, unfinished, 1);
    return new Digest(
        MARCH_FIRST,
        Instant.parse("2026-03-16T00:10:00Z"),
        new Totals(now, new Rate(6, 9), new Rate(1, 2), new Totals.Visits(1, 0, 0)),
        new Totals(
            new Tally(2, 2, 3, 1), new Rate(4, 8), new Rate(2, 2), new Totals.Visits(0, 0, 0)),
        List.of(new Digest.OfUnit(CITY, now)),
        List.of(new Digest.OfChannel(Channel.MAYOR_HOTLINE, now)),
        new Digest.Beside(
            1,
            2,
            Map.of(),
            List.of(
                new Digest.Supervised(
                    new LedgerNumber(2026, 1),
                    Optional.of(CITY),
                    LocalDate.of(2026, 3, 2),
                    Instant.parse("2026-03-02T16:00:00Z"))),
            1));
  }

  private static DigestLists lists(int unfinished) {
    var rows = new ArrayList<LedgerRow>();
    for (var i = 1; i <= unfinished; i++) {
      rows.add(row(i, PetitionStatus.IN_HAND));
    }
    var finished =
        unfinished == 0 ? List.<LedgerRow>of() : List.of(row(1_001, PetitionStatus.CLOSED));
    return new DigestLists(MARCH_FIRST.until(), rows, finished);
  }

  /**
   * Every fifth is confidential, every fourth sensitive; the first is overdue, the second put off.
   */
  private static LedgerRow row(int ordinal, PetitionStatus status) {
    var due = Due.endOf(LocalDate.of(2026, 3, ordinal == 1 ? 10 : 20));
    var secrecy =
        ordinal % 5 == 0
            ? Secrecy.CONFIDENTIAL
            : ordinal % 4 == 0 ? Secrecy.SENSITIVE : Secrecy.ORDINARY;
    var at = Instant.parse("2026-03-02T01:00:00Z");
    return new LedgerRow(
        PetitionId.of(new UUID(0, ordinal).toString()),
        new LedgerNumber(2026, ordinal),
        Channel.MAYOR_HOTLINE,
        MatterKind.COMPLAINT,
        "市政",
        UrgencyLevel.ORDINARY,
        secrecy,
        at,
        at,
        status,
        at,
        Optional.of(
            new LedgerRow.Lead(
                AssignmentId.of(new UUID(1, ordinal).toString()),
                CITY,
                new StaffId("city"),
                Optional.empty(),
                AssignmentStatus.ACCEPTED,
                due)),
        Optional.of(due),
        ordinal == 2 ? Optional.of(Due.endOf(LocalDate.of(2026, 3, 12))) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Duration.ZERO);
  }

  private static void measured(
      XWPFDocument document, String text, String family, double size, String colour) {
    var run =
        document.getParagraphs().stream()
            .flatMap(it -> it.getRuns().stream())
            .filter(it -> it.text().startsWith(text))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No " + text));
    assertThat(run.getFontFamily()).as(text).isEqualTo(family);
    assertThat(run.getFontSizeAsDouble()).as(text).isEqualTo(size);
    assertThat(run.getColor()).as(text).isEqualTo(colour);
  }

  private static XWPFParagraph paragraph(XWPFDocument document, String start) {
    return document.getParagraphs().stream()
        .filter(it -> it.getText().startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + start));
  }

  private static List<String> texts(XWPFDocument document) {
    return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
  }

  private static String cells(XWPFDocument document) {
    return document.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
  }

  private static Comparator<XWPFTable> byRows() {
    return Comparator.comparingInt(XWPFTable::getNumberOfRows);
  }

  private static XWPFDocument read(byte[] bytes) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes));
  }

  private static int twips(Object measure) {
    return Integer.parseInt(measure.toString());
  }

  private static double millimetres(int twips) {
    return twips * 25.4 / 1_440;
  }
}
