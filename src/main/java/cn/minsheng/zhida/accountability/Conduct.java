package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.accountability.Denied.Reason;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.trail.Trail;
import cn.minsheng.zhida.trail.TrailEntry;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How every act is done here: whole or not at all, by somebody who may, with its line on the trail.
 * Within the caller's transaction an act that is denied takes back only itself.
 */
@Component
class Conduct {

  private static final int LONGEST_REASON = 4_000;

  private final Directory directory;
  private final Trail trail;
  private final TransactionTemplate transaction;

  Conduct(Directory directory, Trail trail, PlatformTransactionManager transactions) {
    this.directory = directory;
    this.trail = trail;
    transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  <T> T carryOut(Supplier<T> act) {
    return Objects.requireNonNull(transaction.execute(status -> act.get()));
  }

  /**
   * @throws Denied if they may not
   */
  void check(AccountabilityAct act, By by, Optional<UnitId> concerned) {
    check(act, by.staff(), concerned);
  }

  /**
   * @throws Denied if they may not
   */
  void check(AccountabilityAct act, StaffId who, Optional<UnitId> concerned) {
    if (!may(act, who, concerned)) {
      throw Denied.because(act.permission().refusal()).unit(concerned);
    }
  }

  boolean may(AccountabilityAct act, StaffId who, Optional<UnitId> concerned) {
    return act.permission().holds(directory.rolesOf(who), concerned);
  }

  /** In whose name too: an acting head acts for the head whose office permits it (代张××). */
  void record(
      AccountabilityAct act,
      By by,
      Optional<UnitId> concerned,
      String subject,
      Map<String, String> facts) {
    trail.record(
        new TrailEntry(
            act.name(),
            Optional.of(by.staff()),
            inWhoseName(act, by.staff(), concerned),
            subject,
            by.at(),
            by.source(),
            new TreeMap<>(facts)));
  }

  private Optional<StaffId> inWhoseName(
      AccountabilityAct act, StaffId who, Optional<UnitId> concerned) {
    return act.permission().holds(directory.ownRolesOf(who), concerned)
        ? Optional.empty()
        : directory.actsFor(who).stream()
            .filter(it -> act.permission().holds(directory.ownRolesOf(it), concerned))
            .findFirst();
  }

  void recordOfTheBot(
      AccountabilityAct act, Instant at, String source, String subject, Map<String, String> facts) {
    trail.record(TrailEntry.ofTheBot(act.name(), subject, at, source, facts));
  }

  /**
   * @return the words, without blanks around them
   * @throws Denied for that reason if there are none
   * @throws IllegalArgumentException if there are more than 4,000 characters
   */
  static String said(Reason denial, String words) {
    if (words.isBlank()) {
      throw Denied.because(denial);
    }
    if (words.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("More than 4,000 characters");
    }
    return words.strip();
  }
}
