package cn.minsheng.zhida.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.directory.RosterOutcome.Applied;
import cn.minsheng.zhida.directory.RosterOutcome.Rejected;
import cn.minsheng.zhida.directory.RosterOutcome.Summary;
import cn.minsheng.zhida.testing.ContactsInTest;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.PersistenceTest;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PersistenceTest
@ExtendWith(OutputCaptureExtension.class)
class RosterTests {

  private static final LocalDate TODAY = MovedClock.START.toLocalDate();

  @Autowired Roster roster;
  @Autowired Directory directory;
  @Autowired DirectoryKeeper keeper;
  @Autowired ContactsInTest contacts;
  @Autowired MovedClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Registry registry;
  @Autowired PlatformTransactionManager transactions;

  UnitId water;
  UnitId repairs;
  UnitId roads;
  StaffId wang;
  StaffId li;
  StaffId zhao;
  StaffId zhangOfWater;
  StaffId zhangOfRoads;
  StaffId chen;
  StaffId admin;

  @BeforeEach
  void anOfficeWithNamesakes() {
    contacts.clear();
    jdbc.sql("update directory_head set tried_at = null, refreshed_at = null, missed_at = null")
        .update();
    clock.goTo(MovedClock.START);
    water = contacts.unit(10, "供水公司");
    repairs = contacts.unit(11, "抢修队", water);
    roads = contacts.unit(20, "市政维护中心");
    wang = contacts.person("wang", "王建国", water);
    li = contacts.person("li", "李芳", water);
    zhao = contacts.person("zhao", "赵敏", roads);
    zhangOfWater = contacts.person("zhang1", "张三", repairs);
    zhangOfRoads = contacts.person("zhang2", "张三", roads);
    chen = contacts.person("chen", "陈静", ContactsInTest.ROOT);
    admin = contacts.person(PersistenceTest.FIRST_ADMIN, "周管理", ContactsInTest.ROOT);
    contacts.heads(water, wang);
    contacts.heads(roads, zhao);
    keeper.refreshAll();
  }

  RosterFile aRoster() {
    return RosterFile.withHeadings().role("陈静", "", "", "党政办主要负责人");
  }

  List<RowError> errorsOf(RosterFile file) {
    return ((Rejected) roster.receive(file.file())).errors();
  }

  Applied applied(RosterFile file) {
    var outcome = roster.receive(file.file());
    assertThat(outcome).isInstanceOf(Applied.class);
    return (Applied) outcome;
  }

  @Test
  void aRosterGivesOfficesNicknamesAndDuty() {
    var outcome =
        applied(
            aRoster()
                .unit("供水公司", "水司、自来水，供水", "李芳", "张三", "王建国;赵 敏", "陈静")
                .unit("市政维护中心", "市政")
                .role("王建国", "", "", "党政办、管理员")
                .duty(TODAY, "王建国、李芳")
                .duty("2026年3月3日", "张三（zhang2）"));

    assertThat(outcome.summary()).isEqualTo(new Summary(2, 4, 8, 2));
    assertThat(directory.headsOf(water)).containsExactly(li);
    assertThat(directory.deputiesOf(water)).containsExactly(zhangOfWater);
    assertThat(directory.liaisonsOf(water)).containsExactly(wang, zhao);
    assertThat(directory.leadersOver(water)).containsExactly(chen);
    assertThat(directory.headsOf(roads)).as("from the contacts").containsExactly(zhao);
    assertThat(directory.rolesOf(wang))
        .containsExactlyInAnyOrder(
            Office.in(water, Role.UNIT_LIAISON), Office.of(Role.OFFICE), Office.of(Role.ADMIN));
    assertThat(directory.rolesOf(chen))
        .containsExactlyInAnyOrder(Office.in(water, Role.LEADER), Office.of(Role.OFFICE_HEAD));
    assertThat(directory.holders(Role.ADMIN)).containsExactlyInAnyOrder(wang, admin);
    assertThat(directory.unitsCalled("自来水")).extracting(Unit::id).containsExactly(water);
    assertThat(directory.onDuty(TODAY)).containsExactly(wang, li);
    assertThat(directory.onDuty(TODAY.plusDays(1))).containsExactly(zhangOfRoads);
    assertThat(directory.onDuty(TODAY.plusDays(2))).isEmpty();
  }

