package cn.minsheng.zhida.accountability;

import static cn.minsheng.zhida.accountability.DeductionItem.ANSWER_OVERDUE;
import static cn.minsheng.zhida.accountability.DeductionItem.REPORT_LATE;
import static cn.minsheng.zhida.testing.OfficeInTest.ADMIN;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.accountability.Denied.Reason;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 减分表: what holds for facts of a day stays so for ever. */
class CatalogueTests extends AccountabilityTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void asTheProductComesThreeItemsAreOnAndAllPointsAreOpen() {
    var table = catalogue.inForce(TODAY);

    assertThat(table).extracting(ItemTerms::on).containsExactly(true, true, true, false, false);
    assertThat(table).allSatisfy(it -> assertThat(it.points()).isEmpty());
  }

  @Test
  void aChangeHoldsFromItsDayOnAndNotBefore() {
    set("0.5", TODAY.plusDays(1));
    set("1", TODAY.plusDays(10));

    assertThat(points(TODAY)).isEmpty();
    assertThat(points(TODAY.plusDays(1))).contains(Points.of("0.5"));
    assertThat(points(TODAY.plusDays(9))).contains(Points.of("0.5"));
    assertThat(points(TODAY.plusDays(10))).contains(Points.of("1"));
  }

  @Test
  void theLastWordForADayCountsAndTheEarlierStaysToBeRead() {
    set("0.5", TODAY.plusDays(1));
    set("0.6", TODAY.plusDays(1));

    assertThat(points(TODAY.plusDays(1))).contains(Points.of("0.6"));
    assertThat(catalogue.versions(ANSWER_OVERDUE)).hasSize(2);
  }

  @Test
  void nothingIsSetForTodayOrBefore() {
    assertThat(
            reason(
                () ->
                    catalogue.set(
                        ANSWER_OVERDUE, true, Optional.of(Points.of("1")), TODAY, by(OFFICE_HEAD))))
        .isEqualTo(Reason.VALID_FROM_TOMORROW_AT_THE_EARLIEST);
    assertThat(catalogue.versions(ANSWER_OVERDUE)).isEmpty();
  }

  @Test
  void openPointsBecomeTheFirstThatAreNamedLater() {
    catalogue.set(ANSWER_OVERDUE, true, Optional.empty(), TODAY.plusDays(1), by(ADMIN));
    set("9", TODAY.plusDays(5));
    catalogue.set(ANSWER_OVERDUE, true, Optional.empty(), TODAY.plusDays(5), by(ADMIN));
    set("0.5", TODAY.plusDays(8));
    set("1", TODAY.plusDays(9));

    assertThat(catalogue.points(ANSWER_OVERDUE, TODAY)).contains(Points.of("0.5"));
    assertThat(catalogue.points(ANSWER_OVERDUE, TODAY.plusDays(9))).contains(Points.of("1"));
    assertThat(catalogue.points(REPORT_LATE, TODAY)).isEmpty();
  }

  @Test
  void everyChangeStandsOnTheTrail() {
    set("0.5", TODAY.plusDays(1));

    var line = trail.of("deduction-item:ANSWER_OVERDUE", 10).get(0).entry();
    assertThat(line.act()).isEqualTo("SET_DEDUCTION_ITEM");
    assertThat(line.by()).contains(ADMIN);
    assertThat(line.facts())
        .containsEntry("on", "true")
        .containsEntry("points", "0.5")
        .containsEntry("validFrom", "2026-03-03");
  }

  private void set(String points, LocalDate from) {
    catalogue.set(ANSWER_OVERDUE, true, Optional.of(Points.of(points)), from, by(ADMIN));
  }

  private Optional<Points> points(LocalDate day) {
    return catalogue.inForce(ANSWER_OVERDUE, day).points();
  }
}
