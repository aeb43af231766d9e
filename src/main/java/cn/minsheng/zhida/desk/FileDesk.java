package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.documents.Document;
import cn.minsheng.zhida.documents.FileKind;
import cn.minsheng.zhida.mailroom.Message;
import org.springframework.stereotype.Component;

/** Decides what a file is for. */
@Component
class FileDesk {

  private final Directory directory;
  private final CalendarDesk calendar;
  private final RosterDesk roster;
  private final ReportDesk reports;
  private final Replies replies;

  FileDesk(
      Directory directory,
      CalendarDesk calendar,
      RosterDesk roster,
      ReportDesk reports,
      Replies replies) {
    this.directory = directory;
    this.calendar = calendar;
    this.roster = roster;
    this.reports = reports;
    this.replies = replies;
  }

  void read(Message message, Document document) {
    var isAdmin = directory.holders(Role.ADMIN).contains(message.from());
    if (isAdmin && calendar.receive(message, document)) {
      return;
    }
    if (isAdmin && document.kind() == FileKind.XLSX) {
      roster.receive(message, document);
    } else if (isAdmin && document.kind() == FileKind.XLS) {
      replies.tell(message.from(), Sentences.saveAsXlsx());
    } else if (!reports.receive(message, document)) {
      replies.tell(message.from(), Sentences.notAwaited(Markdown.text(document.name())));
    }
  }
}
