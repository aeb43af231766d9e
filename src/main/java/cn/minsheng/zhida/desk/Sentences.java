package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.RosterFault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Everything the bot says, in one place, to be read from top to bottom. */
final class Sentences {

  static final String BOT = "直达";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
  private static final DateTimeFormatter WHOLE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private Sentences() {}

  static String at(LocalDateTime moment) {
    return TIME.format(moment);
  }

  /** With its year, for what may lie in another. */
  static String fully(LocalDate day) {
    return WHOLE_DAY.format(day);
  }

  static String on(LocalDate day) {
    return DAY.format(day);
  }

  // Who may not be heard

  static String notInContacts() {
    return "通讯录中没有您，暂不能办理。如刚入职，请明日再试；如有疑问，请联系党政办。";
  }

  static String contactsNotRead() {
    return "通讯录还没有读取完，请几分钟后再试。";
  }

  static String onlyAdmins() {
    return "此项只由管理员办理。";
  }

  static String onlyTheOffice() {
    return "登记和交办由党政办办理。";
  }

  static String onlyInOneToOne() {
    return "请在与我的单聊中办理，群聊中的内容我不处理。";
  }

  // Help

  static String helpTitle() {
    return "直达使用帮助";
  }

  static String helpFollows() {
    return "使用帮助见下方卡片。";
  }

  static String helpNew() {
    return "新";
  }

  static String seenButton() {
    return "知道了";
  }

  static String seen(String name, LocalDateTime when) {
    return "%s 已读 %s".formatted(name, at(when));
  }

  static String whichNumber(String word) {
    return "请写编号，如：%s 12。不记得编号，请发“待办”。".formatted(word);
  }

  static String returnOfWhat(String number) {
    return "“退回”有两个意思：报告退回修改请发“退回报告 %1$s”；不属本单位职责请发“申请撤回 %1$s”。".formatted(number);
  }

  static String whichOne(String word) {
    return "“%s”是哪一件？".formatted(word);
  }

  /** The others can be typed. */
  static String chooseOrType(String word, int found, int shown) {
    return found <= shown
        ? "请点选；已写的话会一并带上。"
        : "请点选；已写的话会一并带上。共 %d 件，其余请写编号，如：%s 12。".formatted(found, word);
  }

  static String whichReturn() {
    return "“退回”是哪个意思？";
  }

  static String returnMeansTwo() {
    return "请点选；已写的编号和理由会一并带上。";
  }

  static String returnOfTheReport() {
    return "退回报告修改";
  }

  static String returnOfTheOrder() {
    return "不属本单位，撤回";
  }

  static String chosen(String command) {
    return "已选：%s".formatted(command);
  }

  static String onPaperOnly() {
    return "保密事项不在钉钉上填写，请用“纸质报告”或“纸质协办意见”登记。";
  }

  static String cannotBeTyped(String word) {
    return "“%s”现在不能用消息办理。请发“帮助”查看可以办理的事项。".formatted(word);
  }

  static String notUnderstood() {
    return "没看懂。请发“帮助”查看可以办理的事项。";
  }

  static String stillNotUnderstood() {
    return "还是没看懂";
  }

  static String whatYouCanDo() {
    return "您现在可以点下面的按钮；要办某一件，请写办什么和编号，如：查 12。";
  }

  // Files

  static String notAwaited(String fileName) {
    return "文件“%s”没有收下：您现在没有等待文件的事项。报告文件请在签收后、提交报告前发送；您的事项请发：待办".formatted(fileName);
  }

  static String sendAsFile() {
    return "钉盘文件和在线文档我打不开。请下载后，在本聊天中点“+”选“文件”直接发送。";
  }

  static String fileExpired(String fileName) {
    return "文件“%s”已失效，没有收到。请重新发送。".formatted(fileName);
  }

  static String fileTooLarge(String fileName) {
    return "文件“%s”超过 20 MB，没有收到。请压缩或拆分后重新发送。".formatted(fileName);
  }

  static String cannotRead() {
    return "这类消息我读不了。请发文字，或直接发送文件。";
  }

