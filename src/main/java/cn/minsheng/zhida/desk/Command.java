package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.reading.OrderText;
import cn.minsheng.zhida.reading.Typed;
import java.util.regex.Pattern;

/** What somebody wants, as far as it was understood. */
sealed interface Command {

  /** 帮助. */
  record Help() implements Command {}

  /** 花名册: gives the roster as it is, to be filled in and sent back. */
  record GiveRoster() implements Command {}

  /** 收发: what waits, what was put aside, what the month has cost. */
  record ShowMail() implements Command {}

  /** 重发 17. */
  record SendAgain(long row) implements Command {}

  /** 交办 …: an order, to the letter as it was typed. */
  record GiveOrder(String text) implements Command {}

  /** 待办. */
  record ShowTasks() implements Command {}

  /**
   * 查 12, or 查 民声〔2026〕12号.
   *
   * @param number the number as it was typed
   */
  record Find(String number) implements Command {}

  /**
   * 退回 12 3天: an objected petition goes back to its unit.
   *
   * @param number the number as it was typed
   */
  record SendBack(String number, String term) implements Command {}

  /**
   * 交办 12 城市管理局 3天: a petition that is at the office goes to a unit.
   *
   * @param number the number as it was typed
   * @param rest the unit, and what else was said of the order
   */
  record AssignAgain(String number, String rest) implements Command {}

  record NotUnderstood() implements Command {}

  Pattern ASSIGN_AGAIN =
      Pattern.compile(
          "(?U)\\s*(?:再行|重新|再)?\\s*交\\s*办[\\s:：,，]*(民声\\S{1,24}?号|\\d{1,6}号?)(?:[\\s,，]+(.*))?",
          Pattern.DOTALL);

  Pattern FIND = Pattern.compile("查(?:询|看)?[:：]?(.{1,30})");
  Pattern SEND_BACK = Pattern.compile("(?U)\\s*退\\s*回\\s*(\\S{1,30})[\\s,，]+(\\S{1,20})\\s*");

  Pattern SEND_AGAIN = Pattern.compile("重发(\\d{1,15})");

  /** Full and half width, case, spaces and closing punctuation make no difference. */
  static Command in(String text) {
    var again = ASSIGN_AGAIN.matcher(text);
    if (again.matches()) {
      return new AssignAgain(again.group(1), again.group(2) == null ? "" : again.group(2).strip());
    }
    if (OrderText.isOrder(text)) {
      return new GiveOrder(text);
    }
    var sendBack = SEND_BACK.matcher(text);
    if (sendBack.matches()) {
      return new SendBack(sendBack.group(1), sendBack.group(2));
    }
    var plain = Typed.of(text).plain();
    var sendAgain = SEND_AGAIN.matcher(plain);
    if (sendAgain.matches()) {
      return new SendAgain(Long.parseLong(sendAgain.group(1)));
    }
    var find = FIND.matcher(Typed.cased(text));
    if (find.matches()) {
      return new Find(find.group(1));
    }
    return switch (plain) {
      case "帮助", "help", "使用帮助", "怎么用", "" -> new Help();
      case "待办", "我的待办", "待办事项", "我的任务" -> new ShowTasks();
      case "花名册", "名册", "导出花名册" -> new GiveRoster();
      case "收发", "收发情况", "发件箱" -> new ShowMail();
      default -> new NotUnderstood();
    };
  }
}
