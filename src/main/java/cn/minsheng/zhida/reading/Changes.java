package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.reading.OrderText.Label;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 改成市场监管局, 时限改到周五, 加协办供水公司, 内容改为…: what is to be otherwise on the open preview. */
final class Changes {

  private static final String LABELS =
      Arrays.stream(Label.values())
          .flatMap(it -> it.words().stream())
          .sorted(Comparator.comparing(String::length).reversed())
          .collect(Collectors.joining("|"));

  /** What is longer can only be another content. */
  private static final int LONGEST_IN_WORDS = 300;

  private static final Pattern TO =
      Pattern.compile(
          "(?s)^\\s{0,9}(?:不对|错了|不是)?[\\s,，.。]{0,9}(?:请)?[把将]?\\s{0,9}(%s)?\\s{0,9}(?:改成|改为|改到|改作|换成|换为|换到|变更为|调整为|调整到|应为|应该是|改)[\\s:：]{0,9}(?=\\S)"
              .formatted(LABELS));
  private static final Pattern LINE =
      Pattern.compile("^\\s{0,9}(%s)\\s{0,9}[:：]\\s{0,9}(\\S.*?)\\s{0,9}$".formatted(LABELS));
  private static final Pattern MORE =
      Pattern.compile(
          "^\\s{0,9}(?:协办(?:单位)?(?:再)?(?:加上|加|增加|添加)|(?:再)?(?:加上|加|增加|添加)(?:一个|个)?协办(?:单位)?)[\\s:：]{0,9}(\\S.*?)\\s{0,9}$");
  private static final Pattern LESS =
      Pattern.compile("^\\s{0,9}(?:不要|去掉|取消|删掉|删除|不用|去除)协办(?:单位)?了?[\\s:：]{0,9}(.*?)\\s{0,9}$");
  private static final Pattern CONFIRM =
      Pattern.compile(
          "(?:没问题|没错|对的?|好的?|可以|是的|行)?[,，\\s]{0,9}(?:确认(?:交办)?|确定(?:交办)?|(?:就)?(?:这样)?交办吧|可以交办)[。!！]?");
  private static final Pattern DROP =
      Pattern.compile("(?:算了)?[,，\\s]{0,9}(?:取消(?:交办)?|不交办了|先不交办|不办了|放弃)[。!！]?|算了[。!！]?");

  private Changes() {}

  static Optional<Meant> read(String typed, String folded, UnitNames units) {
    if (folded.length() > LONGEST_IN_WORDS) {
      return to(typed, folded, units);
    }
    var plain = folded.strip();
    if (CONFIRM.matcher(plain).matches()) {
      return Optional.of(new Meant.Confirm());
    }
    if (DROP.matcher(plain).matches()) {
      return Optional.of(new Meant.Drop());
    }
    return ofSupport(typed, folded, units)
        .or(() -> to(typed, folded, units))
        .or(() -> line(typed, folded))
        .or(
            () ->
                FieldWords.saysWhetherToReport(plain)
                    ? Optional.of(said(Label.REPORT, plain))
                    : Optional.empty());
  }

  private static Optional<Meant> ofSupport(String typed, String folded, UnitNames units) {
    var more = MORE.matcher(folded);
    if (more.matches()) {
      return Optional.of(
          new Meant.Change(
              Map.of(), OrderText.names(typed.substring(more.start(1), more.end(1))), List.of()));
    }
    var less = LESS.matcher(folded);
    if (!less.matches()) {
      return Optional.empty();
    }
    var names = OrderText.names(typed.substring(less.start(1), less.end(1)));
    return Optional.of(
        names.isEmpty()
            ? said(Label.SUPPORTING, "")
            : new Meant.Change(Map.of(), List.of(), names));
  }

  private static Optional<Meant> to(String typed, String folded, UnitNames units) {
    var to = TO.matcher(folded);
    if (!to.find()) {
      return Optional.empty();
    }
    var value = typed.substring(to.end()).strip();
    return (to.group(1) == null ? meaning(value, units) : Label.called(to.group(1)))
        .map(it -> said(it, it == Label.CONTENT ? value : value.replaceFirst("[。.]$", "")));
  }

  /** What a value can only be said of. */
  private static Optional<Label> meaning(String value, UnitNames units) {
    if (TermText.read(value).isPresent()) {
      return Optional.of(Label.TERM);
    }
    if (FieldWords.channel(value).isPresent()) {
      return Optional.of(Label.CHANNEL);
    }
    if (FieldWords.kind(value).isPresent()) {
      return Optional.of(Label.KIND);
    }
    if (FieldWords.urgency(value).isPresent()) {
      return Optional.of(Label.URGENCY);
    }
    if (FieldWords.secrecy(value).isPresent()) {
      return Optional.of(Label.SECRECY);
    }
    return units.isClear(value) || UnitNames.looksLikeAUnit(value)
        ? Optional.of(Label.UNIT)
        : Optional.empty();
  }

  private static Optional<Meant> line(String typed, String folded) {
    var line = LINE.matcher(folded);
    return line.matches()
        ? Label.called(line.group(1))
            .map(it -> said(it, typed.substring(line.start(2), line.end(2))))
        : Optional.empty();
  }

  private static Meant said(Label label, String text) {
    return new Meant.Change(Map.of(label, text), List.of(), List.of());
  }
}
