package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.digest.Digests;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has the half-monthly report drafted and sent when its time has come. */
@Component
class DigestDesk implements DigestRound {

  private final Digests digests;
  private final DigestOut out;
  private final OfficeTime time;

  DigestDesk(Digests digests, DigestOut out, OfficeTime time) {
    this.digests = digests;
    this.out = out;
    this.time = time;
  }

  @Override
  public int run() {
    var now = time.now();
    var done = digests.draw(now, out::draft);
    var sent = out.hasReaders() ? digests.publish(now, out::send) : 0;
    digests.sendPapers(now, out::sendPapers);
    return done + sent * out.howManyReaders();
  }

  @Override
  public Optional<Instant> nextDue(Instant after) {
    return Optional.of(digests.nextDue(after));
  }
}
