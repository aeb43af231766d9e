package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.reading.OrderText.Label;
import cn.minsheng.zhida.reading.OrderWords.Place;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fields that were typed or dictated without anything between them: 城管局三天市长热线…. What could as well
 * begin the citizen's words is left to them: a term counts only where another field or its end
 * follows, a bare nickname only before a field.
 */
final class OrderRun {

  private static final Pattern LINK =
      Pattern.compile(
          "(?:给|由|请|让|交|来自|来源于?|渠道|办结时限|办理时限|时限|限期|限|在|于|需在?|要求|牵头|主办|负责|办理|处理|内?办结|内?办完|内?完成){1,9}");
  private static final Pattern FIRST_NAME =
      Pattern.compile("[\\p{IsHan}]{2,10}?(?:分局|局|公司|镇|街道|中心)");
  private static final Pattern NAMED = Pattern.compile(".*(?:局|公司|委|办|镇|街道|中心|队|站|院|部)$");
  private static final Pattern SUPPORT = Pattern.compile("(?:协办(?:单位)?|配合单位)(?:是|为)?");
  private static final Pattern FURTHER = Pattern.compile("[、和与及]");
  private static final String IMMEDIATE = "立办立结";

  private final String folded;
  private final UnitNames units;
  private final Map<Label, String> before;
  private final Map<Label, Place> said = new EnumMap<>(Label.class);
  private int end;

  OrderRun(String folded, UnitNames units, Map<Label, String> before) {
    this.folded = folded;
    this.units = units;
    this.before = before;
  }

  /**
   * What was found.
   *
   * @param end where the first character stands that belongs to no field
   */
  record Run(Map<Label, Place> said, int end) {}

  /** Empty if it does not begin with a unit, or with fields to the end of the word. */
  Optional<Run> read(int from, int endOfWord) {
    end = endOfWord;
    var at = from;
    for (var next = step(at); next > at; next = step(at)) {
      at = next;
    }
    var last = link(at);
    if (last == end) {
      at = end;
    }
    var isWhole = at == end && !said.isEmpty();
    return isWhole || said.containsKey(Label.UNIT)
        ? Optional.of(new Run(new HashMap<>(said), at))
        : Optional.empty();
  }

  private int step(int from) {
    var at = field(from);
    if (at > from) {
      return at;
    }
    var behindLink = link(from);
    return behindLink > from ? Math.max(from, atLeast(field(behindLink), behindLink, from)) : from;
  }

  private static int atLeast(int found, int needed, int otherwise) {
    return found > needed ? found : otherwise;
  }

  private int link(int from) {
    var link = LINK.matcher(folded).region(from, end);
    return link.lookingAt() ? link.end() : from;
  }

  private int field(int at) {
    if (at >= end) {
      return at;
    }
    if (isFree(Label.UNIT)) {
      var name = endOfUnit(at);
      if (name > at) {
        return said(Label.UNIT, at, name);
      }
    }
    return other(at);
  }

  private int other(int at) {
    if (isFree(Label.SUPPORTING)) {
      var support = endOfSupport(at);
      if (support > at) {
        return support;
      }
    }
    if (isFree(Label.TERM)) {
      var term = TermText.at(folded.substring(0, end), at).map(TermText.Found::end).orElse(at);
      if (term > at && (isAField(term) || isEndOfTerm(term))) {
        return said(Label.TERM, at, term);
      }
    }
    if (isFree(Label.CHANNEL)) {
      var channel = FieldWords.endOfChannel(folded, at);
      if (channel > at && channel <= end) {
        return said(Label.CHANNEL, at, channel);
      }
    }
    return isFree(Label.URGENCY) && folded.startsWith(IMMEDIATE, at)
        ? said(Label.URGENCY, at, at + IMMEDIATE.length())
        : at;
  }

  private int endOfUnit(int at) {
    var name = Math.min(end, units.endOfName(folded, at));
    if (name > at) {
      return NAMED.matcher(folded.substring(at, name)).matches() || isAField(name) ? name : at;
    }
    var first = FIRST_NAME.matcher(folded).region(at, end);
    return first.lookingAt() && units.isClear(first.group()) ? first.end() : at;
  }

  private int endOfSupport(int at) {
    var support = SUPPORT.matcher(folded).region(at, end);
    if (!support.lookingAt()) {
      return at;
    }
    var from = support.end();
    var until = units.endOfName(folded, from);
    if (until == from) {
      return at;
    }
    var next = FURTHER.matcher(folded).region(until, end);
    while (next.lookingAt() && units.endOfName(folded, next.end()) > next.end()) {
      until = units.endOfName(folded, next.end());
      next.region(until, end);
    }
    return said(Label.SUPPORTING, from, until);
  }

  /** Whether what follows belongs to no citizen. */
  private boolean isAField(int at) {
    if (at >= end) {
      return true;
    }
    var from = link(at);
    return from >= end
        || SUPPORT.matcher(folded).region(from, end).lookingAt()
        || folded.startsWith(IMMEDIATE, from)
        || isFree(Label.CHANNEL) && FieldWords.endOfChannel(folded, from) > from
        || TermText.at(folded.substring(0, end), from)
            .filter(
                it ->
                    isFree(Label.TERM)
                        && (it.end() >= end
                            || isEndOfTerm(it.end())
                            || FieldWords.endOfChannel(folded, it.end()) > it.end()
                            || folded.startsWith(IMMEDIATE, it.end())))
            .isPresent();
  }

  private boolean isEndOfTerm(int at) {
    return at < end && folded.substring(at, end).matches("(?s)(?:内|以内)?(?:办结|办完|完成|处理完|办理完).*");
  }

  private boolean isFree(Label label) {
    return !said.containsKey(label) && !before.containsKey(label);
  }

  private int said(Label label, int from, int until) {
    said.put(label, new Place(from, until));
    return until;
  }
}
