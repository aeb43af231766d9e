package cn.minsheng.zhida.desk;

import java.text.Normalizer;
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

  record NotUnderstood() implements Command {}

  Pattern SEND_AGAIN = Pattern.compile("重发(\\d{1,15})");

  /** Full and half width, case, spaces and closing punctuation make no difference. */
  static Command in(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\s+", "")
            .replaceAll("[。.!！?？]+$", "")
            .toLowerCase(java.util.Locale.ROOT);
    var sendAgain = SEND_AGAIN.matcher(plain);
    if (sendAgain.matches()) {
      return new SendAgain(Long.parseLong(sendAgain.group(1)));
    }
    return switch (plain) {
      case "帮助", "help", "使用帮助", "怎么用", "" -> new Help();
      case "花名册", "名册", "导出花名册" -> new GiveRoster();
      case "收发", "收发情况", "发件箱" -> new ShowMail();
      default -> new NotUnderstood();
    };
  }
}
