package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK_TWO;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.vault.Vault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same matter from several channels, and several matters of one letter (rule 1). */
class JoiningTests extends CaseworkTest {

  @Autowired Joining joining;
  @Autowired Links links;
  @Autowired Vault vault;

  @Test
  void aSecondChannelsStricterTermLeads() {
    var entry = office.assigned(Channel.ONLINE_MESSAGE);

    var joined = take(entry, Channel.MAYOR_HOTLINE, "2026-03-09");

    assertThat(joined.number()).isEqualTo(entry.number());
    assertThat(joined.leads()).contains(PetitionsInTest.onDay("2026-03-09"));
    assertThat(lead(entry).due()).isEqualTo(PetitionsInTest.onDay("2026-03-09"));
    assertThat(joining.answersOwed(entry.petition()))
        .extracting(it -> it.source().channel() + " " + it.due().orElseThrow())
        .containsExactly("ONLINE_MESSAGE 2026-03-13", "MAYOR_HOTLINE 2026-03-09");
    assertThat(ledgerDue(entry)).isEqualTo(LocalDate.of(2026, 3, 9));
    assertThat(acts(entry)).containsExactly("REGISTER", "ASSIGN", "JOIN");
    assertThat(rows("petition")).isOne();
  }

  @Test
  void aLaterTermMovesNothingAndIsOwedAllTheSame() {
    var entry = office.assigned(Channel.ONLINE_MESSAGE);

    var joined = take(entry, Channel.MAYOR_HOTLINE, "2026-03-20");

    assertThat(joined.leads()).isEmpty();
    assertThat(lead(entry).due()).isEqualTo(PetitionsInTest.onDay("2026-03-13"));
    assertThat(joining.answersOwed(entry.petition()).get(1).due())
        .contains(PetitionsInTest.onDay("2026-03-20"));
  }

  @Test
  void supportingUnitsAreDueBeforeTheLeadByTheirOwnRule() {
    var order =
        PetitionsInTest.toWater()
            .withSupport(new Order.Support(CITY, PetitionsInTest.onDay("2026-03-12")));
    var entry = registration.registerAndAssign(office.from(Channel.ONLINE_MESSAGE), order, by());

    take(entry, Channel.MAYOR_HOTLINE, "2026-03-09");

    assertThat(book.petition(entry.petition()).supporting().get(0).due())
        .isEqualTo(PetitionsInTest.onDay("2026-03-05"));
  }

  @Test
  void whoSupportsInAnOrderThatIsLedBySoonerTermIsDueBeforeThatToo() {
    var entry = office.registered(Channel.ONLINE_MESSAGE);
    take(entry, Channel.MAYOR_HOTLINE, "2026-03-09");

    registration.assign(
        entry.petition(),
        PetitionsInTest.toWater()
            .withSupport(new Order.Support(CITY, PetitionsInTest.onDay("2026-03-12"))),
        by());

    assertThat(book.petition(entry.petition()).supporting().get(0).due())
        .isEqualTo(PetitionsInTest.onDay("2026-03-05"));
  }

  @Test
  void whatIsJoinedBeforeItIsAssignedLeadsTheOrder() {
    var entry = office.registered(Channel.ONLINE_MESSAGE);
    take(entry, Channel.MAYOR_HOTLINE, "2026-03-09");

    registration.assign(entry.petition(), PetitionsInTest.toWater(), by());

    assertThat(book.petition(entry.petition()).lead().orElseThrow().due())
        .isEqualTo(PetitionsInTest.onDay("2026-03-09"));
    assertThat(joining.answersOwed(entry.petition()).get(0).due())
        .contains(PetitionsInTest.onDay("2026-03-13"));
  }

  @Test
  void whatEitherChannelOwesIsOwed() {
    var entry = office.assigned(Channel.ONLINE_MESSAGE);
    assertThat(book.petition(entry.petition()).missing()).doesNotContain(Endorser.SUPERIOR);

    take(entry, Channel.SUPERIOR_ORDER, "2026-03-20");
    take(entry, Channel.LETTER_OR_VISIT, "2026-03-20");

    var petition = book.petition(entry.petition());
    assertThat(petition.missing()).contains(Endorser.SUPERIOR);
    assertThat(petition.claritiesOwed()).isTrue();
    handling.accept(lead(entry).id(), office.by(WATER_HEAD));
    assertThat(
            reason(
                () ->
                    handling.submitReport(
                        lead(entry).id(), office.report(), office.by(WATER_HEAD))))
        .isEqualTo(Refused.Reason.CLARITIES_ARE_MISSING);
  }

  @Test
  void theSameNumberOfTheSameChannelIsNothingNew() {
    var entry = office.assigned(Channel.MAYOR_HOTLINE);

    assertThat(
            reason(
                () ->
                    joining.take(
                        entry.petition(),
                        office.from(Channel.MAYOR_HOTLINE),
                        Optional.empty(),
                        by())))
        .isEqualTo(Refused.Reason.SOURCE_IS_THERE_ALREADY);
  }

