package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.mailroom.Inbox;
import tools.jackson.databind.json.JsonMapper;

/** Who hears what: one listener for each thing the stream delivers. */
record StreamListeners(
    BotMessageListener messages, CardCallbackListener taps, ContactEventListener contacts) {

  static StreamListeners with(
      JsonMapper mapper,
      Inbox inbox,
      Aftermath aftermath,
      OfficeTime time,
      PassedOverCount passedOver) {
    var json = new LooseJson(mapper);
    return new StreamListeners(
        new BotMessageListener(new BotMessages(json, time), inbox, passedOver),
        new CardCallbackListener(new CardCallbacks(json, time), inbox, aftermath, passedOver),
        new ContactEventListener(new ContactEvents(json, time), inbox, passedOver));
  }
}
