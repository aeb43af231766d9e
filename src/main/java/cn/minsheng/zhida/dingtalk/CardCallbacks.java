package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Tap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads taps (DINGTALK.md §3.4, §3.6). What a button carries in its parameters {@code action} and
 * {@code rev}, a form carries in the ids of its actions and its hidden field {@code sys_rev}.
 */
final class CardCallbacks {

  private static final String ACTION_CALLBACK = "actionCallback";
  private static final String BY_USER_ID = "1";
  private static final Pattern REVISION = Pattern.compile("\\d{1,9}");

  /** The names of a card's forms in its template; a person sees one of them. */
  private static final List<String> FORMS = List.of("form", "form2", "form3");

  /** No face has this revision, so a tap that says none is a tap on an old face. */
  private static final int NONE = 0;

  private final LooseJson json;
  private final OfficeTime time;

  CardCallbacks(LooseJson json, OfficeTime time) {
    this.json = json;
    this.time = time;
  }

  /** Never throws, whatever the text is. */
  Reading<Tap> read(String data) {
    var node = json.object(data);
    var id = LooseJson.text(node.path("outTrackId"));
    try {
      return isAction(node) ? read(node, id) : passedOver(Reading.Why.NOT_OURS, id);
    } catch (RuntimeException notUnderstood) {
      return passedOver(Reading.Why.NOT_UNDERSTOOD, id);
    }
  }

  private static boolean isAction(JsonNode node) {
    return Set.of("", ACTION_CALLBACK).contains(LooseJson.text(node.path("type")))
        && Set.of("", BY_USER_ID).contains(LooseJson.text(node.path("userIdType")));
  }

  private Reading<Tap> read(JsonNode node, String id) {
    var content = json.object(node.path("content"));
    if (!content.has("cardPrivateData")) {
      content = json.object(node.path("value"));
    }
    var pressed = json.object(content.path("cardPrivateData"));
    var params = json.object(pressed.path("params"));
    var form = filledIn(params);
    return new Reading.Read<>(
        new Tap(
            new StaffId(LooseJson.text(node.path("userId"))),
            new CardId(id),
            LooseJson.firstText(
                params.path("action"), form.path("sys_action"), pressed.path("actionIds").path(0)),
            revision(LooseJson.firstText(params.path("rev"), form.path("sys_rev"))),
            FormValues.of(params, form),
            time.now()));
  }

  /** Under the name of the form it was filled in on: each part of a card has its own. */
  private JsonNode filledIn(JsonNode params) {
    return FORMS.stream()
        .filter(params::has)
        .findFirst()
        .map(it -> json.object(params.path(it)))
        .orElseGet(() -> json.object(params.path(FORMS.get(0))));
  }

  private static int revision(String text) {
    var digits = text.strip();
    return REVISION.matcher(digits).matches() ? Integer.parseInt(digits) : NONE;
  }

  private static Reading<Tap> passedOver(Reading.Why why, String id) {
    return new Reading.PassedOver<>(why, id);
  }
}
