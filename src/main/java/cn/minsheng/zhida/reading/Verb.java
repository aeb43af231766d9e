package cn.minsheng.zhida.reading;

import java.util.List;

/**
 * What can be done by typing it, with the word the office uses first and the everyday words after
 * it. What the same word means to different people is in {@link Speaker}.
 */
public enum Verb {
  ACCEPT("签收", Takes.NUMBER, "接收", "收到", "已收到", "确认签收", "收到了", "接单"),
  ASK_WITHDRAWAL(
      "申请撤回",
      Takes.WORDS,
      "撤回申请",
      "撤回",
      "申请退回",
      "退单",
      "退给党政办",
      "退回党政办",
      "不归我们管",
      "不属于我们管",
      "不是我们管的",
      "不是我们单位的",
      "不是我局的",
      "不属于我局职责",
      "不属于我单位职责",
      "不属于我们职责",
      "不是我们的职责",
      "不是我们的活",
      "不是我们的事",
      "不该我们管",
      "不归我们"),
  ASK_EXTENSION(
      "申请延期",
      Takes.WORDS,
      "延期申请",
      "延期",
      "展期",
      "申请展期",
      "来不及了",
      "办不完了",
      "延到",
      "延长",
      "宽限",
      "宽限几天",
      "再宽限几天"),
  CONFIRM_TOLD("确认告知", Takes.NUMBER, "已告知", "延期已告知", "已告知当事人", "延期已告知当事人", "告知了", "告诉当事人", "告知当事人"),
  CLARITIES("三个清楚", Takes.NUMBER, "提交三个清楚", "填三个清楚", "填写三个清楚", "三个清楚填", "三个清楚填写"),
  OPINION("协办意见", Takes.NUMBER, "提交协办意见", "填协办意见", "填写协办意见", "提协办意见", "交协办意见"),
  PAPER_OPINION("纸质协办意见", Takes.NUMBER),
  REPORT("提交报告", Takes.NUMBER, "交报告", "报告", "提交办理报告", "上报告", "写报告", "填报告", "办理报告"),
  PAPER_REPORT("纸质报告", Takes.NUMBER, "报告是纸质的", "提交纸质报告", "交纸质报告", "交的是纸质报告", "交的纸质报告"),
  SIGN_OFF("审阅同意", Takes.NUMBER, "同意上报", "报告同意", "审阅通过", "签发报告", "签字同意", "同意报告上报", "同意报告"),
  PASS("通过", Takes.NUMBER, "审核通过", "报告通过", "通过报告", "审核同意"),
  RETURN_REPORT(
      "退回报告",
      Takes.WORDS,
      "报告退回",
      "报告不行",
      "报告不合格",
      "退回修改",
      "打回报告",
      "报告打回",
      "报告不通过",
      "不通过",
      "报告退回去",
      "退回去"),
  SEND_BACK("发回重办", Takes.WORDS, "打回重办", "退回重办", "重新办理", "发回", "打回去重办", "退回去重办", "打回去"),
  /** 退回, said by somebody who may mean more than one thing by it. */
  RETURN("退回", Takes.WORDS),
  GIVE_FOLLOW_UP("派回访", Takes.NUMBER, "派人回访", "安排回访", "安排人回访", "指派回访"),
  RECORD_FOLLOW_UP("记录回访", Takes.WORDS, "回访", "已回访", "提交回访", "记回访", "登记回访"),
  RECORD_SUPERIOR("记录上级部门认可", Takes.NUMBER, "上级认可", "上级部门认可", "记上级认可", "记录上级认可"),
  ENDORSE("认可", Takes.NUMBER),
  OBJECT("不认可", Takes.NUMBER),
  COMMITTEE("工管委认可", Takes.WORDS, "记录工管委认可", "管委会认可"),
  EXPLAIN("解释到位", Takes.WORDS),
  RECORD_ANSWER("记答复", Takes.WORDS, "答复", "登记答复", "记录答复", "已答复"),
  PROMISE("记承诺", Takes.WORDS, "承诺", "登记承诺", "记录承诺"),
  SETTLE_PROMISE("核实承诺", Takes.NUMBER, "承诺核实", "承诺兑现"),
  LIFT_SUPERVISION("解除督办", Takes.WORDS, "挂牌督办解除", "解除挂牌督办", "解除挂牌", "取消督办", "摘牌"),
  HOLD("挂账", Takes.WORDS, "挂帐", "先挂账", "申请挂账", "挂起来", "先挂起来"),
  RELEASE("取消挂账", Takes.NUMBER, "解除挂账", "取消挂帐", "解除挂帐", "恢复办理"),
  END("终结", Takes.WORDS, "其他终结"),
  LOOK_BACK("回头看", Takes.NUMBER),
  JOIN("并案", Takes.WORDS, "并入", "并到", "合并到"),
  SPLIT("分办", Takes.NUMBER, "拆分", "拆开办", "分开办"),
  CORRECT("更正", Takes.WORDS, "修改登记", "更正登记", "登记更正"),
  WAIVE_OPINION("免协办", Takes.NUMBER, "免协办意见", "不等协办", "不等协办意见", "取消协办", "收回协办"),
  INSTRUCT("批示", Takes.WORDS, "批示一下", "作批示"),
  ASSIGN_AS_PROPOSED("按拟办交办", Takes.NUMBER, "按拟办意见交办"),
  COLLECT("领取登记", Takes.NUMBER, "登记领取"),
  UNMASK(
      "看当事人",
      Takes.NUMBER,
      "查看当事人",
      "当事人信息",
      "当事人电话",
      "当事人是谁",
      "联系电话",
      "看当事人电话",
      "看当事人信息",
      "查当事人",
      "查当事人电话"),
  SHOW_OPINIONS("看协办意见", Takes.NUMBER, "查看协办意见", "查协办意见", "看看协办意见", "协办意见看看", "协办意见看"),
  SHOW_CLARITIES("看三个清楚", Takes.NUMBER, "查看三个清楚", "查三个清楚"),
  SHOW_OPINION_OF_PETITIONER("看当事人意见", Takes.NUMBER, "查看当事人意见", "查当事人意见"),
  SHOW_REPORT("看报告", Takes.NUMBER, "查看报告", "查报告", "看看报告", "看办理报告", "查看办理报告"),
  SHOW_ANSWERS("看答复", Takes.NUMBER, "查看答复", "查答复", "看看答复", "怎么答复的"),
  SHOW_PROMISES("看承诺", Takes.NUMBER, "查看承诺", "查承诺", "看看承诺"),
  ATTACH("附件", Takes.NUMBER, "添加附件", "传附件", "加附件", "补充附件", "上传附件", "补附件"),
  SHOW_ATTACHMENTS("看附件", Takes.NUMBER, "查看附件", "查附件", "看看附件"),
  SHOW_REASONS(
      "看原因", Takes.NUMBER, "查看原因", "查原因", "看看原因", "退回原因", "看退回原因", "为什么退回", "为什么被退回", "为啥退回"),
  DECIDE("决定", Takes.WORDS, "审批", "同意撤回", "同意延期", "批准", "不同意"),
  CLOSE("销号", Takes.NUMBER, "办结", "可以销号了吗", "能销号吗", "申请销号"),
  URGE(
      "催办",
      Takes.WORDS,
      "催",
      "催一下",
      "催办一下",
      "督促",
      "督办",
      "督办一下",
      "催一催",
      "催催",
      "督促一下",
      "再催一下",
      "再催催",
      "再催办",
      "再催",
      "催促"),
  WHY("为什么", Takes.NUMBER, "为什么是这天", "时限怎么算的", "为什么是这一天", "怎么算的"),
  FIND(
      "查",
      Takes.NUMBER,
      "查询",
      "查找",
      "搜索",
      "搜",
      "查看",
      "看",
      "看看",
      "查一下",
      "看一下",
      "进度",
      "什么情况",
      "到哪一步了",
      "到哪了",
      "办得怎么样了",
      "怎么样了",
      "进展",
      "情况",
      "什么进度",
      "查下",
      "看下",
      "办结没有",
      "办完没有",
      "办好没有"),
  REDIRECT("改交", Takes.WORDS, "改派", "改办", "改转"),
  ADD_SUPPORT("增派协办", Takes.WORDS, "增加协办", "加派协办", "追加协办"),
  PRINT("打印", Takes.WORDS),
  DOSSIER("卷宗", Takes.NUMBER, "调卷宗", "调取卷宗", "看卷宗", "要卷宗", "全部材料", "全套材料", "调一下卷宗"),
  RESEND("重发", Takes.NUMBER, "重新发送", "再发一次"),
  DEDUCTION("减分", Takes.NUMBER, "看减分", "扣分"),
  OBJECT_TO_DEDUCTION("提出异议", Takes.NUMBER, "异议", "减分异议", "减分有异议", "有异议"),
  REVERSE_DEDUCTION("冲回减分", Takes.NUMBER, "减分冲回"),

