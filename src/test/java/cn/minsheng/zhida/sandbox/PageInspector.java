package cn.minsheng.zhida.sandbox;

import cn.minsheng.zhida.sandbox.Frames.Frame;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What goes on behind the phones: frames with their answers, calls, and what they cost. */
final class PageInspector {

  private static final int MOST = 120;

  private final Sandbox dingtalk;

  PageInspector(Sandbox dingtalk) {
    this.dingtalk = dingtalk;
  }

  /** The last frames and calls after those the page already has, and the meter. */
  ObjectNode after(long frame, long call) {
    ObjectNode state = Json.object();
    state.set("meter", meter());
    ArrayNode frames = state.putArray("frames");
    last(dingtalk.frames().all().stream().filter(it -> it.number() > frame).toList())
        .forEach(it -> frames.add(frame(it)));
    List<Call> all = dingtalk.calls().all();
    ArrayNode calls = state.putArray("calls");
    for (int i = (int) Math.max(Math.min(call, all.size()), all.size() - MOST);
        i < all.size();
        i++) {
      calls.add(call(i + 1, all.get(i)));
    }
    ArrayNode complaints = state.putArray("complaints");
    dingtalk.complaints().forEach(complaints::add);
    return state;
  }

  private ObjectNode meter() {
    Calls calls = dingtalk.calls();
    return Json.object()
        .put("paid", calls.paid())
        .put("paidLimit", dingtalk.limits().paidCalls())
        .put("stream", calls.streamMessages())
        .put("streamLimit", dingtalk.limits().streamMessages())
        .put("highestRate", calls.highestRate())
        .put("connections", dingtalk.gateway().wellConnections())
        .put("unacknowledged", dingtalk.unacknowledged());
  }

  private static List<Frame> last(List<Frame> frames) {
    return frames.subList(Math.max(0, frames.size() - MOST), frames.size());
  }

  private static ObjectNode frame(Frame it) {
    ObjectNode frame =
        Json.object()
            .put("number", it.number())
            .put("at", it.at().toString())
            .put("way", it.way().name())
            .put("topic", it.topic())
            .put("messageId", it.messageId())
            .put("code", it.code())
            .put("millis", it.after().toNanos() / 1e6)
            .put("times", it.times());
    frame.set("data", it.data());
    return frame;
  }

  private static ObjectNode call(long number, Call it) {
    ObjectNode call =
        Json.object()
            .put("number", number)
            .put("at", it.at().toString())
            .put("method", it.method())
            .put("path", it.path())
            .put("status", it.status())
            .put("code", it.code())
            .put("paid", it.paid())
            .put("millis", it.took().toNanos() / 1e6);
    call.set("body", it.body());
    return call;
  }
}
