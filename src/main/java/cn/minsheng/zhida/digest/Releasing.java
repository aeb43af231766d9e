package cn.minsheng.zhida.digest;

import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.digest.NotReleased.Reason;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Office;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.trail.Trail;
import cn.minsheng.zhida.trail.TrailEntry;
import cn.minsheng.zhida.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the office does with a report before it goes: 按语, 暂缓, and by its head 签发 (rule 12). Every
 * act is done whole or not at all, with its line on the trail; {@link NotReleased} takes back only
 * the act.
 */
@Component
public class Releasing {

  private static final String SAFE = "digest";

  private final DigestTable table;
  private final Digests digests;
  private final Directory directory;
  private final Trail trail;
  private final Vault vault;
  private final TransactionTemplate transaction;

  Releasing(
      DigestTable table,
      Digests digests,
      Directory directory,
      Trail trail,
      Vault vault,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.digests = digests;
    this.directory = directory;
    this.trail = trail;
    this.vault = vault;
    transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Whether they may write a remark and put it off. */
  public boolean mayPrepare(StaffId who) {
    return holds(who, Role.OFFICE, Role.OFFICE_HEAD);
  }

  /** 按语, until it is sent; the newest counts, no words take it back. */
  public void remark(HalfMonth period, String words, By by) {
    carryOut(
        () -> {
          check(period, by, Reason.ONLY_THE_OFFICE, Role.OFFICE, Role.OFFICE_HEAD);
          if (words.strip().length() > Remark.LONGEST) {
            throw no(Reason.A_REMARK_IS_TOO_LONG, period);
          }
          var sealed =
              words.isBlank()
                  ? null
                  : vault.seal(
                      vault.named(SAFE),
                      words.strip().getBytes(StandardCharsets.UTF_8),
                      place(period));
          if (!table.remark(period, sealed, by.staff(), by.at())) {
            throw no(Reason.ALREADY_SENT, period);
          }
          record("REMARK_ON_DIGEST", period, by, Role.OFFICE, Role.OFFICE_HEAD);
        });
  }

  /** What was written, if anything was. */
  public Optional<Remark> remark(HalfMonth period) {
    return table
        .remark(period)
        .map(
            it ->
                new Remark(
                    new String(vault.unseal(it.words(), place(period)), StandardCharsets.UTF_8),
                    it.written()));
  }

  /** 暂缓: it does not go by itself any more. */
  public void hold(HalfMonth period, By by) {
    carryOut(
        () -> {
          check(period, by, Reason.ONLY_THE_OFFICE, Role.OFFICE, Role.OFFICE_HEAD);
          if (!table.hold(period, by.staff(), by.at())) {
            throw no(
                table.state(period).filter(DigestState.Held.class::isInstance).isPresent()
                    ? Reason.ALREADY_HELD
                    : Reason.ALREADY_SENT,
                period);
          }
          record("HOLD_DIGEST", period, by, Role.OFFICE, Role.OFFICE_HEAD);
        });
  }

  /** 签发: it goes at once, also if it had been put off. */
  public void sign(HalfMonth period, By by, Publisher publisher) {
    carryOut(
        () -> {
          check(period, by, Reason.ONLY_THE_OFFICE_HEAD, Role.OFFICE_HEAD);
          if (!table.sign(period, by.staff(), by.at())) {
            throw no(Reason.ALREADY_SENT, period);
          }
          record("SIGN_DIGEST", period, by, Role.OFFICE_HEAD);
          publisher.publish(digests.of(period).orElseThrow());
        });
  }

  private void carryOut(Runnable act) {
    transaction.executeWithoutResult(status -> act.run());
  }

  private void check(HalfMonth period, By by, Reason refusal, Role... roles) {
    if (!holds(by.staff(), roles)) {
      throw no(refusal, period);
    }
    if (table.state(period).isEmpty()) {
      throw no(Reason.NOT_DRAWN_YET, period);
    }
  }

  private NotReleased no(Reason reason, HalfMonth period) {
    return new NotReleased(reason, table.state(period));
  }

  private boolean holds(StaffId who, Role... roles) {
    return isAmong(directory.rolesOf(who), roles);
  }

  private static boolean isAmong(Iterable<Office> offices, Role... roles) {
    for (var office : offices) {
      if (Arrays.asList(roles).contains(office.role())) {
        return true;
      }
    }
    return false;
  }

  /** In whose name too: an acting head signs for the head (代张××). */
  private void record(String act, HalfMonth period, By by, Role... roles) {
    var inWhoseName =
        isAmong(directory.ownRolesOf(by.staff()), roles)
            ? Optional.<StaffId>empty()
            : directory.actsFor(by.staff()).stream()
                .filter(it -> isAmong(directory.ownRolesOf(it), roles))
                .findFirst();
    trail.record(
        new TrailEntry(
            act,
            Optional.of(by.staff()),
            inWhoseName,
            subject(period),
            by.at(),
            by.source(),
            new TreeMap<>()));
  }

  static String subject(HalfMonth period) {
    return "digest:" + period;
  }

  private static String place(HalfMonth period) {
    return "digest.remark:" + period;
  }
}
