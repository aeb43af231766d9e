package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.LEADER;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.VISITOR;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every act in every state, by somebody who may do it: x where it is done, a dash where there is
 * nothing it could be done to, otherwise the reason why not.
 */
class WhenItMayTests extends CaseworkTest {

  private static final String TABLE =
      """
                   | registered        | assigned         | accepted         | reported           | signed off         | returned         | passed              | followed up         | objected                 | closed
      assign       | x                 | ALREADY_ASSIGNED | ALREADY_ASSIGNED | ALREADY_ASSIGNED   | ALREADY_ASSIGNED   | ALREADY_ASSIGNED | ALREADY_ASSIGNED    | ALREADY_ASSIGNED    | ALREADY_ASSIGNED         | ALREADY_CLOSED
      redirect     | NOT_YET_ASSIGNED  | x | x | x | ALREADY_SIGNED_OFF | HAS_HANDED_IN | ALREADY_PASSED | ALREADY_FOLLOWED_UP | ALREADY_OBJECTED | ALREADY_CLOSED
      add support  | NOT_YET_ASSIGNED  | x | x | ALREADY_REPORTED | ALREADY_SIGNED_OFF | x | ALREADY_PASSED | ALREADY_FOLLOWED_UP | ALREADY_OBJECTED | ALREADY_CLOSED
      accept       | -                 | x                | ALREADY_ACCEPTED | ALREADY_ACCEPTED   | ALREADY_ACCEPTED   | ALREADY_ACCEPTED | ALREADY_ACCEPTED    | ALREADY_ACCEPTED    | ALREADY_ACCEPTED         | ALREADY_ACCEPTED
      ask back     | -                 | x                | x                | ALREADY_REPORTED   | ALREADY_SIGNED_OFF | ALREADY_RETURNED | ALREADY_PASSED      | ALREADY_PASSED      | ALREADY_PASSED           | ALREADY_PASSED
      ask longer   | -                 | x                | x                | x                  | ALREADY_SIGNED_OFF | x                | ALREADY_PASSED      | ALREADY_PASSED      | ALREADY_PASSED           | ALREADY_PASSED
      clarify      | -                 | NOT_YET_ACCEPTED | x                | ALREADY_REPORTED   | ALREADY_SIGNED_OFF | x                | ALREADY_PASSED      | ALREADY_PASSED      | ALREADY_PASSED           | ALREADY_PASSED
      submit       | -                 | NOT_YET_ACCEPTED | x                | ALREADY_REPORTED   | ALREADY_SIGNED_OFF | x                | ALREADY_PASSED      | ALREADY_PASSED      | ALREADY_PASSED           | ALREADY_PASSED
      sign off     | -                 | -                | -                | x                  | ALREADY_SIGNED_OFF | ALREADY_RETURNED | ALREADY_PASSED      | ALREADY_PASSED      | ALREADY_PASSED           | ALREADY_PASSED
      sign. return | -                 | -                | -                | x                  | ALREADY_SIGNED_OFF | ALREADY_RETURNED | ALREADY_PASSED      | ALREADY_PASSED      | ALREADY_PASSED           | ALREADY_PASSED
      pass         | -                 | -                | -                | NOT_YET_SIGNED_OFF | x                  | ALREADY_RETURNED | ALREADY_PASSED      | ALREADY_PASSED      | ALREADY_PASSED           | ALREADY_PASSED
      return       | -                 | -                | -                | NOT_YET_SIGNED_OFF | x                  | ALREADY_RETURNED | ALREADY_PASSED      | ALREADY_PASSED      | ALREADY_PASSED           | ALREADY_PASSED
      follow up    | NOT_YET_ASSIGNED  | NOT_YET_PASSED   | NOT_YET_PASSED   | NOT_YET_PASSED     | NOT_YET_PASSED     | NOT_YET_PASSED   | x                   | ALREADY_FOLLOWED_UP | ALREADY_OBJECTED         | ALREADY_CLOSED
      superior     | NOT_YET_ASSIGNED  | NOT_YET_PASSED   | NOT_YET_PASSED   | NOT_YET_PASSED     | NOT_YET_PASSED     | NOT_YET_PASSED   | x                   | x                   | ALREADY_OBJECTED         | ALREADY_CLOSED
      committee    | NOT_YET_ASSIGNED  | NOT_YET_PASSED   | NOT_YET_PASSED   | NOT_YET_PASSED     | NOT_YET_PASSED     | NOT_YET_PASSED   | x                   | x                   | ALREADY_OBJECTED         | ALREADY_CLOSED
      explain      | NOT_YET_ASSIGNED  | NOT_YET_PASSED   | NOT_YET_PASSED   | NOT_YET_PASSED     | NOT_YET_PASSED     | NOT_YET_PASSED   | NOBODY_OBJECTED     | NOBODY_OBJECTED     | x                        | ALREADY_CLOSED
      send back    | NOT_YET_ASSIGNED  | NOT_YET_PASSED   | NOT_YET_PASSED   | NOT_YET_PASSED     | NOT_YET_PASSED     | NOT_YET_PASSED   | NOBODY_OBJECTED     | NOBODY_OBJECTED     | x                        | ALREADY_CLOSED
      end          | x | x | x | x | x | x | x | x | x | ALREADY_CLOSED
      look back    | NOT_YET_CLOSED | NOT_YET_CLOSED | NOT_YET_CLOSED | NOT_YET_CLOSED | NOT_YET_CLOSED | NOT_YET_CLOSED | NOT_YET_CLOSED | NOT_YET_CLOSED | NOT_YET_CLOSED | x
      hold         | x | x | x | x | x | x | x | x | x | ALREADY_CLOSED
      give visit   | NOT_YET_ASSIGNED  | NOT_YET_PASSED   | NOT_YET_PASSED   | NOT_YET_PASSED     | NOT_YET_PASSED     | NOT_YET_PASSED   | x | ALREADY_FOLLOWED_UP | ALREADY_FOLLOWED_UP | ALREADY_CLOSED
      answer       | NOT_YET_ASSIGNED  | NOT_YET_PASSED   | NOT_YET_PASSED   | NOT_YET_PASSED     | NOT_YET_PASSED     | NOT_YET_PASSED   | x | x | x | x
      promise      | NOT_YET_ASSIGNED  | x | x | x | x | x | x | x | x | ALREADY_CLOSED
      close        | NOT_YET_ASSIGNED  | NOT_YET_PASSED   | NOT_YET_PASSED   | NOT_YET_PASSED     | NOT_YET_PASSED     | NOT_YET_PASSED   | ENDORSEMENTS_ARE_MISSING | ENDORSEMENTS_ARE_MISSING | ENDORSEMENTS_ARE_MISSING | ALREADY_CLOSED
      """;

