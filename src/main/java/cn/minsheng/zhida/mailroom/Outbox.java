package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.vault.SafeId;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what is to be sent, in the transaction that causes it; it is sent after the commit, in
 * order for each card and each person. Everything is sealed in the safe it belongs to.
 */
public interface Outbox {

  /** Sends a letter; longer lists of people than one call carries become several. */
  void send(Letter letter, Urgency urgency, SafeId safe);

  /** Sends a letter that belongs to no petition. */
  void send(Letter letter);

  /**
   * Puts a new card before people. Pinning a card that exists shows the new face and adds the
   * people.
   */
  void pin(CardId card, CardFace face, Set<StaffId> on, Urgency urgency, SafeId safe);

  /** Puts a new card that belongs to no petition before people. */
  void pin(CardId card, CardFace face, Set<StaffId> on);

  /** Changes a card wherever it stands. Only the newest face is ever sent. */
  void change(CardId card, CardFace face);

  /** The face a card is meant to show now, with its revision. */
  Optional<Shown> shown(CardId card);

  /** Carries what waits and is due. Returns how many calls were made. */
  int carryDue();

  /**
   * @param revision grows by one with each change; goes into the buttons' parameters
   */
  record Shown(CardFace face, int revision) {}
}
