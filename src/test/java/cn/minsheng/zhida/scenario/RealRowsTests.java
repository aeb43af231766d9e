package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.directory.Roster;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.ledger.Ledger;
import cn.minsheng.zhida.ledger.LedgerFilter;
import cn.minsheng.zhida.ledger.LedgerRow;
import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.sandbox.Seen;
import cn.minsheng.zhida.testing.OfficeTest;
import cn.minsheng.zhida.trail.Trail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What citizens really write goes the whole way, and nothing is lost, changed or done twice. */
@OfficeTest
class RealRowsTests extends Scenario {

  private static final Logger log = LoggerFactory.getLogger(RealRowsTests.class);

  /** Where every answer to a tap is in time; one that is late costs a call. */
  private static final int MOST_PAID_CALLS = 8;

  private static final double LATE_ON_A_BUSY_MACHINE = 0.5;

  /** Until then a card whose answer was late holds up what stands behind it. */
  private static final Duration LATE_ANSWERS_ARE_SENT_AGAIN = Duration.ofSeconds(5);

  private static final List<String> ACTS =
      List.of(
          "REGISTER",
          "ASSIGN",
          "ACCEPT",
          "SUBMIT_REPORT",
          "SIGN_OFF",
          "PASS",
          "RECORD_FOLLOW_UP",
          "ENDORSE_FOR_COMMITTEE",
          "CLOSE");

  @Autowired Roster roster;
  @Autowired CaseBook book;
  @Autowired Confidences confidences;
  @Autowired Ledger ledger;
  @Autowired Trail trail;

  private District district;

  @BeforeEach
  void theDistrictIsThere() {
    assumeThat(RealPetition.FILE)
        .as("Set -Dzhida.test.shared to the folder with data/petitions/raw-4326.xlsx")
        .exists();
    twin.cardDeadline(Duration.ofSeconds(20));
    jdbc.sql("update trail_head set line = 0, hash = repeat('0', 64)").update();
    district = District.opens(this, roster, District.MOST_UNITS);
  }

  @AfterEach
  void theDistrictIsGone() {
    if (district != null) {
      district.closes(this);
    }
    twin.cardDeadline(Duration.ofSeconds(2));
  }

  @Test
  void twentyRealPetitionsAreClosed() {
    areClosed(20);
  }

  @Test
  @Tag("long")
  void twoHundredRealPetitionsAreClosed() {
    areClosed(200);
  }

  private void areClosed(int howMany) {
    var petitions = RealPetition.first(howMany);
    assertThat(petitions).hasSize(howMany);
    var rounds = new Rounds(district, petitions, clock);
    var callsBefore = twin.calls().all().size();
    var messagesBefore = twin.calls().streamMessages();

    rounds.fromTheOrderToTheEnd();
    clock.pass(LATE_ANSWERS_ARE_SENT_AGAIN);
    await().atMost(Duration.ofMinutes(5)).until(() -> underWay() == 0);
    allIsDone();

    for (var i = 0; i < howMany; i++) {
      isAsItWasTyped(petitions.get(i), rounds.unit(i), view(i + 1));
    }
    assertThat(book.find(new LedgerNumber(2026, howMany + 1))).isEmpty();
    theLedgerAgrees(howMany, rounds);
    theTrailAgrees(howMany);
    district.phones().forEach(RealRowsTests::nothingIsThereTwice);
    var paid = PaidCalls.of(twin.calls().all().subList(callsBefore, twin.calls().all().size()));
    log.info(
        "{} petitions, {} messages and taps, paid calls (all, for each petition, which):{}",
        howMany,
        twin.calls().streamMessages() - messagesBefore,
        paid.table(howMany));
    assertThat((double) paid.total() / howMany)
        .isLessThanOrEqualTo(MOST_PAID_CALLS + LATE_ON_A_BUSY_MACHINE);
  }

  private PetitionView view(int ordinal) {
    return book.find(new LedgerNumber(2026, ordinal)).orElseThrow();
  }

  private void isAsItWasTyped(RealPetition typed, UnitAtWork unit, PetitionView petition) {
    assertThat(petition.status()).isEqualTo(PetitionStatus.CLOSED);
    var clerk = new StaffId(district.clerk().userId());
    assertThat(confidences.matter(petition.id(), clerk).content())
        .as("%s, but for the blanks around it", typed.number())
        .isEqualTo(typed.content().strip());
    assertThat(petition.sources())
        .extracting(it -> it.channel(), it -> it.number())
        .containsExactly(tuple(Channel.ONLINE_MESSAGE, typed.number()));
    assertThat(petition.lead().orElseThrow().unit().value()).isEqualTo(unit.department());
    assertThat(petition.lead().orElseThrow().firstResponsible().value())
        .isEqualTo(unit.head().userId());
  }

  private void theLedgerAgrees(int howMany, Rounds rounds) {
    var all = ledger.page(LedgerFilter.of(LedgerFilter.Scope.ALL), clock.instant(), 0, 1_000);
    assertThat(all.totals().all()).isEqualTo(howMany);
    assertThat(all.totals().finished()).isEqualTo(howMany);
    assertThat(all.rows()).extracting(LedgerRow::status).containsOnly(PetitionStatus.CLOSED);
    for (var row : all.rows()) {
      var unit = rounds.unit(row.number().ordinal() - 1);
      assertThat(row.lead().orElseThrow().unit().value()).isEqualTo(unit.department());
      assertThat(linesOfTheLedger(row)).isEqualTo(ACTS);
    }
  }

  private List<String> linesOfTheLedger(LedgerRow row) {
    return jdbc.sql("select act from ledger_line where petition = ? order by line")
        .param(row.petition().toString())
        .query(String.class)
        .list();
  }

  private void theTrailAgrees(int howMany) {
    assertThat(trail.verify().isSound()).isTrue();
    for (var ordinal = 1; ordinal <= howMany; ordinal++) {
      var lines = trail.of("petition:" + new LedgerNumber(2026, ordinal), 100);
      assertThat(lines).extracting(it -> it.entry().act()).isEqualTo(ACTS);
    }
    assertThat(trail.verify().lines()).isEqualTo((long) howMany * ACTS.size());
  }

  private static void nothingIsThereTwice(Phone phone) {
    var cards = new ArrayList<String>();
    var texts = new ArrayList<String>();
    for (var seen : phone.see()) {
      if (seen instanceof Seen.Card card) {
        cards.add(card.card().outTrackId());
      } else if (seen instanceof Seen.Markdown text) {
        texts.add(text.text());
      }
    }
    assertThat(cards).doesNotHaveDuplicates();
    assertThat(texts).doesNotHaveDuplicates();
    assertThat(phone.notices()).isEmpty();
  }
}
