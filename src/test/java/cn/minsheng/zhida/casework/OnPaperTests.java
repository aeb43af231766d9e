package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is confidential goes its whole way on paper: opinion, 三个清楚 and report (rule 13). */
class OnPaperTests extends CaseworkTest {

  @Test
  void aConfidentialVisitIsReportedWithoutClaritiesHereOnceTheOpinionIsGivenOnPaper() {
    var entry = assigned(Secrecy.CONFIDENTIAL);
    var lead = entry.assignment().orElseThrow();
    var support = support(entry);
    handling.accept(lead, office.by(WATER_HEAD));
    handling.accept(support, office.by(CITY_HEAD));

    assertThat(reason(() -> handling.submitReport(lead, onPaper(), office.by(WATER_HEAD))))
        .isEqualTo(Refused.Reason.OPINIONS_ARE_MISSING);
    handling.giveOpinionOnPaper(support, office.by(CITY_HEAD));
    assertThat(reason(() -> handling.giveOpinionOnPaper(support, office.by(CITY_HEAD))))
        .isEqualTo(Refused.Reason.ALREADY_GIVEN);
    handling.signOff(
        handling.submitReport(lead, onPaper(), office.by(WATER_HEAD)), office.by(WATER_DEPUTY));

    assertThat(acts(entry)).contains("GIVE_OPINION", "SUBMIT_REPORT", "SIGN_OFF");
    assertThat(rows("opinion")).isZero();
  }

  @Test
  void whatIsNotConfidentialOwesItsWordsAndItsClaritiesStill() {
    var entry = assigned(Secrecy.SENSITIVE);
    var lead = entry.assignment().orElseThrow();
    handling.accept(lead, office.by(WATER_HEAD));
    handling.accept(support(entry), office.by(CITY_HEAD));

    assertThat(reason(() -> handling.giveOpinionOnPaper(support(entry), office.by(CITY_HEAD))))
        .isEqualTo(Refused.Reason.AN_OPINION_IS_NEEDED);
    assertThat(reason(() -> handling.submitReport(lead, onPaper(), office.by(WATER_HEAD))))
        .isEqualTo(Refused.Reason.CLARITIES_ARE_MISSING);
  }

  private Entry assigned(Secrecy secrecy) {
    return registration.registerAndAssign(
        office.petition(Channel.LETTER_OR_VISIT, secrecy),
        PetitionsInTest.toWater()
            .withSupport(new Order.Support(CITY, PetitionsInTest.onDay("2026-03-10"))),
        office.by(CLERK));
  }

  private AssignmentId support(Entry entry) {
    return book.petition(entry.petition()).supporting().get(0).id();
  }

  private HandlingReport onPaper() {
    return new HandlingReport(
        new Paper.OfflineReceipt("承高水〔2026〕3号", 4, WATER_HEAD, CLERK),
        "",
        "",
        HandlingResult.SOLVED,
        Telling.met(office.now()));
  }
}