  static String couldNotHandle() {
    return "您刚才的消息没有办成，管理员已收到提示。请稍后再试，或联系党政办。";
  }

  // Cards

  static String notConcerned() {
    return "本卡片不是发给您的，未作处理。";
  }

  static String noLongerPossible() {
    return "此按钮已失效，卡片已更新为最新状态。";
  }

  /** Behind the label of a choice that does not show all there is. */
  static String restLater() {
    return "（其余请办完这些后再办）";
  }

  static String formIncomplete() {
    return "表中有未填或填错的项，请核对后再提交，未作任何改动。";
  }

  static String formTooLong(int most) {
    return "表中有一项超过 %d 字，请缩短后再提交，未作任何改动。".formatted(most);
  }

  static String waits() {
    return "待确认";
  }

  static final String TO_FILL_IN = "待填写";
  static final String CARRIED_OUT = "已办理";

  static String formGiven() {
    return "请在新发给您的卡片上填写。";
  }

  /** To whoever asked on a card for what stands in the chat now. */
  static String seeBelow() {
    return "已发在本聊天中，请看下方。";
  }

  static String done() {
    return "已办";
  }

  static String cancelled() {
    return "已取消";
  }

  // Roster

  static String rosterApplied(int units, int appointments, int dutyDays, int changes) {
    return "花名册已生效：单位 %d 个，任职 %d 项，今日起值班 %d 天；与原来相比改动 %d 处。"
        .formatted(units, appointments, dutyDays, changes);
  }

  static String rosterRejected(int errors) {
    return "花名册未生效，有 %d 处需要改正：".formatted(errors);
  }

  static String moreErrors(int more) {
    return "……还有 %d 处，改正后再发会继续检查。".formatted(more);
  }

  static String rosterFileName(LocalDate day) {
    return "花名册_%s.xlsx".formatted(day);
  }

  static String saveAsXlsx() {
    return "花名册请另存为 .xlsx 格式后再发，旧的 .xls 格式不能导入。";
  }

  static String place(String sheet, int row, String column) {
    var place = new StringBuilder();
    if (!sheet.isEmpty()) {
      place.append("「").append(sheet).append("」");
    }
    if (row > 0) {
      place.append("第 ").append(row).append(" 行");
    }
    if (!column.isEmpty()) {
      place.append("“").append(column).append("”");
    }
    return place.isEmpty() ? "文件" : place.toString();
  }

  static String rosterFault(RosterFault fault, String value) {
    return switch (fault) {
      case NOT_A_WORKBOOK -> "不是可读取的 .xlsx 文件，或设有密码";
      case FILE_TOO_LARGE -> "文件过大，最大 5 MB";
      case SHEET_MISSING -> "缺少工作表“%s”".formatted(value);
      case SHEET_TWICE -> "工作表“%s”重复".formatted(value);
      case COLUMN_MISSING -> "缺少列“%s”".formatted(value);
      case COLUMN_TWICE -> "列“%s”重复".formatted(value);
      case COLUMN_UNKNOWN -> "不认识的列“%s”".formatted(value);
      case TOO_MANY_ROWS -> "超过 5000 行";
      case CELL_TOO_LONG -> "超过 2000 个字";
      case NO_CALCULATED_VALUE -> "公式没有结果，请改为文字";
      case UNIT_EMPTY -> "未填单位";
      case UNIT_UNKNOWN -> "通讯录中没有单位“%s”".formatted(value);
      case UNIT_AMBIGUOUS -> "有多个单位叫“%s”，请写明".formatted(value);
      case UNIT_TWICE -> "单位“%s”重复".formatted(value);
      case NICKNAME_TOO_LONG -> "简称超过 50 个字";
      case NICKNAME_TWICE -> "简称“%s”已用于另一单位".formatted(value);
      case NICKNAME_IS_A_UNIT -> "简称“%s”是另一单位的名称".formatted(value);
      case MORE_THAN_ONE_HEAD -> "主要负责人只能填一人";
      case PERSON_EMPTY -> "未填人员";
      case PERSON_UNKNOWN -> "通讯录中没有“%s”".formatted(value);
      case PERSON_AMBIGUOUS -> "有多人叫“%s”，请写明".formatted(value);
      case PERSON_NOT_IN_UNIT -> "“%s”不在该单位".formatted(value);
      case PERSON_HAS_LEFT -> "“%s”已离开组织".formatted(value);
      case PERSON_HAS_OTHER_NAME -> "“%s”的姓名与 UserID 不符".formatted(value);
      case ROLE_EMPTY -> "未填角色";
      case ROLE_UNKNOWN -> "没有角色“%s”".formatted(value);
      case DAY_EMPTY -> "未填日期";
      case DAY_UNREADABLE -> "看不出“%s”是哪一天".formatted(value);
      case DAY_TOO_FAR -> "“%s”在 400 天以后，请核对年份".formatted(value);
      case DAY_TWICE -> "“%s”重复".formatted(value);
      case NO_OFFICE_HEAD -> "没有党政办主要负责人";
      case NO_ADMIN -> "没有管理员";
    };
  }

