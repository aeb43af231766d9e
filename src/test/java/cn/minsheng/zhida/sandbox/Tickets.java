package cn.minsheng.zhida.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tickets for the stream: unique, good for one connection within 90 seconds. */
final class Tickets {

  private static final Duration LIFE = Duration.ofSeconds(90);

  private record Ticket(Set<String> subscriptions, Instant issued) {}

  private final Map<String, Ticket> open = new HashMap<>();
  private final Clock clock;
  private final Ids ids;

  Tickets(Clock clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
  }

  synchronized String issue(Set<String> subscriptions) {
    String ticket = ids.hex();
    open.put(ticket, new Ticket(subscriptions, clock.instant()));
    return ticket;
  }

  /** The subscriptions the ticket was issued for; empty if it is unknown, used or too old. */
  synchronized Optional<Set<String>> redeem(String ticket) {
    Ticket found = open.remove(ticket);
    if (found == null || found.issued().plus(LIFE).isBefore(clock.instant())) {
      return Optional.empty();
    }
    return Optional.of(found.subscriptions());
  }
}
