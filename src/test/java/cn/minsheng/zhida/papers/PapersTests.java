package cn.minsheng.zhida.papers;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.OBSERVER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Entry;
import cn.minsheng.zhida.casework.Extending;
import cn.minsheng.zhida.casework.Extension;
import cn.minsheng.zhida.casework.Handling;
import cn.minsheng.zhida.casework.HandlingReport;
import cn.minsheng.zhida.casework.HandlingResult;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.Paper;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.Petitioner;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.casework.Telling;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.digest.Digests;
import cn.minsheng.zhida.digest.HalfMonth;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeInTest;
import cn.minsheng.zhida.testing.PersistenceTest;
import cn.minsheng.zhida.trail.FreshTrail;
import cn.minsheng.zhida.vault.PhoneNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What leaves the chat, made of real petitions: the ledger, printed forms, dossiers. */
@PersistenceTest
@ExtendWith(FreshTrail.class)
class PapersTests {

  private static final HalfMonth MARCH_FIRST = new HalfMonth(YearMonth.of(2026, 3), true);

  @Autowired Registration registration;
  @Autowired Handling handling;
  @Autowired Extending extending;
  @Autowired CaseBook book;
  @Autowired Confidences confidences;
  @Autowired Digests digests;
  @Autowired DigestPapers digestPapers;
  @Autowired PrintedForms forms;
  @Autowired Dossiers dossiers;
  @Autowired Documents documents;
  @Autowired MovedClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private int sources;

  @BeforeEach
  void theOfficeOpens() {
    clock.goTo(MovedClock.START);
    OfficeInTest.opens(jdbc);
  }

