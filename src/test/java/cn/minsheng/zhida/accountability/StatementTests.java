package cn.minsheng.zhida.accountability;

import static cn.minsheng.zhida.testing.OfficeInTest.ADMIN;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.accountability.Statement.Kind;
import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Satisfaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 减分单: drawn from rows, and the same when it is drawn from the trail. */
class StatementTests extends AccountabilityTest {

  @Test
  void countsWhatWasConfirmedLessWhatWasReversed() {
    aYear();

    var statement = found.statement(WATER, 2026, CLERK);

    assertThat(statement.lines())
        .extracting(Statement.Line::kind)
        .containsExactly(Kind.CONFIRMED, Kind.WAIVED, Kind.CONFIRMED, Kind.OPEN, Kind.REVERSAL);
    assertThat(statement.lost()).isEqualTo(Points.of("1.2"));
    assertThat(statement.open()).isOne();
    assertThat(statement.lines().get(4).deduction().id())
        .isEqualTo(statement.lines().get(2).deduction().id());
  }

  @Test
  void anotherYearAndAnotherUnitHaveTheirOwn() {
    aYear();

    assertThat(found.statement(WATER, 2025, CLERK).lines()).isEmpty();
    assertThat(found.statement(CITY, 2026, CLERK).lines()).isEmpty();
    assertThat(found.statement(CITY, 2026, CLERK).lost()).isEqualTo(Points.NONE);
  }

  @Test
  void theYearIsThatOfTheFactHoweverLateItIsDecided() {
    costs(DeductionItem.POOR_HANDLING, "0.5");
    on("2026-12-31T23:59");
    var deduction = proposed();
    on("2027-02-01T09:00");
    deductions.confirm(deduction.id(), by(CLERK));
    deductions.reverse(deduction.id(), "有误", by(OFFICE_HEAD));

    assertThat(found.statement(WATER, 2027, CLERK).lines()).isEmpty();
    assertThat(found.statement(WATER, 2026, CLERK).lines())
        .extracting(Statement.Line::kind)
        .containsExactly(Kind.CONFIRMED, Kind.REVERSAL);
  }

  @Test
  void drawnAgainLaterItIsTheSame() {
    aYear();
    var drawn = found.statement(WATER, 2026, CLERK);
    costs(DeductionItem.POOR_HANDLING, "9");
    on("2028-01-01T09:00");

    assertThat(found.statement(WATER, 2026, CLERK)).isEqualTo(drawn);
  }

  /**
   * From the acts of casework and the table's versions which were proposed, from decisions the sum.
   */
  @Test
  void theTrailExplainsEveryLine() {
    aYear();
    var statement = found.statement(WATER, 2026, CLERK);

    assertThat(statement.lines().stream().filter(it -> it.kind() != Kind.REVERSAL))
        .extracting(it -> it.deduction().item() + " " + it.day())
        .containsExactlyElementsOf(factsOnTheTrail());
    assertThat(statement.lost().value()).isEqualByComparingTo(sumOnTheTrail());
  }

  /** Confirmed, waived, confirmed and reversed, open. */
  private void aYear() {
    catalogue.set(
        DeductionItem.POOR_HANDLING, true, Optional.of(Points.of("0.7")), tomorrow(), by(ADMIN));
    costs(DeductionItem.ANSWER_OVERDUE, "1.2");
    var late = accepted("2026-03-06");
    on("2026-03-09T09:00");
    var report = signsOff(late);
    review.returnToUnit(report, "缺现场照片", by(CLERK));
    var again = signsOff(late);
    review.returnToUnit(again, "仍缺现场照片", by(CLERK));
    review.pass(signsOff(late), by(CLERK));
    asks(late, Satisfaction.NOT_SATISFIED);
    var all = found.of(late.petition());
    deductions.object(all.get(1).id(), "已补交", by(WATER_HEAD));
    deductions.waive(all.get(1).id(), "理由成立", by(CLERK));
    on("2026-03-13T09:00");
    deductions.confirm(all.get(0).id(), by(CLERK));
    deductions.confirm(all.get(2).id(), by(CLERK));
    deductions.reverse(all.get(2).id(), "退回有误", by(OFFICE_HEAD));
  }

  private List<String> factsOnTheTrail() {
    var facts = new ArrayList<String>();
    var overdue = new ArrayList<String>();
    for (var line : lines("petition:%")) {
      var late =
          "true".equals(line.facts().get("late"))
              && !overdue.contains(line.facts().get("assignment") + line.facts().get("due"));
      if (line.act().equals("SIGN_OFF") && late) {
        overdue.add(line.facts().get("assignment") + line.facts().get("due"));
        facts.add("ANSWER_OVERDUE " + dayAfter(line.facts().get("due")));
      } else if (line.act().equals("RETURN_TO_UNIT")) {
        facts.add("POOR_HANDLING " + line.day());
      } else if ("NOT_SATISFIED".equals(line.facts().get("satisfaction"))) {
        facts.add("BAD_RATING " + line.day());
      }
    }
    return facts;
  }

  /** It happened when the day had ended. */
  private static LocalDate dayAfter(String due) {
    return LocalDate.parse(due).plusDays(1);
  }

  private BigDecimal sumOnTheTrail() {
    var sum = BigDecimal.ZERO;
    for (var line : lines("deduction:%")) {
      switch (line.act()) {
        case "CONFIRM_DEDUCTION" -> sum = sum.add(new BigDecimal(line.facts().get("points")));
        case "REVERSE_DEDUCTION" -> sum = sum.subtract(new BigDecimal(line.facts().get("points")));
        default -> {}
      }
    }
    return sum;
  }

  private List<Line> lines(String subject) {
    return jdbc.sql("select act, facts, happened_at from trail where subject like ? order by line")
        .param(subject)
        .query(
            (row, n) ->
                new Line(
                    row.getString(1),
                    JsonMapper.shared()
                        .readValue(row.getString(2), new TypeReference<Map<String, String>>() {}),
                    LocalDate.ofInstant(
                        Moments.moment(row.getObject(3, LocalDateTime.class)), OfficeTime.ZONE)))
        .list();
  }

  private record Line(String act, Map<String, String> facts, LocalDate day) {}
}
