package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.directory.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Understands what somebody types. An order is looked for first, then acts on petitions by number,
 * then all others; what is not sure is {@link Meant.Unclear} and never guessed.
 */
public final class Commands {

  /** What is longer is an order, a voice or an instruction, or nothing. */
  private static final int LONGEST_OTHER = 300;

  private static final Pattern SEVERAL = Pattern.compile("(?U)^\\s*批\\s*量\\s*交\\s*办[\\s,，:：]*");
  private static final Pattern NEXT_ORDER =
      Pattern.compile("(?U)\\R(?=\\s{0,9}(?:\\d{1,2}[.、)]\\s*)?(?:交\\s*办|转\\s*办|派\\s*单))");
  private static final Pattern BULLET = Pattern.compile("^\\s*\\d{1,2}[.、)]\\s*");

  private Commands() {}

  /**
   * @param speaker every role of who writes
   */
  public static Meant read(String text, Set<Role> speaker, UnitNames units) {
    var typed = text.stripLeading();
    var folded = Wording.fold(typed);
    var several = SEVERAL.matcher(folded);
    if (several.find()) {
      return new Meant.SeveralOrders(orders(typed.substring(several.end()), units));
    }
    var given =
        RedirectionWords.read(typed, folded, units)
            .or(() -> SupportWords.read(typed, folded, units))
            .or(() -> SecondOrderWords.read(typed, folded, units));
    if (given.isPresent()) {
      return given.get();
    }
    var who = new Speaker(speaker);
    var withText = Deeds.withText(typed, folded);
    if (withText.isPresent()) {
      return withText.get();
    }
    var order = OrderOpening.read(typed, units);
    if (order.isPresent()) {
      return new Meant.Order(order.get());
    }
    var digest = DigestWords.around(typed, units);
    if (digest.isPresent()) {
      return new Meant.Deed(Verb.DIGEST, List.of(), digest.get());
    }
    var change = Changes.read(typed, folded, units);
    if (change.isPresent()) {
      return change.get();
    }
    return folded.length() > LONGEST_OTHER
        ? new Meant.Unclear()
        : Optional.<Meant>empty()
            .or(() -> PaperWords.read(folded))
            .or(() -> new Deeds(typed, folded, who).read())
            .orElseGet(Meant.Unclear::new);
  }

  private static List<OrderText> orders(String typed, UnitNames units) {
    return NEXT_ORDER
        .splitAsStream(typed)
        .map(it -> BULLET.matcher(it).replaceFirst(""))
        .flatMap(it -> OrderOpening.read(it, units).stream())
        .toList();
  }
}