  @Test
  void theLedgerIsABookWithFiltersAFrozenHeadAndNoFormulas() throws IOException {
    assigned("=HYPERLINK(\"http://x\",\"慕容先生家没有自来水，电话13912345678\")", Secrecy.ORDINARY);
    assigned("秘密的事", Secrecy.SENSITIVE);
    assigned("", Secrecy.CONFIDENTIAL);
    var file = drawn().get(1);

    assertThat(file.name()).isEqualTo("民声直达台账 2026年3月上半月.xlsx");
    var parts = parts(file.content());
    for (var sheet : List.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet3.xml")) {
      var xml = new String(parts.get(sheet), StandardCharsets.UTF_8);
      assertThat(xml).contains("state=\"frozen\"", "<autoFilter").doesNotContain("<f>");
    }
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
      assertThat(workbook.getSheets().map(it -> it.getName()).toList())
          .containsExactly("总体台账", "本期办结", "未办结");
      var open = rows(workbook, 2);
      assertThat(open.get(0)).startsWith("编号", "受理渠道");
      assertThat(open.get(1).get(0)).isEqualTo("民声〔2026〕1号");
      assertThat(open.get(1).get(15)).startsWith("=HYPERLINK").contains("慕**", "***");
      assertThat(open.get(2).get(15)).isEqualTo("（敏感事项，内容略）");
      assertThat(open.get(open.size() - 1).get(0)).isEqualTo("另有保密事项1件，只计数，不列入。");
      var all = rows(workbook, 0).toString();
      assertThat(all).contains("民声〔2026〕2号").doesNotContain("民声〔2026〕3号", "秘密的事");
    }
    var text = parts(file.content()).values().stream().map(String::new).toList().toString();
    assertThat(text).doesNotContain("慕容", "13912345678", "秘密的事");
  }

  @Test
  void madeAgainMonthsLaterItSaysTheSame() throws IOException {
    var entry = assigned("没有自来水", Secrecy.ORDINARY);
    var first = drawn();
    handling.accept(entry.assignment().orElseThrow(), by(WATER_HEAD));
    clock.goTo(LocalDateTime.of(2026, 9, 1, 9, 0));
    var again = digestPapers.of(MARCH_FIRST);

    assertThat(text(again.get(0))).isEqualTo(text(first.get(0)));
    try (var one = new ReadableWorkbook(new ByteArrayInputStream(first.get(1).content()));
        var other = new ReadableWorkbook(new ByteArrayInputStream(again.get(1).content()))) {
      assertThat(rows(other, 0)).isEqualTo(rows(one, 0));
    }
  }

  @Test
  void aFormIsFilledInAsFarAsItIsKnownAndLeavesRoomToSign() throws IOException {
    var entry = assigned("没有自来水，慕容家", Secrecy.ORDINARY);
    var petition = book.petition(entry.petition());
    var order = text(forms.print(PrintedForm.ORDER, petition, WATER_HEAD));
    assertThat(order)
        .contains("民声诉求交办单", "民声〔2026〕1号", "供水公司", "王建国", "2026年3月20日", "没有自来水", "签字：")
        .contains("慕** 139****5678")
        .doesNotContain("13912345678");
    for (var form : PrintedForm.values()) {
      assertThat(text(forms.print(form, petition, CLERK))).contains("民声诉求" + form.word());
    }
    assertThat(text(forms.print(PrintedForm.FOLLOW_UP, petition, CLERK))).contains("□入户走访");
    assertThatThrownBy(() -> forms.print(PrintedForm.ORDER, petition, CITY_HEAD))
        .isInstanceOf(Refused.class);

    extending.ask(
        entry.assignment().orElseThrow(),
        new Extension.Request("管材未到", Due.endOf(LocalDate.of(2026, 3, 27))),
        by(WATER_HEAD));
    var extension = forms.print(PrintedForm.EXTENSION, book.petition(petition.id()), WATER_HEAD);
    assertThat(text(extension)).contains("管材未到", "2026年3月20日", "2026年3月27日");
    assertThat(text(forms.print(PrintedForm.EXTENSION, petition, OBSERVER)))
        .as("why a unit asks is not for all")
        .doesNotContain("管材未到");
  }

  /** So that nobody signs on a page of which nothing else is. */
  @Test
  void aFormFitsOnAPageAndNoLabelBreaksWithinAWord() throws IOException {
    var petition = book.petition(assigned("没有自来水", Secrecy.ORDINARY).petition());
    for (var form : PrintedForm.values()) {
      var file = forms.print(form, petition, CLERK);
      try (var document = new XWPFDocument(new ByteArrayInputStream(file.content()))) {
        var table = document.getTables().get(0);
        var label = table.getCTTbl().getTblGrid().getGridColArray(0).getW().toString();
        var characters = (Integer.parseInt(label) - Layout.points(8)) / Layout.points(12);
        var high = Layout.points(36) + Layout.LINE + Layout.points(22);
        for (var row : table.getRows()) {
          var lines =
              row.getTableCells().stream().mapToInt(it -> it.getText().lines().toList().size());
          high +=
              Math.max(
                  row.getHeight(),
                  lines.max().orElseThrow() * Layout.points(18) + Layout.points(4));
          for (var cell = 0; cell < row.getTableCells().size(); cell += 2) {
            assertThat(row.getCell(cell).getText().lines())
                .allSatisfy(it -> assertThat(it.length()).isLessThanOrEqualTo(characters));
          }
        }
        assertThat(high).as(form.word()).isLessThan(Layout.HEIGHT);
      }
    }
  }

  @Test
  void ofAConfidentialMatterThereIsNoContentOnPaper() throws IOException {
    var petition = book.petition(assigned("", Secrecy.CONFIDENTIAL).petition());
    assertThat(text(forms.print(PrintedForm.ORDER, petition, WATER_HEAD)))
        .contains("保密事项，内容到党政办查阅");
    var dossier = dossier(petition.id().toString(), CLERK);
    assertThat(dossier.parts()).hasSize(1);
    assertThat(text(entry(dossier.parts().get(0), "卷宗 民声〔2026〕1号.docx")))
        .contains("保密事项，内容到党政办查阅", "文件不列入本卷宗");
  }

  @Test
  void aDossierTellsWhatHappenedAndHoldsEveryFileWithItsDigest() throws Exception {
    var entry = assigned("没有自来水", Secrecy.ORDINARY);
    handling.accept(entry.assignment().orElseThrow(), by(WATER_HEAD));
    var content = "%PDF-1.7 报告".getBytes(StandardCharsets.UTF_8);
    var stored =
        documents.store(
            confidences.safeOf(entry.petition()), "../报告:终.pdf", new ByteArrayInputStream(content));
    report(entry, new Paper.File(stored.id()));
    var dossier = dossier(entry.petition().toString(), OFFICE_HEAD);

    assertThat(dossier.parts()).extracting(DossierPart::name).containsExactly("卷宗 民声〔2026〕1号.zip");
    var files = unzipped(dossier.parts().get(0));
    assertThat(files).containsOnlyKeys("卷宗 民声〔2026〕1号.docx", "文件清单.txt", "01 办理报告 __报告_终.pdf");
    assertThat(files.get("01 办理报告 __报告_终.pdf")).isEqualTo(content);
    var sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    assertThat(new String(files.get("文件清单.txt"), StandardCharsets.UTF_8))
        .isEqualTo(sha256 + "  01 办理报告 __报告_终.pdf\r\n");
    assertThat(text(files.get("卷宗 民声〔2026〕1号.docx")))
        .contains("登记", "签收", "提交办理报告", "审阅同意", "已恢复", sha256, "没有自来水")
        .containsPattern("六、减分\\s+没有。");
    assertThat(dossier(entry.petition().toString(), CLERK)).isNotNull();
    assertThat(
            jdbc.sql("select count(*) from trail where act = 'MAKE_DOSSIER'")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void aLargeDossierIsCutIntoPartsThatAreStored() throws IOException {
    var entry = assigned("没有自来水", Secrecy.ORDINARY);
    handling.accept(entry.assignment().orElseThrow(), by(WATER_HEAD));
    var noise = new byte[11 * 1024 * 1024];
    new Random(1).nextBytes(noise);
    var safe = confidences.safeOf(entry.petition());
    for (var round = 0; round < 3; round++) {
      var size = round == 2 ? (int) Documents.MOST_BYTES : noise.length;
      var one = Arrays.copyOf(noise, size);
      var id = documents.store(safe, "报告.pdf", new ByteArrayInputStream(one)).id();
      jdbc.sql("insert into petition_attachment (petition, place, document) values (?, ?, ?)")
          .params(entry.petition().toString(), round + 1, id.toString())
          .update();
    }
    var dossier = dossier(entry.petition().toString(), CLERK);

    assertThat(dossier.parts())
        .extracting(DossierPart::name)
        .containsExactly("卷宗 民声〔2026〕1号（2之1）.zip", "卷宗 民声〔2026〕1号（2之2）.zip");
    assertThat(dossier.apart()).as("fills a part by itself").hasSize(1);
    for (var part : dossier.parts()) {
      try (var in = part.open().get()) {
        assertThat(documents.store(safe, part.name(), in).bytes()).isLessThan(Documents.MOST_BYTES);
      }
    }
  }

  private List<PaperFile> drawn() {
    clock.goTo(LocalDateTime.of(2026, 3, 16, 8, 10));
    digests.draw(clock.instant(), it -> {});
    return digestPapers.of(MARCH_FIRST);
  }

  private Dossier dossier(String petition, StaffId who) {
    return transaction.execute(
        status -> dossiers.of(book.petition(PetitionId.of(petition)), by(who)));
  }

  private void report(Entry entry, Paper paper) {
    var report =
        handling.submitReport(
            entry.assignment().orElseThrow(),
            new HandlingReport(
                paper, "已恢复", "条例", HandlingResult.SOLVED, Telling.met(clock.instant())),
            by(WATER_HEAD));
    handling.signOff(report, by(WATER_HEAD));
  }

  private Entry assigned(String content, Secrecy secrecy) {
    var petitioner = new Petitioner("慕容先生", Optional.of(new PhoneNumber("13912345678")), "文化路18号");
    return registration.registerAndAssign(
        new NewPetition(
            new Source(Channel.MAYOR_HOTLINE, "", MARCH_FIRST.previous().from()),
            MatterKind.HELP,
            "供水",
            UrgencyLevel.ORDINARY,
            secrecy,
            secrecy == Secrecy.CONFIDENTIAL
                ? new Matter(List.of(), "", "")
                : new Matter(List.of(petitioner), content, ""),
            List.of()),
        Order.to(WATER, Due.endOf(LocalDate.of(2026, 3, 20))),
        by(CLERK));
  }

  private By by(StaffId who) {
    sources++;
    return new By(who, clock.instant(), "message:" + sources);
  }

  private static List<List<String>> rows(ReadableWorkbook workbook, int sheet) throws IOException {
    return workbook.getSheet(sheet).orElseThrow().read().stream()
        .map(row -> row.stream().map(it -> it == null ? "" : it.getText()).toList())
        .toList();
  }

  private static String text(PaperFile file) throws IOException {
    return text(file.content());
  }

  private static String text(byte[] docx) throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
        var extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  /** By its directory: a workbook written as it goes says the sizes only there. */
  private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = ZipFile.builder().setByteArray(workbook).get()) {
      for (var entry : Collections.list(zip.getEntries())) {
        try (var in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return parts;
  }

  private static byte[] entry(DossierPart part, String name) throws IOException {
    return unzipped(part).get(name);
  }

  private static Map<String, byte[]> unzipped(DossierPart part) throws IOException {
    try (var in = part.open().get()) {
      return unzipped(in.readAllBytes());
    }
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}
