package cn.minsheng.zhida.casework;

import java.util.Optional;

/**
 * Which orders a default term is for. A line of a channel and a kind goes before one of the channel
 * alone, and that before one of the urgency alone.
 *
 * @param channel empty for every channel, which only {@link UrgencyLevel#IMMEDIATE} has
 * @param kind empty for every kind
 */
public record TermScope(
    Optional<Channel> channel, Optional<MatterKind> kind, UrgencyLevel urgency) {

  public TermScope {
    if (channel.isEmpty() && (kind.isPresent() || urgency == UrgencyLevel.ORDINARY)) {
      throw new IllegalArgumentException("An ordinary default term is one of a channel");
    }
  }

  static TermScope of(Channel channel) {
    return new TermScope(Optional.of(channel), Optional.empty(), UrgencyLevel.ORDINARY);
  }

  static TermScope of(UrgencyLevel urgency) {
    return new TermScope(Optional.empty(), Optional.empty(), urgency);
  }

  /** As it stands on the trail: {@code MAYOR_HOTLINE/HELP/ORDINARY}, with * for every. */
  public String code() {
    return channel.map(Enum::name).orElse("*")
        + "/"
        + kind.map(Enum::name).orElse("*")
        + "/"
        + urgency;
  }
}