  TASKS(
      "待办",
      Takes.NOTHING,
      "我的待办",
      "待办事项",
      "代办",
      "代办事项",
      "我的任务",
      "我还有什么没办",
      "有什么要我办的",
      "有我要批的吗",
      "我要办什么",
      "待办列表",
      "看待办",
      "待办有哪些",
      "有什么要办的",
      "今天有什么要办的",
      "今天要办什么",
      "查待办",
      "我还有几件没办"),
  HELP(
      "帮助",
      Takes.NOTHING,
      "help",
      "使用帮助",
      "怎么用",
      "你好",
      "您好",
      "在吗",
      "你能干什么",
      "你会什么",
      "菜单",
      "使用说明",
      "怎么使用",
      ""),
  LEDGER("台账", Takes.WORDS, "台帐", "看台账", "查台账", "看台帐"),
  CLOSED_REGISTER("另册", Takes.NOTHING, "已销号的", "销号台账", "已销号", "看另册"),
  OVERVIEW("概览", Takes.NOTHING, "总览", "看概览", "总体情况", "总体情况怎么样", "整体情况"),
  DIGEST("半月报", Takes.NOTHING),
  ROSTER("花名册", Takes.NOTHING, "名册", "导出花名册"),
  MAIL("收发", Takes.NOTHING, "收发情况", "发件箱"),
  DUTY("值班", Takes.NOTHING, "值班表", "谁值班", "今天谁值班", "值班安排"),
  REACH("联络检查", Takes.NOTHING, "联系检查"),
  UNDO("撤销", Takes.NOTHING, "撤消", "撤销上一步", "撤消上一步", "撤销操作", "撤回上一步", "收回上一步"),
  END_ACTING("结束代理", Takes.NOTHING, "取消代理", "停止代理"),
  DISCIPLINES("问责", Takes.NOTHING, "问责记录"),

