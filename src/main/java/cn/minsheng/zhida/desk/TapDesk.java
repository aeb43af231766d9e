package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hands a tap to the one who knows its action; two who know the same stop the start. */
@Component
class TapDesk {

  private final Map<String, TapHandler> byAction = new HashMap<>();

  private final OldCards old;

  TapDesk(List<TapHandler> handlers, OldCards old) {
    this.old = old;
    for (var handler : handlers) {
      for (var action : handler.actions()) {
        var other = byAction.put(action, handler);
        if (other != null) {
          throw new IllegalStateException(
              "%s and %s both know %s"
                  .formatted(handler.getClass().getName(), other.getClass().getName(), action));
        }
      }
    }
  }

  /** The answer stands under the card in plain text. */
  Reply read(Tap tap) {
    var reply = answered(tap);
    return new Reply(Markdown.shownAsItIs(reply.toast()), reply.carriedOut());
  }

  private Reply answered(Tap tap) {
    var handler = byAction.get(tap.action());
    if (handler == null) {
      return old.explained(new Reply(Sentences.noLongerPossible(), false), tap.card());
    }
    return MatterForms.tooLong(tap)
        .map(most -> new Reply(Sentences.formTooLong(most), false))
        .orElseGet(() -> old.explained(handler.read(tap), tap.card()));
  }
}
