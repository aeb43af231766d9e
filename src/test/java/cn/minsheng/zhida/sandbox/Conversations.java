package cn.minsheng.zhida.sandbox;

/** Names of chats. */
final class Conversations {

  private Conversations() {}

  /** The chat between a person and the bot; for ever the same. */
  static String ofPerson(String userId) {
    return "cid-robot-" + userId + "==";
  }
}
