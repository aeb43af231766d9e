package cn.minsheng.zhida.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.zhida.directory.DirectoryChange.HeadChange;
import cn.minsheng.zhida.directory.DirectoryChange.Renaming;
import cn.minsheng.zhida.directory.DirectoryChange.UnitRemoval;
import cn.minsheng.zhida.directory.RefreshOutcome.NotBelieved;
import cn.minsheng.zhida.directory.RefreshOutcome.NotDue;
import cn.minsheng.zhida.directory.RefreshOutcome.Refreshed;
import cn.minsheng.zhida.directory.RefreshOutcome.Unread;
import cn.minsheng.zhida.testing.ContactsInTest;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.PersistenceTest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
class DirectoryKeeperTests {

  @Autowired DirectoryKeeper keeper;
  @Autowired Directory directory;
  @Autowired ContactsInTest contacts;
  @Autowired MovedClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Registrar registrar;
  @Autowired ContactsReader reader;
  @Autowired Registry registry;
  @Autowired PlatformTransactionManager transactions;

  UnitId water;
  UnitId roads;
  StaffId wang;
  StaffId li;
  StaffId zhao;
  StaffId sun;

  @BeforeEach
  void anOfficeWithTwoUnits() {
    contacts.clear();
    jdbc.sql("update directory_head set tried_at = null, refreshed_at = null, missed_at = null")
        .update();
    clock.goTo(MovedClock.START);
    writeTheContacts();
  }

  private void writeTheContacts() {
    water = contacts.unit(10, "供水公司");
    roads = contacts.unit(20, "市政维护中心");
    wang = contacts.person("wang", "王建国", water);
    li = contacts.person("li", "李芳", water);
    zhao = contacts.person("zhao", "赵敏", roads);
    sun = contacts.person("sun", "孙强", ContactsInTest.ROOT);
    contacts.heads(water, wang);
    contacts.heads(roads, zhao);
  }

  @Test
  void whoSignsInForTheFirstTimeCanBeReachedFromThenOn() {
    contacts.personWhoNeverSignedIn("li", "李芳", water);
    assertThat(keeper.refreshAll().change().activated()).isEmpty();
    contacts.person("li", "李芳", water);
    assertThat(keeper.refreshStaff(Set.of(li)).change().activated()).containsExactly(li);
    assertThat(keeper.refreshAll().change().activated()).isEmpty();
  }

  @Test
  void theFirstWalkEntersEverybodyAlsoThoseDirectlyUnderTheRoot() {
    var change = keeper.refreshAll().change();

    assertThat(change.joined()).containsExactlyInAnyOrder(wang, li, zhao, sun);
    assertThat(change.unitsAdded()).containsExactlyInAnyOrder(water, roads);
    assertThat(change.unitsWithoutHead()).isEmpty();
    assertThat(directory.headsOf(water)).containsExactly(wang);
    assertThat(directory.rolesOf(wang)).containsExactly(Office.in(water, Role.UNIT_HEAD));
    assertThat(directory.holders(Role.UNIT_HEAD)).containsExactlyInAnyOrder(wang, zhao);
    assertThat(directory.unit(roads).orElseThrow().name()).isEqualTo("市政维护中心");
    assertThat(directory.units()).extracting(Unit::id).containsExactly(water, roads);
    var known = directory.staff(li).orElseThrow();
    assertThat(known.name()).isEqualTo("李芳");
    assertThat(known.units()).containsExactly(water);
    assertThat(directory.mayAct(sun)).isTrue();
    assertThat(directory.mayAct(new StaffId("nobody"))).isFalse();
  }

  @Test
  void aSecondWalkThatFindsTheSameChangesNothing() {
    keeper.refreshAll();

    assertThat(keeper.refreshAll()).isEqualTo(new Refreshed(DirectoryChange.NONE));
  }

  @Test
  void namesAreFoundInAnyWidthAndSpacing() {
    contacts.unit(30, "Ａ区 办公室");
    contacts.person("zhang", "张　三");
    contacts.person("zhang2", "张三", roads);
    contacts.person("zhang", "张　三", water);
    keeper.refreshAll();

    assertThat(directory.unitsCalled("a区办公室")).hasSize(1);
    assertThat(directory.staffCalled(" 张 三"))
        .extracting(it -> it.id().value())
        .containsExactly("zhang", "zhang2");
    assertThat(directory.staffCalled("")).isEmpty();
  }

