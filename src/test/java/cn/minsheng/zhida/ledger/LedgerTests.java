package cn.minsheng.zhida.ledger;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Closing;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Ending;
import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.Endings;
import cn.minsheng.zhida.casework.Endorsement;
import cn.minsheng.zhida.casework.Endorser;
import cn.minsheng.zhida.casework.Entry;
import cn.minsheng.zhida.casework.Evidence;
import cn.minsheng.zhida.casework.Extending;
import cn.minsheng.zhida.casework.Extension;
import cn.minsheng.zhida.casework.FollowUp;
import cn.minsheng.zhida.casework.Handling;
import cn.minsheng.zhida.casework.HandlingReport;
import cn.minsheng.zhida.casework.HandlingResult;
import cn.minsheng.zhida.casework.Holds;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.LookBack;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.Paper;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.Review;
import cn.minsheng.zhida.casework.Satisfaction;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.casework.Telling;
import cn.minsheng.zhida.casework.UrgencyLevel;
import cn.minsheng.zhida.casework.Withdrawal;
import cn.minsheng.zhida.casework.Withdrawing;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeInTest;
import cn.minsheng.zhida.testing.PersistenceTest;
import cn.minsheng.zhida.trail.FreshTrail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PersistenceTest
@ExtendWith(FreshTrail.class)
class LedgerTests {

  @Autowired Registration registration;
  @Autowired Handling handling;
  @Autowired Review review;
  @Autowired Closing closing;
  @Autowired Endings endings;
  @Autowired Holds holds;
  @Autowired Withdrawing withdrawing;
  @Autowired Extending extending;
  @Autowired CaseBook book;
  @Autowired Ledger ledger;
  @Autowired History history;
  @Autowired Settling settling;
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
  void aListShowsEachPetitionAsItStandsTheNewestFirst() {
    var waiting = registered(Channel.MAYOR_HOTLINE);
    var given = assigned(Channel.LETTER_OR_VISIT, "2026-03-13");
    handling.accept(given.assignment().orElseThrow(), by(WATER_HEAD));

    var page = ledger.page(LedgerFilter.of(LedgerFilter.Scope.ALL), clock.instant(), 0, 10);

    assertThat(page.rows())
        .extracting(LedgerRow::number)
        .containsExactly(given.number(), waiting.number());
    assertThat(page.found()).isEqualTo(2);
    var row = page.rows().get(0);
    assertThat(row.status()).isEqualTo(PetitionStatus.IN_HAND);
    assertThat(row.channel()).isEqualTo(Channel.LETTER_OR_VISIT);
    var lead = row.lead().orElseThrow();
    assertThat(lead.unit()).isEqualTo(WATER);
    assertThat(lead.firstResponsible()).isEqualTo(WATER_HEAD);
    assertThat(lead.status()).isEqualTo(AssignmentStatus.ACCEPTED);
    assertThat(lead.due()).isEqualTo(Due.endOf(LocalDate.of(2026, 3, 13)));
    assertThat(page.rows().get(1).lead()).isEmpty();
  }

  @Test
  void scopesUnitsAndChannelsFilter() {
    registered(Channel.MAYOR_HOTLINE);
    var late = assigned(Channel.ONLINE_MESSAGE, "2026-03-05");
    var later = assigned(Channel.ONLINE_MESSAGE, "2026-03-04");
    assigned(Channel.ONLINE_MESSAGE, "2026-03-20");
    closed(Channel.ONLINE_MESSAGE, "2026-03-05");
    registration.registerAndAssign(
        petition(Channel.MAYOR_HOTLINE),
        Order.to(CITY, Due.endOf(LocalDate.of(2026, 3, 5))),
        by(CLERK));
    clock.goTo(LocalDateTime.of(2026, 3, 6, 9, 0));

    var overdue = page(LedgerFilter.of(LedgerFilter.Scope.OVERDUE).unit(WATER));
    assertThat(overdue.rows())
        .extracting(LedgerRow::number)
        .containsExactly(later.number(), late.number());
    assertThat(overdue.rows()).allMatch(it -> it.isOverdueAt(clock.instant()));
    assertThat(overdue.totals()).isEqualTo(new LedgerPage.Totals(4, 3, 2, 1));
    assertThat(page(LedgerFilter.of(LedgerFilter.Scope.ALL)).totals())
        .isEqualTo(new LedgerPage.Totals(6, 5, 3, 1));
    assertThat(page(LedgerFilter.of(LedgerFilter.Scope.FINISHED)).rows())
        .extracting(LedgerRow::status)
        .containsExactly(PetitionStatus.CLOSED);
    var hotline = LedgerFilter.of(LedgerFilter.Scope.UNFINISHED).channel(Channel.MAYOR_HOTLINE);
    assertThat(page(hotline).found()).isEqualTo(2);
    assertThat(page(hotline.unit(CITY)).found()).isOne();
  }

