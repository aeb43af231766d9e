package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeInTest;
import cn.minsheng.zhida.testing.PersistenceTest;
import cn.minsheng.zhida.trail.FreshTrail;
import cn.minsheng.zhida.trail.Trail;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main path as the office tells it. */
@PersistenceTest
@ExtendWith(FreshTrail.class)
class LifeOfAPetitionTests {

  @Autowired Registration registration;
  @Autowired Handling handling;
  @Autowired Review review;
  @Autowired Closing closing;
  @Autowired CaseBook book;
  @Autowired Trail trail;
  @Autowired MovedClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired BeanFactory context;

  PetitionsInTest office;

  @BeforeEach
  void theOfficeOpens() {
    clock.goTo(MovedClock.START);
    OfficeInTest.opens(jdbc);
    office = new PetitionsInTest(context);
  }

  @Test
  void fromAnOrderToTheClosedRegister() {
    var entry =
        registration.registerAndAssign(
            office.from(Channel.MAYOR_HOTLINE), PetitionsInTest.toWater(), office.by(CLERK));
    var assignment = entry.assignment().orElseThrow();
    assertThat(entry.number()).hasToString("民声〔2026〕1号");
    assertThat(book.petition(entry.petition()).status()).isEqualTo(PetitionStatus.IN_HAND);

    handling.accept(assignment, office.by(WATER_LIAISON));
    clock.goTo(LocalDateTime.of(2026, 3, 11, 15, 0));
    var report = handling.submitReport(assignment, office.report(), office.by(WATER_LIAISON));
    handling.signOff(report, office.by(WATER_DEPUTY));
    review.pass(report, office.by(CLERK));
    assertThat(book.petition(entry.petition()).status()).isEqualTo(PetitionStatus.TO_FOLLOW_UP);

    clock.goTo(LocalDateTime.of(2026, 3, 16, 10, 0));
    closing.recordFollowUp(
        entry.petition(), office.visit(Satisfaction.SATISFIED), office.by(VISITOR));
    assertThat(book.petition(entry.petition()).missing())
        .containsExactlyInAnyOrder(Endorser.SUPERIOR, Endorser.COMMITTEE);
    closing.endorse(
        entry.petition(), PetitionsInTest.from(Endorser.SUPERIOR), office.by(CLERK));
    closing.endorse(
        entry.petition(),
        new Endorsement(Endorser.COMMITTEE, true, Evidence.NONE),
        office.by(LEADER));

    var closed = book.find(entry.number()).orElseThrow();
    assertThat(closed.status()).isEqualTo(PetitionStatus.CLOSED);
    assertThat(closed.missing()).isEmpty();
    assertThat(closed.lookBackDue()).contains(LocalDate.of(2026, 4, 15));
    assertThat(closed.since()).isEqualTo(new Done(LEADER, clock.instant()));
    var lead = closed.lead().orElseThrow();
    assertThat(lead.status()).isEqualTo(AssignmentStatus.PASSED);
    assertThat(lead.firstResponsible()).isEqualTo(WATER_HEAD);
    assertThat(lead.specificallyResponsible()).contains(WATER_DEPUTY);
    assertThat(lead.report().orElseThrow().answeredLate()).contains(false);
    assertThat(acts(entry))
        .containsExactly(
            "REGISTER",
            "ASSIGN",
            "ACCEPT",
            "SUBMIT_REPORT",
            "SIGN_OFF",
            "PASS",
            "RECORD_FOLLOW_UP",
            "ENDORSE_FOR_SUPERIOR",
            "ENDORSE_FOR_COMMITTEE",
            "CLOSE");
    assertThat(trail.verify().isSound()).isTrue();
    assertThat(trail.verify().lines()).isEqualTo(10);
  }

  private List<String> acts(Entry entry) {
    return trail.of(TrailOfActs.subject(entry.number()), 100).stream()
        .map(it -> it.entry().act())
        .toList();
  }
}
