package cn.minsheng.zhida.district;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.calendar.HolidayYear;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.testing.MovedClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Plays a year, or some months of it, from one minute that matters to the next: what people do
 * first, then the engine and the model are asked who is told what. Minutes at which nothing should
 * happen are thrown in.
 */
final class Year {

  /** While nothing worked: nobody is reminded, and nobody can do anything. */
  record Stop(LocalDateTime from, LocalDateTime until) {}

  static final Stop NO_STOP = new Stop(LocalDateTime.MAX, LocalDateTime.MAX);

  /** Sent by an ADMIN in the course of the year. */
  record NewCalendar(LocalDateTime at, HolidayYear year, Days days) {}

  /** What happens at least once in a year, whatever the dice say. */
  private static final List<String> EVER_DONE =
      List.of(
          "拟办", "批示", "并案", "改交", "增派协办", "催办", "免除协办意见", "同意撤回", "不同意撤回", "同意延期", "不同意延期", "告知当事人",
          "审阅退回", "审核退回", "指派回访", "退回重办", "解释到位", "回头看", "终结", "挂账", "解除挂账", "承诺", "撤牌", "接管",
          "撤销");

  private final LocalDate first;
  private final LocalDate last;
  private final District district;
  private final NaiveModel model;
  private final Engine engine;
  private final MovedClock clock;
  private final Random dice;
  private final TreeSet<LocalDateTime> minutes = new TreeSet<>();
  private final Set<String> everSaid = new HashSet<>();
  private final Set<String> mornings = new HashSet<>();
  private final Map<String, String> differences = new TreeMap<>();
  private final Map<String, Integer> told = new TreeMap<>();
  private final Map<StaffId, Integer> toldTo = new HashMap<>();
  private final Set<LocalDateTime> filled = new HashSet<>();
  private int ticks;

  Year(
      LocalDate first,
      LocalDate last,
      District district,
      Engine engine,
      MovedClock clock,
      long seed) {
    this.first = first;
    this.last = last;
    this.district = district;
    this.model = new NaiveModel(district);
    this.engine = engine;
    this.clock = clock;
    this.dice = new Random(seed);
    everyDay();
  }

