package cn.minsheng.zhida.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The robot's message templates: which fields each needs and what it looks like on a phone. */
final class MessageTemplates {

  private static final int MAX_PARAM_BYTES = 15_000;
  private static final Map<String, List<String>> NEEDS = needs();

  private final Media media;

  MessageTemplates(Media media) {
    this.media = media;
  }

  /** What the recipients will see; or the refusal. */
  Seen shown(Request request, Instant at, String conversationId) {
    String msgKey = request.required("msgKey", "invalidParameter.msgKey.empty");
    String msgParam = request.required("msgParam", "invalidParameter.msgParam.empty");
    List<String> needed = NEEDS.get(msgKey);
    if (needed == null) {
      throw Refusal.of("invalidParameter.msgKey.invalid", msgKey);
    }
    if (msgParam.getBytes(StandardCharsets.UTF_8).length > MAX_PARAM_BYTES) {
      throw Refusal.of("invalidParameter.msgParam.tooLong", "msgParam over " + MAX_PARAM_BYTES);
    }
    JsonNode param = Json.readOrMissing(msgParam);
    for (String field : needed) {
      if (Json.text(param, field).isEmpty()) {
        throw Refusal.of("invalidParameter.msgParam.invalid", field + " is missing in msgParam");
      }
    }
    return shown(msgKey, param, at, conversationId);
  }

  private Seen shown(String msgKey, JsonNode param, Instant at, String conversationId) {
    switch (msgKey) {
      case "sampleText":
        return new Seen.Text(at, conversationId, Json.text(param, "content"));
      case "sampleMarkdown":
        return new Seen.Markdown(
            at, conversationId, Json.text(param, "title"), Json.text(param, "text"));
      case "sampleImageMsg":
        return new Seen.Picture(at, conversationId, Json.text(param, "photoURL"));
      case "sampleFile":
        byte[] bytes =
            media
                .bytes(Json.text(param, "mediaId"))
                .orElseThrow(
                    () -> Refusal.of("invalidParameter.msgParam.invalid", "unknown mediaId"));
        return new Seen.File(at, conversationId, Json.text(param, "fileName"), bytes);
      default:
        return new Seen.Other(at, conversationId, msgKey, Json.texts(param));
    }
  }

  private static Map<String, List<String>> needs() {
    Map<String, List<String>> needs = new TreeMap<>();
    needs.put("sampleText", List.of("content"));
    needs.put("sampleMarkdown", List.of("title", "text"));
    needs.put("sampleImageMsg", List.of("photoURL"));
    needs.put("sampleLink", List.of("text", "title", "messageUrl"));
    needs.put("sampleActionCard", List.of("title", "text", "singleTitle", "singleURL"));
    for (int buttons = 2; buttons <= 5; buttons++) {
      List<String> fields = new ArrayList<>(List.of("title", "text"));
      for (int i = 1; i <= buttons; i++) {
        fields.add("actionTitle" + i);
        fields.add("actionURL" + i);
      }
      needs.put("sampleActionCard" + buttons, fields);
    }
    needs.put(
        "sampleActionCard6",
        List.of("title", "text", "buttonTitle1", "buttonUrl1", "buttonTitle2", "buttonUrl2"));
    needs.put("sampleAudio", List.of("mediaId", "duration"));
    needs.put("sampleFile", List.of("mediaId", "fileName", "fileType"));
    needs.put("sampleVideo", List.of("duration", "videoMediaId", "videoType", "picMediaId"));
    return needs;
  }
}
