package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.reading.Verb.Takes;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Acts by their words, with the number before or behind them. */
final class Deeds {

  private static final Map<String, Verb> WORDS = new LinkedHashMap<>();

  static {
    for (var verb : Verb.values()) {
      put(verb.word(), verb);
      verb.others().forEach(it -> put(it, verb));
    }
  }

  /** Of what means different things to different people, and of what says how it ends. */
  private static final List<String> OF_THE_SPEAKER = List.of("退回", "同意", "签发");

  private static final List<String> ENDINGS = List.of("不予受理", "不属本区", "作废", "当事人撤诉", "撤诉", "转其他程序");

  /** What only tells something may be asked with a question mark. */
  private static final Set<Verb> ANSWERS = Set.of(Verb.FIND, Verb.CLOSE, Verb.WHY, Verb.UNMASK);

  /** With words behind them they are about several petitions, or none. */
  private static final Set<Verb> OF_NO_ONE = Set.of(Verb.LEDGER, Verb.URGE, Verb.FIND, Verb.PRINT);

  private static final List<String> GLUED = List.of("移交给", "减分单", "减分表", "投诉建议");

  private static final String OVERDUE = "超期";
  private static final Pattern URGE_OVERDUE =
      Pattern.compile(
          "(?:请|帮我)?(?:催办?|督促|督办)(?:一下|一催)?(?:所有|全部|已经|已)?的?超期(?:了)?(?:的|未办结的?|未办的?)?(?:事项|件|工单|单位)?(?:都|全部)?|(?:把|将)?(?:所有|全部|已经|已)?的?超期(?:了)?(?:的|未办结的?|未办的?)?(?:事项|件|工单|单位)?(?:都|全部|统一|全都)?(?:催办?|督促|督办)(?:一下|一遍|催)?");

  private static final int LONGEST_AROUND_A_NUMBER = 40;
  private static final Pattern POLITE =
      Pattern.compile(
          "^(?:请问|请|麻烦|我来|帮我|帮忙|给我|我想|我要|想|把|将|对){1,4}|(?:谢谢|辛苦了?|了|吧|啦|哦|啊|呀|呢){1,4}$");
  private static final Pattern WHY_THIS_DAY =
      Pattern.compile("为(?:什么|啥|何)(?:时限|期限|截止)?(?:是|定在|到)\\d{1,2}月\\d{1,2}[日号]");
  private static final Pattern POINTS_LOST =
      Pattern.compile("(?:我们?)?(?:单位|局|公司)?(?:今年|本年)?(?:一共|总共)?(?:被)?(?:扣|减)了?(?:几|多少)分了?");

  private static final Pattern FILLER =
      Pattern.compile(
          "(?:我们单位|我们局|我们|我局|我单位|本单位|我|已经|已|想要|想|需要|准备|现在|请|都|也|先|这件|那件|件|工单|的|给|要|可以){0,9}");
  private static final Pattern PARTICLES =
      Pattern.compile("(?:过了|了|吧|啦|一下|哦|啊|去(?=[\\s,，。吧]|$)){0,9}");
  private static final Pattern AT_ONCE =
      Pattern.compile("(?:我们?)?(?:马上|立即|立刻|尽快|抓紧)(?:安排|办理|办|处理|落实)(?:了|！)?");
  private static final Pattern BEFORE_A_TERM =
      Pattern.compile("^(?:办结)?(?:时限|限期|期限|限)[为是:：\\s]{0,3}");
  private static final Pattern TOLD =
      Pattern.compile(".{0,6}(?:告知|告诉)(?:了)?(?:群众|当事人|来电人|对方)?(?:了)?[。.]?");
  private static final Pattern DECIDED =
      Pattern.compile("^(?:我)?(不)?(?:予)?(?:准|批准|批|同意)了?(?=[\\s,，。]|$)(.*)$");
  private static final int LONGEST_WITHOUT_NUMBER = 100;
  private static final Pattern BREAK = Pattern.compile("[\\s,，;；。.!！:：、]+");
  private static final Pattern QUESTION = Pattern.compile("(?:吗|呢|么|什么|怎么看|是不是|能不能|[?？])[?？。]*$");
  private static final Pattern SOURCE_NUMBER = Pattern.compile("[a-z]{1,6}[-a-z0-9]*\\d[-a-z0-9]*");

  /** Behind these may stand what is looked for. */
  private static final Set<String> SEARCH = Set.of("查", "查询", "查一下", "查找", "搜索", "搜");

  /** A phone, however its digits are grouped: no numbers of petitions. */
  private static final Pattern LOOKED_FOR =
      Pattern.compile("1[3-9]\\d[\\s-]*\\d{4}[\\s-]*\\d{4}\\s*");

