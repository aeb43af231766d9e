package cn.minsheng.zhida.mailroom;

/**
 * What of a stored arrival is needed to read it.
 *
 * @param attempts how often reading it failed
 * @param claim proves that the row is still the caller's when it ends it
 */
record InboxRow(long id, String arrivalKey, Kind kind, byte[] payload, int attempts, String claim) {

  enum Kind {
    MESSAGE(Message.class),
    TAP(Tap.class),
    CONTACTS(ContactsChanged.class);

    final Class<? extends Arrival> type;

    Kind(Class<? extends Arrival> type) {
      this.type = type;
    }

    static Kind of(Arrival arrival) {
      for (var kind : values()) {
        if (kind.type.isInstance(arrival)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("No kind for " + arrival.getClass());
    }
  }

  static String placeOfPayload(String key) {
    return "inbox.payload:" + key;
  }

  static String placeOfToast(String key) {
    return "inbox.toast:" + key;
  }
}