  @Test
  void theNextRosterTakesBackWhatItDoesNotName() {
    applied(aRoster().unit("供水公司", "水司", "李芳").duty(TODAY, "李芳"));

    var outcome = applied(aRoster().unit("供水公司", "自来水").duty(TODAY, "赵敏"));

    assertThat(outcome.changes())
        .containsExactly(
            new RosterChange.Dismissed(new Appointment(li, Office.in(water, Role.UNIT_HEAD))),
            new RosterChange.NicknameTaken("水司", water),
            new RosterChange.NicknameGiven("自来水", water),
            new RosterChange.DutyChanged(TODAY, List.of(li), List.of(zhao)));
    assertThat(directory.headsOf(water)).containsExactly(wang);
    assertThat(directory.unitsCalled("水司")).isEmpty();
  }

  @Test
  void theSameRosterTwiceChangesNothingTheSecondTime() {
    var file = aRoster().unit("供水公司", "水司", "李芳").duty(TODAY, "李芳");
    applied(file);

    assertThat(applied(file).changes()).isEmpty();
  }

  @Test
  void aRosterThatIsExportedAndSentBackChangesNothing() {
    contacts.unit(30, "办公室", water);
    contacts.unit(31, "办公室", roads);
    contacts.unit(32, "=cmd|' /C calc'!A0");
    contacts.person("plus", "+86", roads);
    contacts.person("comma", "欧阳,修", roads);
    contacts.person("(b)", "括号（女）", roads);
    keeper.refreshAll();
    applied(
        aRoster()
            .unit("供水公司", "水司、自来水", "李芳", "张三", "王建国;赵敏", "陈静、李芳")
            .unit("办公室(30)", "水办", "", "张三(zhang2)、+86、括号(女)")
            .unit("=cmd|' /C calc'!A0", "@at、-minus", "", "(comma)")
            .role("王建国", "", "", "党政办、管理员、回访人员")
            .role("张三", "zhang1", "", "观察单位")
            .duty(TODAY, "王建国、张三(zhang1)")
            .duty(TODAY.plusDays(1), "李芳"));
    var before = registered();

    var outcome = roster.receive(new ByteArrayInputStream(roster.export()));

    assertThat(outcome).isInstanceOf(Applied.class);
    assertThat(((Applied) outcome).changes()).isEmpty();
    assertThat(registered()).isEqualTo(before);
    assertThat(directory.deputiesOf(new UnitId(32))).containsExactly(new StaffId("comma"));
  }

  private Set<Appointment> registered() {
    return new TransactionTemplate(transactions)
        .execute(
            status -> {
              registry.lock();
              return registry.read().inForce();
            });
  }

  @Test
  void theRegisterAndTheDirectoryAgreeOnWhatIsInForce() {
    applied(
        aRoster()
            .unit("供水公司", "", "李芳", "张三")
            .unit("市政维护中心", "", "张三", "赵敏")
            .role("李芳", "", "", "党政办"));
    contacts.leaves(zhangOfRoads);
    contacts.removeUnit(repairs);
    keeper.refreshAll();

    var everybody = Set.of(wang, li, zhao, zhangOfWater, zhangOfRoads, chen, admin);
    var byDirectory =
        everybody.stream()
            .flatMap(it -> directory.rolesOf(it).stream().map(held -> new Appointment(it, held)))
            .collect(Collectors.toSet());

    assertThat(registered()).isEqualTo(byDirectory);
    assertThat(directory.headsOf(roads))
        .as("the roster's head left, so the manager of the contacts is head again")
        .containsExactly(zhao);
  }