  TERM_TABLE("时限表", Takes.TEXT, "默认时限"),
  DEDUCTION_TABLE("减分表", Takes.TEXT, "扣分表"),
  DEDUCTION_STATEMENT("减分单", Takes.TEXT, "扣分单", "我们单位减了多少分", "减了多少分"),
  REMIND("提示", Takes.TEXT),
  SUMMON("约谈", Takes.TEXT),
  CRITICISE("通报批评", Takes.TEXT),
  REFER("移送", Takes.TEXT),
  HAND_OVER("移交", Takes.TEXT, "移交给"),
  ACT_FOR("代理", Takes.TEXT, "设定代理", "设代理"),
  VOICE("投诉建议", Takes.TEXT, "我要投诉机器人", "投诉机器人", "意见建议");

  /** What belongs to it. */
  enum Takes {
    NOTHING,
    /** The number of a petition, and nothing else. */
    NUMBER,
    /** A number, and words that its form begins with. */
    WORDS,
    /** A text of its own, to the letter. */
    TEXT
  }

  private final String word;
  private final Takes takes;
  private final List<String> others;

  Verb(String word, Takes takes, String... others) {
    this.word = word;
    this.takes = takes;
    this.others = List.of(others);
  }

  /** What the office calls it. */
  public String word() {
    return word;
  }

  /** Everyday words for it. */
  public List<String> others() {
    return others;
  }

  Takes takes() {
    return takes;
  }
}
