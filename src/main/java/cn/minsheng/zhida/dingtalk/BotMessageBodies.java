package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.mailroom.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads what a message holds, by its msgtype (DINGTALK.md §4). */
final class BotMessageBodies {

  private static final String QUOTA_USED_UP = "20001";

  /** The platform names files, never pictures. */
  private static final String PICTURE = "picture";

  private static final String FILE = "file";
  private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9_]{1,40}");

  private final LooseJson json;

  BotMessageBodies(LooseJson json) {
    this.json = json;
  }

  Body read(JsonNode message) {
    if (LooseJson.text(message.path("errCode")).equals(QUOTA_USED_UP)) {
      return new Body.Withheld();
    }
    var type = LooseJson.text(message.path("msgtype"));
    var content = json.object(message.path("content"));
    return switch (type) {
      case "text" -> text(json.object(message.path("text")));
      case "richText" -> richText(content);
      case "picture" -> sent(content, PICTURE, type);
      case "file" -> sent(content, name(content), type);
      case "audio" -> new Body.Voice(LooseJson.text(content.path("recognition")).strip());
      case "interactiveCard" -> card(content);
      default -> unreadable(type);
    };
  }

  private static Body text(JsonNode text) {
    return text.has("content")
        ? new Body.Text(LooseJson.text(text.path("content")).strip())
        : unreadable("text");
  }

  private static Body richText(JsonNode content) {
    var text = new StringBuilder();
    List<Body> pictures = new ArrayList<>();
    for (var part : content.path("richText")) {
      text.append(LooseJson.text(part.path("text")));
      var code = downloadCode(part);
      if (!code.isEmpty()) {
        pictures.add(new Body.Sent(code, PICTURE));
      }
    }
    return text.isEmpty() && pictures.isEmpty()
        ? unreadable("richText")
        : new Body.RichText(text.toString().strip(), pictures);
  }

  private static Body sent(JsonNode content, String name, String type) {
    var code = downloadCode(content);
    return code.isEmpty() ? unreadable(type) : new Body.Sent(code, name);
  }

  private static Body card(JsonNode content) {
    return content.has("biz_custom_action_url")
        ? new Body.DriveLink()
        : unreadable("interactiveCard");
  }

  private static String name(JsonNode content) {
    var name = LooseJson.text(content.path("fileName")).strip();
    return name.isEmpty() ? FILE : name;
  }

  private static String downloadCode(JsonNode content) {
    return LooseJson.firstText(content.path("downloadCode"), content.path("pictureDownloadCode"));
  }

  private static Body unreadable(String type) {
    return new Body.Unreadable(TYPE.matcher(type).matches() ? type : "unknown");
  }
}