  @Test
  void givenBackItHasNoUnitButItsDeadlineStandsAndRunsOut() {
    var entry = assigned(Channel.MAYOR_HOTLINE, "2026-03-05");
    withdrawing.approve(
        withdrawing.ask(
            entry.assignment().orElseThrow(),
            new Withdrawal.Request("不属本单位", "三定方案", Optional.of(CITY)),
            by(WATER_HEAD)),
        "情况属实",
        by(OFFICE_HEAD));
    clock.goTo(LocalDateTime.of(2026, 3, 6, 9, 0));

    var overdue = page(LedgerFilter.of(LedgerFilter.Scope.OVERDUE));
    var row = overdue.rows().get(0);
    assertThat(row.status()).isEqualTo(PetitionStatus.TO_ASSIGN);
    assertThat(row.lead()).isEmpty();
    assertThat(row.due()).contains(Due.endOf(LocalDate.of(2026, 3, 5)));
    assertThat(row.isOverdueAt(clock.instant())).isTrue();
    assertThat(history.asOf(clock.instant(), clock.instant()).overdue()).isOne();
    assertThat(page(LedgerFilter.of(LedgerFilter.Scope.OVERDUE).unit(WATER)).rows()).isEmpty();
  }

  @Test
  void extendedItShowsBothDeadlines() {
    var entry = assigned(Channel.MAYOR_HOTLINE, "2026-03-13");
    var second = Due.endOf(LocalDate.of(2026, 3, 20));
    var request =
        extending.ask(
            entry.assignment().orElseThrow(),
            new Extension.Request("待配件到货", second),
            by(WATER_HEAD));
    var asked = page(LedgerFilter.of(LedgerFilter.Scope.ALL)).rows().get(0);
    assertThat(asked.due()).contains(Due.endOf(LocalDate.of(2026, 3, 13)));
    assertThat(asked.firstDue()).isEmpty();

    extending.grant(request, second, "情况属实", by(OFFICE_HEAD));

    var row = page(LedgerFilter.of(LedgerFilter.Scope.ALL)).rows().get(0);
    assertThat(row.lead().orElseThrow().due()).isEqualTo(second);
    assertThat(row.firstDue()).contains(Due.endOf(LocalDate.of(2026, 3, 13)));
    assertThat(
            jdbc.sql("select first_due_last_day from ledger_line where act = 'GRANT_EXTENSION'")
                .query(LocalDate.class)
                .single())
        .isEqualTo(LocalDate.of(2026, 3, 13));
  }

  @Test
  void aDeadlineOfItsOwnHasNoEarlierOne() {
    var entry = assigned(Channel.MAYOR_HOTLINE, "2026-03-13");
    var second = Due.endOf(LocalDate.of(2026, 3, 20));
    extending.grant(
        extending.ask(
            entry.assignment().orElseThrow(),
            new Extension.Request("待配件到货", second),
            by(WATER_HEAD)),
        second,
        "情况属实",
        by(OFFICE_HEAD));
    passes(entry);
    closing.recordFollowUp(
        entry.petition(),
        new FollowUp(
            FollowUp.Method.PHONE_CALL, Satisfaction.NOT_SATISFIED, clock.instant(), "仍然停水"),
        by(CLERK));

    closing.sendBack(entry.petition(), Due.endOf(LocalDate.of(2026, 3, 27)), by(CLERK));

    var row = page(LedgerFilter.of(LedgerFilter.Scope.ALL)).rows().get(0);
    assertThat(row.due()).contains(Due.endOf(LocalDate.of(2026, 3, 27)));
    assertThat(row.firstDue()).isEmpty();
  }

