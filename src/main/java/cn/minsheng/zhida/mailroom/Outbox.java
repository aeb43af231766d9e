package cn.minsheng.zhida.mailroom;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.vault.SafeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what is to be sent, in the transaction that causes it; it is sent after the commit, in
 * order for each card and each person. Everything is sealed in the safe it belongs to.
 */
public interface Outbox {

  /** Sends a letter; longer lists of people than one call carries become several. */
  void send(Letter letter, Urgency urgency, SafeId safe);

  /** The safe of what belongs to no petition; it is destroyed after ZHIDA_MAIL_KEPT_DAYS. */
  SafeId safeOfToday();

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

  /** Before whom a card was put; nobody else is concerned by it. */
  Set<StaffId> standsBefore(CardId card);

  /** Whom a letter or a card did not reach in the last seven days. */
  Set<StaffId> missedLately();

  /** What waits and what went wrong, for whoever runs the bot. */
  Backlog backlog();

  /**
   * Sends once more what was put aside (DEAD, UNKNOWN).
   *
   * @return false if there is no such row put aside
   */
  boolean sendAgain(long row);

  /** Carries what waits and is due. Returns how many calls were made. */
  int carryDue();

  /**
   * @param waiting rows not sent yet
   * @param putAside how many rows were put aside and not sent again
   * @param aside the newest of them, newest first, at most ten
   * @param missed how many people a letter or a card did not reach in the last seven days
   */
  record Backlog(int waiting, int putAside, List<Aside> aside, int missed) {
    public Backlog {
      aside = List.copyOf(aside);
    }
  }

  /**
   * @param unknown whether it may have been sent; otherwise it surely was not
   */
  record Aside(long row, boolean unknown, String code, Instant since) {}

  /**
   * @param revision grows by one with each change; goes into the buttons' parameters
   */
  record Shown(CardFace face, int revision) {}
}
