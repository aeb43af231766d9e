package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.digest.Digests;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Outbox;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts the half-monthly report before its readers: one card for all of them. */
@Component
class DigestDesk implements DigestRound {

  private final Digests digests;
  private final DigestCard card;
  private final Directory directory;
  private final Outbox outbox;
  private final OfficeTime time;

  DigestDesk(
      Digests digests, DigestCard card, Directory directory, Outbox outbox, OfficeTime time) {
    this.digests = digests;
    this.card = card;
    this.directory = directory;
    this.outbox = outbox;
    this.time = time;
  }

  @Override
  public int run() {
    var now = time.now();
    digests.draw(now);
    var readers = readers();
    if (readers.isEmpty()) {
      return 0;
    }
    var published =
        digests.publish(now, it -> outbox.pin(CardIds.digest(it.period()), card.face(it), readers));
    return published * readers.size();
  }

  @Override
  public Optional<Instant> nextDue(Instant after) {
    return Optional.of(digests.nextDue(after));
  }

  private Set<StaffId> readers() {
    var readers = new LinkedHashSet<StaffId>(directory.holders(Role.LEADER));
    readers.addAll(directory.holders(Role.OBSERVER));
    return readers;
  }
}