  @Test
  void someoneWhoLeftCannotActAndWhatHangsOnThemIsReported() {
    keeper.refreshAll();
    contacts.leaves(wang);

    var change = keeper.staffLeft(Set.of(wang)).change();

    assertThat(change.left())
        .containsExactly(
            new Departure(wang, "王建国", List.of(Office.in(water, Role.UNIT_HEAD)), List.of()));
    assertThat(change.headsChanged())
        .containsExactly(new HeadChange(water, Set.of(wang), Set.of()));
    assertThat(change.unitsWithoutHead()).containsExactly(water);
    assertThat(directory.mayAct(wang)).isFalse();
    assertThat(directory.rolesOf(wang)).isEmpty();
    assertThat(directory.headsOf(water)).isEmpty();
    assertThat(directory.staff(wang).orElseThrow().left()).isTrue();
    assertThat(directory.staffCalled("王建国")).isEmpty();
  }

  @Test
  void anEventToldTwiceIsReportedOnce() {
    keeper.refreshAll();
    contacts.leaves(wang);
    keeper.staffLeft(Set.of(wang));

    assertThat(keeper.staffLeft(Set.of(wang)).change().isEmpty()).isTrue();
  }

  @Test
  void anEventIsNeverBelievedOnlyFollowed() {
    keeper.refreshAll();

    assertThat(keeper.staffLeft(Set.of(li)).change().isEmpty()).isTrue();
    assertThat(keeper.unitsRemoved(Set.of(roads)).change().isEmpty()).isTrue();
    assertThat(directory.mayAct(li)).isTrue();

    clock.pass(Duration.ofMinutes(10));
    assertThat(keeper.refreshIfDue()).isInstanceOf(Refreshed.class);
  }

  @Test
  void anOldEventAboutSomeoneWhoLeftDoesNotBringThemBack() {
    keeper.refreshAll();
    contacts.leaves(li);
    keeper.staffLeft(Set.of(li));

    keeper.refreshStaff(Set.of(li));

    assertThat(directory.mayAct(li)).isFalse();
  }