  @Test
  void theSameTapJoinsOnce() {
    var entry = office.assigned(Channel.ONLINE_MESSAGE);
    var tap = by();
    joining.take(entry.petition(), from(Channel.MAYOR_HOTLINE, "1"), Optional.empty(), tap);

    assertThat(
            reason(
                () ->
                    joining.take(
                        entry.petition(),
                        from(Channel.GOVERNMENT_SERVICE_SITE, "2"),
                        Optional.empty(),
                        tap)))
        .isEqualTo(Refused.Reason.SOURCE_IS_THERE_ALREADY);
    assertThat(joining.answersOwed(entry.petition())).hasSize(2);
  }

  @Test
  void aRegisteredPetitionIsJoinedAndItsNumberFindsTheOther() {
    var main = office.assigned(Channel.ONLINE_MESSAGE);
    var other =
        registration.registerAndAssign(
            from(Channel.MAYOR_HOTLINE, "CD-7"),
            Order.to(CITY, PetitionsInTest.onDay("2026-03-10")),
            by());

    var joined = joining.join(other.petition(), main.petition(), "同一处停水", by());

    assertThat(joined.leads()).contains(PetitionsInTest.onDay("2026-03-10"));
    var gone = book.petition(other.petition());
    assertThat(gone.status()).isEqualTo(PetitionStatus.JOINED);
    assertThat(gone.lead().orElseThrow().status()).isEqualTo(AssignmentStatus.CANCELLED);
    assertThat(links.handledAs(other.petition())).isEqualTo(main.petition());
    assertThat(links.joinedTo(main.petition())).containsExactly(other.number());
    assertThat(book.petition(main.petition()).sources())
        .extracting(Source::number)
        .containsExactly("12345-0001", "CD-7");
    assertThat(lead(main).due()).isEqualTo(PetitionsInTest.onDay("2026-03-10"));
    assertThat(acts(other)).endsWith("JOIN");
    assertThat(acts(main)).endsWith("JOIN");
    assertThat(confidences.matter(main.petition(), CLERK).further()).hasSize(1);
    assertThat(
            jdbc.sql(
                    "select concat(status, ' ', assignment_status) from ledger_entry where petition = ?")
                .param(other.petition().toString())
                .query(String.class)
                .single())
        .isEqualTo("JOINED CANCELLED");
    assertThat(reason(() -> joining.join(other.petition(), main.petition(), "再并", by())))
        .isEqualTo(Refused.Reason.WAS_JOINED);
  }

  @Test
  void whatWasJoinedIsFoundHoweverOftenItIsJoinedOn() {
    var first = office.registered(Channel.ONLINE_MESSAGE);
    var second = registration.register(from(Channel.MAYOR_HOTLINE, "2"), by());
    var third = registration.register(from(Channel.LETTER_OR_VISIT, "3"), by());
    joining.join(first.petition(), second.petition(), "同一事项", by());
    joining.join(second.petition(), third.petition(), "同一事项", by());

    assertThat(links.handledAs(first.petition())).isEqualTo(third.petition());
    assertThat(book.petition(third.petition()).sources()).hasSize(3);
    assertThat(confidences.matter(third.petition(), CLERK).further()).hasSize(2);
    assertThat(reason(() -> joining.join(third.petition(), first.petition(), "回并", by())))
        .isEqualTo(Refused.Reason.CANNOT_BE_JOINED_TO_ITSELF);

    vault.destroy(confidences.safeOf(first.petition()));

    assertThat(confidences.matter(third.petition(), CLERK).further()).hasSize(1);
  }

  @Test
  void latenessIsNotJoinedAway() {
    var late = office.assigned(Channel.ONLINE_MESSAGE);
    var other = registration.register(from(Channel.MAYOR_HOTLINE, "2"), by());
    clock.goTo(LocalDate.of(2026, 3, 14).atTime(9, 0));

    var refused = refusal(() -> joining.join(late.petition(), other.petition(), "同一事项", by()));

    assertThat(refused.reason()).isEqualTo(Refused.Reason.THE_OVERDUE_IS_NOT_JOINED);
    assertThat(lead(late).status()).isEqualTo(AssignmentStatus.ISSUED);
    joining.join(other.petition(), late.petition(), "同一事项", by());
    assertThat(lead(late).due()).isEqualTo(PetitionsInTest.onDay("2026-03-13"));
  }

  @Test
  void whatIsPassedTakesOthersInAndIsNotJoinedItself() {
    var passed = office.passed(Channel.ONLINE_MESSAGE);
    var other = registration.register(from(Channel.MAYOR_HOTLINE, "2"), by());

    assertThat(reason(() -> joining.join(passed.petition(), other.petition(), "同一事项", by())))
        .isEqualTo(Refused.Reason.TOO_FAR_TO_BE_JOINED);
    joining.join(other.petition(), passed.petition(), "同一事项", by());
    assertThat(book.petition(passed.petition()).missing()).contains(Endorser.SUPERIOR);
    var closed = office.closed(Channel.ONLINE_MESSAGE);
    assertThat(reason(() -> take(closed, Channel.MAYOR_HOTLINE, "2026-03-20")))
        .isEqualTo(Refused.Reason.ALREADY_CLOSED);
  }

