package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.Due;
import java.time.LocalDateTime;

/** What is said of petitions and assignments on the way from 交办 to 销号. */
final class MatterSentences {

  static final String ACCEPT = "签收";
  static final String SUBMIT_REPORT = "提交报告";
  static final String SIGN_OFF = "审阅同意";
  static final String RETURN = "退回";
  static final String PASS = "通过";
  static final String PROGRESS = "看进展";
  static final String HANDED_IN = "已报党政办";
  static final String SHOW_REPORT = "看报告";
  static final String RECORD_FOLLOW_UP = "提交回访";
  static final String ENDORSE = "认可";
  static final String OBJECT = "不认可";
  static final String RECORD_ENDORSEMENT = "记录上级部门认可";
  static final String SUBMIT_CLARITIES = "提交三个清楚";
  static final String SUBMIT_OPINION = "提交协办意见";

  private MatterSentences() {}

  static String due(Due due) {
    var last = Sentences.on(due.lastDay());
    return due.isByDay()
        ? last + "（当日结束前）"
        : Sentences.at(LocalDateTime.ofInstant(due.until(), OfficeTime.ZONE)) + " 前";
  }

  /** 12 of 民声〔2026〕12号: what is typed for it. */
  static String ordinal(String number) {
    return number.replaceAll("^.*〕(\\d+)号$", "$1");
  }

  /** The minute in which it closes. */
  static String closing(Due due) {
    return due.isByDay()
        ? Sentences.on(due.lastDay()) + " 24:00"
        : Sentences.at(LocalDateTime.ofInstant(due.until(), OfficeTime.ZONE));
  }

  static String assignmentTitle(String number, boolean supporting) {
    return number + (supporting ? " 协办" : " 交办");
  }

  static String assigned(String number, String unit, String due) {
    return "[交办] %s %s，时限 %s".formatted(number, unit, due);
  }

  static String immediate(String number, String unit, String due) {
    return "【立办立结】%s 已交办%s，时限 %s，请立即签收办理。".formatted(number, unit, due);
  }

  static String state(AssignmentStatus status, boolean overdue) {
    return overdue ? status.word() + "（超期）" : status.word();
  }

  static String doneBy(String what, String who, LocalDateTime when) {
    return "%s：%s %s".formatted(what, who, Sentences.at(when));
  }

  static String sendTheReport() {
    return "办结后，先在本聊天中直接发送报告文件（PDF、Word、WPS、OFD 或图片，每个 20 MB 以内，可连发几个），再填写下表提交。";
  }

  static String fillInTheReport() {
    return "办结后，请填写下表提交。";
  }

  static String seeProgress() {
    return "已办完本单位环节；后续可点“%s”随时查看。".formatted(PROGRESS);
  }

  static String progress(String number, String where) {
    return "%s 现在：%s。".formatted(number, where);
  }

  static String fileAttached(String number, String name) {
    return "%s 已收到报告文件“%s”，请在交办卡片上填写办理情况并提交。".formatted(number, name)
        + AftercareSentences.noStampsInChat();
  }

  static String whichMatter() {
    return "这个文件是哪一件的报告？";
  }

  static String reportOnPaper(String number) {
    return "%s 是保密事项，报告不得经聊天发送，这个文件没有收下。请将纸质报告送党政办，由党政办填写“纸质报告”。".formatted(number);
  }

  static String wrongKindOfFile(String name) {
    return "文件“%s”没有收下：报告须为 PDF、Word、WPS、OFD 或图片，请转换后重新发送。".formatted(name);
  }

  static String acceptFirst(String number) {
    return "%s 尚未签收，请先签收，再发送报告文件。".formatted(number);
  }

  static String accepted(String number, String who, LocalDateTime when) {
    return "%s 已由%s签收 %s。".formatted(number, who, Sentences.at(when));
  }

  static String reported(String number) {
    return "%s 报告已提交，待分管负责人或主要负责人审阅。".formatted(number);
  }

  static String toSign(String number, String who) {
    return "%s 的办理报告已由%s提交，请在交办卡片上审阅。".formatted(number, who);
  }

  static String toClarify(String number, String who) {
    return "%s 已由%s签收，请在交办卡片上填写“三个清楚”。".formatted(number, who);
  }

  static String toGiveOpinion(String number, String who) {
    return "%s 已由%s签收，请在交办卡片上提交协办意见。".formatted(number, who);
  }

  static String opinionsAreIn(String number, int ordinal) {
    return "%s 的协办意见已齐，可以提交办理报告。看意见请发：看协办意见 %d".formatted(number, ordinal);
  }

