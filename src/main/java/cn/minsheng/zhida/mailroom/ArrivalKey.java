package cn.minsheng.zhida.mailroom;

/**
 * Under which something that came in is stored; the same thing delivered again has the same key.
 * The platform may deliver twice, late or not at all (DINGTALK.md §1.9).
 */
public record ArrivalKey(String value) {

  private static final int LONGEST = 240;

  public ArrivalKey {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("A key has 1 to " + LONGEST + " characters");
    }
  }

  public static ArrivalKey ofMessage(String msgId) {
    return new ArrivalKey("message:" + msgId);
  }

  public static ArrivalKey ofEvent(String eventId) {
    return new ArrivalKey("event:" + eventId);
  }

  @Override
  public String toString() {
    return value;
  }
}