  static String choices(List<String> choices) {
    return choices.isEmpty() ? "" : "（可填：%s）".formatted(String.join("、", choices));
  }

  // Contacts

  static String contactsTitle() {
    return "通讯录变动";
  }

  static String left(String name, List<String> offices, List<LocalDate> duty) {
    var text = new StringBuilder("%s 已离开组织，不能再办理事项。".formatted(name));
    if (!offices.isEmpty()) {
      text.append("名下任职：").append(String.join("、", offices)).append("。");
    }
    if (!duty.isEmpty()) {
      text.append("已排值班：")
          .append(String.join("、", duty.stream().map(Sentences::on).toList()))
          .append("。");
    }
    return text.append("请更新花名册。").toString();
  }

  static String unitRemoved(String unit, List<String> ended) {
    var text = "单位“%s”已从通讯录中删除。".formatted(unit);
    return ended.isEmpty() ? text : text + "随之终止：%s。".formatted(String.join("、", ended));
  }

  static String unitRenamed(String before, String now) {
    return "单位“%s”已更名为“%s”。".formatted(before, now);
  }

  static String unitWithoutHead(String unit) {
    return "单位“%s”没有主要负责人，交办卡片将无人签收。请在通讯录或花名册中指定。".formatted(unit);
  }

  static String returned(String name) {
    return "%s 已重新加入组织，原任职不自动恢复，请更新花名册。".formatted(name);
  }

  static String office(Role role, String unit) {
    return unit + word(role);
  }

  static String word(Role role) {
    return switch (role) {
      case OFFICE -> "党政办人员";
      case OFFICE_HEAD -> "党政办主要负责人";
      case UNIT_HEAD -> "主要负责人";
      case UNIT_DEPUTY -> "分管负责人";
      case UNIT_LIAISON -> "联络员";
      case LEADER -> "工管委领导";
      case OBSERVER -> "观察单位";
      case VISITOR -> "回访人员";
      case ADMIN -> "管理员";
    };
  }

  // Mail

  static String mailTitle() {
    return "收发情况";
  }

  static String mail(int waiting, int aside, int missed, int calls, int arrivals) {
    return "待发 %d 条，未送达 %d 条，近 7 天联系不上 %d 人。\n本月已用：接口调用 %d 次，收到消息 %d 条。"
        .formatted(waiting, aside, missed, calls, arrivals);
  }

  static String aside(long row, boolean unknown, String code, Instant since) {
    var when = at(LocalDateTime.ofInstant(since, cn.minsheng.zhida.calendar.OfficeTime.ZONE));
    return "- 编号 %d，%s，%s（%s）".formatted(row, when, unknown ? "不知是否送达" : "未送达", code);
  }

  static String sentAgain(long row) {
    return "编号 %d 已重新发送。".formatted(row);
  }

  static String nothingToSendAgain(long row) {
    return "没有编号为 %d 的未送达消息。".formatted(row);
  }
}