  @Test
  void theSecrecyOfEitherIsTheSecrecyOfBoth() {
    var main = office.assigned(Channel.ONLINE_MESSAGE);
    var secret =
        registration.register(office.petition(Channel.LETTER_OR_VISIT, Secrecy.SENSITIVE), by());

    joining.join(secret.petition(), main.petition(), "同一事项", by());

    assertThat(book.petition(main.petition()).secrecy()).isEqualTo(Secrecy.SENSITIVE);
    assertThat(rows("likeness_mark")).isZero();
  }

  @Test
  void aLetterWithTwoMattersIsSplit() {
    var first = office.assigned(Channel.LETTER_OR_VISIT);

    var part = joining.split(first.petition(), from(Channel.LETTER_OR_VISIT, "XF-1"), by());

    assertThat(part.number()).isEqualTo(new LedgerNumber(2026, 2));
    assertThat(links.splitFrom(part.petition())).contains(first.petition());
    assertThat(links.partsOf(first.petition())).containsExactly(part.number());
    assertThat(acts(first)).endsWith("SPLIT");
    assertThat(acts(part)).containsExactly("REGISTER");
    assertThat(book.petition(first.petition()).status()).isEqualTo(PetitionStatus.IN_HAND);
  }

  @Test
  void aConfidentialPartOfALetterNamesNobody() {
    var first = office.assigned(Channel.LETTER_OR_VISIT);
    var what = from(Channel.LETTER_OR_VISIT, "XF-1");
    var secret =
        new NewPetition(
            what.source(),
            what.kind(),
            what.category(),
            what.urgency(),
            Secrecy.CONFIDENTIAL,
            new Matter(List.of(), "", ""),
            List.of());

    var part = joining.split(first.petition(), secret, by());

    var kept = context.getBean(MatterTable.class).find(part.petition()).orElseThrow();
    assertThat(kept.petitioners()).isEmpty();
  }

  @Test
  void everyPartOfALetterHasItsPetitioners() {
    var first = office.assigned(Channel.LETTER_OR_VISIT);
    var what = from(Channel.LETTER_OR_VISIT, "XF-1");
    var nobodys = what.with(new Matter(List.of(), "校门口占道摆摊", ""));

    var part = joining.split(first.petition(), nobodys, by());

    var kept = context.getBean(MatterTable.class).find(part.petition()).orElseThrow();
    assertThat(kept.petitioners()).isEqualTo(what.matter().petitioners());
    assertThat(kept.content()).isEqualTo("校门口占道摆摊");
    assertThat(
            context
                .getBean(MatterTable.class)
                .withPhone(new cn.minsheng.zhida.vault.PhoneNumber(PetitionsInTest.PHONE)))
        .contains(first.petition(), part.petition());
  }

  @RepeatedTest(3)
  void twoWhoJoinEachOtherDoNotWaitInACircleAndOneWins() throws Exception {
    var one = office.registered(Channel.ONLINE_MESSAGE);
    var other = registration.register(from(Channel.MAYOR_HOTLINE, "2"), by());

    var refused =
        atOnce(
            () -> joining.join(one.petition(), other.petition(), "同一事项", office.by(CLERK)),
            () -> joining.join(other.petition(), one.petition(), "同一事项", office.by(CLERK_TWO)));

    assertThat(refused).hasSize(1);
    assertThat(refused.get(0).reason())
        .isIn(Refused.Reason.WAS_JOINED, Refused.Reason.CANNOT_BE_JOINED_TO_ITSELF);
    assertThat(trail.verify().isSound()).isTrue();
  }

  private Joined take(Entry into, Channel channel, String due) {
    return joining.take(
        into.petition(),
        from(channel, channel.name()),
        Optional.of(PetitionsInTest.onDay(due)),
        by());
  }

  private NewPetition from(Channel channel, String number) {
    var what = office.from(channel);
    return new NewPetition(
        new Source(channel, number, office.now()),
        what.kind(),
        what.category(),
        what.urgency(),
        what.secrecy(),
        what.matter(),
        List.of());
  }

  private AssignmentView lead(Entry of) {
    return book.assignment(of.assignment().orElseThrow());
  }

  private LocalDate ledgerDue(Entry of) {
    return jdbc.sql("select due_last_day from ledger_entry where petition = ?")
        .param(of.petition().toString())
        .query(LocalDate.class)
        .single();
  }

  private By by() {
    return office.by(CLERK);
  }

  private static List<Refused> atOnce(Runnable one, Runnable other) throws Exception {
    var start = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var results = new ArrayList<Refused>();
      var work =
          List.of(one, other).stream()
              .map(
                  act ->
                      threads.submit(
                          () -> {
                            start.await();
                            return refusal(act);
                          }))
              .toList();
      for (var result : work) {
        Optional.ofNullable(result.get()).ifPresent(results::add);
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
