package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Postage;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows an admin how the mail stands, and sends once more what was put aside. */
@Component
class MailDesk {

  private final Outbox outbox;
  private final Postage postage;
  private final Replies replies;

  MailDesk(Outbox outbox, Postage postage, Replies replies) {
    this.outbox = outbox;
    this.postage = postage;
    this.replies = replies;
  }

  void show(StaffId to) {
    var backlog = outbox.backlog();
    var spent = postage.spent();
    var text =
        new StringBuilder(
            Sentences.mail(
                backlog.waiting(),
                backlog.putAside(),
                backlog.missed(),
                spent.calls(),
                spent.arrivals()));
    for (var aside : backlog.aside()) {
      text.append("\n")
          .append(Sentences.aside(aside.row(), aside.unknown(), aside.code(), aside.since()));
    }
    replies.tell(Set.of(to), Sentences.mailTitle(), text.toString());
  }

  void sendAgain(StaffId by, long row) {
    var sentence =
        outbox.sendAgain(row) ? Sentences.sentAgain(row) : Sentences.nothingToSendAgain(row);
    replies.tell(by, sentence);
  }
}
