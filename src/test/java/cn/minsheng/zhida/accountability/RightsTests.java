package cn.minsheng.zhida.accountability;

import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.casework.Evidence;
import cn.minsheng.zhida.directory.StaffId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who may do what where 供水公司 is concerned: x for whoever may, nothing for whoever may not and is
 * told the reason at the end of the row.
 */
class RightsTests extends AccountabilityTest {

  private static final String TABLE =
      """
                          | clerk | office-head | water-head | water-deputy | water-liaison | city-head | city-deputy | leader | observer | visitor | admin | nobody | reason
      SET_DEDUCTION_ITEM  |   .   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   x   |   .    | ONLY_WHO_KEEPS_THE_TABLE
      OBJECT_TO_DEDUCTION |   .   |      .      |     x      |      x       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_WHO_SIGNS_FOR_THE_UNIT
      CONFIRM_DEDUCTION   |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      WAIVE_DEDUCTION     |   x   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE
      REVERSE_DEDUCTION   |   .   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE_HEAD
      RECORD_DISCIPLINE   |   .   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE_HEAD
      REVOKE_DISCIPLINE   |   .   |      x      |     .      |      .       |       .       |     .     |      .      |   .    |    .     |    .    |   .   |   .    | ONLY_THE_OFFICE_HEAD
      READ_DEDUCTIONS     |   x   |      x      |     x      |      x       |       x       |     .     |      .      |   x    |    x     |    .    |   .   |   .    | NOT_YOUR_UNIT
      READ_DISCIPLINE     |   x   |      x      |     x      |      x       |       .       |     .     |      .      |   x    |    x     |    .    |   .   |   .    | NOT_YOUR_UNIT
      """;

  private long reproach;

  private static final List<List<String>> LINES =
      TABLE
          .lines()
          .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
          .toList();

  @Test
  void theTableKnowsEveryActThatPeopleDo() {
    assertThat(LINES.stream().skip(1).map(it -> AccountabilityAct.valueOf(it.get(0))))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(AccountabilityAct.values())
                .filter(it -> it != AccountabilityAct.PROPOSE_DEDUCTION)
                .toList());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROPOSE_DEDUCTION")
  void whoeverMayNotIsToldWhyAndLeavesNoLine(AccountabilityAct act) {
    var row = row(act);
    var deduction = ready(act);
    var before = trail.verify().lines();
    for (var who : marked(row, ".")) {
      assertThat(reason(() -> does(act, deduction, who)))
          .as("%s by %s", act, who)
          .isEqualTo(Denied.Reason.valueOf(row.get(row.size() - 1)));
    }
    assertThat(trail.verify().lines()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROPOSE_DEDUCTION")
  void whoeverMayDoesItAndItStandsOnTheTrailOnce(AccountabilityAct act) {
    var lines =
        switch (act) {
          case READ_DEDUCTIONS, READ_DISCIPLINE -> 0;
          default -> 1;
        };
    for (var who : marked(row(act), "x")) {
      var deduction = ready(act);
      var before = trail.verify().lines();
      does(act, deduction, who);
      assertThat(trail.verify().lines()).as("%s by %s", act, who).isEqualTo(before + lines);
    }
    assertThat(trail.verify().isSound()).isTrue();
  }

  @Test
  void whoHasLeftMayNothing() {
    var deduction = proposed();
    people.leaves(WATER_HEAD);

    assertThat(reason(() -> deductions.object(deduction.id(), "有异议", by(WATER_HEAD))))
        .isEqualTo(Denied.Reason.ONLY_WHO_SIGNS_FOR_THE_UNIT);
  }

  private DeductionId ready(AccountabilityAct act) {
    return switch (act) {
      case CONFIRM_DEDUCTION -> undisputed("0.5").id();
      case REVERSE_DEDUCTION -> {
        var deduction = undisputed("0.5");
        deductions.confirm(deduction.id(), by(CLERK));
        yield deduction.id();
      }
      case REVOKE_DISCIPLINE -> {
        reproach = disciplining.record(reminder(), by(OFFICE_HEAD)).number();
        yield proposed().id();
      }
      default -> proposed().id();
    };
  }

  private void does(AccountabilityAct act, DeductionId deduction, StaffId who) {
    switch (act) {
      case SET_DEDUCTION_ITEM ->
          catalogue.set(
              DeductionItem.BAD_RATING, true, Optional.of(Points.of("1")), tomorrow(), by(who));
      case OBJECT_TO_DEDUCTION -> deductions.object(deduction, "有异议", by(who));
      case CONFIRM_DEDUCTION -> deductions.confirm(deduction, by(who));
      case WAIVE_DEDUCTION -> deductions.waive(deduction, "理由成立", by(who));
      case REVERSE_DEDUCTION -> deductions.reverse(deduction, "有误", by(who));
      case RECORD_DISCIPLINE -> disciplining.record(reminder(), by(who));
      case REVOKE_DISCIPLINE -> disciplining.revoke(reproach, "记错单位", by(who));
      case READ_DEDUCTIONS -> {
        found.statement(WATER, 2026, who);
        found.deduction(deduction, who);
      }
      case READ_DISCIPLINE -> disciplining.of(WATER, 2026, who);
      case PROPOSE_DEDUCTION -> throw new IllegalArgumentException("People do not");
    }
  }

  private static NewDiscipline reminder() {
    return new NewDiscipline(
        DisciplineDegree.REMINDER, WATER, Optional.empty(), "多次超期", Evidence.of("减分单"));
  }

  private static List<String> row(AccountabilityAct act) {
    return LINES.stream().filter(it -> it.get(0).equals(act.name())).findFirst().orElseThrow();
  }

  private static List<StaffId> marked(List<String> row, String mark) {
    var people = new LinkedHashMap<StaffId, String>();
    for (var column = 1; column < row.size() - 1; column++) {
      people.put(new StaffId(LINES.get(0).get(column)), row.get(column));
    }
    return people.entrySet().stream()
        .filter(it -> it.getValue().equals(mark))
        .map(Map.Entry::getKey)
        .toList();
  }
}
