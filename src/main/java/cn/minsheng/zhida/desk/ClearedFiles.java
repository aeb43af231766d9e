package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Typed;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 清空文件 12: files that were sent for a report or an opinion and not handed in yet. */
@Component
class ClearedFiles implements CommandHandler {

  private static final Pattern ASKED = Pattern.compile("清空文件[:：]?(民声.{1,24}|\\d{1,6}号?)");

  private final ReportDesk reports;
  private final CaseBook book;
  private final Replies replies;
  private final OfficeTime time;

  ClearedFiles(ReportDesk reports, CaseBook book, Replies replies, OfficeTime time) {
    this.reports = reports;
    this.book = book;
    this.replies = replies;
    this.time = time;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    var asked = ASKED.matcher(typed.plain());
    if (!asked.matches()) {
      return false;
    }
    var petition = book.find(asked.group(1), time.today());
    replies.tell(
        message.from(),
        petition
            .map(it -> reports.clear(message.from(), it))
            .orElseGet(RefusalSentences::noSuchPetition));
    return true;
  }
}