  @Test
  void everyMistakeIsNamedByItsRow() {
    applied(aRoster().unit("供水公司", "水司"));
    contacts.leaves(li);
    keeper.staffLeft(Set.of(li));

    var errors =
        errorsOf(
            aRoster()
                .unit("供水公司", "市政维护中心、水", "王建国、赵敏", "查无此人", "李芳")
                .unit("没有的单位")
                .unit()
                .unit("市政维护中心", "水", "张三(nobody)", "赵敏(zhang2)")
                .unit("供水公司")
                .unit("", "孤儿")
                .role("张三", "", "", "党政办")
                .role("张三", "", "供水公司", "会计")
                .role("王建国", "", "市政维护中心", "党政办")
                .role("赵敏", "wang", "", "")
                .role("", "", "", "党政办")
                .duty("三月二日", "王建国")
                .duty(TODAY, "张三、王建国")
                .duty(TODAY, "王建国")
                .duty(TODAY.plusYears(36), "王建国")
                .duty("", "王建国")
                .duty(TODAY.plusDays(2), ""));

    assertThat(errors)
        .containsExactlyInAnyOrder(
            error("单位", 2, "简称", RosterFault.NICKNAME_IS_A_UNIT, "市政维护中心"),
            error("单位", 2, "主要负责人", RosterFault.MORE_THAN_ONE_HEAD, "王建国、赵敏"),
            error("单位", 2, "分管负责人", RosterFault.PERSON_UNKNOWN, "查无此人"),
            error("单位", 2, "联络员", RosterFault.PERSON_HAS_LEFT, "李芳"),
            error("单位", 3, "单位名称", RosterFault.UNIT_UNKNOWN, "没有的单位"),
            error("单位", 5, "简称", RosterFault.NICKNAME_TWICE, "水"),
            error("单位", 5, "主要负责人", RosterFault.PERSON_UNKNOWN, "张三(nobody)"),
            error("单位", 5, "分管负责人", RosterFault.PERSON_HAS_OTHER_NAME, "赵敏(zhang2)", "张三(zhang2)"),
            error("单位", 6, "单位名称", RosterFault.UNIT_TWICE, "供水公司"),
            error("单位", 7, "单位名称", RosterFault.UNIT_EMPTY, ""),
            error("人员角色", 3, "姓名", RosterFault.PERSON_AMBIGUOUS, "张三", "张三(zhang1)", "张三(zhang2)"),
            error(
                "人员角色",
                4,
                "角色",
                RosterFault.ROLE_UNKNOWN,
                "会计",
                RoleWord.all().toArray(String[]::new)),
            error("人员角色", 5, "单位", RosterFault.PERSON_NOT_IN_UNIT, "王建国", "王建国(wang)"),
            error("人员角色", 6, "员工UserID", RosterFault.PERSON_HAS_OTHER_NAME, "wang", "王建国(wang)"),
            error("人员角色", 6, "角色", RosterFault.ROLE_EMPTY, ""),
            error("人员角色", 7, "姓名", RosterFault.PERSON_EMPTY, ""),
            error("值班", 2, "日期", RosterFault.DAY_UNREADABLE, "三月二日"),
            error("值班", 3, "值班人", RosterFault.PERSON_AMBIGUOUS, "张三", "张三(zhang1)", "张三(zhang2)"),
            error("值班", 4, "日期", RosterFault.DAY_TWICE, "2026-03-02"),
            error("值班", 5, "日期", RosterFault.DAY_TOO_FAR, "2062-03-02"),
            error("值班", 6, "日期", RosterFault.DAY_EMPTY, ""),
            error("值班", 7, "值班人", RosterFault.PERSON_EMPTY, ""));
    assertThat(errors).isSortedAccordingTo((one, other) -> order(one) - order(other));
    assertThat(directory.unitsCalled("水司")).as("nothing is applied").hasSize(1);
  }

  private static int order(RowError error) {
    return List.of("单位", "人员角色", "值班").indexOf(error.sheet()) * 1000 + error.row();
  }

  private static RowError error(
      String sheet, int row, String column, RosterFault fault, String value, String... choices) {
    return new RowError(sheet, row, column, fault, value, List.of(choices));
  }

  @Test
  void unitsOfTheSameNameAreToldApartByTheirIds() {
    contacts.unit(30, "办公室", water);
    contacts.unit(31, "办公室", roads);
    keeper.refreshAll();

    assertThat(errorsOf(aRoster().unit("办公室")))
        .containsExactly(
            error("单位", 2, "单位名称", RosterFault.UNIT_AMBIGUOUS, "办公室", "办公室(30)", "办公室(31)"));
    applied(aRoster().unit("办公室（31）", "市政办"));
    assertThat(directory.unitsCalled("市政办")).extracting(Unit::id).containsExactly(new UnitId(31));
    assertThat(directory.unitsCalled("办公室")).hasSize(2);
  }

