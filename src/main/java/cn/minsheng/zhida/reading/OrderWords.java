package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.reading.OrderText.Label;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An order of words in a row: unit, term, channel, kind in any order, and from the first word that
 * is none of these on the content. Nothing behind that is read.
 */
final class OrderWords {

  private static final String SEPARATORS = " \t\r\n,，、;；:：/|。";
  private static final Pattern BEFORE_A_TERM =
      Pattern.compile("^(?:办结|办理)?(?:时限|期限|限期|限|要求|于|在)(?:为|是)?");
  private static final Pattern BEHIND_A_TERM =
      Pattern.compile("(?:办结|办理|办完|完成|处理完|处理|答复|回复)(?:完毕)?$");

  /** Meant as a term, though there is none like it: it is asked about. */
  private static final Pattern NO_SUCH_TERM = Pattern.compile("\\d{1,6}(?:[天日]|个?工作日|个?小时|个月)内?");

  private static final Pattern BEFORE_A_UNIT = Pattern.compile("^(?:主办单位|责任单位|承办单位|主办|单位)(?:是|为)?");
  private static final Pattern SUPPORT_BEFORE = Pattern.compile("^(?:协办单位|协办|协助单位|配合单位)(?:是|为)?");
  private static final Pattern SUPPORT_BEHIND = Pattern.compile("(?:协办|配合|协助|配合办理|协助办理)$");

  private static final int MOST_OF_AN_UNKNOWN_SUPPORT = 6;

  private final String typed;
  private final String folded;
  private final UnitNames units;
  private final Map<Label, String> said = new EnumMap<>(Label.class);

  OrderWords(String typed, String folded, UnitNames units) {
    this.typed = typed;
    this.folded = folded;
    this.units = units;
  }

  OrderText read(int from) {
    var at = from;
    while (at < folded.length()) {
      if (isAtALabelledLine(at)) {
        return OrderText.of(said, OrderLines.read(typed, folded, at, said));
      }
      var next = field(at);
      if (next == at) {
        break;
      }
      at = behindSeparators(next);
    }
    if (at < folded.length()) {
      said.put(Label.CONTENT, typed.substring(at).strip());
    }
    return OrderText.of(said);
  }

  /** A form may follow the first line, if that had no content. */
  private boolean isAtALabelledLine(int at) {
    var line = Math.max(folded.lastIndexOf('\n', at - 1), folded.lastIndexOf('\r', at - 1));
    return line >= 0
        && folded.substring(line + 1, at).isBlank()
        && OrderLines.beginsWithALabel(folded, line + 1);
  }

  /** Where the field that begins at the place ends; the place itself if none does. */
  private int field(int at) {
    var term = TermText.at(folded, at).filter(it -> isFree(Label.TERM) && isEnd(it.end()));
    if (term.isPresent()) {
      return said(Label.TERM, at, term.get().end());
    }
    var end = endOfWord(at);
    var word = word(at, end);
    var label = meaning(word);
    if (label.isPresent()) {
      return label.get() == Label.SUPPORTING
          ? support(end, word)
          : said(label.get(), at, end, word);
    }
    if (isAnUnknownSupport(word, end)) {
      return support(end, word);
    }
    var parted = parted(at, end, word);
    if (parted > at) {
      return parted;
    }
    var run = new OrderRun(folded, units, said).read(at, end);
    if (run.isPresent() && (run.get().end() == end || said.isEmpty())) {
      run.get()
          .said()
          .forEach((it, place) -> said.put(it, typed.substring(place.from(), place.end())));
      return said.containsKey(Label.UNIT) && run.get().end() < end
          ? contentAt(run.get().end())
          : run.get().end();
    }
    return isAnUnknownUnit(at, end, word) ? said(Label.UNIT, at, end, word) : at;
  }

  /** The content follows without anything between. */
  private int contentAt(int at) {
    said.put(Label.CONTENT, typed.substring(at).strip());
    return folded.length();
  }

  private Optional<Label> meaning(String word) {
    return isSupport(word)
        ? Optional.of(Label.SUPPORTING).filter(this::isFree)
        : plainMeaning(word).filter(this::isFree);
  }

  private Optional<Label> plainMeaning(String word) {
    if (TermText.read(bareTerm(word)).isPresent() || NO_SUCH_TERM.matcher(word).matches()) {
      return Optional.of(Label.TERM);
    }
    if (FieldWords.channel(word).isPresent()) {
      return Optional.of(Label.CHANNEL);
    }
    if (FieldWords.kind(word).isPresent()) {
      return Optional.of(Label.KIND);
    }
    if (FieldWords.secrecy(word).filter(it -> it != Secrecy.ORDINARY).isPresent()) {
      return Optional.of(Label.SECRECY);
    }
    if (FieldWords.urgency(word).isPresent()) {
      return Optional.of(Label.URGENCY);
    }
    if (FieldWords.saysWhetherToReport(word)) {
      return Optional.of(Label.REPORT);
    }
    return units.isClear(bareUnit(word)) ? Optional.of(Label.UNIT) : Optional.empty();
  }