  private static final List<String> LONGEST_FIRST =
      Stream.of(WORDS.keySet(), OF_THE_SPEAKER, ENDINGS)
          .flatMap(Collection::stream)
          .filter(it -> !it.isEmpty())
          .sorted(Comparator.comparing(String::length).reversed())
          .toList();

  private static final Pattern WITH_TEXT =
      Pattern.compile(
          "(?s)^\\s*(%s)([\\s:：,，]+|$)(.*)$"
              .formatted(
                  Arrays.stream(Verb.values())
                      .filter(it -> it.takes() == Takes.TEXT)
                      .flatMap(it -> Stream.concat(Stream.of(it.word()), it.others().stream()))
                      .sorted(Comparator.comparing(String::length).reversed())
                      .map(it -> String.join("\\s*", it.split("")))
                      .collect(Collectors.joining("|"))));

  private static final Pattern ACTS_FROM =
      Pattern.compile(
          "^(?:我?(?:要|得|准备|明天)?(?:出差|请假|外出|休假|不在)(?:几天)?[,，\\s]*)?(?<first>\\S{2,12}?)(?:到|至|-|~|—)+(?<last>\\S{2,12}?)[,，\\s]*(?:由|让|请)?(?<who>(?![日号由])\\p{IsHan}{2,4}?)(?:来)?代理我?$");

  private final String typed;
  private final String folded;
  private final Speaker speaker;

  Deeds(String typed, String folded, Speaker speaker) {
    this.typed = typed;
    this.folded = folded;
    this.speaker = speaker;
  }

  private static void put(String word, Verb verb) {
    var other = WORDS.put(word, verb);
    if (other != null) {
      throw new IllegalStateException("%s and %s are both %s".formatted(verb, other, word));
    }
  }

  /** Those with a text of their own, to the letter. */
  static Optional<Meant> withText(String typed, String folded) {
    var found = WITH_TEXT.matcher(folded);
    if (!found.matches()) {
      return Optional.empty();
    }
    var verb = WORDS.get(found.group(1).replaceAll("\\s+", ""));
    var text = typed.substring(found.start(3)).strip();
    return verb == null
        ? Optional.empty()
        : Optional.of(new Meant.Deed(verb, List.of(), rest(verb, text)));
  }

  /** 代理 李四 明天到周五: the desk's own way to say from when until when. */
  private static String rest(Verb verb, String text) {
    return verb == Verb.ACT_FOR ? text.replaceFirst("(\\S)(?:到)(\\S+)$", "$1至$2") : text;
  }

  Optional<Meant> read() {
    return alone()
        .or(this::acting)
        .or(this::glued)
        .or(this::bareNumber)
        .or(this::wordFirst)
        .or(this::numberFirst)
        .or(this::numberWithin)
        .or(this::withoutNumber);
  }

  /** 挂账，等法院判决: which one is asked, and what was said is carried on. */
  private Optional<Meant> withoutNumber() {
    var from = behind(FILLER, behind(BREAK, 0));
    for (var word : LONGEST_FIRST) {
      var at = startsWith(word, from);
      var rest = at < 0 ? "" : typed.substring(behind(BREAK, at)).strip();
      if (at < 0 || behind(BREAK, at) == at || rest.isEmpty()) {
        continue;
      }
      return verb(word)
          .filter(it -> it.takes() == Takes.WORDS && !OF_NO_ONE.contains(it))
          .filter(it -> rest.length() <= LONGEST_WITHOUT_NUMBER)
          .filter(it -> !QUESTION.matcher(rest).find())
          .map(it -> new Meant.Deed(it, List.of(), rest));
    }
    return Optional.empty();
  }

  /** 通过12号的报告, 解除12号督办, 看12号当事人电话: the number stands within the words. */
  private Optional<Meant> numberWithin() {
    if (folded.length() > LONGEST_AROUND_A_NUMBER) {
      return Optional.empty();
    }
    for (var at = 0; at < folded.length(); at++) {
      var isWithin = at > 0 && Character.isLetterOrDigit(folded.charAt(at - 1)) && isDigit(at - 1);
      var numbers = isWithin ? Optional.<Numbers.Found>empty() : Numbers.at(folded, at);
      if (numbers.isPresent()) {
        var words =
            folded.substring(0, at)
                + folded.substring(numbers.get().end()).replaceFirst("^\\s*的", "");
        return wholeOf(words.replaceAll("[\\s,，。.!！?？:：;；]+", ""))
            .map(it -> new Meant.Deed(it, numbers.get().all(), ""));
      }
    }
    return Optional.empty();
  }

