package cn.minsheng.zhida.directory;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.RefreshOutcome.NotBelieved;
import cn.minsheng.zhida.directory.RefreshOutcome.NotDue;
import cn.minsheng.zhida.directory.RefreshOutcome.Refreshed;
import cn.minsheng.zhida.directory.RefreshOutcome.Unread;
import cn.minsheng.zhida.directory.spi.Contacts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the directory as the contacts are (DINGTALK.md §9): by a walk through everything once a
 * day, and by re-reading whom an event names. An event only says where to look; whatever it claims,
 * the person or unit is read again, so events may come twice, late and in any order.
 *
 * <p>Nothing is concluded from contacts that cannot be read, nor from an answer in which more than
 * half of the people or units known are missing. Both are followed by a walk ten minutes later
 * ({@link #refreshIfDue}).
 *
 * <p>What changed is returned, and published as a {@link DirectoryChange} inside the transaction
 * that wrote it if there is anything in it: a listener that writes down whom to tell does so
 * exactly once. Not to be called inside a transaction, because it waits for the platform.
 */
@Service
public class DirectoryKeeper {

  private static final Logger log = LoggerFactory.getLogger(DirectoryKeeper.class);

  private final ContactsReader reader;
  private final Directory directory;
  private final Registry registry;
  private final Registrar registrar;
  private final RefreshState state;
  private final OfficeTime time;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  DirectoryKeeper(
      ContactsReader reader,
      Directory directory,
      Registry registry,
      Registrar registrar,
      RefreshState state,
      OfficeTime time,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.reader = reader;
    this.directory = directory;
    this.registry = registry;
    this.registrar = registrar;
    this.state = state;
    this.time = time;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Walks the contacts if it is time: once a day from 02:20 in the office, once for all nodes, at
   * once while the directory is empty, and ten minutes after a reading that failed. Call it every
   * minute.
   */
  public RefreshOutcome refreshIfDue() {
    outsideTransactions();
    return transaction.execute(status -> state.claim()) ? walk(Belief.PLAUSIBLE) : new NotDue();
  }

  /** Walks the contacts now. */
  public RefreshOutcome refreshAll() {
    return walkNow(Belief.PLAUSIBLE);
  }

  /**
   * Walks the contacts now and believes them even if more than half of the people or units are
   * missing; for the admin who knows that the organisation did shrink. That the contacts hold
   * nobody at all is not believed here either.
   */
  public RefreshOutcome refreshAllThoughManyAreMissing() {
    return walkNow(Belief.MANY_MAY_BE_MISSING);
  }

  /**
   * Reads these people again, with their units (user_add_org, user_modify_org, user_active_org).
   */
  public RefreshOutcome refreshStaff(Set<StaffId> staff) {
    return refresh(staff, Set.of());
  }

  /**
   * Reads these people again because they are said to have left (user_leave_org). Whom the contacts
   * still have stays, and the contacts are walked again soon.
   */
  public RefreshOutcome staffLeft(Set<StaffId> staff) {
    var outcome = refresh(staff, Set.of());
    if (outcome instanceof Refreshed && staff.stream().anyMatch(directory::mayAct)) {
      log.info("Somebody said to have left is still in the contacts: staff={}", staff);
      missed();
    }
    return outcome;
  }

  /** Reads these units again, with their heads (org_dept_create, org_dept_modify). */
  public RefreshOutcome refreshUnits(Set<UnitId> units) {
    return refresh(Set.of(), units);
  }

  /**
   * Reads these units again because they are said to be removed (org_dept_remove). What the
   * contacts still have stays, and the contacts are walked again soon.
   */
  public RefreshOutcome unitsRemoved(Set<UnitId> units) {
    var outcome = refresh(Set.of(), units);
    if (outcome instanceof Refreshed
        && units.stream()
            .map(directory::unit)
            .flatMap(Optional::stream)
            .anyMatch(it -> !it.removed())) {
      log.info("A unit said to be removed is still in the contacts: units={}", units);
      missed();
    }
    return outcome;
  }

  private enum Belief {
    PLAUSIBLE,
    MANY_MAY_BE_MISSING
  }

  private RefreshOutcome walkNow(Belief belief) {
    outsideTransactions();
    transaction.executeWithoutResult(status -> state.began(time.now()));
    return walk(belief);
  }

  private RefreshOutcome walk(Belief belief) {
    return reading(
        () -> {
          var reading = reader.everything();
          var here = registry.staffHere();
          var units = registry.unitsThere();
          var missingStaff = without(here, reading.staff().keySet());
          var missingUnits = without(units, reading.units().keySet());
          var doubt = Doubt.about(reading, here, missingStaff, units, missingUnits);
          if (doubt.isPresent() && !isForgiven(reading, belief)) {
            return notBelieved(doubt.get());
          }
          reader.confirm(reading, missingStaff, missingUnits);
          return enter(reading, belief);
        });
  }

  private RefreshOutcome refresh(Set<StaffId> staff, Set<UnitId> units) {
    outsideTransactions();
    return reading(() -> enter(reader.around(staff, units), Belief.PLAUSIBLE));
  }

  private RefreshOutcome reading(Supplier<RefreshOutcome> read) {
    try {
      return read.get();
    } catch (Contacts.Unreachable e) {
      log.warn(
          "Contacts not read; the directory stays as it is, tried again in 10 minutes: {}",
          e.getMessage());
      missed();
      return new Unread();
    }
  }

  private RefreshOutcome enter(Reading reading, Belief belief) {
    RefreshOutcome outcome =
        transaction.execute(
            status -> {
              registry.lock();
              var before = registry.read();
              var doubt = Doubt.about(reading, before);
              return doubt.isPresent() && !isForgiven(reading, belief)
                  ? doubt.get()
                  : new Refreshed(entered(reading, before));
            });
    if (outcome instanceof NotBelieved doubt) {
      return notBelieved(doubt);
    }
    return outcome;
  }

  private DirectoryChange entered(Reading reading, Register before) {
    registrar.enter(reading, before);
    if (reading.whole()) {
      state.succeeded(reading.askedAt());
    }
    var change = Comparison.between(before, registry.read());
    if (!change.isEmpty()) {
      log.info(
          "Directory changed: joined={} returned={} left={} unitsAdded={} unitsRenamed={}"
              + " unitsRemoved={} headsChanged={}",
          change.joined().size(),
          change.returned().size(),
          change.left().size(),
          change.unitsAdded().size(),
          change.unitsRenamed().size(),
          change.unitsRemoved().size(),
          change.headsChanged().size());
      events.publishEvent(change);
    }
    return change;
  }

  private NotBelieved notBelieved(NotBelieved doubt) {
    log.error(
        "Contacts lack {} of {} people and {} of {} units, which is not believed; the directory"
            + " stays as it is. Check in the developer console that the app may read the contacts of"
            + " all units; if the organisation did shrink, an admin has to refresh it by hand",
        doubt.staffMissing(),
        doubt.staffKnown(),
        doubt.unitsMissing(),
        doubt.unitsKnown());
    missed();
    return doubt;
  }

  private void missed() {
    transaction.executeWithoutResult(status -> state.missed(time.now()));
  }

  private static boolean isForgiven(Reading reading, Belief belief) {
    return belief == Belief.MANY_MAY_BE_MISSING && !Doubt.isDeserted(reading);
  }

  private static <T> Set<T> without(Set<T> known, Set<T> met) {
    Set<T> missing = new HashSet<>(known);
    missing.removeAll(met);
    return missing;
  }

  private static void outsideTransactions() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("The contacts are not read inside a transaction");
    }
  }
}
