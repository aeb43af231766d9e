package cn.minsheng.zhida.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order taken apart into what was said of it, each as it was typed. The content is the
 * citizen's, to the letter, and never read as anything else.
 */
public final class OrderText {

  /** What can be said of an order, with the labels people use for it. */
  public enum Label {
    UNIT("主办单位", "主办", "责任单位", "承办单位", "单位", "承办部门", "责任部门", "主责单位", "办理单位", "主办部门"),
    FIRST_RESPONSIBLE("第一责任人", "责任人", "主要责任人"),
    SPECIFICALLY_RESPONSIBLE("具体责任人", "分管责任人"),
    SUPPORTING("协办单位", "协办", "配合单位", "协办部门"),
    SUPPORT_TERM("协办时限", "协办期限"),
    TERM("办结时限", "时限", "期限", "截止日期", "办理时限", "办理期限", "办结期限", "完成时限", "处理时限", "截止时间"),
    REPORT("书面报告", "报告", "办理报告", "是否需要报告"),
    CHANNEL("受理渠道", "渠道", "来源", "受理来源", "诉求来源", "工单来源", "来源渠道"),
    SOURCE_NUMBER("来源编号", "工单编号", "工单号", "编号", "工单号码", "受理编号"),
    KIND("诉求类型", "类型", "类别", "诉求分类", "工单类型", "事项类型"),
    URGENCY("紧急程度", "紧急"),
    CATEGORY("所属领域", "领域", "分类"),
    SECRECY("密级", "保密级别", "涉密"),
    MAY_SEE("知密单位", "可见单位"),
    RECEIVED("收到时间", "受理时间", "来件时间", "来电时间", "收件时间", "来访时间"),
    LEADER("批示领导", "呈批领导"),
    PROPOSAL("拟办意见", "拟办"),
    PETITIONER("当事人", "诉求人", "姓名", "来电人", "反映人", "来访人", "信访人", "诉求人姓名", "来电人姓名", "联系人"),
    PHONE("联系电话", "电话", "手机", "联系方式", "来电号码", "手机号", "电话号码", "手机号码"),
    ADDRESS("住址", "家庭住址", "当事人住址"),
    PLACE("地点", "地址", "诉求地址", "事发地址", "事发地点", "问题地址"),
    CONTENT("诉求内容", "内容", "事项", "反映内容", "主要内容", "工单内容", "来电内容", "问题描述", "诉求描述");

    private final List<String> words;

    Label(String... words) {
      this.words = List.of(words);
    }

    /** What it is called on the preview. */
    public String word() {
      return words.get(0);
    }

    List<String> words() {
      return words;
    }

    /** By any of its words; blanks between the characters make no difference. */
    public static Optional<Label> called(String text) {
      var word = Wording.fold(text).replaceAll("(?U)\\s+", "");
      return Arrays.stream(values()).filter(it -> it.words.contains(word)).findFirst();
    }
  }

  private final Map<Label, String> said;
  private final List<String> notUsed;

  private OrderText(Map<Label, String> said, List<String> notUsed) {
    var copy = new EnumMap<Label, String>(Label.class);
    copy.putAll(said);
    this.said = Collections.unmodifiableMap(copy);
    this.notUsed = List.copyOf(notUsed);
  }

  /** What was said, each as it was typed. */
  public static OrderText of(Map<Label, String> said) {
    return new OrderText(said, List.of());
  }

  static OrderText of(Map<Label, String> said, List<String> notUsed) {
    return new OrderText(said, notUsed);
  }

  /** Takes an order apart that begins with its word or is a pasted form; nothing said otherwise. */
  public static OrderText of(String text, UnitNames units) {
    return OrderOpening.read(text, units).orElseGet(() -> of(Map.of()));
  }

  /** As it was typed; empty if nothing was said of it. */
  public String said(Label label) {
    return said.getOrDefault(label, "");
  }

  public Map<Label, String> said() {
    return said;
  }

  /** Headings of a pasted form that say nothing an order needs. */
  public List<String> notUsed() {
    return notUsed;
  }

  /** The same with something said otherwise; an empty text takes it back. */
  public OrderText with(Label label, String text) {
    var changed = new EnumMap<Label, String>(Label.class);
    changed.putAll(said);
    if (text.isEmpty()) {
      changed.remove(label);
    } else {
      changed.put(label, text);
    }
    return new OrderText(changed, notUsed);
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

  /** Says nothing of the matter. */
  @Override
  public String toString() {
    return "OrderText" + said.keySet();
  }
}