  private void everyDay() {
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (district.acts().days().isWorked(day)) {
        minutes.add(day.atTime(8, 30));
        minutes.add(day.atTime(8, 40));
        minutes.add(day.atTime(14, 0));
      }
      if (dice.nextInt(3) == 0) {
        minutes.add(day.atStartOfDay().plusMinutes(dice.nextInt(1440)));
      }
      if (dice.nextInt(15) == 0) {
        minutes.add(day.atTime(8, 40));
        minutes.add(day.atTime(8, 39));
        minutes.add(day.atTime(20, 0));
        minutes.add(day.atTime(0, 0));
      }
    }
  }

  /**
   * Looks at each minute of a day, or each of so many; something may be told only at those that
   * matter anyway.
   */
  void fill(LocalDate day, int each) {
    for (var minute = 0; minute < 1440; minute += each) {
      var at = day.atStartOfDay().plusMinutes(minute);
      if (minutes.add(at)) {
        filled.add(at);
      }
    }
  }

  void play(Stop stop, List<NewCalendar> calendars) {
    var end = last.atTime(23, 59);
    var toAdopt = new ArrayList<>(calendars);
    for (var now = next(); !now.isAfter(end); now = next()) {
      if (!now.isBefore(stop.from) && now.isBefore(stop.until)) {
        district.postponeAll(stop.until);
        minutes.removeIf(it -> !it.isBefore(stop.from) && it.isBefore(stop.until));
        minutes.add(stop.until);
        continue;
      }
      clock.goTo(now);
      if (!toAdopt.isEmpty() && !now.isBefore(toAdopt.get(0).at)) {
        var adopted = toAdopt.remove(0);
        district.acts().adopt(adopted.year, adopted.days, district.lives());
      }
      district.act(now);
      minutes.addAll(district.moments());
      filled.removeAll(district.moments());
      district.moments().clear();
      minutes.headSet(now).clear();
      if (minutes.remove(now) || dice.nextInt(20) == 0) {
        tick(now);
      }
    }
  }

  private LocalDateTime next() {
    var plan = district.nextPlan();
    var minute = minutes.isEmpty() ? LocalDateTime.MAX : minutes.first();
    var next = plan.isBefore(minute) ? plan : minute;
    return next.isBefore(Days.wall(clock.instant())) ? Days.wall(clock.instant()) : next;
  }

  private void tick(LocalDateTime now) {
    ticks++;
    var expected = model.tick(now);
    if (filled.contains(now)) {
      expected.forEach(it -> differ("told at a minute nobody thinks of", it, now));
    }
    var messages = engine.tick();
    var words = new TreeSet<Word>();
    var atOnce = new HashSet<String>();
    for (var message : messages) {
      for (var step : message.steps()) {
        if (!everSaid.add(step)) {
          differences.putIfAbsent("told twice", now + " " + step);
        }
      }
      for (var word : message.words()) {
        words.add(word);
        told.merge(word.kind() + " " + word.stage(), 1, Integer::sum);
        toldTo.merge(word.who(), 1, Integer::sum);
        if (isQuiet(now) && !message.isImmediate()) {
          differ("told in the quiet hours", word, now);
        }
      }
      if (message.isOfTheMorning()) {
        for (var person : message.people()) {
          if (!mornings.add(now.toLocalDate() + " " + person)) {
            differences.put("a second message of the morning", now + " " + person);
          }
        }
      }
      for (var person : message.rungFor()) {
        if (!atOnce.add(person + " DING") && engine.tellsAllAtOnce()) {
          differences.put("rung twice", now + " " + person);
        }
      }
      for (var person : message.people()) {
        var ring = message.isImmediate() ? " 立办立结" : "";
        if (!atOnce.add(person + ring) && engine.tellsAllAtOnce()) {
          differences.put("two messages at once" + ring, now + " " + person);
        }
      }
    }
    for (var message : messages) {
      for (var person : message.people()) {
        if (atOnce.contains(person + " DING") != atOnce.contains(person + " 立办立结")) {
          differences.put("rung for nothing, or told without", now + " " + person);
        }
      }
    }
    difference(now, "not told", expected, words);
    difference(now, "should not be told", words, expected);
  }

  private void difference(
      LocalDateTime now, String what, TreeSet<Word> these, TreeSet<Word> without) {
    for (var word : these) {
      if (!without.contains(word)) {
        differ(what, word, now);
      }
    }
  }

  private void differ(String what, Word word, LocalDateTime now) {
    differences.putIfAbsent(
        "%s: %s %s".formatted(what, word.kind(), word.stage()), now + " " + word);
  }

  private static boolean isQuiet(LocalDateTime now) {
    return now.toLocalTime().isBefore(LocalTime.of(8, 0))
        || !now.toLocalTime().isBefore(LocalTime.of(20, 0));
  }

  LocalDate dayOffOfImmediate(LocalDate from) {
    return district.dayOffOfImmediate(from);
  }

  /** How many petitions stand so at the end. */
  long standing(Life.Standing standing) {
    return district.lives().stream().filter(it -> it.standing == standing).count();
  }

  /** How often this person was told of something. */
  int toldTo(StaffId person) {
    return toldTo.getOrDefault(person, 0);
  }

  /** How often what was told, by kind and stage. */
  Map<String, Integer> told() {
    return told;
  }

  /** One example of each way in which they differ is shown. */
  void wasToldAsTheModelSays() {
    assertThat(ticks).isGreaterThan(100);
    assertThat(district.refused()).as("who came too late").isPositive();
    assertThat(district.acts().done().keySet()).as("what was done").containsAll(EVER_DONE);
    assertThat(differences).as("one of each kind").isEmpty();
  }
}
