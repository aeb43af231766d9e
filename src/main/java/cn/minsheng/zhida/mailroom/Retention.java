package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.vault.Vault;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Forgets old mail: the safes of days gone by are destroyed, and with them what people wrote, sent
 * and were told outside any petition. The rows stay as proof that nothing was handled twice.
 */
@Component
public class Retention {

  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  /** How far back is looked: a bot that stood still for half a year still forgets. */
  private static final int LOOK_BACK_DAYS = 200;

  private final Vault vault;
  private final OfficeTime time;
  private final MailroomProperties settings;

  Retention(Vault vault, OfficeTime time, MailroomProperties settings) {
    this.vault = vault;
    this.time = time;
    this.settings = settings;
  }

  /** Destroys the safes of days more than ZHIDA_MAIL_KEPT_DAYS ago. Returns how many there were. */
  public int forgetOldMail() {
    var forgotten = 0;
    var oldestKept = time.today().minusDays(settings.keptDays());
    for (var day = oldestKept.minusDays(LOOK_BACK_DAYS); day.isBefore(oldestKept); ) {
      forgotten += forget(day);
      day = day.plusDays(1);
    }
    if (forgotten > 0) {
      log.info("Mail of {} days before {} is forgotten", forgotten, oldestKept);
    }
    return forgotten;
  }

  private int forget(LocalDate day) {
    var safe = vault.find(Envelopes.safeOf(day));
    safe.ifPresent(vault::destroy);
    return safe.isPresent() ? 1 : 0;
  }
}
