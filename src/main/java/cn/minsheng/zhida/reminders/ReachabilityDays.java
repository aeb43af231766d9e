package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.casework.Due;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 联络检查: once a week, while there is somebody the bot cannot reach. */
@Component
class ReachabilityDays implements OnMornings {

  private static final Due LONG_AGO = Due.at(Instant.EPOCH);

  private final ObjectProvider<Unreachable> unreachable;

  ReachabilityDays(ObjectProvider<Unreachable> unreachable) {
    this.unreachable = unreachable;
  }

  @Override
  public List<Dated> until(Morning morning, Clockwork clock) {
    return unreachable.stream().anyMatch(Unreachable::anybody)
        ? List.of(
            new Dated(
                Kind.UNREACHABLE, Optional.empty(), LONG_AGO, Optional.empty(), Optional.empty()))
        : List.of();
  }
}
