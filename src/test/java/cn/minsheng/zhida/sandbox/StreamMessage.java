package cn.minsheng.zhida.sandbox;

import static org.awaitility.Awaitility.await;

import tools.jackson.databind.JsonNode;

/** One message taken from the stream without an SDK. */
record StreamMessage(JsonNode data) {

  static StreamMessage of(Sandbox dingtalk, Phone sender) throws Exception {
    RawStream stream = RawStream.open(dingtalk);
    await().until(() -> dingtalk.gateway().wellConnections() == 1);
    sender.say("帮助");
    JsonNode frame = Json.readOrMissing(stream.next());
    return new StreamMessage(Json.readOrMissing(Json.text(frame, "data")));
  }

  String sessionWebhook() {
    return Json.text(data, "sessionWebhook");
  }
}
