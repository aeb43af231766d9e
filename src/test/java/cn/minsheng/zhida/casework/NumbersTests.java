package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class NumbersTests extends CaseworkTest {

  private static final int CLERKS = 8;
  private static final int EACH = 25;

  @Autowired TransactionTemplate transaction;

  @Test
  void eightClerksAtOnceLeaveNoGapAndNoRepeatThoughSomeGiveUp() throws Exception {
    Set<LedgerNumber> kept = ConcurrentHashMap.newKeySet();
    var given = new AtomicInteger();
    var clerks = Executors.newFixedThreadPool(CLERKS);
    List<Callable<Void>> work = new ArrayList<>();
    for (var clerk = 0; clerk < CLERKS; clerk++) {
      work.add(
          () -> {
            for (var i = 0; i < EACH; i++) {
              registerOrGiveUp(given.incrementAndGet() % 3 == 0, kept);
            }
            return null;
          });
    }
    try {
      for (var result : clerks.invokeAll(work)) {
        result.get();
      }
    } finally {
      clerks.shutdown();
    }

    assertThat(kept.stream().map(LedgerNumber::ordinal))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, kept.size()).boxed().toList());
    assertThat(kept).hasSize(CLERKS * EACH - CLERKS * EACH / 3);
    assertThat(rows("petition")).isEqualTo(kept.size());
    assertThat(rows("safe")).isEqualTo(kept.size());
    assertThat(trail.verify().isSound()).isTrue();
    assertThat(linesOfTheTrail()).isEqualTo(kept.size());
  }

  private void registerOrGiveUp(boolean givesUp, Set<LedgerNumber> kept) {
    var number =
        transaction.execute(
            status -> {
              var entry =
                  registration.register(office.from(Channel.MAYOR_HOTLINE), office.by(CLERK));
              if (givesUp) {
                status.setRollbackOnly();
              }
              return entry.number();
            });
    if (!givesUp) {
      kept.add(number);
    }
  }

  @Test
  void anOrderRefusedTakesItsRegistrationBackAndLeavesTheCallersWorkAlone() {
    transaction.executeWithoutResult(
        status -> {
          office.registered(Channel.MAYOR_HOTLINE);
          var refused =
              refusal(
                  () ->
                      registration.registerAndAssign(
                          office.from(Channel.MAYOR_HOTLINE),
                          Order.to(EMPTY, PetitionsInTest.onDay("2026-03-13")),
                          office.by(CLERK)));
          assertThat(refused.reason()).isEqualTo(Refused.Reason.UNIT_HAS_NO_HEAD);
        });

    assertThat(rows("petition")).isOne();
    assertThat(linesOfTheTrail()).isOne();
    assertThat(office.registered(Channel.MAYOR_HOTLINE).number())
        .isEqualTo(new LedgerNumber(2026, 2));
  }

  @Test
  void theYearChangesAtMidnightOfTheOffice() {
    clock.goTo(LocalDateTime.of(2026, 12, 31, 23, 59, 59));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-12-31T15:59:59Z"));
    assertThat(office.registered(Channel.MAYOR_HOTLINE).number())
        .isEqualTo(new LedgerNumber(2026, 1));
    clock.goTo(LocalDateTime.of(2027, 1, 1, 0, 0));
    assertThat(office.registered(Channel.MAYOR_HOTLINE).number())
        .isEqualTo(new LedgerNumber(2027, 1));

    var lastYears = new By(CLERK, Instant.parse("2026-12-31T15:59:59.5Z"), "message:late");
    clock.goTo(LocalDateTime.of(2027, 1, 1, 0, 0, 1));
    var what = office.from(Channel.MAYOR_HOTLINE);
    var received =
        new NewPetition(
            new Source(Channel.MAYOR_HOTLINE, "", lastYears.at()),
            what.kind(),
            what.category(),
            what.urgency(),
            what.secrecy(),
            what.matter(),
            List.of());
    assertThat(registration.register(received, lastYears).number())
        .isEqualTo(new LedgerNumber(2026, 2));
  }

  @Test
  void anOrdinalAloneIsLastYearsUntilThisYearHasComeThatFar() {
    clock.goTo(LocalDateTime.of(2026, 12, 30, 9, 0));
    office.registered(Channel.MAYOR_HOTLINE);
    office.registered(Channel.MAYOR_HOTLINE);
    clock.goTo(LocalDateTime.of(2027, 1, 4, 9, 0));
    office.registered(Channel.MAYOR_HOTLINE);
    var newYear = LocalDate.of(2027, 1, 4);

    assertThat(number("1", newYear)).contains(new LedgerNumber(2027, 1));
    assertThat(number("2号", newYear)).contains(new LedgerNumber(2026, 2));
    assertThat(number("民声〔2026〕1号", newYear)).contains(new LedgerNumber(2026, 1));
    assertThat(number("3", newYear)).isEmpty();
    assertThat(number("1", newYear.plusYears(2))).as("two years later").isEmpty();
  }

  private Optional<LedgerNumber> number(String typed, LocalDate today) {
    return book.find(typed, today).map(PetitionView::number);
  }

  @Test
  void theSameMessageRegistersOnce() {
    var by = office.by(CLERK);
    var first = registration.register(office.from(Channel.MAYOR_HOTLINE), by);

    var refused = refusal(() -> registration.register(office.from(Channel.MAYOR_HOTLINE), by));

    assertThat(refused.reason()).isEqualTo(Refused.Reason.ALREADY_REGISTERED);
    assertThat(refused.facts().number()).contains(first.number());
    assertThat(refused.facts().who()).contains(CLERK);
    assertThat(refused.facts().when()).contains(by.at());
    assertThat(office.registered(Channel.MAYOR_HOTLINE).number().ordinal()).isEqualTo(2);
  }
}