  @Test
  void aUnitDecidesBetweenNamesakesAlsoOneAboveTheirs() {
    applied(aRoster().role("张三", "", "供水公司", "回访人员").role("张 三", "", "市政维护中心", "观察单位"));

    assertThat(directory.holders(Role.VISITOR)).containsExactly(zhangOfWater);
    assertThat(directory.holders(Role.OBSERVER)).containsExactly(zhangOfRoads);
  }

  @Test
  void thereIsAlwaysAHeadOfTheOffice() {
    assertThat(errorsOf(RosterFile.withHeadings()))
        .containsExactly(error("人员角色", 0, "", RosterFault.NO_OFFICE_HEAD, "党政办主要负责人"));
  }

  @Test
  void theLastAdminIsNotRemoved() {
    applied(aRoster().role("王建国", "", "", "管理员"));
    contacts.leaves(admin);
    keeper.staffLeft(Set.of(admin));

    assertThat(errorsOf(aRoster()))
        .containsExactly(error("人员角色", 0, "", RosterFault.NO_ADMIN, "管理员"));
    applied(aRoster().role("李芳", "", "", "管理员"));
    assertThat(directory.holders(Role.ADMIN)).containsExactly(li);
  }

  @Test
  void someoneWhoLeavesTakesNothingWithThemAndComesBackWithNothing() {
    applied(
        aRoster().unit("供水公司", "", "", "李芳").duty(TODAY, "李芳").duty(TODAY.plusDays(5), "李芳、王建国"));
    contacts.leaves(li);

    var left = keeper.staffLeft(Set.of(li)).change().left();

    assertThat(left)
        .containsExactly(
            new Departure(
                li,
                "李芳",
                List.of(Office.in(water, Role.UNIT_DEPUTY)),
                List.of(TODAY, TODAY.plusDays(5))));
    assertThat(directory.deputiesOf(water)).isEmpty();
    assertThat(directory.onDuty(TODAY.plusDays(5))).containsExactly(wang);

    contacts.person("li", "李芳", water);
    keeper.refreshStaff(Set.of(li));
    assertThat(directory.mayAct(li)).isTrue();
    assertThat(directory.rolesOf(li)).isEmpty();
    assertThat(directory.onDuty(TODAY)).isEmpty();
  }

  @Test
  void columnsAreFoundByTheirHeadingsBelowATitle() {
    var file =
        new RosterFile()
            .sheet("单位表", "高新区民声直达花名册")
            .row("单位表")
            .row("单位表", "序号", "联络员", "分管负责同志", "主要负责同志", "单位简称", "责任单位", "备注")
            .row("单位表", 1, "李芳", "赵敏", "", "水司", "供水公司", "不看")
            .sheet("人员角色", "角 色", "所在单位", "人员姓名")
            .row("人员角色", "党政办主要负责同志", "", "陈静")
            .sheet("值班安排", "星期", "值班人员", "值班日期")
            .row("值班安排", "一", "李芳", 46083)
            .sheet("说明", "不看");

    applied(file);

    assertThat(directory.liaisonsOf(water)).containsExactly(li);
    assertThat(directory.deputiesOf(water)).containsExactly(zhao);
    assertThat(directory.onDuty(TODAY)).containsExactly(li);
  }

  @Test
  void aMissingSheetAndAMissingADoubleAndAnUnknownColumnAreNamed() {
    var file =
        new RosterFile()
            .sheet("单位", "单位名称", "简称", "主要负责人", "分管负责任人", "联络员")
            .sheet("人员角色", "姓名", "角色", "角 色");

    assertThat(errorsOf(file))
        .containsExactly(
            error("单位", 1, "", RosterFault.COLUMN_UNKNOWN, "分管负责任人"),
            error("单位", 1, "", RosterFault.COLUMN_MISSING, "分管负责人"),
            error("人员角色", 1, "", RosterFault.COLUMN_TWICE, "角色"),
            error("值班", 0, "", RosterFault.SHEET_MISSING, "值班"));
    assertThat(errorsOf(aRoster().sheet("值班", "今天", "明天")))
        .containsExactly(
            error("值班", 0, "", RosterFault.COLUMN_MISSING, "日期"),
            error("值班", 0, "", RosterFault.COLUMN_MISSING, "值班人"));
  }