  @Test
  void pagesFollowEachOther() {
    for (var i = 0; i < 5; i++) {
      registered(Channel.MAYOR_HOTLINE);
    }

    var all = LedgerFilter.of(LedgerFilter.Scope.ALL);
    assertThat(ledger.page(all, clock.instant(), 1, 2).rows())
        .extracting(it -> it.number().ordinal())
        .containsExactly(3, 2);
    assertThat(ledger.page(all, clock.instant(), 3, 2).rows()).isEmpty();
    assertThat(ledger.page(all, clock.instant(), 3, 2).found()).isEqualTo(5);
  }

  @Test
  void anActThatIsRolledBackLeavesNoLine() {
    transaction.executeWithoutResult(
        status -> {
          assigned(Channel.MAYOR_HOTLINE, "2026-03-13");
          status.setRollbackOnly();
        });

    assertThat(count("ledger_entry")).isZero();
    assertThat(count("ledger_line")).isZero();
  }

  @Test
  void everyActHasOneLineAndOneOnTheTrail() {
    closed(Channel.MAYOR_HOTLINE, "2026-03-13");

    assertThat(jdbc.sql("select act from ledger_line order by line").query(String.class).list())
        .isEqualTo(jdbc.sql("select act from trail order by line").query(String.class).list())
        .contains("REGISTER", "CLOSE");
  }

  @Test
  void aReportDrawnAgainIsTheSameWhateverHappenedSince() {
    registered(Channel.MAYOR_HOTLINE);
    var open = assigned(Channel.ONLINE_MESSAGE, "2026-03-10");
    closed(Channel.ONLINE_MESSAGE, "2026-03-13");
    var end = LocalDateTime.of(2026, 3, 16, 0, 0);
    clock.goTo(end);
    var until = clock.instant();
    clock.goTo(end.plusHours(8));
    var drawn = clock.instant();
    var stock = history.asOf(until, drawn);
    var flow = history.during(Instant.EPOCH.plusSeconds(1), until, drawn);

    clock.goTo(end.plusHours(9));
    handling.accept(open.assignment().orElseThrow(), by(WATER_HEAD));
    var late = new By(WATER_HEAD, until.minusSeconds(60), "tap:late");
    handling.submitReport(open.assignment().orElseThrow(), report(late.at()), late);
    registered(Channel.MAYOR_HOTLINE);

    assertThat(history.asOf(until, drawn).cells())
        .containsExactlyInAnyOrderElementsOf(stock.cells());
    assertThat(history.during(Instant.EPOCH.plusSeconds(1), until, drawn).cells())
        .containsExactlyInAnyOrderElementsOf(flow.cells());
    assertThat(stock.all()).isEqualTo(3);
    assertThat(stock.finished()).isOne();
    assertThat(stock.unfinished()).isEqualTo(2);
    assertThat(stock.overdue()).isOne();
    assertThat(stock.by(Stock.Cell::status).get(PetitionStatus.TO_ASSIGN).all()).isOne();
    assertThat(stock.by(Stock.Cell::unit).get(Optional.of(WATER)).all()).isEqualTo(2);
    assertThat(stock.by(Stock.Cell::channel).get(Channel.MAYOR_HOTLINE).all()).isOne();
    assertThat(history.asOf(until, clock.instant()).all()).isEqualTo(3);
    assertThat(history.asOf(clock.instant().plusSeconds(1), clock.instant()).all()).isEqualTo(4);
  }

  @Test
  void aPeriodHasWhatHappenedInItAndNothingElse() {
    var first = clock.instant();
    registered(Channel.MAYOR_HOTLINE);
    clock.goTo(LocalDateTime.of(2026, 3, 16, 0, 0));
    var second = clock.instant();
    closed(Channel.ONLINE_MESSAGE, "2026-03-20");
    clock.goTo(LocalDateTime.of(2026, 3, 25, 9, 0));

    var earlier = history.during(first, second, clock.instant());
    assertThat(earlier.of(Act.REGISTER)).isOne();
    assertThat(earlier.of(Act.CLOSE)).isZero();
    var later = history.during(second, clock.instant(), clock.instant());
    assertThat(later.of(Act.REGISTER)).isOne();
    assertThat(later.of(Act.CLOSE)).isOne();
    assertThat(later.of(Satisfaction.SATISFIED)).isOne();
    assertThat(later.answeredLate()).isZero();
    assertThat(later.by(Flow.Cell::unit).get(Optional.of(WATER)).of(Act.SIGN_OFF)).isOne();
  }

