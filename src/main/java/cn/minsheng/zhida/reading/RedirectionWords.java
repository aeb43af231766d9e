package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.reading.OrderText.Label;
import java.util.Optional;
import java.util.regex.Pattern;

/** 改交 12 城管局 3天 理由…; 12号派错了，改派给城管局; 把12号改由住建局办理. */
final class RedirectionWords {

  private static final String VERB = "(?:改\\s{0,9}[交派办转]|重新\\s{0,9}改派)";
  private static final Pattern OPENING =
      Pattern.compile(
          "(?U)^\\s{0,9}(?:请)?\\s{0,9}" + VERB + "(?:一下)?[\\s:,，、]{0,9}(?:民声)?(?=[\\d第#〔\\[【(])");
  private static final Pattern LINK =
      Pattern.compile("(?U)[\\s,，:：;；。]*(?:这件|工单)?(?:给|到|至|由|为)?\\s{0,9}");
  private static final Pattern TAKING = Pattern.compile("(?U)^\\s{0,9}(?:请)?(?:[把将])?\\s{0,9}");
  private static final Pattern GIVING =
      Pattern.compile(
          "(?U)[\\s,，]{0,9}(?:这件|工单)?(?:是)?(?:派错|交错|分错|转错|搞错|弄错|错|不对)?(?:单位)?了?[\\s,，。;；]{0,9}(?:应该?|要|请|需要?)?\\s{0,9}"
              + "(?:(?<sure>改\\s{0,9}[交派办转])|改由|改成|改为|换成|换给)\\s{0,9}(?:给|到|至|由|为)?[\\s:,，]{0,9}");
  private static final Pattern MISTAKEN =
      Pattern.compile(
          "(?U)[\\s,，]{0,9}(?:派|交|分|转|搞|弄)错(?:单位)?了?[\\s,，。;；]{0,9}(?:应该?是|应为|应由|应该由|该归|应归|应该归|是)\\s{0,9}");
  private static final Pattern DO_IT = Pattern.compile("^(?:请)?(?:改|换|调)(?:一下|过来|过去)(?:吧)?[。.]?$");
  private static final Pattern WHY =
      Pattern.compile(
          "(?U)[\\s,，;；。]*(?:(?:改交|改派)的?)?(?:理\\s?由|原\\s?因|事由)(?:是|为)?[\\s:，,]{0,9}|[\\s,，;；。]+(?=因为|由于|因(?!此))");

  private RedirectionWords() {}

  static Optional<Meant> read(String typed, String folded, UnitNames units) {
    var opening = OPENING.matcher(folded);
    if (opening.find()) {
      var at = opening.group().endsWith("民声") ? opening.end() - 2 : opening.end();
      return Numbers.at(folded, at)
          .map(it -> redirect(typed, folded, it, Ends.behind(LINK, folded, it.end()), units));
    }
    var at = Ends.behind(TAKING, folded, 0);
    return Numbers.at(folded, at)
        .flatMap(
            it -> {
              var mistaken = Ends.behind(MISTAKEN, folded, it.end());
              if (mistaken > it.end() && units.endOfName(folded, mistaken) > mistaken) {
                return Optional.of(redirect(typed, folded, it, mistaken, units));
              }
              var giving = GIVING.matcher(folded).region(it.end(), folded.length());
              return giving.lookingAt()
                      && (giving.group("sure") != null
                          || units.endOfName(folded, giving.end()) > giving.end())
                  ? Optional.of(redirect(typed, folded, it, giving.end(), units))
                  : Optional.empty();
            });
  }

  private static Meant redirect(
      String typed, String folded, Numbers.Found numbers, int from, UnitNames units) {
    var why = WHY.matcher(folded).region(from, folded.length());
    var isSaid = why.find();
    var end = isSaid ? why.start() : folded.length();
    var text = new OrderWords(typed.substring(0, end), folded.substring(0, end), units).read(from);
    var reason = isSaid ? typed.substring(why.end()).strip() : "";
    if (reason.isEmpty() && !text.said(Label.UNIT).isEmpty()) {
      reason = text.said(Label.CONTENT);
      text = text.with(Label.CONTENT, "");
    }
    if (DO_IT.matcher(reason).matches()) {
      reason = "";
    }
    return new Meant.Redirect(numbers.all(), SecondOrderWords.withoutContent(text), reason);
  }
}