  @Test
  void daysAreReadHoweverTheyAreWritten() {
    var day = LocalDate.of(2026, 3, 10);
    for (Object written :
        List.of(
            day,
            46091,
            20260310,
            "20260310",
            "2026-03-10",
            "2026/3/10",
            "2026.3.10",
            "２０２６年３月１０日",
            "2026-03-10 00:00:00",
            "2026年3月10日 星期二")) {
      applied(aRoster().duty(written, "李芳"));
      assertThat(directory.onDuty(day)).as(written.toString()).containsExactly(li);
      applied(aRoster());
    }
    for (Object written :
        List.of("2026-02-30", "3月10日", "明天", 5, "2026-3", "99999999999999999999")) {
      assertThat(errorsOf(aRoster().duty(written, "李芳")))
          .as(written.toString())
          .extracting(RowError::fault)
          .containsExactly(RosterFault.DAY_UNREADABLE);
    }
  }

  @Test
  void pastDaysAreNeitherLookedAtNorChanged() {
    applied(aRoster().duty(TODAY, "李芳"));
    clock.goTo(MovedClock.START.plusDays(1));

    applied(aRoster().duty(TODAY, "不在通讯录的人"));

    assertThat(directory.onDuty(TODAY)).containsExactly(li);
  }

  @Test
  void idsWrittenAsNumbersAreRead() {
    contacts.person("10086", "张三", roads);
    keeper.refreshAll();

    applied(aRoster().role("张三", 10086, "", "回访人员"));

    assertThat(directory.holders(Role.VISITOR)).containsExactly(new StaffId("10086"));
  }

  @Test
  void aFormulaThatWasNeverCalculatedIsNamed() {
    assertThat(errorsOf(aRoster().unit(new RosterFile.Formula("CONCATENATE(B2,B2)"), "水司")))
        .containsExactly(error("单位", 2, "单位名称", RosterFault.NO_CALCULATED_VALUE, ""));
  }

  @Test
  void longRostersAndLongCellsAreRefused() {
    var file = aRoster();
    IntStream.rangeClosed(0, RosterReader.MOST_ROWS).forEach(it -> file.duty("2020-01-01", "x"));
    assertThat(errorsOf(file))
        .extracting(RowError::fault)
        .containsExactly(RosterFault.TOO_MANY_ROWS);
    assertThat(errorsOf(aRoster().unit("供水公司", "长".repeat(2_001))))
        .containsExactly(error("单位", 2, "简称", RosterFault.CELL_TOO_LONG, ""));
    assertThat(errorsOf(aRoster().unit("供水公司", "长".repeat(51))))
        .extracting(RowError::fault)
        .containsExactly(RosterFault.NICKNAME_TOO_LONG);
  }

  @Test
  void noNameOfARosterComesIntoTheLog(CapturedOutput output) {
    roster.receive(aRoster().unit("供水公司", "水司", "李芳", "查无此人").file());
    roster.receive(aRoster().unit("供水公司", "水司", "李芳").file());

    assertThat(output).contains("Roster rejected", "Roster applied").doesNotContain("李芳", "查无此人");
  }

  @Test
  void aRosterInALongerTransactionSeesWhatWasCommittedMeanwhile() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              assertThat(directory.mayAct(li)).isTrue();
              inAnotherThread(
                  () -> {
                    contacts.person("qian", "钱进", roads);
                    keeper.refreshStaff(Set.of(new StaffId("qian")));
                  });
              applied(aRoster().unit("市政维护中心", "", "钱进"));
            });

    assertThat(directory.headsOf(roads)).containsExactly(new StaffId("qian"));
  }

  private static void inAnotherThread(Runnable what) {
    CompletableFuture.runAsync(what).join();
  }

  @Test
  void theExportHasFrozenHeadingsAndExplainsItself() throws Exception {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(roster.export()))) {
      assertThat(workbook.getSheets().map(it -> it.getName()))
          .containsExactly("单位", "人员角色", "值班", "说明");
      var units = workbook.findSheet("单位").orElseThrow().read();
      assertThat(units.get(1).getCellText(0)).isEqualTo("供水公司");
      assertThat(units.get(1).getCellText(6)).isEqualTo("王建国");
      assertThat(units).as("headings and three units").hasSize(4);
    }
  }
}