  private boolean isSupport(String word) {
    var before = SUPPORT_BEFORE.matcher(word);
    if (before.find() && before.end() < word.length()) {
      return OrderText.names(word.substring(before.end())).stream()
          .allMatch(it -> units.isClear(it) || UnitNames.looksLikeAUnit(it));
    }
    var behind = SUPPORT_BEHIND.matcher(word);
    return behind.find() && behind.start() > 0 && units.isClear(word.substring(0, behind.start()));
  }

  /** 协办水司 3天: a name nobody knows, where only a unit can stand. */
  private boolean isAnUnknownSupport(String word, int end) {
    var before = SUPPORT_BEFORE.matcher(word);
    var next = behindSeparators(end);
    return isFree(Label.SUPPORTING)
        && before.find()
        && before.end() < word.length()
        && word.length() - before.end() <= MOST_OF_AN_UNKNOWN_SUPPORT
        && next < folded.length()
        && plainMeaning(word(next, endOfWord(next))).isPresent();
  }

  /** 协办住建局、公安: further names behind the first belong to it. */
  private int support(int end, String word) {
    var names =
        new StringBuilder(
            SUPPORT_BEHIND.matcher(SUPPORT_BEFORE.matcher(word).replaceFirst("")).replaceFirst(""));
    return further(end, names);
  }

  private int further(int from, StringBuilder names) {
    var end = from;
    while (end < folded.length() && "、,，".indexOf(folded.charAt(end)) >= 0) {
      var next = behindSeparators(end);
      var until = endOfWord(next);
      var isJoined = folded.charAt(end) == '、' || !said.containsKey(Label.UNIT);
      if (next == until || !isJoined || !units.isClear(word(next, until))) {
        break;
      }
      names.append('、').append(typed, next, until);
      end = until;
    }
    said.put(Label.SUPPORTING, names.toString());
    return end;
  }

  /** 3 天, 协办 住建局, 时限 3天: a word and what belongs to it. */
  private int parted(int at, int end, String word) {
    var next = behindSeparators(end);
    if (next >= folded.length() || isAtALabelledLine(next)) {
      return at;
    }
    var until = endOfWord(next);
    var following = word(next, until);
    if (word.matches("\\d{1,4}")
        && isFree(Label.TERM)
        && TermText.read(bareTerm(word + following)).isPresent()) {
      said.put(Label.TERM, bareTerm(word + following));
      return until;
    }
    var label = Label.called(word).filter(this::isFree);
    if (label.isEmpty()) {
      return at;
    }
    if (label.get() == Label.SUPPORTING
        && (units.isClear(following) || UnitNames.looksLikeAUnit(following))) {
      return further(until, new StringBuilder(typed.substring(next, until)));
    }
    var fits = plainMeaning(following).filter(label.get()::equals).isPresent();
    return fits ? said(label.get(), next, until, following) : at;
  }

  /** A name nobody knows, where only a unit can stand: it is asked about. */
  private boolean isAnUnknownUnit(int at, int end, String word) {
    if (!isFree(Label.UNIT)) {
      return false;
    }
    if (UnitNames.looksLikeAUnit(word)) {
      return true;
    }
    var next = behindSeparators(end);
    return said.isEmpty()
        && next < folded.length()
        && (plainMeaning(word(next, endOfWord(next))).isPresent()
            || TermText.at(folded, next).isPresent());
  }

  private int said(Label label, int from, int end) {
    said.put(label, typed.substring(from, end));
    return end;
  }

  private int said(Label label, int from, int end, String word) {
    var plain =
        switch (label) {
          case TERM -> bareTerm(word);
          case UNIT -> bareUnit(word);
          default -> typed.substring(from, end);
        };
    said.put(label, plain);
    return end;
  }

  private static String bareTerm(String word) {
    return BEHIND_A_TERM.matcher(BEFORE_A_TERM.matcher(word).replaceFirst("")).replaceFirst("");
  }

  private static String bareUnit(String word) {
    return BEFORE_A_UNIT.matcher(word).replaceFirst("");
  }

  private boolean isFree(Label label) {
    return !said.containsKey(label);
  }

  private boolean isEnd(int at) {
    return at >= folded.length() || SEPARATORS.indexOf(folded.charAt(at)) >= 0;
  }

  private String word(int from, int end) {
    return folded.substring(from, end);
  }

  private int endOfWord(int from) {
    var at = from;
    while (at < folded.length() && SEPARATORS.indexOf(folded.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private int behindSeparators(int from) {
    var at = from;
    while (at < folded.length() && SEPARATORS.indexOf(folded.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** Where something stands. */
  record Place(int from, int end) {}
}
