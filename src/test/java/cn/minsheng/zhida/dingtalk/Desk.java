package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.calendar.OfficeTime;
import java.time.Clock;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** The inbound half in front of an inbox in memory, at a fixed moment. */
final class Desk {

  static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  static final OfficeTime TIME = new OfficeTime(Clock.fixed(NOW, OfficeTime.ZONE));
  static final LooseJson JSON = new LooseJson(JsonMapper.shared());

  final InboxInMemory inbox = new InboxInMemory();
  final PassedOverCount passedOver = new PassedOverCount();
  final Aftermath aftermath = new Aftermath(inbox);
  final StreamListeners listeners =
      StreamListeners.with(JsonMapper.shared(), inbox, aftermath, TIME, passedOver);
}