  private boolean isDigit(int at) {
    return Character.isDigit(folded.charAt(at));
  }

  /** The verb that all the words together name; what is only polite makes no difference. */
  private Optional<Verb> wholeOf(String words) {
    var plain = POLITE.matcher(words).replaceAll("");
    if (WHY_THIS_DAY.matcher(plain).matches()) {
      return Optional.of(Verb.WHY);
    }
    var whole = verb(plain).or(() -> verb(plain.replace("一下", "")));
    return whole
        .or(() -> asked(plain))
        .or(() -> asked(words))
        .filter(it -> it.takes() == Takes.NUMBER || it.takes() == Takes.WORDS);
  }

  /** 查一下到哪了: two words for looking at it. */
  private static Optional<Verb> asked(String plain) {
    return Verb.FIND.others().stream()
        .filter(it -> plain.startsWith(it))
        .map(it -> plain.substring(it.length()))
        .filter(it -> WORDS.get(it) == Verb.FIND)
        .findFirst()
        .map(it -> Verb.FIND);
  }

  private Optional<Meant> alone() {
    var plain = folded.replaceAll("[\\s,，。.!！?？;；]+", "");
    if (plain.isEmpty() && !folded.isBlank() && !folded.contains("?")) {
      return Optional.empty();
    }
    if (URGE_OVERDUE.matcher(plain).matches()) {
      return Optional.of(new Meant.Deed(Verb.URGE, List.of(), OVERDUE));
    }
    if (POINTS_LOST.matcher(plain).matches()) {
      return Optional.of(new Meant.Deed(Verb.DEDUCTION_STATEMENT, List.of(), ""));
    }
    var verb = verb(plain).or(() -> polite(plain));
    return verb.isEmpty()
            || verb.get().takes() == Takes.TEXT
                && !verb.get().others().contains(plain)
                && !verb.get().word().equals(plain)
        ? ledger(plain)
        : verb.map(it -> new Meant.Deed(it, List.of(), ""));
  }

  /** 帮我看看怎么用啊. */
  private static Optional<Verb> polite(String plain) {
    var bare =
        POLITE
            .matcher(plain)
            .replaceAll("")
            .replaceFirst("^(?:看看|看一下|看下)", "")
            .replaceFirst("(?:有哪些|都有什么)$", "");
    return bare.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(WORDS.get(bare)).filter(it -> it.takes() != Takes.TEXT);
  }

  private static Optional<Meant> ledger(String plain) {
    return switch (plain) {
      case "未办结台账", "未办结的", "没办结的", "未办结" -> ledgerOf("未办结");
      case "超期的有哪些", "超期台账", "超期的", "超期" -> ledgerOf("超期");
      case "已办结台账", "已办结的", "已办结" -> ledgerOf("已办结");
      default -> Optional.empty();
    };
  }

  private static Optional<Meant> ledgerOf(String which) {
    return Optional.of(new Meant.Deed(Verb.LEDGER, List.of(), which));
  }

  private Optional<Meant> acting() {
    var from = ACTS_FROM.matcher(folded.strip());
    return from.matches()
            && TermText.read(from.group("first")).isPresent()
            && TermText.read(from.group("last")).isPresent()
        ? Optional.of(
            new Meant.Deed(
                Verb.ACT_FOR,
                List.of(),
                "%s %s至%s".formatted(from.group("who"), from.group("first"), from.group("last"))))
        : Optional.empty();
  }

  /** 减分单城市管理局, 移交给李四 全部: a text without anything between. */
  private Optional<Meant> glued() {
    var plain = folded.strip();
    return GLUED.stream()
        .filter(it -> plain.startsWith(it) && plain.length() > it.length())
        .findFirst()
        .map(
            it ->
                new Meant.Deed(
                    Optional.ofNullable(WORDS.get(it)).orElseThrow(),
                    List.of(),
                    typed.strip().substring(it.length()).strip()));
  }

  private Optional<Meant> bareNumber() {
    var plain = folded.strip();
    return Numbers.at(plain, 0)
        .filter(it -> it.end() == plain.length())
        .map(it -> new Meant.Deed(Verb.FIND, it.all(), ""));
  }

  /** 签收 12, 退回12号，缺照片; 同意12号撤回. */
  private Optional<Meant> wordFirst() {
    var from = behind(BREAK, 0);
    var behindFiller = behind(FILLER, from);
    return wordAt(from).or(() -> behindFiller > from ? wordAt(behindFiller) : Optional.empty());
  }