  static String toGiveOpinionOnPaper(String number, String who) {
    return "%s 已由%s签收，协办意见请送纸质件，送出后点“纸质协办意见”。".formatted(number, who);
  }

  static String opinionOnPaper(String number) {
    return "%s 已记录：协办意见以纸质件送出。".formatted(number);
  }

  static String opinionsAreInOnPaper(String number) {
    return "%s 的协办意见已齐（纸质件），可以提交纸质报告。".formatted(number);
  }

  static String signedOff(String number) {
    return "%s 报告已审阅同意，已报党政办审核。".formatted(number);
  }

  static String returnedBySigner(String number, String why) {
    return "%s 的报告未通过审阅，请修改后重新发送报告文件。缺：%s".formatted(number, why);
  }

  static String returnedByOffice(String number, String why) {
    return "%s 的报告被党政办退回（办理不彻底），时限不变，请补办后重新发送报告文件。缺：%s".formatted(number, why);
  }

  /** In place of words that not everybody who is told may read. */
  static String seeWhy(int number) {
    return "请发“看原因 %d”查看（敏感事项，仅限主要负责人和分管负责人）".formatted(number);
  }

  /** The name of a zip. */
  static String reportFiles(String number) {
    return number + "办理报告";
  }

  static String opinionFiles(String number) {
    return number + "协办意见附件";
  }

  static String evidenceFiles(String number) {
    return number + "依据";
  }

  static String filesSent() {
    return "附文件（可不选）";
  }

  static String furtherFileAttached(String number, int place, String name) {
    return "%s 已收到第 %d 个文件“%s”，与前面的一并提交；发错的，请发“清空文件 %s”后重发。"
        .formatted(number, place, name, ordinal(number));
  }

  static String opinionFileAttached(String number, String name) {
    return "%s 已收到协办意见的文件“%s”，请在协办卡片上填写意见并提交。".formatted(number, name);
  }

  static String sameFile(String number, String name) {
    return "%s 文件“%s”已经收到过，不重复收。".formatted(number, name);
  }

  static String tooManyFiles(String number, int most, String name) {
    return "%s 最多收 %d 个文件，文件“%s”没有收下。请合并后重新发送；前面的发错了，请发：清空文件 %s"
        .formatted(number, most, name, ordinal(number));
  }

  static String tooLargeToReturn(String name) {
    return "文件“%s”接近 20 MB，压缩后仍超过钉钉上限，不能发回，请到党政办查阅。".formatted(name);
  }

  static String filesCleared(String number, int files) {
    return files == 0
        ? "%s 没有待提交的文件。".formatted(number)
        : "%s 待提交的 %d 个文件已清空，请重新发送。".formatted(number, files);
  }

  static String keptForAForm(String name) {
    return "已收到文件“%s”。2 小时内办理终结、解释到位、工管委认可、记录上级部门认可或问责时，可在表单上选它作为依据；是诉求附件的，请发：附件 编号"
        .formatted(name);
  }

  /** Of a report that has no file. */
  static String readTheReport(int number) {
    return "这份报告没有文件，请发：看报告 %d".formatted(number);
  }

  static String wasReturned(String number) {
    return "%s 报告已退回。".formatted(number);
  }

  static String passed(String number) {
    return "%s 报告已通过，本卡片已转为回访，请安排。".formatted(number);
  }

  static String reviewTitle(String number) {
    return number + " 报告审核";
  }

  static String followUpTitle(String number) {
    return number + " 满意度回访";
  }

  static String followedUp(String number, String satisfaction) {
    return "%s 回访已记录：%s。".formatted(number, satisfaction);
  }

  static String endorsementTitle(String number) {
    return number + " 办理结果认可";
  }

  static String endorsed(String number, boolean given) {
    return number + (given ? " 已认可。" : " 已表示不认可，交党政办处理。");
  }

  static String closed(String number) {
    return "%s 各方均已认可，已销号，转入另册。".formatted(number);
  }

  static String objected(String number, String who) {
    return "%s %s不认可，请党政办退回责任单位并另定时限，或由党政办主要负责人作解释到位处理。".formatted(number, who);
  }

  static String sentBack(String number, String due) {
    return "%s 未获认可，已退回继续办理，新时限 %s，请重新提交报告。".formatted(number, due);
  }

  static String howToSendBack(String number) {
    return "如退回，请发：退回 %s 3天".formatted(number);
  }

  static String missingEndorsements(String who) {
    return who.isEmpty() ? "" : "还缺认可：" + who;
  }