  @Test
  void aLateAnswerStaysLateAndASecondDeadlineShows() {
    var entry = assigned(Channel.ONLINE_MESSAGE, "2026-03-03");
    clock.goTo(LocalDateTime.of(2026, 3, 4, 9, 0));
    passes(entry);
    closing.recordFollowUp(
        entry.petition(),
        new FollowUp(
            FollowUp.Method.HOME_VISIT, Satisfaction.NOT_SATISFIED, clock.instant(), "未通水"),
        by(CLERK));
    var second = Due.endOf(LocalDate.of(2026, 3, 10));
    closing.sendBack(entry.petition(), second, by(CLERK));
    clock.pass(Duration.ofMinutes(1));

    var row = page(LedgerFilter.of(LedgerFilter.Scope.UNFINISHED)).rows().get(0);
    assertThat(row.lead().orElseThrow().due()).isEqualTo(second);
    assertThat(row.lead().orElseThrow().status()).isEqualTo(AssignmentStatus.RETURNED);
    assertThat(row.isOverdueAt(clock.instant())).isFalse();
    var flow = history.during(Instant.EPOCH.plusSeconds(1), clock.instant(), clock.instant());
    assertThat(flow.answeredLate()).isOne();
    assertThat(flow.of(Satisfaction.NOT_SATISFIED)).isOne();
  }

  @Test
  void settlingChangesNoListAndNoReport() {
    registered(Channel.MAYOR_HOTLINE);
    assigned(Channel.ONLINE_MESSAGE, "2026-03-05");
    var closed = closed(Channel.ONLINE_MESSAGE, "2026-03-05");
    var inBetween = clock.instant();
    clock.goTo(LocalDateTime.of(2026, 3, 6, 9, 0));
    var lastOfAll = closed(Channel.MAYOR_HOTLINE, "2026-03-13");
    clock.pass(Duration.ofMinutes(1));
    var before = figures(inBetween);

    assertThat(settling.settle(1)).isEqualTo(2);
    assertThat(figures(inBetween)).isEqualTo(before);
    assertThat(settling.settle(1)).isZero();

    endings.lookBack(book.find(closed).orElseThrow().id(), new LookBack(false, "又停水"), by(CLERK));
    clock.pass(Duration.ofMinutes(1));
    assertThat(page(LedgerFilter.of(LedgerFilter.Scope.ALL)).totals())
        .isEqualTo(new LedgerPage.Totals(4, 3, 1, 1));
    assertThat(page(LedgerFilter.of(LedgerFilter.Scope.FINISHED)).rows())
        .extracting(LedgerRow::number)
        .containsExactly(lastOfAll);
    assertThat(settling.settle(5)).isZero();
    assertThat(jdbc.sql("select sum(petitions) from ledger_settled").query(Integer.class).single())
        .isOne();
    assertThat(history.asOf(inBetween.plusSeconds(1), clock.instant()).finished()).isOne();
    assertThat(history.asOf(clock.instant(), clock.instant()).finished()).isOne();
  }

  /** All that lists and reports say of the ledger, then and now. */
  private List<Object> figures(Instant earlier) {
    var all = new ArrayList<Object>();
    for (var scope : LedgerFilter.Scope.values()) {
      all.add(page(LedgerFilter.of(scope)));
      all.add(page(LedgerFilter.of(scope).unit(WATER).channel(Channel.ONLINE_MESSAGE)));
    }
    var march = LedgerFilter.of(LedgerFilter.Scope.FINISHED).finishedIn(YearMonth.of(2026, 3));
    all.add(page(march));
    for (var until : List.of(earlier, clock.instant())) {
      all.add(Set.copyOf(history.asOf(until, clock.instant()).cells()));
      all.add(Set.copyOf(history.asOf(until, earlier).cells()));
      assertThat(Set.copyOf(history.asOf(until, clock.instant()).cells()))
          .isEqualTo(byTheLastLines(until));
    }
    return all;
  }