  private Optional<Meant> wordAt(int start) {
    for (var word : LONGEST_FIRST) {
      var at = startsWith(word, start);
      if (at < 0) {
        continue;
      }
      var from = behind(BREAK, at);
      if (SEARCH.contains(word) && LOOKED_FOR.matcher(folded.substring(from)).matches()) {
        return Optional.of(new Meant.Deed(Verb.FIND, List.of(), lookedFor(from)));
      }
      var numbers = Numbers.at(folded, from);
      if (numbers.isPresent()) {
        var verb = verb(word);
        return verb.flatMap(it -> deed(it, word, numbers.get().all(), numbers.get().end()));
      }
      if (WORDS.get(word) == Verb.FIND) {
        var source = folded.substring(from).strip();
        if (SOURCE_NUMBER.matcher(source).matches()) {
          return Optional.of(new Meant.Deed(Verb.FIND, List.of(typed.substring(from).strip()), ""));
        }
        if (SEARCH.contains(word) && !lookedFor(from).isEmpty()) {
          return Optional.of(new Meant.Deed(Verb.FIND, List.of(), lookedFor(from)));
        }
      }
    }
    return Optional.empty();
  }

  /** 查 文化路 路灯: to the letter, without what ends a question. */
  private String lookedFor(int from) {
    return typed.substring(from).replaceFirst("[\\s。.!！?？]+$", "").strip();
  }

  /** 12号签收, 12号退回，缺现场照片, 12号报告不行，退回. */
  private Optional<Meant> numberFirst() {
    var start = behind(Pattern.compile("[\\s]*(?:把|将|这件|关于|为什么|怎么)?\\s*"), 0);
    var numbers = Numbers.at(folded, start);
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    var isWhy = folded.substring(0, start).contains("为什么");
    var from = behind(BREAK, numbers.get().end());
    if (isWhy) {
      return folded.substring(from).matches("是这一?天[?？]?")
          ? Optional.of(new Meant.Deed(Verb.WHY, numbers.get().all(), ""))
          : Optional.empty();
    }
    return clauses(from, numbers.get().all());
  }

  private Optional<Meant> clauses(int from, List<String> numbers) {
    var said = new SaidOfNumber();
    for (var at = from; at < folded.length(); ) {
      var end = endOfClause(at);
      var clause = clause(at, end);
      if (clause.isPresent() && said.isBetter(clause.get())) {
        said.take(clause.get(), end);
      } else if (said.verb == null) {
        return Optional.empty();
      } else if (clause.isEmpty() || !said.isTheSame(clause.get(), end)) {
        said.further(at, end);
      }
      at = behind(BREAK, end);
    }
    return said.verb == null ? Optional.empty() : whole(said.verb, numbers, said.rest().strip());
  }

  /** What the clauses behind a number say, one after the other. */
  private final class SaidOfNumber {
    private @Nullable Verb verb;
    private String ending = "";
    private int from;
    private int end;

    /** 12号报告不行，退回 says by its second word what follows from the first. */
    boolean isBetter(Clause clause) {
      return verb == null
          || verb == Verb.REPORT && clause.verb() != Verb.REPORT
          || verb == Verb.FIND && clause.verb() != Verb.FIND;
    }

    boolean isTheSame(Clause clause, int endOfClause) {
      var isSaidAgain = clause.verb() == verb || clause.word().equals("退回");
      return isSaidAgain && clause.end() == endOfClause;
    }

    void take(Clause clause, int endOfClause) {
      verb = clause.verb();
      ending = ENDINGS.contains(clause.word()) ? clause.word() : "";
      from = behind(PARTICLES, clause.end());
      end = endOfClause;
    }

    void further(int start, int endOfClause) {
      if (from >= end) {
        from = start;
      }
      end = endOfClause;
    }

    String rest() {
      var further = from < end ? typed.substring(from, end).strip() : "";
      return ending.isEmpty() || further.isEmpty() ? ending + further : ending + "，" + further;
    }
  }

  private record Clause(Verb verb, String word, int end) {}