  @Autowired Redirecting redirecting;

  private static final List<List<String>> LINES =
      TABLE
          .lines()
          .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
          .toList();

  static Stream<String> states() {
    return LINES.get(0).stream().skip(1);
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyActIsDoneOrRefusedAsTheTableSays(String state) {
    var column = LINES.get(0).indexOf(state);
    var refusedOn = begins(state).get();
    for (var row : LINES.subList(1, LINES.size())) {
      var expected = row.get(column);
      if (expected.equals("-")) {
        continue;
      }
      var on = expected.equals("x") ? begins(state).get() : refusedOn;
      var before = linesOfTheTrail();
      var refused = refusal(() -> act(row.get(0)).accept(on));
      assertThat(refused == null ? "x" : refused.reason().name())
          .as("%s when %s", row.get(0), state)
          .isEqualTo(expected);
      if (refused == null) {
        assertThat(linesOfTheTrail()).isGreaterThan(before);
        againIsRefused(row.get(0), on);
      } else {
        assertThat(linesOfTheTrail()).isEqualTo(before);
        assertThat(refused.facts().number()).contains(on.number());
      }
    }
  }

  private static final Set<String> MAY_BE_SAID_ANEW = Set.of("clarify", "give visit", "promise");

  /** Whatever was done is not done twice, but for what may be said anew. */
  private void againIsRefused(String act, Entry on) {
    if (!MAY_BE_SAID_ANEW.contains(act)) {
      var refused = refusal(() -> act(act).accept(on));
      assertThat(refused).as("%s again", act).isNotNull();
      if (refused.reason().name().startsWith("ALREADY_")) {
        assertThat(refused.facts().who()).as("who did %s", act).isPresent();
        assertThat(refused.facts().when()).as("when %s was done", act).isPresent();
      }
    }
  }

  @Test
  void whoAsksForClosingHearsWhoIsMissing() {
    var entry = office.followedUp(Channel.MAYOR_HOTLINE);

    var refused = refusal(() -> closing.close(entry.petition(), office.by(CLERK)));

    assertThat(refused.facts().missing())
        .containsExactlyInAnyOrder(Endorser.SUPERIOR, Endorser.COMMITTEE);
  }

  @Test
  void whatIsNotThereIsNotThere() {
    assertThat(reason(() -> handling.accept(AssignmentId.next(), office.by(WATER_HEAD))))
        .isEqualTo(Refused.Reason.NO_SUCH_ASSIGNMENT);
    assertThat(reason(() -> handling.signOff(ReportId.next(), office.by(WATER_HEAD))))
        .isEqualTo(Refused.Reason.NO_SUCH_ASSIGNMENT);
    assertThat(reason(() -> closing.close(PetitionId.next(), office.by(CLERK))))
        .isEqualTo(Refused.Reason.NO_SUCH_PETITION);
    assertThat(book.find(new LedgerNumber(2026, 99))).isEmpty();
  }

  private Supplier<Entry> begins(String state) {
    var channel = Channel.MAYOR_HOTLINE;
    Map<String, Supplier<Entry>> states = new HashMap<>();
    states.put("registered", () -> office.registered(channel));
    states.put("assigned", () -> office.assigned(channel));
    states.put("accepted", () -> office.accepted(channel));
    states.put("reported", () -> office.reported(channel));
    states.put("signed off", () -> office.signedOff(channel));
    states.put("returned", () -> office.returned(channel));
    states.put("passed", () -> office.passed(channel));
    states.put("followed up", () -> office.followedUp(channel));
    states.put("objected", () -> office.objected(channel));
    states.put("closed", () -> office.closed(channel));
    return states.get(state);
  }

  private Consumer<Entry> act(String act) {
    Map<String, Consumer<Entry>> acts = new HashMap<>();
    acts.put(
        "assign",
        it -> registration.assign(it.petition(), PetitionsInTest.toWater(), office.by(CLERK)));
    acts.put(
        "redirect",
        it ->
            redirecting.redirect(
                it.petition(),
                Order.to(CITY, PetitionsInTest.onDay("2026-03-13")),
                "不属其职责",
                office.by(CLERK)));
    acts.put(
        "add support",
        it ->
            redirecting.addSupport(
                it.petition(),
                new Order.Support(CITY, PetitionsInTest.onDay("2026-03-11")),
                office.by(CLERK)));
    acts.put("accept", it -> handling.accept(lead(it), office.by(WATER_HEAD)));
    acts.put(
        "ask back",
        it -> withdrawing.ask(lead(it), PetitionsInTest.notOurs(), office.by(WATER_HEAD)));
    acts.put(
        "ask longer",
        it -> extending.ask(lead(it), PetitionsInTest.longer(), office.by(WATER_HEAD)));
    acts.put(
        "clarify",
        it -> handling.recordClarities(lead(it), PetitionsInTest.CLARITIES, office.by(WATER_HEAD)));
    acts.put(
        "submit", it -> handling.submitReport(lead(it), office.report(), office.by(WATER_HEAD)));
    acts.put("sign off", it -> handling.signOff(office.reportOf(it), office.by(WATER_HEAD)));
    acts.put(
        "sign. return",
        it ->
            handling.returnBySigner(
                office.reportOf(it), PetitionsInTest.MISSING, office.by(WATER_HEAD)));
    acts.put("pass", it -> review.pass(office.reportOf(it), office.by(CLERK)));
    acts.put(
        "return",
        it -> review.returnToUnit(office.reportOf(it), PetitionsInTest.MISSING, office.by(CLERK)));
    acts.put(
        "follow up",
        it ->
            closing.recordFollowUp(
                it.petition(), office.visit(Satisfaction.SATISFIED), office.by(CLERK)));
    acts.put("superior", it -> endorse(it, Endorser.SUPERIOR));
    acts.put("committee", it -> endorse(it, Endorser.COMMITTEE));
    acts.put(
        "explain",
        it ->
            closing.explain(
                it.petition(), Evidence.of(PetitionsInTest.EVIDENCE), office.by(OFFICE_HEAD)));
    acts.put(
        "send back",
        it ->
            closing.sendBack(it.petition(), PetitionsInTest.onDay("2026-03-20"), office.by(CLERK)));
    acts.put(
        "end",
        it ->
            endings.end(
                it.petition(), PetitionsInTest.ending(EndingKind.VOID), office.by(OFFICE_HEAD)));
    acts.put(
        "look back",
        it -> endings.lookBack(it.petition(), new LookBack(true, ""), office.by(CLERK)));
    acts.put(
        "hold",
        it -> holds.hold(it.petition(), LocalDate.of(2026, 4, 30), "等待判决", office.by(CLERK)));
    acts.put("give visit", it -> closing.giveFollowUp(it.petition(), VISITOR, office.by(CLERK)));
    acts.put("answer", it -> answers.record(it.petition(), 1, office.answer(), office.by(CLERK)));
    acts.put(
        "promise",
        it ->
            promises.make(it.petition(), PetitionsInTest.promise("2026-03-20"), office.by(CLERK)));
    acts.put("close", it -> closing.close(it.petition(), office.by(CLERK)));
    return acts.get(act);
  }

  private void endorse(Entry entry, Endorser endorser) {
    closing.endorse(
        entry.petition(),
        PetitionsInTest.from(endorser),
        office.by(endorser == Endorser.COMMITTEE ? LEADER : CLERK));
  }

  private static AssignmentId lead(Entry entry) {
    return entry.assignment().orElseThrow();
  }
}
