package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.directory.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is said of how to use this: to whom it says what, and what comes first now. */
final class HelpSentences {

  private HelpSentences() {}

  static String firstContact() {
    return "我是“直达”，民声直达机制的办理助手：交办、签收、报告、回访都在本聊天中办理，不用登录。\n"
        + "等您办理的事项会以卡片发来，点按钮、填表即可；发“待办”查看全部。\n"
        + "您刚才的话没看懂，请发“帮助”查看您可以办理的事项；有意见请发：投诉建议 内容";
  }

  /**
   * To whoever can be reached from now on.
   *
   * @param waiting how many things wait for them already
   */
  static String welcome(int waiting) {
    return "我是“直达”，民声直达机制的办理助手：交办、签收、报告、回访都在本聊天中办理，不用登录。\n"
        + (waiting == 0
            ? "等您办理的事项会以卡片发来，点按钮、填表即可。\n"
            : "现在等您办理 %d 项，请发“待办”查看。\n".formatted(waiting))
        + "可以办的事请发“帮助”；有意见请发：投诉建议 内容";
  }

  static String now(List<String> tasks, int howMany) {
    return "现在等您办理 %d 项：\n%s%s"
        .formatted(howMany, String.join("\n", tasks), howMany > tasks.size() ? "\n- 其余请发：待办" : "");
  }

  /** A task with what can be typed for it. */
  static String typed(String task, String words) {
    return words.isEmpty() ? task : "%s，请发：%s".formatted(task, words);
  }

  /**
   * What is typed for what is next; empty where only the card does it.
   *
   * @param number as it is typed, 12
   */
  static String words(Act next, int number) {
    return switch (next) {
      case ACCEPT -> "签收 " + number;
      case SUBMIT_REPORT -> "提交报告 " + number;
      case GIVE_OPINION -> "协办意见 " + number;
      case SIGN_OFF -> "审阅同意 " + number;
      case PASS -> "通过 " + number;
      case ASSIGN -> "交办 " + number + " 单位 时限";
      case RECORD_FOLLOW_UP -> "记录回访 " + number;
      case ENDORSE_FOR_SUPERIOR -> "记录上级部门认可 " + number;
      case ENDORSE_FOR_COMMITTEE -> "认可 " + number;
      case SEND_BACK -> "退回 " + number + " 3天";
      case INSTRUCT -> "批示 " + number;
      case APPROVE_WITHDRAWAL, GRANT_EXTENSION -> "决定 " + number;
      case CONFIRM_TOLD -> "确认告知 " + number;
      case RECORD_ANSWER -> "记答复 " + number;
      case LOOK_BACK -> "回头看 " + number;
      case SETTLE_PROMISE -> "核实承诺 " + number;
      case LIFT_SUPERVISION -> "解除督办 " + number;
      default -> "";
    };
  }

  /** What these roles can do, the shortest way to say it first. */
  static String of(Set<Role> roles) {
    var lines = new ArrayList<String>();
    lines.add("可以发：");
    lines.add("- 待办：等您办理的事项");
    lines.add("- 查 12：一件诉求到了哪一步；为什么 12：时限为什么是这一天");
    if (!roles.equals(Set.of(Role.ADMIN)) && !roles.equals(Set.of(Role.VISITOR))) {
      lines.add("- 查 文化路 路灯、查 城管局：按词、按单位查；台账 超期、另册 3月、概览：列表和总数");
    }
    addWritten(lines, roles);
    if (isOfTheOffice(roles)) {
      addOffice(lines);
    }
    if (roles.contains(Role.UNIT_HEAD)
        || roles.contains(Role.UNIT_DEPUTY)
        || roles.contains(Role.UNIT_LIAISON)) {
      addUnit(lines, roles.contains(Role.UNIT_HEAD));
    }
    if (roles.contains(Role.LEADER)) {
      lines.add("- 批示 12：对一件诉求作批示；认可 12：对办理结果表示认可");
    }
    if (roles.contains(Role.VISITOR)) {
      lines.add("- 记录回访 12：记录派给您的满意度回访");
    }
    if (roles.contains(Role.ADMIN)) {
      addAdmin(lines);
    }
    lines.add("- 撤销：收回本人刚办的一步（他人尚未接着办理的）");
    lines.add("- 投诉建议 内容：对本助手的意见，直达党政办");
    lines.add("- 帮助：查看本说明");
    return String.join("\n", lines);
  }

  private static boolean isOfTheOffice(Set<Role> roles) {
    return roles.contains(Role.OFFICE) || roles.contains(Role.OFFICE_HEAD);
  }

  /** The words of 看…; nothing for who reads no petition. */
  private static void addWritten(List<String> lines, Set<Role> roles) {
    if (roles.isEmpty() || roles.equals(Set.of(Role.ADMIN))) {
      return;
    }
    var readsClarities =
        isOfTheOffice(roles) || roles.contains(Role.UNIT_HEAD) || roles.contains(Role.UNIT_DEPUTY);
    lines.add(
        "- 看报告、看答复、看承诺、看原因、看附件、看协办意见、看当事人意见%s，后写编号：看已写下的内容，如：看原因 12"
            .formatted(readsClarities ? "、看三个清楚" : ""));
    if (!roles.equals(Set.of(Role.OBSERVER))) {
      lines.add("- 看当事人 12：写明理由，看姓名、电话和住址");
    }
  }

  private static void addUnit(List<String> lines, boolean head) {
    lines.add("- 签收、填写报告：在交办卡片上办理；报告文件直接发到本聊天");
    lines.add("- 申请撤回 12、申请延期 12：也可在交办卡片上点按钮");
    if (head) {
      lines.add("- 代理 张三 12月1日至12月5日：请人代理");
    }
  }

  private static void addOffice(List<String> lines) {
    lines.add("- 交办 单位 时限 渠道 内容，如：交办 城管局 3天 市长热线 文化路路灯不亮");
    lines.add("- 改成住建局、时限改到周五、确认、取消：改、定刚才的交办预览");
    lines.add("- 改交 12 单位 理由：收回交错的单位，改交另一单位；增派协办 12 单位：加协办单位");
    lines.add("- 催办 12：提醒正在办的单位；催办 超期：一次催办全部超期事项");
    lines.add("- 交办 编号 单位 时限：撤回或重开的事项再行交办，如：交办 12 城管局 3天");
    lines.add("- 退回 编号 时限：未获认可的事项退回责任单位");
    lines.add("- 批量交办：一次交办多件；移交 李四 12：移交经办");
    lines.add("- 并案、分办、更正、附件、免协办、批示、派回访、记答复、记承诺、核实承诺、挂账、取消挂账、解释到位、终结、回头看，后写编号，如：挂账 12");
    lines.add("- 导入台账：发来台账或12345导出表（.xlsx），核对后导入；导出台账：导出为表格");
    lines.add("- 打印 12 交办单：可签字的表单；卷宗 12：全部材料；半月报 3月下：往期公文和台账");
    lines.add("- 减分 编号，减分单 单位 年份，减分表：减分项的决定、结果和分值");
    lines.add("- 时限表：未写时限时各渠道的默认时限");
  }

  private static void addAdmin(List<String> lines) {
    lines.add("- 花名册：导出单位、角色和值班表，填好后发回即生效");
    lines.add("- 时限表 市长热线 求助 5个工作日：修改默认时限");
    lines.add("- 发送放假安排文件：启用新一年的工作日历");
    lines.add("- 联络检查：联系不上的负责人；值班：值班安排");
    lines.add("- 收发：查看消息收发情况和本月用量");
    lines.add("- 重发 编号：再发一次未送达的消息");
  }
}
