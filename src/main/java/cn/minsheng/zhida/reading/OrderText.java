package cn.minsheng.zhida.reading;

import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.MatterKind;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.UrgencyLevel;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An order as it was typed, taken apart: 交办, then either words in a row (unit, term, channel, kind,
 * and from the first word that is none of these on the content), or labelled lines with the content
 * last. What follows 交办 first decides which of them it is, so that labels in a citizen's own words
 * are words. The content is the citizen's, to the letter, and never read as anything else.
 */
public final class OrderText {

  /** What can be said of an order, with the labels people use for it. */
  public enum Label {
    UNIT("主办单位", "主办", "责任单位", "承办单位", "单位"),
    SUPPORTING("协办单位", "协办"),
    SUPPORT_TERM("协办时限", "协办期限"),
    TERM("办结时限", "时限", "期限", "截止日期"),
    CHANNEL("受理渠道", "渠道", "来源"),
    SOURCE_NUMBER("来源编号", "工单编号", "工单号", "编号"),
    KIND("诉求类型", "类型", "类别"),
    URGENCY("紧急程度", "紧急"),
    CATEGORY("所属领域", "领域", "分类"),
    SECRECY("密级", "保密级别", "涉密"),
    MAY_SEE("知密单位", "可见单位"),
    RECEIVED("收到时间", "受理时间", "来件时间"),
    LEADER("批示领导", "呈批领导"),
    PROPOSAL("拟办意见", "拟办"),
    PETITIONER("当事人", "诉求人", "姓名"),
    PHONE("联系电话", "电话", "手机"),
    ADDRESS("住址", "家庭住址", "当事人住址"),
    PLACE("地点", "地址"),
    CONTENT("诉求内容", "内容", "事项");

    private final List<String> words;

    Label(String... words) {
      this.words = List.of(words);
    }

    /** What it is called on the preview. */
    public String word() {
      return words.get(0);
    }

    private static Optional<Label> called(String text) {
      var word = text.replaceAll("(?U)\\s+", "");
      return Arrays.stream(values()).filter(it -> it.words.contains(word)).findFirst();
    }
  }

  private static final Pattern ORDER = Pattern.compile("(?U)^\\s*交\\s*办(?=[\\s,，:：]|$)[\\s,，:：]*");
  private static final Pattern LABELLED =
      Pattern.compile("(?U)^\\s*([\\p{IsHan}\\s]{2,8})[:：]\\s*(.*)$", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("(?U)\\G([^\\s,，]+)[\\s,，]*");

  private final Map<Label, String> said = new EnumMap<>(Label.class);

  private OrderText() {}

  /** Whether it begins with 交办. */
  public static boolean isOrder(String text) {
    return ORDER.matcher(text).find();
  }

  /** Takes an order apart; {@link #isOrder} must hold. */
  public static OrderText of(String text) {
    var order = new OrderText();
    var rest = ORDER.matcher(text).replaceFirst("");
    var lines = rest.lines().toList();
    if (lines.stream().findFirst().flatMap(OrderText::label).isPresent()) {
      order.readLines(lines, rest);
    } else {
      order.readWords(rest);
    }
    return order;
  }

  /** As it was typed; empty if nothing was said of it. */
  public String said(Label label) {
    return said.getOrDefault(label, "");
  }

  private void readLines(List<String> lines, String whole) {
    var start = 0;
    for (var line : lines) {
      var labelled = LABELLED.matcher(line);
      var label = label(line);
      if (label.isPresent() && labelled.matches()) {
        if (label.get() == Label.CONTENT) {
          var from = whole.indexOf(line, start) + labelled.start(2);
          said.put(Label.CONTENT, whole.substring(from).strip());
          return;
        }
        said.putIfAbsent(label.get(), labelled.group(2).strip());
      }
      start = Math.min(whole.length(), whole.indexOf(line, start) + line.length());
    }
  }

  private static Optional<Label> label(String line) {
    var labelled = LABELLED.matcher(line);
    return labelled.matches() ? Label.called(labelled.group(1)) : Optional.empty();
  }

  /** The first word is the unit; then terms, channels and kinds until the content begins. */
  private void readWords(String text) {
    var words = WORD.matcher(text);
    var end = 0;
    while (words.find()) {
      var word = words.group(1);
      var label = said.isEmpty() ? Optional.of(Label.UNIT) : meaning(word);
      if (label.isEmpty() || said.containsKey(label.get())) {
        break;
      }
      said.put(label.get(), plain(label.get(), word));
      end = words.end();
    }
    said.put(Label.CONTENT, text.substring(end).strip());
  }

  private static Optional<Label> meaning(String word) {
    if (word.startsWith("协办") && word.length() > 2) {
      return Optional.of(Label.SUPPORTING);
    }
    if (TermText.read(word).isPresent()) {
      return Optional.of(Label.TERM);
    }
    if (channel(word).isPresent()) {
      return Optional.of(Label.CHANNEL);
    }
    if (kind(word).isPresent()) {
      return Optional.of(Label.KIND);
    }
    if (secrecy(word).filter(it -> it != Secrecy.ORDINARY).isPresent()) {
      return Optional.of(Label.SECRECY);
    }
    return urgency(word).isPresent() ? Optional.of(Label.URGENCY) : Optional.empty();
  }

  private static String plain(Label label, String word) {
    return label == Label.SUPPORTING ? word.substring(2).replaceFirst("^[:：]", "") : word;
  }

  /** 受理渠道 by its word. */
  public static Optional<Channel> channel(String word) {
    var plain = plain(word);
    if (plain.contains("12345")) {
      return Optional.of(Channel.MAYOR_HOTLINE);
    }
    return Arrays.stream(Channel.values()).filter(it -> it.word().equals(plain)).findFirst();
  }

  /** 诉求类型 by its word. */
  public static Optional<MatterKind> kind(String word) {
    var plain = plain(word);
    return Arrays.stream(MatterKind.values()).filter(it -> it.word().equals(plain)).findFirst();
  }

  /** 紧急程度 by its word. */
  public static Optional<UrgencyLevel> urgency(String word) {
    return switch (plain(word)) {
      case "立办立结", "立办", "紧急", "急" -> Optional.of(UrgencyLevel.IMMEDIATE);
      case "普通", "一般" -> Optional.of(UrgencyLevel.ORDINARY);
      default -> Optional.empty();
    };
  }

  /** 密级 by its word. */
  public static Optional<Secrecy> secrecy(String word) {
    var plain = plain(word);
    return Arrays.stream(Secrecy.values()).filter(it -> it.word().equals(plain)).findFirst();
  }

  /** The names in a list of them, however they are parted. */
  public static List<String> names(String several) {
    var names = new ArrayList<String>();
    for (var name : several.split("(?U)[、,，;；\\s]+")) {
      if (!name.isBlank()) {
        names.add(name);
      }
    }
    return names;
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }
}
