package cn.minsheng.zhida.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/** 打印 12 交办单; 打印交办单12号; 把12号的回访记录打印一份; 调12号卷宗. */
final class PaperWords {

  private static final String FORM = "(?:交办|撤回|延期|签批|报告签批|回访)(?:申请)?(?:记录)?(?:单|表|记录)?";
  private static final String PRINT = "(?:打\\s{0,9}印|打出?|导出|出一份)(?:一下|一份|一张|出来)?";
  private static final Pattern AROUND =
      Pattern.compile("(?U)^\\s{0,9}(?:请|麻烦|帮我|给我|我要|[把将]){0,3}\\s{0,9}");
  private static final Pattern PRINT_FORM =
      Pattern.compile("(?U)" + PRINT + "[\\s:,，]{0,9}(?<form>" + FORM + ")?[\\s:,，]{0,9}");
  private static final Pattern FORM_BEHIND =
      Pattern.compile("(?U)[\\s,，]{0,9}的?\\s{0,9}(?<form>" + FORM + ")?(?:一份|一张)?[\\s。.!！]{0,9}");
  private static final Pattern NUMBER_FIRST =
      Pattern.compile(
          "(?U)[\\s,，]{0,9}的?\\s{0,9}(?:(?<form>"
              + FORM
              + ")[\\s,，]{0,9}"
              + PRINT
              + "|"
              + PRINT
              + "\\s{0,9}(?<other>"
              + FORM
              + "))(?:吧|一下|一份)?[\\s。.!！]{0,9}");
  private static final Pattern DOSSIER =
      Pattern.compile(
          "(?U)[\\s,，]{0,9}的?\\s{0,9}(?:整个|全部|所有)?(?:卷\\s{0,9}宗|全套材料|全部材料|所有材料)(?:发我|发给我|调出来|导出来?|给我|打包)?(?:一下|一份)?[\\s。.!！]{0,9}");
  private static final Pattern FETCH = Pattern.compile("(?U)(?:调取?|要|看|导出|打包|发我|查)\\s{0,9}");

  private PaperWords() {}

  static Optional<Meant> read(String folded) {
    var from = Ends.behind(AROUND, folded, 0);
    return print(folded, from)
        .or(() -> numberFirst(folded, from))
        .or(() -> dossier(folded, Ends.behind(FETCH, folded, from)));
  }

  private static Optional<Meant> print(String folded, int from) {
    var print = PRINT_FORM.matcher(folded).region(from, folded.length());
    if (!print.lookingAt()) {
      return Optional.empty();
    }
    var numbers = Numbers.at(folded, print.end());
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    var behind = FORM_BEHIND.matcher(folded).region(numbers.get().end(), folded.length());
    if (!behind.matches()) {
      return Optional.empty();
    }
    var form = print.group("form") == null ? behind.group("form") : print.group("form");
    return Optional.of(new Meant.Deed(Verb.PRINT, numbers.get().all(), form == null ? "" : form));
  }

  private static Optional<Meant> numberFirst(String folded, int from) {
    return Numbers.at(folded, from)
        .flatMap(
            it -> {
              var rest = NUMBER_FIRST.matcher(folded).region(it.end(), folded.length());
              if (!rest.matches()) {
                return Optional.empty();
              }
              var form = rest.group("form") == null ? rest.group("other") : rest.group("form");
              return Optional.of(new Meant.Deed(Verb.PRINT, it.all(), form));
            });
  }

  private static Optional<Meant> dossier(String folded, int from) {
    return Numbers.at(folded, from)
        .filter(it -> DOSSIER.matcher(folded).region(it.end(), folded.length()).matches())
        .map(it -> new Meant.Deed(Verb.DOSSIER, it.all(), ""));
  }
}
