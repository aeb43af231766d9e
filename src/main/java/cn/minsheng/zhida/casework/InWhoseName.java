package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers, until the transaction ends, for whom an acting head acts (代张××): where their own
 * offices do not permit an act and those of the head they act for do, the trail says so.
 */
@Component
class InWhoseName {

  private final Directory directory;

  InWhoseName(Directory directory) {
    this.directory = directory;
  }

  /** The act is permitted; by whose office? */
  void note(Permission permission, By by, List<Duty> duties) {
    var heads = directory.actsFor(by.staff());
    if (heads.isEmpty() || holdsFor(by.staff(), by, permission, duties)) {
      return;
    }
    heads.stream()
        .filter(it -> holdsFor(it, by, permission, duties))
        .findFirst()
        .ifPresent(it -> noted().put(by, it));
  }

  /** For whom the act that is under way is done, if not in one's own name. */
  Optional<StaffId> of(By by) {
    return TransactionSynchronizationManager.hasResource(this)
        ? Optional.ofNullable(noted().get(by))
        : Optional.empty();
  }

  private boolean holdsFor(StaffId whose, By by, Permission permission, List<Duty> duties) {
    return permission.holds(actor(by.staff(), whose), duties);
  }

  /** Somebody with the offices of somebody. */
  private Actor actor(StaffId who, StaffId whose) {
    return new Actor(who, directory.ownRolesOf(whose), directory::deputiesOf);
  }

  /** For whom an act was done that was done then; empty if in one's own name. */
  Optional<StaffId> then(Permission permission, StaffId who, Instant at, List<Duty> duties) {
    var heads = directory.actedFor(who, at);
    if (heads.isEmpty() || permission.holds(actor(who, who), duties)) {
      return Optional.empty();
    }
    return heads.stream().filter(it -> permission.holds(actor(who, it), duties)).findFirst();
  }

  @SuppressWarnings("unchecked")
  private Map<By, StaffId> noted() {
    if (!TransactionSynchronizationManager.hasResource(this)) {
      TransactionSynchronizationManager.bindResource(this, new HashMap<By, StaffId>());
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              TransactionSynchronizationManager.unbindResourceIfPossible(InWhoseName.this);
            }
          });
    }
    return (Map<By, StaffId>) TransactionSynchronizationManager.getResource(this);
  }
}
