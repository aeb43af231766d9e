package cn.minsheng.zhida.mailroom.spi;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.CardId;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Carries mail to the platform: one call each, no retries of its own, never an exception for what
 * the platform or the network did.
 */
public interface Carrier {

  /** How many people one text, file or DING reaches at most. */
  int MOST_ADDRESSEES = 20;

  /**
   * @param markdown at most 15,000 bytes as the platform counts them
   */
  Outcome text(Set<StaffId> to, String title, String markdown);

  Outcome file(Set<StaffId> to, String name, Supplier<InputStream> content);

  Outcome ding(Set<StaffId> to, String text);

  /** Creates the card and shows it to all of them; the same id again makes no second card. */
  Outcome create(CardId card, CardFace face, Set<StaffId> on);

  /** Shows an existing card to more people. */
  Outcome show(CardId card, CardFace face, Set<StaffId> on);

  /** Changes the given values of an existing card, leaving all others. */
  Outcome change(CardId card, CardFace changes);
}
