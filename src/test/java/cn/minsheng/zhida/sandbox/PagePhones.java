package cn.minsheng.zhida.sandbox;

import cn.minsheng.zhida.sandbox.Organisation.Group;
import cn.minsheng.zhida.sandbox.Screens.Shown;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Phones as JSON: what each person sees, and how much of it is unread. */
final class PagePhones {

  private static final int MOST = 500;

  private final Sandbox dingtalk;
  private final PageHost host;

  PagePhones(Sandbox dingtalk, PageHost host) {
    this.dingtalk = dingtalk;
    this.host = host;
  }

  /** How many lines each person has not read, and whether a DING is among them. */
  ObjectNode unread() {
    ObjectNode all = Json.object();
    for (PagePerson person : host.people()) {
      List<Shown> unread =
          dingtalk.screens().unread(person.userId()).stream()
              .filter(it -> counts(it.seen()))
              .toList();
      if (!unread.isEmpty()) {
        boolean ding = unread.stream().anyMatch(it -> it.seen() instanceof Seen.Ding);
        all.putObject(person.userId()).put("count", unread.size()).put("ding", ding);
      }
    }
    return all;
  }

  /** The last lines of one phone; {@code earlier} tells how many stand above them. */
  ObjectNode phone(String userId, int limit) {
    int most = Math.min(Math.max(limit, 1), MOST);
    ObjectNode phone = Json.object().put("userId", userId);
    phone.put("earlier", Math.max(0, dingtalk.screens().size(userId) - most));
    ArrayNode lines = phone.putArray("lines");
    dingtalk.screens().last(userId, most).forEach(it -> lines.add(line(it)));
    ArrayNode groups = phone.putArray("groups");
    for (Group group : dingtalk.organisation().groupsOf(userId)) {
      groups.addObject().put("id", group.openConversationId()).put("title", group.title());
    }
    return phone.put("own", Conversations.ofPerson(userId));
  }

  /** The file or picture in the line. */
  Answer file(String userId, long number) {
    Seen seen =
        dingtalk.screens().shown(userId).stream()
            .filter(it -> it.number() == number)
            .map(Shown::seen)
            .findFirst()
            .orElseThrow(() -> new PageRefusal(404, "没有这个文件"));
    if (seen instanceof Seen.File file) {
      return download(file.name(), file.bytes());
    }
    if (seen instanceof Seen.OwnFile own) {
      return own.picture() ? PageReply.picture(own.bytes()) : download(own.name(), own.bytes());
    }
    if (seen instanceof Seen.Picture picture) {
      return dingtalk
          .uploaded(picture.photo())
          .map(PageReply::picture)
          .orElseThrow(() -> new PageRefusal(404, "没有这张图片"));
    }
    throw new PageRefusal(404, "没有这个文件");
  }

  private static boolean counts(Seen seen) {
    return !(seen instanceof Seen.Own
        || seen instanceof Seen.OwnFile
        || seen instanceof Seen.Notice);
  }

  private static Answer download(String name, byte[] bytes) {
    return PageReply.download(name, bytes);
  }

  private ObjectNode line(Shown shown) {
    Seen seen = shown.seen();
    ObjectNode line =
        Json.object()
            .put("number", shown.number())
            .put("read", shown.read())
            .put("at", seen.at().toString())
            .put("conversation", seen.conversationId());
    return describe(seen, line);
  }

  private static ObjectNode describe(Seen seen, ObjectNode line) {
    if (seen instanceof Seen.Card it) {
      return card(it.card(), line);
    }
    if (seen instanceof Seen.File it) {
      return line.put("kind", "file").put("name", it.name()).put("bytes", it.bytes().length);
    }
    if (seen instanceof Seen.OwnFile it) {
      return line.put("kind", it.picture() ? "ownPicture" : "ownFile")
          .put("name", it.name())
          .put("bytes", it.bytes().length);
    }
    if (seen instanceof Seen.Picture it) {
      return line.put("kind", "picture").put("photo", it.photo());
    }
    if (seen instanceof Seen.Markdown it) {
      return line.put("kind", "markdown").put("title", it.title()).put("text", it.text());
    }
    if (seen instanceof Seen.Ding it) {
      return line.put("kind", "ding").put("remindType", it.remindType()).put("text", it.text());
    }
    if (seen instanceof Seen.Other it) {
      return other(it.msgKey(), it.fields(), line);
    }
    return words(seen, line);
  }

  private static ObjectNode words(Seen seen, ObjectNode line) {
    if (seen instanceof Seen.Own it) {
      return line.put("kind", "own").put("text", it.text());
    }
    if (seen instanceof Seen.Notice it) {
      return line.put("kind", "notice").put("text", it.text());
    }
    if (seen instanceof Seen.Text it) {
      return line.put("kind", "text").put("text", it.text());
    }
    throw new IllegalStateException("No words for " + seen.getClass());
  }

  private static ObjectNode card(CardView card, ObjectNode line) {
    line.put("kind", "card")
        .put("card", card.outTrackId())
        .put("template", card.templateId())
        .put("forwardable", card.forwardable());
    line.set("values", Json.of(card.values()));
    return line;
  }

  private static ObjectNode other(String msgKey, Map<String, String> fields, ObjectNode line) {
    line.put("kind", "other").put("msgKey", msgKey);
    line.set("fields", Json.of(fields));
    return line;
  }
}
