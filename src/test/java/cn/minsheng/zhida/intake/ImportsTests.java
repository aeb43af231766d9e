package cn.minsheng.zhida.intake;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Answers;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.Endings;
import cn.minsheng.zhida.casework.Handling;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.intake.LedgerImport.Counts;
import cn.minsheng.zhida.ledger.History;
import cn.minsheng.zhida.reading.LedgerColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportsTests extends IntakeTest {

  private static final List<String> OLD =
      List.of(
          "编号", "受理渠道", "来源编号", "收到日期", "登记日期", "当事人", "联系电话", "诉求内容", "密级", "责任单位", "办结时限", "状态",
          "办结日期");

  @Autowired Registration registration;
  @Autowired Confidences confidences;
  @Autowired Answers answers;
  @Autowired Handling handling;
  @Autowired Endings endings;
  @Autowired History history;

  private static List<String> order(int number) {
    return List.of(
        "GD%05d".formatted(number),
        "2026/2/%d 9:05:00".formatted(1 + number % 20),
        "张三",
        "13812345678",
        "第" + number + "盏路灯不亮，晚上看不见路",
        "文化路" + number + "号",
        "投诉");
  }

  private static byte[] orders(int howMany) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("高新区12345工单导出表"));
    rows.add(List.of());
    rows.add(HEADINGS);
    for (var number = 1; number <= howMany; number++) {
      rows.add(order(number));
    }
    return Books.of(rows);
  }

  private static List<String> old(
      String number, String source, String unit, String due, String state, String finished) {
    return List.of(
        number,
        "市长热线",
        source,
        "2026-01-05",
        "2026-01-06",
        "李四",
        "13900001111",
        "水压不足：" + source,
        "",
        unit,
        due,
        state,
        finished);
  }

  @Test
  void anExportIsRecognisedWhateverStandsAboveAndHowItsColumnsAreCalled() {
    var looked = looked(begun(orders(3)));

    var recognition = looked.recognition();
    assertThat(recognition.headingRow()).isEqualTo(3);
    assertThat(recognition.columns())
        .containsEntry(LedgerColumn.SOURCE_NUMBER, 0)
        .containsEntry(LedgerColumn.RECEIVED, 1)
        .containsEntry(LedgerColumn.CONTENT, 4)
        .containsEntry(LedgerColumn.KIND, 6);
    assertThat(looked.what().channel()).contains(Channel.MAYOR_HOTLINE);
    assertThat(looked.what().counts()).isEqualTo(new Counts(3, 0, 0, 0));
    assertThat(looked.badRows()).isEmpty();
    assertThat(rows("petition")).isZero();
  }

  @Test
  void newRowsAreRegisteredAndASecondImportAddsNothing() {
    var ended = taken(begun(orders(120)), CLERK);

    assertThat(ended.what().counts()).isEqualTo(new Counts(120, 0, 0, 0));
    assertThat(rows("petition")).isEqualTo(120);
    var first = petition(2026, 1);
    assertThat(first.status()).isEqualTo(PetitionStatus.TO_ASSIGN);
    assertThat(first.kind()).isEqualTo(MatterKind.COMPLAINT);
    assertThat(first.sources().get(0).number()).isEqualTo("GD00001");
    assertThat(first.sources().get(0).receivedAt()).isEqualTo("2026-02-02T01:05:00Z");
    assertThat(confidences.matter(first.id(), CLERK).content()).startsWith("第1盏路灯不亮");

    var again = begun(orders(121));
    assertThat(looked(again).what().counts()).isEqualTo(new Counts(1, 0, 120, 0));
    taken(again, CLERK);
    assertThat(rows("petition")).isEqualTo(121);
    assertThat(trail.verify().isSound()).isTrue();
  }

  @Test
  void aRowWithoutAnyNumberIsKnownByWhatItSays() {
    var rows =
        List.of(List.of("收到时间", "当事人", "诉求内容", "受理渠道"), List.of("2026-02-03", "王五", "噪音", "来信"));
    taken(begun(Books.of(rows)), CLERK);

    var again = looked(begun(Books.of(rows)));

    assertThat(again.what().counts()).isEqualTo(new Counts(0, 0, 1, 0));
  }

  @Test
  void anAccountThatEndsWithDigitsIsANameAndNoPhone() {
    var rows =
        List.of(
            List.of("收到时间", "留言用户", "电话", "诉求内容"),
            List.of("2026-02-03", "A00074795", "13812345678", "噪音"),
            List.of("2026-02-03", "张三13812345678", "", "噪音更大"));

    taken(begun(Books.of(rows)), CLERK);

    assertThat(List.of(1, 2))
        .extracting(
            it ->
                confidences.matter(petition(2026, it).id(), CLERK).petitioners().stream()
                    .map(one -> one.name() + one.phone())
                    .toList())
        .containsExactly(List.of("A**138****5678"), List.of("张**138****5678"));
  }

  @Test
  void badRowsComeBackInTheirShapeAndGoInOnceTheyAreMended() {
    var rows = new ArrayList<List<String>>();
    rows.add(HEADINGS);
    rows.add(order(1));
    rows.add(List.of("GD2", "2027/1/1", "李四", "123", "", "某路", "诉苦"));
    rows.add(order(1));

    var ended = taken(begun(Books.of(rows)), CLERK);

    assertThat(ended.what().counts()).isEqualTo(new Counts(1, 0, 0, 2));
    var back = Books.rows(ended.badRows().orElseThrow().content());
    assertThat(back.get(0)).containsExactlyElementsOf(with(HEADINGS, "问题"));
    assertThat(back.get(1).get(7))
        .startsWith("第3行：")
        .contains("「来电时间」在今天之后", "「来电号码」不是有效的电话号码", "「工单内容」没有填", "「诉求类型」不是诉求类型");
    assertThat(back.get(2).get(7)).isEqualTo("第4行：本行与前面的一行是同一件");

    var mended = new ArrayList<List<String>>();
    mended.add(back.get(0));
    mended.add(List.of("GD2", "2026/1/1", "李四", "13811112222", "井盖坏了", "某路", "投诉", "第3行：已改"));
    assertThat(taken(begun(Books.of(mended)), CLERK).what().counts())
        .isEqualTo(new Counts(1, 0, 0, 0));
  }

  private static List<String> with(List<String> some, String more) {
    var all = new ArrayList<>(some);
    all.add(more);
    return all;
  }

  @Test
  void aRunningLedgerIsTakenOverWithItsNumbersStatesAndDates() {
    var before = history.asOf(clock.instant(), clock.instant()).all();
    var id =
        begun(
            Books.of(
                List.of(
                    OLD,
                    old("民声〔2026〕3号", "A3", "供水公司", "2026-03-10", "办理中", ""),
                    old("民声〔2026〕1号", "A1", "供水公司", "2026-01-20", "已销号", "2026-01-19"),
                    old("6", "A6", "", "", "待交办", ""),
                    old("民声〔2026〕7号", "A7", "城市管理局", "2026-02-01", "作废", "2026-01-30"),
                    old("民声〔2026〕8号", "A8", "没有的局", "2026-02-01", "办理中", ""))));

    var ended = taken(id);

    assertThat(ended.what().counts()).isEqualTo(new Counts(0, 4, 0, 1));
    var inHand = petition(2026, 3);
    assertThat(inHand.status()).isEqualTo(PetitionStatus.IN_HAND);
    assertThat(inHand.lead().orElseThrow().unit()).isEqualTo(WATER);
    assertThat(inHand.lead().orElseThrow().due().lastDay()).isEqualTo("2026-03-10");
    assertThat(inHand.registered().at()).isEqualTo("2026-01-05T16:00:00Z");
    assertThat(petition(2026, 1).status()).isEqualTo(PetitionStatus.CLOSED);
    assertThat(petition(2026, 1).since().at()).isEqualTo("2026-01-18T16:00:00Z");
    assertThat(petition(2026, 6).status()).isEqualTo(PetitionStatus.TO_ASSIGN);
    assertThat(petition(2026, 7).lead().orElseThrow().unit()).isEqualTo(CITY);
    assertThat(NumberRanges.of(ended.leftEmpty())).isEqualTo("民声〔2026〕2号、4—5号、8号");
    assertThat(ended.brought()).extracting(it -> it.number().ordinal()).containsExactly(3);
    var row = history.row(petition(2026, 7).id(), clock.instant().plusSeconds(1), clock.instant());
    assertThat(row.orElseThrow().ended()).contains(EndingKind.VOID);
    assertThat(history.asOf(clock.instant(), clock.instant()).all()).isEqualTo(before);
    assertThat(trail.of("petition:民声〔2026〕3号", 10).get(0).entry().facts())
        .containsEntry("row", "2")
        .containsKey("file");
    assertThat(trail.of("import:" + id, 10).get(0).entry().facts())
        .containsEntry("leftEmpty", "民声〔2026〕2号、4—5号、8号");
    assertThat(trail.verify().isSound()).isTrue();
  }

  @Test
  void theSeriesGoesOnBehindTheHighestAndAnEmptyNumberCanBeFilledLater() {
    taken(begun(Books.of(List.of(OLD, old("民声〔2026〕5号", "A5", "", "", "待交办", "")))));

    var next = registration.register(plain(), new By(CLERK, clock.instant(), "message:1"));
    assertThat(next.number()).isEqualTo(new LedgerNumber(2026, 6));

    var mended =
        List.of(
            OLD,
            old("民声〔2026〕4号", "A4", "", "", "待交办", ""),
            old("民声〔2026〕6号", "A6", "", "", "待交办", ""),
            old("民声〔2026〕900000号", "A9", "", "", "待交办", ""));
    var ended = taken(begun(Books.of(mended)));
    assertThat(ended.what().counts()).isEqualTo(new Counts(0, 1, 0, 2));
    assertThat(Books.rows(ended.badRows().orElseThrow().content()))
        .extracting(it -> it.get(it.size() - 1))
        .contains("第3行：「编号」在台账里是另一件（渠道、来源编号或收到日期不同）", "第4行：「编号」比台账里的编号大得太多，请核对");
    assertThat(NumberRanges.of(ended.leftEmpty())).isEqualTo("民声〔2026〕1—3号");
  }

  private NewPetition plain() {
    return new NewPetition(
        new Source(Channel.ONLINE_MESSAGE, "", clock.instant()),
        MatterKind.HELP,
        "",
        UrgencyLevel.ORDINARY,
        Secrecy.ORDINARY,
        new Matter(List.of(), "路灯不亮", ""),
        List.of());
  }

  @Test
  void aMistypedNumberLeavesNoneEmptyHoweverOftenItIsRead() throws Unreadable {
    var rows = new ArrayList<List<String>>();
    rows.add(OLD);
    for (var one : List.of("1", "1000", "2000", "3010", "3013", "5000", "99999")) {
      rows.add(old(one, "A" + one, "", "", "待交办", ""));
    }
    var id = begun(Books.of(rows));
    looked(id);
    whole(() -> imports.confirm(id, OFFICE_HEAD));
    var crashing =
        new Told() {
          @Override
          public void progressed(LedgerImport now) {
            throw new IllegalStateException("the power is cut");
          }
        };
    for (var time = 0; time < 3; time++) {
      assertThatThrownBy(() -> imports.take(id, crashing)).hasMessage("the power is cut");
    }

    assertThat(gone(id).what().counts()).isEqualTo(new Counts(0, 3, 0, 4));
    var again = List.of(OLD, rows.get(1), rows.get(4), old("2001", "A2001", "", "", "待交办", ""));
    assertThat(taken(begun(Books.of(again))).what().counts()).isEqualTo(new Counts(0, 1, 1, 1));
    assertThat(rows("number_left_empty") + rows("petition")).isEqualTo(2001);
  }

  @Test
  void aBadRowKeepsNoLaterOneOut() {
    registration.register(plain(), new By(CLERK, clock.instant(), "message:1"));

    var ended =
        taken(
            begun(
                Books.of(
                    List.of(
                        OLD,
                        old("民声〔2026〕1号", "A1", "", "", "待交办", ""),
                        old("民声〔2026〕2号", "A1", "", "", "待交办", ""),
                        old("民声〔2026〕2号", "A2", "", "", "待交办", "")))));

    assertThat(ended.what().counts()).isEqualTo(new Counts(0, 1, 0, 2));
    assertThat(petition(2026, 2).sources().get(0).number()).isEqualTo("A1");
  }

  @Test
  void whatWasAnsweredByItsUnitOwesItsChannelAnAnswer() {
    taken(
        begun(
            Books.of(
                List.of(
                    OLD,
                    old("1", "A1", "供水公司", "2026-03-10", "待回访", ""),
                    old("2", "A2", "供水公司", "2026-01-20", "待认可", ""),
                    old("3", "A3", "供水公司", "2026-03-10", "办理中", ""),
                    old("4", "A4", "供水公司", "2026-01-20", "已销号", "2026-01-19")))));

    assertThat(answers.owed(10))
        .extracting(it -> it.number().ordinal() + " " + it.due().lastDay())
        .containsExactlyInAnyOrder("1 2026-03-10", "2 " + nextWorkingDay());
  }

  private LocalDate nextWorkingDay() {
    return LocalDate.ofInstant(clock.instant(), OfficeTime.ZONE).plusDays(1);
  }

  @Test
  void whoAcceptedWhatIsTakenOverIsNotKnown() {
    taken(begun(Books.of(List.of(OLD, old("1", "A1", "供水公司", "2026-03-10", "办理中", "")))));

    var lead = petition(2026, 1).lead().orElseThrow();
    assertThat(lead.status()).isEqualTo(AssignmentStatus.ACCEPTED);
    assertThat(lead.accepted()).isEmpty();
    assertThatThrownBy(
            () -> handling.accept(lead.id(), new By(WATER_HEAD, clock.instant(), "message:1")))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> {
              assertThat(it.reason()).isEqualTo(Refused.Reason.ALREADY_ACCEPTED);
              assertThat(it.facts().who()).isEmpty();
            });
    assertThat(endings.possible(petition(2026, 1).id())).doesNotContain(EndingKind.NOT_ADMITTED);
  }

  @Test
  void onlyTheHeadOrAnAdminTakesOver() {
    var id = begun(Books.of(List.of(OLD, old("民声〔2026〕1号", "A1", "", "", "待交办", ""))));
    looked(id);
    whole(() -> imports.confirm(id, CLERK));

    assertThatThrownBy(() -> gone(id))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("ONLY_THE_OFFICE_HEAD_OR_AN_ADMIN");
    assertThat(rows("petition")).isZero();
  }

  @Test
  void whatIsConfidentialComesWithoutContentOrNotAtAll() {
    var headings = List.of("来源编号", "收到时间", "诉求内容", "密级", "渠道");
    var ended =
        taken(
            begun(
                Books.of(
                    List.of(
                        headings,
                        List.of("B1", "2026-02-03", "", "保密", "来信"),
                        List.of("B2", "2026-02-03", "不能写的内容", "保密", "来信")))),
            CLERK);

    assertThat(ended.what().counts()).isEqualTo(new Counts(1, 0, 0, 1));
    assertThat(petition(2026, 1).secrecy()).isEqualTo(Secrecy.CONFIDENTIAL);
    assertThat(Books.rows(ended.badRows().orElseThrow().content()).get(1))
        .containsExactly("B2", "", "", "保密", "", "第3行：「诉求内容」填了内容；保密事项的内容、地点、当事人不得写入，请删去后再发");
  }

  @Test
  void aCrashInTheMiddleLosesNothingAndDoublesNothing() {
    var id = begun(orders(170));
    looked(id);
    whole(() -> imports.confirm(id, CLERK));
    var crashing =
        new Told() {
          @Override
          public void progressed(LedgerImport now) {
            super.progressed(now);
            if (now.counts().taken() == 100) {
              throw new IllegalStateException("the power is cut");
            }
          }
        };
    assertThatThrownBy(() -> imports.take(id, crashing)).hasMessage("the power is cut");
    assertThat(rows("petition")).isEqualTo(50);

    var ended = gone(id);

    assertThat(ended.what().counts()).isEqualTo(new Counts(170, 0, 0, 0));
    assertThat(rows("petition")).isEqualTo(170);
    assertThat(gone(id)).isNull();
    assertThat(trail.verify().isSound()).isTrue();
  }

  @Test
  void ofTwoNodesOneTakesIn() throws InterruptedException {
    var id = begun(orders(170));
    looked(id);
    whole(() -> imports.confirm(id, CLERK));
    var both = List.of(new Told(), new Told());
    var threads =
        both.stream()
            .map(
                told ->
                    new Thread(
                        () -> {
                          try {
                            imports.take(id, told);
                          } catch (Unreadable e) {
                            throw new AssertionError(e);
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    for (var thread : threads) {
      thread.join();
    }

    assertThat(both).filteredOn(it -> it.ended != null).hasSize(1);
    assertThat(rows("petition")).isEqualTo(170);
    assertThat(imports.find(id).orElseThrow().counts()).isEqualTo(new Counts(170, 0, 0, 0));
  }

  @Test
  void daysAreReadHoweverTheyAreWritten() {
    var ended =
        taken(
            begun(
                Books.drawn(
                    sheet -> {
                      var headings = List.of("来源编号", "收到时间", "诉求内容", "渠道");
                      for (var at = 0; at < headings.size(); at++) {
                        sheet.value(0, at, headings.get(at));
                      }
                      sheet.value(1, 0, "C1");
                      sheet.value(1, 1, LocalDate.of(2026, 2, 3));
                      sheet.value(2, 0, "C2");
                      sheet.value(2, 1, 46056.5);
                      sheet.value(3, 0, "C3");
                      sheet.value(3, 1, "2026年2月3日 下午3点20");
                      for (var row = 1; row <= 3; row++) {
                        sheet.value(row, 2, "路灯" + row);
                        sheet.value(row, 3, "12345热线");
                      }
                    })),
            CLERK);

    assertThat(ended.what().counts()).isEqualTo(new Counts(3, 0, 0, 0));
    assertThat(List.of(1, 2, 3))
        .extracting(it -> petition(2026, it).sources().get(0).receivedAt())
        .containsExactly(
            Instant.parse("2026-02-02T16:00:00Z"),
            Instant.parse("2026-02-03T04:00:00Z"),
            Instant.parse("2026-02-03T07:20:00Z"));
  }
}
