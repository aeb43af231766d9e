package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.mailroom.Arrival;

/** What became of reading one thing that the stream delivered. */
sealed interface Reading<A extends Arrival> {

  record Read<A extends Arrival>(A arrival) implements Reading<A> {}

  /**
   * Nothing the bot can use; delivering it again would not help.
   *
   * @param id the platform's id of it as far as there is one, for the log
   */
  record PassedOver<A extends Arrival>(Why why, String id) implements Reading<A> {}

  /** Why something is passed over. */
  enum Why {
    NOT_UNDERSTOOD("A stream frame was not understood"),
    WITHOUT_SENDER(
        "A message came without its sender's userid: publish the app, or somebody outside the organisation wrote"),
    NOT_OURS("A card callback was not for a card of ours");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }
}
