package cn.minsheng.zhida.sandbox;

import java.time.Duration;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The page's switches for what can go wrong: some once, some until they are switched off. */
final class PageFaults {

  private static final Duration SLOW = Duration.ofSeconds(3);
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration PLATFORM_DEADLINE = Duration.ofSeconds(2);
  private static final String ANY = "*";

  private enum Switch {
    CALL_FAILS("下一次调用失败", "机器人的下一次接口调用得到 502"),
    CALL_LIMITED("下一次调用超频", "下一次接口调用得到 403：每秒次数超限"),
    CALL_SLOW("下一次调用很慢", "下一次接口调用 3 秒后才有回音"),
    ANSWER_LOST("办成了但没回音", "下一次接口调用生效，但回音丢在路上"),
    MESSAGE_LOST("下一条消息丢失", "一分钟（办公时间）后平台重发"),
    STREAM_DISCONNECT("平台要求断开", "平台礼貌地断开长连接，10 秒后关闭"),
    STREAM_DROP("网线拔掉", "所有长连接立即中断"),
    QUOTA("本月额度用完", "付费调用从现在起被拒绝，直到关掉"),
    TAP_TIMEOUT("点按钮来不及", "卡片上的点击都显示“请求失败”，直到关掉");

    private final String label;
    private final String hint;

    Switch(String label, String hint) {
      this.label = label;
      this.hint = hint;
    }
  }

  private final Sandbox dingtalk;
  private long quotaBefore;
  private boolean quota;
  private boolean tapTimeout;

  PageFaults(Sandbox dingtalk) {
    this.dingtalk = dingtalk;
  }

  synchronized ObjectNode state() {
    ObjectNode state = Json.object();
    ArrayNode all = state.putArray("switches");
    for (Switch it : Switch.values()) {
      all.addObject()
          .put("name", it.name())
          .put("label", it.label)
          .put("hint", it.hint)
          .put("stays", it == Switch.QUOTA || it == Switch.TAP_TIMEOUT)
          .put("on", isOn(it));
    }
    return state
        .put("callsWaiting", dingtalk.faults().waiting())
        .put("messagesWaiting", dingtalk.faults().messagesToLose());
  }

  /** Throws the switch; {@code CLEAR} ends all of them. */
  synchronized void flip(String name) {
    if (name.equals("CLEAR")) {
      clear();
      return;
    }
    for (Switch it : Switch.values()) {
      if (it.name().equals(name)) {
        flip(it);
        return;
      }
    }
    throw new PageRefusal(400, "没有这个开关");
  }

  private boolean isOn(Switch it) {
    return it == Switch.QUOTA ? quota : it == Switch.TAP_TIMEOUT && tapTimeout;
  }

  private void flip(Switch it) {
    Faults faults = dingtalk.faults();
    switch (it) {
      case CALL_FAILS -> faults.next(1, ANY, Fault.html502());
      case CALL_LIMITED -> faults.next(1, ANY, Fault.qps());
      case CALL_SLOW -> faults.next(1, ANY, Fault.latency(SLOW));
      case ANSWER_LOST -> faults.next(1, ANY, Fault.reset().butCarriedOut());
      case MESSAGE_LOST -> faults.loseNext(1);
      case STREAM_DISCONNECT -> dingtalk.gateway().disconnectAll(GRACE);
      case STREAM_DROP -> dingtalk.gateway().dropAll();
      case QUOTA -> quota(!quota);
      case TAP_TIMEOUT -> tapTimeout(!tapTimeout);
    }
  }

  private void clear() {
    dingtalk.faults().clear();
    quota(false);
    tapTimeout(false);
  }

  private void quota(boolean usedUp) {
    if (usedUp && !quota) {
      quotaBefore = dingtalk.limits().paidCalls();
      dingtalk.limits().paidCallsPerMonth(0);
    } else if (!usedUp && quota) {
      dingtalk.limits().paidCallsPerMonth(quotaBefore);
    }
    quota = usedUp;
  }

  private void tapTimeout(boolean on) {
    tapTimeout = on;
    dingtalk.cardDeadline(on ? Duration.ZERO : PLATFORM_DEADLINE);
  }
}
