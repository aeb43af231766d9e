package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
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
  private final ImportDesk imports;
  private final ReportDesk reports;
  private final AttachmentDesk attachments;
  private final SentFiles files;
  private final Replies replies;

  FileDesk(
      Directory directory,
      CalendarDesk calendar,
      RosterDesk roster,
      ImportDesk imports,
      ReportDesk reports,
      AttachmentDesk attachments,
      SentFiles files,
      Replies replies) {
    this.directory = directory;
    this.calendar = calendar;
    this.roster = roster;
    this.imports = imports;
    this.reports = reports;
    this.attachments = attachments;
    this.files = files;
    this.replies = replies;
  }

  void read(Message message, Document document) {
    var isAdmin = directory.holders(Role.ADMIN).contains(message.from());
    if (isAdmin && calendar.receive(message, document)) {
      return;
    }
    if (imports.receive(message, document) || attachments.receive(message, document)) {
      return;
    }
    if (isAdmin && document.kind() == FileKind.XLSX) {
      roster.receive(message, document);
    } else if (isAdmin && document.kind() == FileKind.XLS) {
      replies.tell(message.from(), Sentences.saveAsXlsx());
    } else if (!reports.receive(message, document)) {
      var name = Markdown.text(document.name());
      if (document.kind().isPaper() && isOfTheOffice(message.from())) {
        files.keepForAForm(document.id(), message.from());
        replies.tell(message.from(), MatterSentences.keptForAForm(name));
      } else {
        replies.tell(message.from(), Sentences.notAwaited(name));
      }
    }
  }

  private boolean isOfTheOffice(StaffId who) {
    return directory.holders(Role.OFFICE).contains(who)
        || directory.holders(Role.OFFICE_HEAD).contains(who);
  }
}
