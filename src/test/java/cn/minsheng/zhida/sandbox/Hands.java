package cn.minsheng.zhida.sandbox;

import java.util.Map;

/**
 * What somebody's hands did on their phone, counted by the browser from what really happened there:
 * events that a script makes up are not counted.
 *
 * @param messages sent by pressing Enter or 发送
 * @param taps on buttons of cards, but for those that submit a form
 * @param files chosen and sent
 * @param forms submitted, however much was filled in
 */
public record Hands(int messages, int taps, int files, int forms) {

  /** Counts from the moment it runs; a page that is loaded anew counts nothing until it runs. */
  static final String COUNT =
      """
      const kinds = ['messages', 'taps', 'files', 'forms'];
      const isNew = !window.hands;
      window.hands = {};
      if (!isNew) return;
      const did = (kind, event) => {
        const phone = event.isTrusted && event.target.closest && event.target.closest('[data-phone]');
        if (!phone) return;
        const own = window.hands[phone.dataset.phone] ??=
          Object.fromEntries(kinds.map(it => [it, 0]));
        own[kind] += kind === 'files' ? event.target.files.length : 1;
      };
      const on = (type, kind, isMeant) => document.addEventListener(
        type, event => { if (isMeant(event)) did(kind, event); }, true);
      on('keydown', 'messages', it => it.key === 'Enter' && !it.shiftKey
        && it.target.matches('textarea[aria-label=发消息]') && it.target.value.trim() !== '');
      on('click', 'messages', it => !!it.target.closest('.compose .send, .compose .quick button'));
      on('click', 'taps', it => !!it.target.closest('.chat button:not([type=submit])'));
      on('change', 'files', it => it.target.matches('input[type=file]'));
      on('submit', 'forms', it => true);
      """;

  static Hands of(Object counted) {
    if (!(counted instanceof Map<?, ?> own)) {
      return new Hands(0, 0, 0, 0);
    }
    return new Hands(
        number(own.get("messages")),
        number(own.get("taps")),
        number(own.get("files")),
        number(own.get("forms")));
  }

  private static int number(Object counted) {
    return counted instanceof Number number ? number.intValue() : 0;
  }
}
