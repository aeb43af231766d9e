package cn.minsheng.zhida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.TermGiven.Basis;
import cn.minsheng.zhida.testing.OfficeInTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 时限表 (rule 2). */
class DefaultTermsTests extends CaseworkTest {

  private static final TermScope HOTLINE_HELP =
      new TermScope(
          Optional.of(Channel.MAYOR_HOTLINE), Optional.of(MatterKind.HELP), UrgencyLevel.ORDINARY);

  @Autowired DefaultTerms terms;
  @Autowired TermCount count;

  @ParameterizedTest
  @CsvSource({
    "PEOPLES_CONGRESS, 3M",
    "POLITICAL_CONFERENCE, 3M",
    "MAYOR_HOTLINE, 5WD",
    "LETTER_OR_VISIT, 60D",
    "SUPERIOR_ORDER, 5WD",
    "ONLINE_MESSAGE, 5WD",
    "GOVERNMENT_SERVICE_SITE, 5WD"
  })
  void eachChannelHasATermForEveryKind(Channel channel, String term) {
    for (var kind : MatterKind.values()) {
      assertThat(terms.lineFor(channel, kind, UrgencyLevel.ORDINARY).term().code()).isEqualTo(term);
    }
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void whatIsImmediateHasTwoHours(Channel channel) {
    assertThat(terms.lineFor(channel, MatterKind.HELP, UrgencyLevel.IMMEDIATE).term())
        .isEqualTo(new Term.Hours(2));
  }

  @Test
  void whatNoRegulationGivesIsMarkedToBeSet() {
    assertThat(terms.lines())
        .filteredOn(it -> it.standing() == DefaultTerm.Standing.TO_BE_SET)
        .extracting(it -> it.scope().channel().orElseThrow())
        .containsExactly(
            Channel.SUPERIOR_ORDER, Channel.ONLINE_MESSAGE, Channel.GOVERNMENT_SERVICE_SITE);
  }

  @Test
  void anAdminChangesALineAndTheMostSpecialOneCounts() {
    terms.set(HOTLINE_HELP, Term.of("10WD"), Optional.empty(), office.by(OfficeInTest.ADMIN));

    assertThat(term(MatterKind.HELP)).isEqualTo("10WD");
    assertThat(term(MatterKind.QUESTION)).isEqualTo("5WD");
    assertThat(trail.of("term:MAYOR_HOTLINE/HELP/ORDINARY", 10))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.entry().facts())
                    .containsEntry("was", "none")
                    .containsEntry("is", "10WD"));

    terms.forget(HOTLINE_HELP, office.by(OfficeInTest.ADMIN));

