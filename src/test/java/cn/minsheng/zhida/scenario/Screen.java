package cn.minsheng.zhida.scenario;

import cn.minsheng.zhida.sandbox.Phone;
import cn.minsheng.zhida.sandbox.Seen;
import java.util.List;
import java.util.stream.Stream;

/** What has come on somebody's phone since the test began to look. */
final class Screen {

  private final Phone phone;
  private final int before;

  private Screen(Phone phone, int before) {
    this.phone = phone;
    this.before = before;
  }

  /** Everything that ever came. */
  static Screen of(Phone phone) {
    return new Screen(phone, 0);
  }

  static Screen fromNowOn(Phone phone) {
    return new Screen(phone, phone.see().size());
  }

  List<Seen> news() {
    var all = phone.see();
    return all.subList(before, all.size());
  }

  /** The words of every text the bot sent. */
  List<String> texts() {
    return news().stream()
        .filter(it -> it instanceof Seen.Text || it instanceof Seen.Markdown)
        .map(it -> it instanceof Seen.Text text ? text.text() : ((Seen.Markdown) it).text())
        .toList();
  }

  /** What made a sound: the words of texts and the titles of cards that are new there. */
  List<String> notices() {
    return news().stream()
        .flatMap(
            it ->
                it instanceof Seen.Markdown text
                    ? Stream.of(text.text())
                    : it instanceof Seen.Card card
                        ? Stream.of(card.card().value("title"))
                        : Stream.<String>empty())
        .toList();
  }

  List<Seen.File> files() {
    return news().stream().filter(Seen.File.class::isInstance).map(Seen.File.class::cast).toList();
  }

  /** How many cards were put there; a card shown twice counts twice. */
  long cardsShown() {
    return news().stream().filter(Seen.Card.class::isInstance).count();
  }
}
