package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.calendar.HolidayYear;
import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.calendar.SpecialDay;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.directory.ActingHeads;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.testing.MovedClock;
import cn.minsheng.zhida.testing.OfficeInTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;

/**
 * What a random office tries before and around the handling: 并案, 分办, 拟办 and 批示, 更正, 移交, 代理, a
 * calendar that changes.
 */
final class OfficeMoves {

  /** What tells of no petition, or only of those that it moves. */
  static final Set<String> BESIDE =
      Set.of(
          "name acting",
          "end acting",
          "adopt calendar",
          AccountableMoves.OBJECT,
          AccountableMoves.CONFIRM,
          AccountableMoves.WAIVE,
          AccountableMoves.REVERSE);

  private final Random dice;
  private final MovedClock clock;
  private final PetitionsInTest office;
  private final List<PetitionId> registered;
  private final HolidayYear official;

  OfficeMoves(
      Random dice, PetitionsInTest office, List<PetitionId> registered, BeanFactory context) {
    this.dice = dice;
    this.office = office;
    this.registered = registered;
    clock = context.getBean(MovedClock.class);
    official =
        context.getBean(OfficeCalendar.class).inForce().years().stream()
            .filter(it -> it.year() == 2026)
            .findFirst()
            .orElseThrow();
  }

  void addTo(Map<String, RandomOffice.Attempt> attempts, BeanFactory context) {
    joining(attempts, context.getBean(Joining.class));
    leaders(attempts, context.getBean(Instructions.class));
    desk(attempts, context);
    acting(attempts, context.getBean(ActingHeads.class));
    var change = context.getBean(CalendarChange.class);
    attempts.put("adopt calendar", (it, who) -> change.adopt(changed(), office.by(who)));
    var count = context.getBean(TermCount.class);
    var registration = context.getBean(Registration.class);
    attempts.put(
        "assign by working days",
        (it, who) ->
            registration.assign(
                it.id(),
                Order.to(
                    any(List.of(OfficeInTest.WATER, OfficeInTest.CITY)),
                    count.count(
                        TermGiven.Basis.NAMED,
                        new Term.WorkingDays(1 + dice.nextInt(9)),
                        office.now())),
                office.by(who)));
  }

  private void joining(Map<String, RandomOffice.Attempt> attempts, Joining joining) {
    attempts.put(
        "join",
        (it, who) ->
            joining.take(
                it.id(),
                anySource(),
                dice.nextBoolean() ? Optional.of(soon()) : Optional.empty(),
                office.by(who)));
    attempts.put(
        "join away", (it, who) -> joining.join(it.id(), any(registered), "同一事项", office.by(who)));
    attempts.put(
        "split",
        (it, who) ->
            registered.add(joining.split(it.id(), anySource(), office.by(who)).petition()));
  }

  private void leaders(Map<String, RandomOffice.Attempt> attempts, Instructions instructions) {
    attempts.put(
        "propose",
        (it, who) ->
            instructions.propose(
                it.id(),
                new Proposal(
                    OfficeInTest.WATER, List.of(OfficeInTest.CITY), "3天", "", OfficeInTest.LEADER),
                office.by(who)));
    attempts.put("instruct", (it, who) -> instructions.write(it.id(), "请抓紧办理", office.by(who)));
  }

  private void desk(Map<String, RandomOffice.Attempt> attempts, BeanFactory context) {
    var corrections = context.getBean(Corrections.class);
    var clerks = context.getBean(Clerks.class);
    var collecting = context.getBean(Collecting.class);
    var confidences = context.getBean(Confidences.class);
    attempts.put(
        "correct", (it, who) -> corrections.correct(it.id(), correction(), office.by(who)));
    attempts.put(
        "hand over",
        (it, who) ->
            clerks.handOver(
                it.id(),
                any(List.of(OfficeInTest.CLERK, OfficeInTest.CLERK_TWO, OfficeInTest.LEADER)),
                office.by(who)));
    attempts.put(
        "record collection",
        (it, who) ->
            collecting.record(it.id(), OfficeInTest.WATER_HEAD, office.now(), office.by(who)));
    attempts.put("unmask", (it, who) -> confidences.unmask(it.id(), "上门核实", office.by(who)));
  }

  private Corrections.Correction correction() {
    return switch (any(List.of(CorrectedField.values()))) {
      case KIND ->
          new Corrections.Correction(
              CorrectedField.KIND, 1, any(List.of(MatterKind.values())).name(), "笔误");
      case CATEGORY -> new Corrections.Correction(CorrectedField.CATEGORY, 1, "供暖", "笔误");
      case SOURCE_NUMBER ->
          new Corrections.Correction(
              CorrectedField.SOURCE_NUMBER, 1 + dice.nextInt(2), "12345-" + dice.nextInt(9), "笔误");
      default -> new Corrections.Correction(CorrectedField.PLACE, 1, "南门" + dice.nextInt(9), "笔误");
    };
  }

  private void acting(Map<String, RandomOffice.Attempt> attempts, ActingHeads heads) {
    var people =
        List.of(
            OfficeInTest.WATER_LIAISON,
            OfficeInTest.CITY_DEPUTY,
            OfficeInTest.CLERK_TWO,
            OfficeInTest.NOBODY);
    attempts.put(
        "name acting",
        (it, who) -> {
          var first = today().plusDays(dice.nextInt(2));
          heads.name(anyHead(), any(people), first, first.plusDays(dice.nextInt(3)));
        });
    attempts.put("end acting", (it, who) -> heads.end(anyHead()));
  }

  private StaffId anyHead() {
    return any(List.of(OfficeInTest.WATER_HEAD, OfficeInTest.CITY_HEAD, OfficeInTest.OFFICE_HEAD));
  }

  /** One day of the next weeks off, or none. */
  private HolidayYear changed() {
    var days = new ArrayList<>(official.days());
    var day = today().plusDays(1 + dice.nextInt(20));
    if (day.getYear() == 2026 && days.stream().noneMatch(it -> it.date().equals(day))) {
      days.add(new SpecialDay(day, true, "停水检修"));
    }
    return new HolidayYear(2026, official.source(), days);
  }

  private NewPetition anySource() {
    var some = office.from(any(List.of(Channel.values())));
    return new NewPetition(
        new Source(some.source().channel(), "12345-" + dice.nextInt(40), office.now()),
        some.kind(),
        some.category(),
        some.urgency(),
        some.secrecy(),
        some.matter(),
        some.attachments());
  }

  private Due soon() {
    return Due.endOf(today().plusDays(dice.nextInt(6)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), OfficeTime.ZONE);
  }

  private <T> T any(List<T> all) {
    return all.get(dice.nextInt(all.size()));
  }
}
