package cn.minsheng.zhida.mailroom;

import org.jspecify.annotations.Nullable;

/**
 * What of waiting mail is needed to carry it.
 *
 * @param payload the sealed letter; a card row has none
 * @param attempts how often carrying it failed
 * @param claim proves that the row is still the caller's when it ends it
 */
record OutboxRow(
    long id,
    Kind kind,
    @Nullable String cardId,
    byte @Nullable [] payload,
    Urgency urgency,
    int attempts,
    String claim) {

  enum Kind {
    CARD,
    TEXT,
    FILE,
    DING;

    static Kind of(Letter letter) {
      if (letter instanceof Letter.Text) {
        return TEXT;
      }
      return letter instanceof Letter.File ? FILE : DING;
    }

    Class<? extends Letter> letter() {
      return switch (this) {
        case TEXT -> Letter.Text.class;
        case FILE -> Letter.File.class;
        case DING -> Letter.Ding.class;
        case CARD -> throw new IllegalStateException("A card row carries no letter");
      };
    }
  }

  CardId card() {
    if (cardId == null) {
      throw new IllegalStateException("Outbox row " + id + " is no card");
    }
    return new CardId(cardId);
  }

  static final String PLACE = "outbox.payload";
}