  private Optional<Clause> clause(int from, int end) {
    var at = behind(FILLER, from);
    for (var start : at == from ? List.of(from) : List.of(from, at)) {
      for (var word : LONGEST_FIRST) {
        var until = startsWith(word, start);
        if (until >= 0 && until <= end) {
          var verb = verb(word);
          if (verb.isPresent()
              && verb.get().takes() != Takes.TEXT
              && verb.get().takes() != Takes.NOTHING) {
            return Optional.of(new Clause(verb.get(), word, until));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Meant> deed(Verb verb, String word, List<String> numbers, int from) {
    var rest = typed.substring(behind(BREAK, from)).strip();
    var plain =
        Wording.fold(rest)
            .replaceAll("^(?:了|吧|啦|一下|哦|啊|的|工单|号|谢谢|辛苦|\\s)+$", "")
            .replaceAll("[。.!！]+$", "");
    if (verb == Verb.DECIDE
        && !word.equals(verb.word())
        && !word.equals("审批")
        && !word.equals("签发")) {
      var what = word.replace("批准", "同意") + plain;
      return whole(verb, numbers, what.replaceAll("同意同意", "同意"));
    }
    if (verb == Verb.PASS && plain.equals("报告")
        || verb == Verb.SIGN_OFF && plain.equals("报告")
        || verb == Verb.FIND && plain.matches("的?(?:进度|情况|办理情况|进展)?")) {
      return whole(verb, numbers, "");
    }
    if (verb == Verb.RETURN_REPORT && plain.startsWith("报告")) {
      return whole(verb, numbers, plain.substring(2));
    }
    if (verb == Verb.JOIN) {
      return whole(verb, numbers, rest.replaceFirst("^(?:到|入|并到|并入|至)\\s*", ""));
    }
    var ending =
        ENDINGS.contains(word)
            ? word + (plain.isEmpty() ? "" : "，" + rest)
            : plain.isEmpty() ? "" : rest;
    return whole(verb, numbers, ending);
  }

  /** What takes nothing but a number is not done where something else was said. */
  private Optional<Meant> whole(Verb verb, List<String> numbers, String rest) {
    var plain = ANSWERS.contains(verb) ? rest.replaceFirst("[?？]+$", "").strip() : rest.strip();
    var said = saidOtherwise(verb, numbers, plain);
    if (said.isPresent()) {
      return said;
    }
    if (verb == Verb.RETURN_REPORT && TermText.read(plain).isPresent() && speaker.isOfTheOffice()) {
      return Optional.of(new Meant.Deed(Verb.SEND_BACK, numbers, plain));
    }
    if (verb == Verb.ACCEPT && AT_ONCE.matcher(plain).matches()) {
      return Optional.of(new Meant.Deed(verb, numbers, ""));
    }
    if (verb.takes() == Takes.NUMBER && !plain.isEmpty()) {
      return Optional.empty();
    }
    return QUESTION.matcher(plain).find()
        ? Optional.empty()
        : Optional.of(new Meant.Deed(verb, numbers, plain));
  }

  /** What the words behind the verb make of it: 延期的事已告知群众 asks for nothing. */
  private Optional<Meant> saidOtherwise(Verb verb, List<String> numbers, String rest) {
    if (verb == Verb.SEND_BACK && BEFORE_A_TERM.matcher(rest).find()) {
      var term = BEFORE_A_TERM.matcher(rest).replaceFirst("");
      return TermText.read(term).map(it -> new Meant.Deed(verb, numbers, term));
    }
    if (verb == Verb.ASK_EXTENSION && TOLD.matcher(rest).matches()) {
      return Optional.of(new Meant.Deed(Verb.CONFIRM_TOLD, numbers, ""));
    }
    var decided = DECIDED.matcher(rest);
    var isRequest = verb == Verb.ASK_EXTENSION || verb == Verb.ASK_WITHDRAWAL;
    if (isRequest && speaker.isOfTheOffice() && !speaker.isOfAUnit() && decided.matches()) {
      var what = verb == Verb.ASK_EXTENSION ? "延期" : "撤回";
      var no = decided.group(1) == null ? "" : "不";
      return Optional.of(new Meant.Deed(Verb.DECIDE, numbers, no + "同意" + what + decided.group(2)));
    }
    return Optional.empty();
  }

  private Optional<Verb> verb(String word) {
    if (ENDINGS.contains(word)) {
      return speaker.isOfTheOffice() ? Optional.of(Verb.END) : Optional.empty();
    }
    return OF_THE_SPEAKER.contains(word)
        ? speaker.meaning(word)
        : Optional.ofNullable(WORDS.get(word));
  }

  /** Behind a word at a place, blanks within it left out; -1 if it does not stand there. */
  private int startsWith(String word, int from) {
    var at = from;
    for (var place = 0; place < word.length(); place++) {
      while (place > 0 && at < folded.length() && Character.isWhitespace(folded.charAt(at))) {
        at++;
      }
      if (at >= folded.length() || folded.charAt(at) != word.charAt(place)) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private int endOfClause(int from) {
    var next = BREAK.matcher(folded).region(from, folded.length());
    return next.find() ? next.start() : folded.length();
  }

  private int behind(Pattern pattern, int from) {
    var matcher = pattern.matcher(folded).region(from, folded.length());
    return matcher.lookingAt() ? matcher.end() : from;
  }
}