  @Test
  void anAnswerAskedForEarlierDoesNotOverwriteALaterOne() {
    keeper.refreshAll();
    var early = reader.around(Set.of(li), Set.of());
    clock.pass(Duration.ofSeconds(1));
    contacts.leaves(li);
    keeper.staffLeft(Set.of(li));

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              registry.lock();
              registrar.enter(early, registry.read());
            });

    assertThat(directory.mayAct(li)).isFalse();
  }

  @Test
  void whatAnEventBringsDuringAWalkStaysAsTheEventFoundIt() {
    keeper.refreshAll();
    contacts.duringTheNextWalk(
        () -> {
          clock.pass(Duration.ofSeconds(1));
          contacts.leaves(li);
          contacts.person("zhou", "周杰", water);
          keeper.refreshStaff(Set.of(li, new StaffId("zhou")));
          contacts.person("li", "李芳", water);
          contacts.leaves(new StaffId("zhou"));
        });

    keeper.refreshAll();

    assertThat(directory.mayAct(li)).isFalse();
    assertThat(directory.mayAct(new StaffId("zhou"))).isTrue();
  }

  @Test
  void someoneTheWalkOverlooksIsAskedForBeforeTheyAreSeenOff() {
    keeper.refreshAll();
    contacts.overlookInWalks(li);

    assertThat(keeper.refreshAll().change().isEmpty()).isTrue();
    assertThat(directory.mayAct(li)).isTrue();
  }

  @Test
  void aHeadNobodyHasMetComesWithTheUnit() {
    keeper.refreshAll();
    var heat = contacts.unit(30, "热力公司");
    var qian = contacts.person("qian", "钱进", heat);
    contacts.heads(heat, qian);

    var change = keeper.refreshUnits(Set.of(heat)).change();

    assertThat(change.joined()).containsExactly(qian);
    assertThat(change.unitsAdded()).containsExactly(heat);
    assertThat(change.headsChanged()).containsExactly(new HeadChange(heat, Set.of(), Set.of(qian)));
    assertThat(directory.headsOf(heat)).containsExactly(qian);
  }

  @Test
  void somebodyNewBringsTheirUnknownUnit() {
    keeper.refreshAll();
    var heat = contacts.unit(30, "热力公司");
    var qian = contacts.person("qian", "钱进", heat);

    var change = keeper.refreshStaff(Set.of(qian)).change();

    assertThat(change.unitsAdded()).containsExactly(heat);
    assertThat(change.unitsWithoutHead()).containsExactly(heat);
    assertThat(directory.staff(qian).orElseThrow().units()).containsExactly(heat);
  }

  @Test
  void somebodyWhoMovesIsReadWithBothUnits() {
    keeper.refreshAll();
    contacts.person("wang", "王建国", roads);
    contacts.heads(water, li);
    contacts.heads(roads, zhao, wang);

    var change = keeper.refreshStaff(Set.of(wang)).change();

    assertThat(change.headsChanged())
        .containsExactlyInAnyOrder(
            new HeadChange(water, Set.of(wang), Set.of(li)),
            new HeadChange(roads, Set.of(zhao), Set.of(zhao, wang)));
    assertThat(directory.staff(wang).orElseThrow().units()).containsExactly(roads);
  }

  @Test
  void unitsAreRenamedAndRemoved() {
    keeper.refreshAll();
    contacts.unit(10, "自来水公司");
    contacts.removeUnit(roads);

    var change = keeper.refreshUnits(Set.of(water, roads)).change();

    assertThat(change.unitsRenamed()).containsExactly(new Renaming(water, "供水公司", "自来水公司"));
    assertThat(change.unitsRemoved())
        .containsExactly(
            new UnitRemoval(
                roads, "市政维护中心", List.of(new Appointment(zhao, Office.in(roads, Role.UNIT_HEAD)))));
    assertThat(directory.rolesOf(zhao)).isEmpty();
    assertThat(directory.unit(roads).orElseThrow().removed()).isTrue();
    assertThat(directory.unitsCalled("市政维护中心")).isEmpty();
    assertThat(directory.unitsCalled("供水公司")).isEmpty();
  }

  @Test
  void nothingIsConcludedFromContactsThatCannotBeRead(CapturedOutput output) {
    keeper.refreshAll();
    contacts.leaves(li);
    contacts.unreachable(true);

    assertThat(keeper.refreshAll()).isInstanceOf(Unread.class);
    assertThat(keeper.staffLeft(Set.of(li))).isInstanceOf(Unread.class);
    assertThat(directory.mayAct(li)).isTrue();
    assertThat(output).contains("Contacts not read").doesNotContain("李芳");

    contacts.unreachable(false);
    clock.pass(Duration.ofMinutes(9));
    assertThat(keeper.refreshIfDue()).isInstanceOf(NotDue.class);
    clock.pass(Duration.ofMinutes(1));
    assertThat(keeper.refreshIfDue().change().left()).hasSize(1);
    assertThat(keeper.refreshIfDue()).isInstanceOf(NotDue.class);
  }

  @Test
  void contactsThatAreSuddenlyEmptyAreNotBelieved(CapturedOutput output) {
    keeper.refreshAll();
    contacts.lose();

    assertThat(keeper.refreshAll()).isEqualTo(new NotBelieved(4, 4, 2, 2));
    assertThat(keeper.refreshAllThoughManyAreMissing()).isInstanceOf(NotBelieved.class);
    assertThat(directory.holders(Role.UNIT_HEAD)).hasSize(2);
    assertThat(output)
        .contains("ERROR", "Check in the developer console that the app may read the contacts");
  }

  @Test
  void thatMoreThanHalfLeftAtOnceIsNotBelievedUnlessAnAdminSaysSo() {
    keeper.refreshAll();
    List.of(li, zhao, sun).forEach(contacts::leaves);

    assertThat(keeper.staffLeft(Set.of(li, zhao, sun))).isEqualTo(new NotBelieved(4, 3, 2, 0));
    assertThat(keeper.refreshAll()).isInstanceOf(NotBelieved.class);
    assertThat(directory.mayAct(li)).isTrue();

    assertThat(keeper.refreshAllThoughManyAreMissing().change().left()).hasSize(3);
    assertThat(directory.mayAct(li)).isFalse();
  }

  @Test
  void halfOfThePeopleMayLeave() {
    keeper.refreshAll();
    List.of(li, sun).forEach(contacts::leaves);

    assertThat(keeper.refreshAll().change().left()).hasSize(2);
  }

  @Test
  void aWalkThatMeetsNobodyIsNotBelievedEvenTheFirstTime() {
    contacts.lose();

    assertThat(keeper.refreshIfDue()).isInstanceOf(NotBelieved.class);
    clock.pass(Duration.ofMinutes(10));
    writeTheContacts();
    assertThat(keeper.refreshIfDue().change().joined()).hasSize(4);
  }

  @Test
  void someoneWhoComesBackHasWhatTheContactsGiveThem() {
    keeper.refreshAll();
    contacts.leaves(wang);
    keeper.staffLeft(Set.of(wang));
    contacts.person("wang", "王建国", water);

    var change = keeper.refreshStaff(Set.of(wang)).change();

    assertThat(change.returned()).containsExactly(wang);
    assertThat(change.joined()).isEmpty();
    assertThat(directory.rolesOf(wang)).containsExactly(Office.in(water, Role.UNIT_HEAD));
  }

  @Test
  void theWalkOfTheDayIsAtTwentyPastTwoInTheOffice() {
    assertThat(keeper.refreshIfDue()).as("empty").isInstanceOf(Refreshed.class);
    assertThat(keeper.refreshIfDue()).isInstanceOf(NotDue.class);

    clock.goTo(LocalDateTime.of(2026, 3, 3, 2, 19, 59));
    assertThat(keeper.refreshIfDue()).isInstanceOf(NotDue.class);
    clock.goTo(LocalDateTime.of(2026, 3, 3, 2, 20));
    assertThat(keeper.refreshIfDue()).isInstanceOf(Refreshed.class);
    assertThat(keeper.refreshIfDue()).isInstanceOf(NotDue.class);
    clock.goTo(LocalDateTime.of(2026, 3, 3, 23, 0));
    assertThat(keeper.refreshIfDue()).isInstanceOf(NotDue.class);
  }

  @Test
  void aWalkMissedAtNightIsMadeUpForInTheMorning() {
    keeper.refreshIfDue();
    clock.goTo(LocalDateTime.of(2026, 3, 5, 8, 0));

    assertThat(keeper.refreshIfDue()).isInstanceOf(Refreshed.class);
  }

  @Test
  void aWalkThatFailedIsTriedAgainAfterTenMinutes() {
    contacts.unreachable(true);
    assertThat(keeper.refreshIfDue()).isInstanceOf(Unread.class);
    contacts.unreachable(false);

    assertThat(keeper.refreshIfDue()).isInstanceOf(NotDue.class);
    clock.pass(Duration.ofMinutes(10));
    assertThat(keeper.refreshIfDue()).isInstanceOf(Refreshed.class);
  }

  @Test
  void severalNodesWalkOnceADay() throws Exception {
    var nodes = Executors.newFixedThreadPool(6);
    List<Callable<RefreshOutcome>> calls = new ArrayList<>();
    for (int node = 0; node < 6; node++) {
      calls.add(keeper::refreshIfDue);
    }
    List<RefreshOutcome> outcomes = new ArrayList<>();
    for (var outcome : nodes.invokeAll(calls)) {
      outcomes.add(outcome.get(30, TimeUnit.SECONDS));
    }
    nodes.shutdown();

    assertThat(outcomes).filteredOn(Refreshed.class::isInstance).hasSize(1);
    assertThat(contacts.walks()).isEqualTo(1);
  }

  @Test
  void twoNodesFollowingTheSameEventReportItOnce() throws Exception {
    keeper.refreshAll();
    contacts.leaves(wang);
    var nodes = Executors.newFixedThreadPool(4);
    List<Callable<RefreshOutcome>> calls = new ArrayList<>();
    for (int node = 0; node < 4; node++) {
      calls.add(() -> keeper.staffLeft(Set.of(wang)));
      calls.add(keeper::refreshAll);
    }
    var reported = 0;
    for (var outcome : nodes.invokeAll(calls)) {
      reported += outcome.get(30, TimeUnit.SECONDS).change().left().size();
    }
    nodes.shutdown();

    assertThat(reported).isEqualTo(1);
  }

  @Test
  void anOverlongNameDoesNotStopTheWalk() {
    contacts.unit(30, "㎡".repeat(300));
    contacts.person("long", "长".repeat(300), water);

    assertThat(keeper.refreshAll()).isInstanceOf(Refreshed.class);
    assertThat(directory.mayAct(new StaffId("long"))).isTrue();
  }

  @Test
  void theContactsAreNotReadInsideATransaction() {
    var transaction = new TransactionTemplate(transactions);

    assertThatThrownBy(() -> transaction.execute(status -> keeper.refreshAll()))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Not timed; on two busy cores the first walk took 1.4 s and the second 0.8 s. */
  @Test
  void aWholeOrganisationIsWalked() {
    for (int unit = 0; unit < 200; unit++) {
      var id = contacts.unit(1_000 + unit, "单位" + unit);
      for (int person = 0; person < 10; person++) {
        contacts.person("p-%d-%d".formatted(unit, person), "某" + person, id);
      }
      contacts.heads(id, new StaffId("p-%d-0".formatted(unit)));
    }

    assertThat(keeper.refreshAll().change().joined()).hasSize(2_004);
    assertThat(keeper.refreshAll().change().isEmpty()).isTrue();
    assertThat(directory.holders(Role.UNIT_HEAD)).hasSize(202);
  }

  @Test
  void theFirstAdminsHoldAdminOnceTheContactsKnowThem() {
    var first = new StaffId(PersistenceTest.FIRST_ADMIN);
    keeper.refreshAll();
    assertThat(directory.holders(Role.ADMIN)).isEmpty();
    assertThat(directory.rolesOf(first)).isEmpty();

    contacts.person(PersistenceTest.FIRST_ADMIN, "管理员", water);
    keeper.refreshStaff(Set.of(first));

    assertThat(directory.holders(Role.ADMIN)).containsExactly(first);
    assertThat(directory.rolesOf(first)).containsExactly(Office.of(Role.ADMIN));
    contacts.leaves(first);
    assertThat(keeper.staffLeft(Set.of(first)).change().left().get(0).offices())
        .containsExactly(Office.of(Role.ADMIN));
    assertThat(directory.rolesOf(first)).isEmpty();
  }
}
