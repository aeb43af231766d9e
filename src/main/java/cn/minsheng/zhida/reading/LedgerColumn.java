package cn.minsheng.zhida.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a ledger or of a platform's export holds, by the many names of its heading. */
public enum LedgerColumn {
  NUMBER("编号", "台账编号", "台账号", "民声编号", "台账序号", "登记编号", "登记号"),
  CHANNEL("受理渠道", "渠道", "来源", "诉求来源", "受理方式", "来源渠道", "诉求渠道", "工单来源", "反映渠道"),
  SOURCE_NUMBER(
      "来源编号",
      "工单编号",
      "工单号",
      "留言编号",
      "12345编号",
      "12345工单号",
      "受理编号",
      "原编号",
      "来源单号",
      "诉求编号",
      "信访编号",
      "信访件编号",
      "建议编号",
      "提案编号",
      "提案号",
      "案号",
      "受理号",
      "流水号",
      "业务编号"),
  RECEIVED(
      "收到时间", "收到日期", "受理时间", "受理日期", "来电时间", "来电日期", "留言时间", "留言日期", "接收时间", "接收日期", "诉求时间",
      "诉求日期", "来件日期", "来件时间", "收件日期", "收件时间", "收文日期", "来访日期", "来信日期", "反映时间", "反映日期", "创建时间",
      "生成时间", "工单时间"),
  REGISTERED("登记时间", "登记日期", "建账日期", "建账时间", "录入时间", "录入日期"),
  PETITIONER(
      "当事人", "姓名", "诉求人", "诉求人姓名", "来电人", "来电人姓名", "反映人", "反映人姓名", "联系人", "留言用户", "留言人", "投诉人",
      "信访人", "来访人", "当事人姓名", "群众姓名", "市民姓名", "申请人", "提案人", "代表姓名"),
  PHONE(
      "联系电话", "电话", "手机", "手机号", "手机号码", "来电号码", "联系方式", "电话号码", "联系人电话", "诉求人电话", "当事人电话", "联系号码",
      "主叫号码"),
  ADDRESS("住址", "联系地址", "家庭住址", "家庭地址", "居住地址", "当事人住址", "现住址"),
  SUBJECT("主题", "标题", "留言主题", "诉求标题", "事项名称", "工单标题", "诉求主题", "信件标题", "案由"),
  CONTENT(
      "诉求内容", "内容", "事项", "诉求事项", "反映内容", "留言详情", "留言内容", "问题描述", "诉求描述", "工单内容", "事项内容", "具体内容",
      "反映问题", "反映事项", "诉求详情", "主要内容", "详细内容", "来电内容", "诉求", "问题内容", "主要诉求"),
  PLACE("地点", "发生地点", "事发地址", "事发地点", "问题地点", "诉求地点", "地址", "问题发生地", "事项地点", "诉求地址"),
  KIND("诉求类型", "类型", "诉求性质", "事项类别", "工单类型", "诉求类别", "事项类型", "性质"),
  CATEGORY("所属领域", "领域", "类别", "分类", "问题类别", "行业", "问题分类", "所属行业", "一级分类", "诉求分类", "内容分类"),
  URGENCY("紧急程度", "缓急程度", "紧急", "缓急"),
  SECRECY("密级", "保密级别", "保密"),
  UNIT(
      "责任单位", "承办单位", "主办单位", "办理单位", "交办单位", "牵头单位", "处理单位", "主责单位", "承办部门", "责任部门", "处办单位",
      "处置单位"),
  DUE(
      "办结时限", "时限", "办理期限", "办理时限", "截止日期", "截止时间", "要求办结时间", "要求办结日期", "办结期限", "限办日期", "限办时间",
      "到期日期", "到期时间", "第一时限"),
  ISSUED("交办时间", "交办日期", "转办时间", "转办日期", "派单时间", "派单日期", "派发时间"),
  STATE("状态", "办理状态", "办结情况", "工单状态", "当前状态", "进展", "是否办结", "是否销号", "办理进度"),
  SINCE("状态时间", "办结日期", "办结时间", "销号日期", "销号时间", "完成日期", "完成时间", "实际办结时间", "实际办结日期", "终结日期", "终结时间");

  private static final Map<String, LedgerColumn> CALLED = new HashMap<>();
  private static final Pattern NOTE = Pattern.compile("\\([^()]*\\)");

  static {
    for (var column : values()) {
      column.headings.forEach(it -> CALLED.put(key(it), column));
    }
  }

  private final List<String> headings;

  LedgerColumn(String... headings) {
    this.headings = List.copyOf(Arrays.asList(headings));
  }

  /** What the office calls it, and what an export writes over it. */
  public String heading() {
    return headings.get(0);
  }

  /** The column a heading names, whatever its width, blanks and notes in brackets. */
  public static Optional<LedgerColumn> called(String heading) {
    return Optional.ofNullable(CALLED.get(key(heading)));
  }

  private static String key(String heading) {
    var plain = Normalizer.normalize(Wording.fold(heading), Normalizer.Form.NFKC);
    return NOTE.matcher(plain)
        .replaceAll("")
        .replaceAll("[\\s\\p{Cf}*:;.#_]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