  static String handledAs(String number, String main) {
    return "%s 已并入 %s：".formatted(number, main);
  }

  static String readAtTheOffice() {
    return "保密，请到党政办查阅";
  }

  static String sensitive() {
    return "敏感事项，内容仅限责任单位主要负责人和分管负责人查看，不得转发。";
  }

  static String confidential() {
    return "保密事项，内容请到党政办查阅；办理情况和报告交纸质件，不得在钉钉中填写或发送。";
  }

  static String fewWords() {
    return "保密事项：理由和依据只写文号或一句话（60 字以内），不得写内容。";
  }

  static String secretTitle(String number) {
    return "[交办] " + number;
  }

  static String instructed(String number, String who, String words) {
    return "%s 有%s批示：%s".formatted(number, who, words);
  }

  static String instructedSecretly(String number) {
    return "%s 有新的领导批示，请在交办卡片上查看。".formatted(number);
  }

  static String jointly(int howMany) {
    return "当事人（集体访，%d 人）".formatted(howMany);
  }

  /** In place of a button that has served. */
  static String whatHappened(String number, String since) {
    return "%s现在%s。此按钮已失效，未作改动。".formatted(number, since);
  }

  static String noTasks() {
    return "您现在没有待办事项。";
  }

  static String tasks(int howMany) {
    return "您有 %d 项待办：".formatted(howMany);
  }

  static String more(int more) {
    return "……另有 %d 项，请先办理以上事项。".formatted(more);
  }

  static String noLongerYours() {
    return "此件不再由贵单位办理。";
  }

  static String opinionWaived(String number, String unit) {
    return "%s不再等待%s的协办意见，主办单位可以提交报告。".formatted(number, unit);
  }

  static final String MORE = "其他办理";
  static final String CHOOSE = "下一步";
  static final String WHAT_TO_DO = "要办理什么";

  static String nothingMoreForYou() {
    return "此件现在没有您可以办理的其他事项。";
  }

  static final String MAY_DO = "可办事项";

  static String formTitle(String number, String words) {
    return number + "　" + words;
  }

  /**
   * @param since when the person lost the office; empty if that is not known
   */
  static String anothersNow(String since, String now) {
    return (since.isEmpty() ? "您现在不经办此件" : "自 %s 起您不再经办此件".formatted(since))
        + (now.isEmpty() ? "。" : "，现由%s办理。".formatted(now));
  }

  static String task(Act next, String number, String unit, String due) {
    var what =
        switch (next) {
          case ACCEPT -> "待签收";
          case SUBMIT_REPORT -> "待提交报告";
          case GIVE_OPINION -> "待提交协办意见";
          case SIGN_OFF -> "报告待审阅";
          case PASS -> "报告待审核";
          case ASSIGN -> "待交办";
          case RECORD_FOLLOW_UP -> "待回访";
          case ENDORSE_FOR_SUPERIOR -> "待记录上级部门认可";
          case ENDORSE_FOR_COMMITTEE -> "待工管委认可";
          case SEND_BACK -> "未获认可，待处理";
          case INSTRUCT -> "待批示";
          case APPROVE_WITHDRAWAL -> "撤回申请待决定";
          case GRANT_EXTENSION -> "延期申请待决定";
          case CONFIRM_TOLD -> "已延期，待告知当事人";
          case RECORD_ANSWER -> "待答复渠道";
          case LOOK_BACK -> "待回头看";
          case SETTLE_PROMISE -> "承诺到期，待核实";
          case LIFT_SUPERVISION -> "挂牌督办中";
          case JOIN,
              SPLIT,
              REDIRECT,
              ADD_SUPPORT,
              URGE,
              PROPOSE,
              CORRECT,
              ATTACH,
              HAND_OVER,
              RECORD_COLLECTION,
              END,
              HOLD,
              RELEASE,
              GIVE_FOLLOW_UP,
              PROMISE,
              REGISTER,
              TAKE_OVER,
              ASK_WITHDRAWAL,
              REFUSE_WITHDRAWAL,
              ASK_EXTENSION,
              REFUSE_EXTENSION,
              RECORD_CLARITIES,
              WAIVE_OPINION,
              RETURN_BY_SIGNER,
              RETURN_TO_UNIT,
              EXPLAIN,
              CLOSE,
              MOVE_WITH_THE_CALENDAR,
              UNDO,
              UNMASK ->
              "待办理";
        };
    return "- %s %s%s%s"
        .formatted(
            number, what, unit.isEmpty() ? "" : "，" + unit, due.isEmpty() ? "" : "，时限 " + due);
  }
}