    assertThat(term(MatterKind.HELP)).isEqualTo("5WD");
  }

  @Test
  void ordersGivenBeforeAChangeKeepTheirDates() {
    var order = Order.to(OfficeInTest.WATER, defaultOf(MatterKind.HELP));
    var entry =
        registration.registerAndAssign(
            office.from(Channel.MAYOR_HOTLINE), order, office.by(OfficeInTest.CLERK));
    terms.set(
        TermScope.of(Channel.MAYOR_HOTLINE),
        Term.of("20WD"),
        Optional.empty(),
        office.by(OfficeInTest.ADMIN));

    assertThat(book.assignment(entry.assignment().orElseThrow()).due())
        .isEqualTo(PetitionsInTest.onDay("2026-03-09"));
    assertThat(defaultOf(MatterKind.HELP).due().lastDay()).isEqualTo("2026-03-30");
  }

  @Test
  void nobodyElseChangesIt() {
    var before = linesOfTheTrail();

    assertThat(
            reason(
                () ->
                    terms.set(
                        HOTLINE_HELP,
                        Term.of("1D"),
                        Optional.empty(),
                        office.by(OfficeInTest.OFFICE_HEAD))))
        .isEqualTo(Refused.Reason.ONLY_AN_ADMIN);
    assertThat(reason(() -> terms.forget(HOTLINE_HELP, office.by(OfficeInTest.CLERK))))
        .isEqualTo(Refused.Reason.ONLY_AN_ADMIN);
    assertThat(linesOfTheTrail()).isEqualTo(before);
  }

  @Test
  void aDayIsNoDefaultTermAndALineNobodySetCannotBeForgotten() {
    assertThat(
            reason(
                () ->
                    terms.set(
                        HOTLINE_HELP,
                        Term.of("2026-12-01"),
                        Optional.empty(),
                        office.by(OfficeInTest.ADMIN))))
        .isEqualTo(Refused.Reason.A_DEFAULT_TERM_IS_NO_DAY);
    assertThat(reason(() -> terms.forget(HOTLINE_HELP, office.by(OfficeInTest.ADMIN))))
        .isEqualTo(Refused.Reason.NO_SUCH_DEFAULT_TERM);
  }

  /** On Monday 2 March 2026 at 08:00. */
  @ParameterizedTest
  @CsvSource({
    "15D, , 2026-03-13",
    "5WD, , 2026-03-05",
    "3M, 1M, 2026-04-02",
    "3M, , 2026-05-29",
    "10D, 20D, 2026-03-06",
    "2D, , 2026-03-03"
  })
  void aSupportingUnitHasItsOwnEarlierDay(String term, String own, String day) {
    var lead = count.count(Basis.DEFAULT, Term.of(term), office.now());
    var supporting = count.supporting(lead, Optional.ofNullable(own).map(Term::of));

    assertThat(supporting.due()).isEqualTo(PetitionsInTest.onDay(day));
    assertThat(supporting.due().until()).isBefore(lead.due().until());
    assertThat(supporting.why().steps()).isNotEmpty();
  }

  @Test
  void inATermOfHoursASupportingUnitHasHalfOfIt() {
    var lead = count.count(Basis.DEFAULT, Term.of("2H"), office.now());

    assertThat(count.supporting(lead, Optional.empty()).due().until())
        .isEqualTo(office.now().plusSeconds(3600));
  }

  @Test
  void aDayThatIsAnotherByNowIsShownAgain() {
    var shown = defaultOf(MatterKind.HELP);
    var order = Order.to(OfficeInTest.WATER, shown);
    clock.pass(java.time.Duration.ofDays(1));

    var refused =
        refusal(
            () ->
                registration.registerAndAssign(
                    office.from(Channel.MAYOR_HOTLINE), order, office.by(OfficeInTest.CLERK)));

    assertThat(refused.reason()).isEqualTo(Refused.Reason.THE_DAY_IS_ANOTHER_NOW);
    assertThat(refused.facts().due()).contains(PetitionsInTest.onDay("2026-03-10"));
    assertThat(rows("petition")).isZero();
  }

  @Test
  void hoursRunFromTheOrderAndNotFromItsPreview() {
    var order =
        Order.to(OfficeInTest.WATER, count.count(Basis.DEFAULT, Term.of("2H"), office.now()));
    clock.pass(java.time.Duration.ofMinutes(7));
    var entry =
        registration.registerAndAssign(
            office.from(Channel.MAYOR_HOTLINE), order, office.by(OfficeInTest.CLERK));

    assertThat(book.assignment(entry.assignment().orElseThrow()).due().until())
        .isEqualTo(office.now().plusSeconds(7200));
  }

  @Test
  void hoursThatAreOverSinceThePreviewRunFromTheOrderAllTheSame() {
    var order =
        Order.to(OfficeInTest.WATER, count.count(Basis.DEFAULT, Term.of("2H"), office.now()));
    var registered = office.registered(Channel.MAYOR_HOTLINE);
    clock.pass(java.time.Duration.ofMinutes(125));

    var entry =
        registration.registerAndAssign(
            office.from(Channel.MAYOR_HOTLINE), order, office.by(OfficeInTest.CLERK));
    var later = registration.assign(registered.petition(), order, office.by(OfficeInTest.CLERK));

    assertThat(book.assignment(entry.assignment().orElseThrow()).due().until())
        .isEqualTo(office.now().plusSeconds(7200));
    assertThat(book.assignment(later).due().until()).isEqualTo(office.now().plusSeconds(7200));
  }

  private TermGiven defaultOf(MatterKind kind) {
    var line = terms.lineFor(Channel.MAYOR_HOTLINE, kind, UrgencyLevel.ORDINARY);
    return count.count(Basis.DEFAULT, line.term(), office.now());
  }

  private String term(MatterKind kind) {
    return terms.lineFor(Channel.MAYOR_HOTLINE, kind, UrgencyLevel.ORDINARY).term().code();
  }
}
