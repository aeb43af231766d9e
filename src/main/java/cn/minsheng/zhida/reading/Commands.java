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

  /** 导入台账, 接管在办台账, 导出台账 未办结: whoever keeps ledgers as files reads it whole. */
  private static final Pattern LEDGER_FILES =
      Pattern.compile("(?U)^(?:(?:批\\s*量\\s*)?导\\s*入|接\\s*管.{0,6}台\\s*账|导\\s*出.{0,6}台\\s*账)");

  private static final Pattern BULLET = Pattern.compile("^\\s*\\d{1,2}[.、)]\\s*");

  private Commands() {}

  /**
   * @param speaker every role of who writes
   */
  public static Meant read(String text, Set<Role> speaker, UnitNames units) {
    var typed = text.stripLeading();
    var folded = Wording.fold(typed);
    if (LEDGER_FILES.matcher(folded).find()) {
      return new Meant.Unclear();
    }
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
            .or(() -> LedgerList.read(folded))
            .or(() -> new Deeds(typed, folded, who).read().map(it -> withoutUnit(it, units)))
            .orElseGet(Meant.Unclear::new);
  }

  /** 12号催催城管: whom is known already and no word to them. */
  private static Meant withoutUnit(Meant meant, UnitNames units) {
    return meant instanceof Meant.Deed deed
            && deed.verb() == Verb.URGE
            && !deed.numbers().isEmpty()
            && units.isClear(deed.rest())
        ? new Meant.Deed(deed.verb(), deed.numbers(), "")
        : meant;
  }

  private static List<OrderText> orders(String typed, UnitNames units) {
    return NEXT_ORDER
        .splitAsStream(typed)
        .map(it -> BULLET.matcher(it).replaceFirst(""))
        .flatMap(it -> OrderOpening.read(it, units).stream())
        .toList();
  }
}