  /** The same by looking at every line there is. */
  private Set<Stock.Cell> byTheLastLines(Instant until) {
    var rows = new ArrayList<LedgerRow>();
    history.rows(until, clock.instant(), rows::add);
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                it ->
                    new Stock.Cell(
                        it.status(),
                        it.channel(),
                        it.lead().map(LedgerRow.Lead::unit),
                        it.isOverdueAt(until),
                        it.isHeldAt(until),
                        it.ended(),
                        0),
                Collectors.summingInt(it -> 1)))
        .entrySet()
        .stream()
        .map(
            it ->
                new Stock.Cell(
                    it.getKey().status(),
                    it.getKey().channel(),
                    it.getKey().unit(),
                    it.getKey().overdue(),
                    it.getKey().held(),
                    it.getKey().ended(),
                    it.getValue()))
        .collect(Collectors.toSet());
  }

  @Test
  void whatIsDueTodayThisWeekOrWaitsForTheOfficeHasListsOfItsOwn() {
    var waiting = registered(Channel.MAYOR_HOTLINE);
    var today = assigned(Channel.MAYOR_HOTLINE, "2026-03-02");
    var thisWeek = assigned(Channel.MAYOR_HOTLINE, "2026-03-08");
    assigned(Channel.MAYOR_HOTLINE, "2026-03-09");
    closed(Channel.MAYOR_HOTLINE, "2026-03-09");

    assertThat(numbers(LedgerFilter.Scope.DUE_TODAY)).containsExactly(today.number());
    assertThat(numbers(LedgerFilter.Scope.DUE_THIS_WEEK))
        .containsExactly(today.number(), thisWeek.number());
    assertThat(numbers(LedgerFilter.Scope.TO_ASSIGN)).containsExactly(waiting.number());
    assertThat(numbers(LedgerFilter.Scope.TO_ACCEPT)).hasSize(3);
    assertThat(ledger.units(clock.instant(), 5)).containsExactly(new UnitCounts(WATER, 3, 0, 2));
    var february = LedgerFilter.of(LedgerFilter.Scope.FINISHED).finishedIn(YearMonth.of(2026, 2));
    assertThat(page(february).found()).isZero();
    assertThat(page(february).rows()).isEmpty();
    assertThat(page(february).totals().finished()).isOne();
  }

  private List<LedgerNumber> numbers(LedgerFilter.Scope scope) {
    var page = page(LedgerFilter.of(scope));
    assertThat(page.found()).isEqualTo(page.rows().size());
    return page.rows().stream().map(LedgerRow::number).toList();
  }

  @Test
  void whatIsHeldIsReportedAsHeldAndNotAsOverdue() {
    var entry = assigned(Channel.ONLINE_MESSAGE, "2026-03-03");
    holds.hold(entry.petition(), LocalDate.of(2026, 3, 9), "等待判决", by(CLERK));
    clock.goTo(LocalDateTime.of(2026, 3, 5, 9, 0));

    var held = history.asOf(clock.instant(), clock.instant());
    assertThat(held.held()).isOne();
    assertThat(held.overdue()).isZero();
    assertThat(page(LedgerFilter.of(LedgerFilter.Scope.OVERDUE)).rows()).isEmpty();
    assertThat(
            page(LedgerFilter.of(LedgerFilter.Scope.ALL)).rows().get(0).isHeldAt(clock.instant()))
        .isTrue();
    clock.goTo(LocalDateTime.of(2026, 3, 10, 0, 0));
    var after = history.asOf(clock.instant(), clock.instant());
    assertThat(after.held()).isZero();
    assertThat(after.overdue()).isOne();
    assertThat(page(LedgerFilter.of(LedgerFilter.Scope.OVERDUE)).rows()).hasSize(1);
  }

  @Test
  void otherEndingsAreCountedByTheirKind() {
    var entry = assigned(Channel.ONLINE_MESSAGE, "2026-03-13");
    endings.end(
        entry.petition(),
        new Ending(EndingKind.NOT_OF_THE_ZONE, "属双桥区", Evidence.of("退单 17")),
        by(OFFICE_HEAD));
    clock.pass(Duration.ofMinutes(1));

    var stock = history.asOf(clock.instant(), clock.instant());
    assertThat(stock.ended(EndingKind.NOT_OF_THE_ZONE)).isOne();
    assertThat(stock.finished()).isOne();
    var row = page(LedgerFilter.of(LedgerFilter.Scope.FINISHED)).rows().get(0);
    assertThat(row.ended()).contains(EndingKind.NOT_OF_THE_ZONE);
    assertThat(row.lead().orElseThrow().status()).isEqualTo(AssignmentStatus.CANCELLED);
    assertThat(
            history
                .during(Instant.EPOCH.plusSeconds(1), clock.instant(), clock.instant())
                .finished())
        .isOne();
  }

  @Test
  void whatIsReopenedIsAtTheOfficeAgain() {
    var number = closed(Channel.ONLINE_MESSAGE, "2026-03-13");
    var petition = book.find(number).orElseThrow().id();
    endings.lookBack(petition, new LookBack(false, "又停水"), by(CLERK));

    var row = page(LedgerFilter.of(LedgerFilter.Scope.UNFINISHED)).rows().get(0);
    assertThat(row.status()).isEqualTo(PetitionStatus.TO_ASSIGN);
    assertThat(row.lead()).isEmpty();
  }

  @Test
  void aSupportingUnitsStepsDoNotTouchTheLeads() {
    var due = Due.endOf(LocalDate.of(2026, 3, 13));
    var entry =
        registration.registerAndAssign(
            petition(Channel.ONLINE_MESSAGE),
            Order.to(WATER, due).withSupport(new Order.Support(CITY, due)),
            by(CLERK));
    var support = book.petition(entry.petition()).supporting().get(0).id();

    handling.accept(support, by(CITY_HEAD));

    var lead = page(LedgerFilter.of(LedgerFilter.Scope.ALL)).rows().get(0).lead().orElseThrow();
    assertThat(lead.unit()).isEqualTo(WATER);
    assertThat(lead.status()).isEqualTo(AssignmentStatus.ISSUED);
    assertThat(count("ledger_line")).isEqualTo(3);
  }

  private LedgerPage page(LedgerFilter filter) {
    return ledger.page(filter, clock.instant(), 0, 100);
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private By by(StaffId who) {
    sources++;
    return new By(who, clock.instant(), "message:" + sources);
  }

  private NewPetition petition(Channel channel) {
    return new NewPetition(
        new Source(channel, "", clock.instant()),
        MatterKind.HELP,
        "供水",
        UrgencyLevel.ORDINARY,
        Secrecy.ORDINARY,
        new Matter(List.of(), "没有自来水", ""),
        List.of());
  }

  private HandlingReport report(Instant told) {
    return new HandlingReport(
        new Paper.File(DocumentId.next()), "已恢复", "条例", HandlingResult.SOLVED, Telling.met(told));
  }

  private Entry registered(Channel channel) {
    return registration.register(petition(channel), by(CLERK));
  }

  private Entry assigned(Channel channel, String due) {
    return registration.registerAndAssign(
        petition(channel), Order.to(WATER, Due.endOf(LocalDate.parse(due))), by(CLERK));
  }

  private void passes(Entry entry) {
    var assignment = entry.assignment().orElseThrow();
    handling.accept(assignment, by(WATER_HEAD));
    var report = handling.submitReport(assignment, report(clock.instant()), by(WATER_HEAD));
    handling.signOff(report, by(WATER_HEAD));
    review.pass(report, by(CLERK));
  }

  private LedgerNumber closed(Channel channel, String due) {
    var entry = assigned(channel, due);
    passes(entry);
    closing.recordFollowUp(
        entry.petition(),
        new FollowUp(FollowUp.Method.PHONE_CALL, Satisfaction.SATISFIED, clock.instant(), ""),
        by(CLERK));
    if (channel.superiorEndorses()) {
      closing.endorse(
          entry.petition(),
          new Endorsement(Endorser.SUPERIOR, true, Evidence.of("平台已办结")),
          by(CLERK));
    }
    closing.endorse(
        entry.petition(), new Endorsement(Endorser.COMMITTEE, true, Evidence.NONE), by(LEADER));
    return entry.number();
  }
}
