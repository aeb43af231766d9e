package cn.minsheng.zhida.reminders;

import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_DEPUTY;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.WorkingCalendar;
import cn.minsheng.zhida.casework.AssignmentId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A year with chance petitions, against a model that looks at one petition and one day at a time.
 */
class AYearOfRemindersTests extends RemindersTest {

  private static final int PETITIONS = 100;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Autowired OfficeCalendar calendar;

  /**
   * @param answered the day on whose evening it is answered
   */
  private record Life(LocalDate given, LocalDate due, LocalDate answered) {}

  @Test
  void isToldAsTheModelSays() {
    isToldAsTheModelSays(20260302);
  }

  @ParameterizedTest
  @Tag("long")
  @ValueSource(longs = {1, 2, 3, 4})
  void otherYearsAreToldAsTheModelSays(long seed) {
    isToldAsTheModelSays(seed);
  }

  private void isToldAsTheModelSays(long seed) {
    var chance = new Random(seed);
    var days = calendar.inForce();
    var lives = new ArrayList<Life>();
    for (var i = 0; i < PETITIONS; i++) {
      var given = FIRST.plusDays(chance.nextInt(340));
      var due = given.plusDays(1 + chance.nextInt(20));
      lives.add(new Life(given, due, given.plusDays(chance.nextInt(30))));
    }
    var names = new HashMap<AssignmentId, Integer>();
    for (var day = FIRST; day.getYear() == 2026; day = day.plusDays(1)) {
      told.forget();
      var isStandstill = chance.nextInt(15) == 0;
      if (!isStandstill) {
        at(day.toString(), "08:%02d".formatted(40 + chance.nextInt(20)));
        at(day.toString(), "12:00");
      }
      assertThat(seen(names)).as("%s", day).isEqualTo(model(lives, day, days, isStandstill));
      live(lives, day, names);
    }
  }

  private void live(List<Life> lives, LocalDate day, Map<AssignmentId, Integer> names) {
    clock.goTo(day, LocalTime.of(17, 0));
    for (var i = 0; i < lives.size(); i++) {
      if (lives.get(i).given.equals(day)) {
        names.put(assigned(WATER, lives.get(i).due.toString()), i);
      }
      if (lives.get(i).answered.equals(day)) {
        answers(of(names, i));
      }
    }
  }

  private static AssignmentId of(Map<AssignmentId, Integer> names, int life) {
    return names.entrySet().stream()
        .filter(it -> it.getValue() == life)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private Set<String> seen(Map<AssignmentId, Integer> names) {
    var seen = new TreeSet<String>();
    for (var message : told.all()) {
      for (var reminder : message.reminders()) {
        if (reminder.kind() == Kind.DEADLINE) {
          var what = reminder.stage() == Stage.LATE ? "overdue" : "due";
          var petition = names.get(AssignmentId.of(reminder.step().subject()));
          message.people().forEach(it -> seen.add(it + " " + what + " " + petition));
        }
      }
    }
    return seen;
  }

  private static Set<String> model(
      List<Life> lives, LocalDate day, WorkingCalendar days, boolean isStandstill) {
    var expected = new TreeSet<String>();
    if (isStandstill || !days.isWorkingDay(day)) {
      return expected;
    }
    for (var i = 0; i < lives.size(); i++) {
      var life = lives.get(i);
      if (!life.given.isBefore(day) || life.answered.isBefore(day)) {
        continue;
      }
      if (life.due.isBefore(day)) {
        expected.add(WATER_HEAD + " overdue " + i);
        expected.add(WATER_DEPUTY + " overdue " + i);
        if (!life.due.plusDays(3).isAfter(day)) {
          expected.add(OFFICE_HEAD + " overdue " + i);
        }
        if (!life.due.plusDays(7).isAfter(day)) {
          expected.add(LEADER + " overdue " + i);
        }
      } else if (toldOn(life.due, days).equals(day)
          || toldOn(life.due.minusDays(1), days).equals(day)) {
        expected.add(WATER_HEAD + " due " + i);
        expected.add(WATER_DEPUTY + " due " + i);
        expected.add(WATER_LIAISON + " due " + i);
      }
    }
    return expected;
  }

  private static LocalDate toldOn(LocalDate step, WorkingCalendar days) {
    var day = step;
    while (!days.isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
