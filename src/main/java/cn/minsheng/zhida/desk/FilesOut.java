package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.mailroom.Letter;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Urgency;
import cn.minsheng.zhida.papers.PaperFile;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sends papers as files in chat: two paid calls each, however many read it (up to 20). */
@Component
class FilesOut {

  private final Documents documents;
  private final Confidences confidences;
  private final Outbox outbox;

  FilesOut(Documents documents, Confidences confidences, Outbox outbox) {
    this.documents = documents;
    this.confidences = confidences;
    this.outbox = outbox;
  }

  /** Papers that belong to no petition. */
  void send(Set<StaffId> to, List<PaperFile> papers) {
    if (to.isEmpty()) {
      return;
    }
    for (var paper : papers) {
      var stored =
          documents.store(
              outbox.safeOfToday(), paper.name(), new ByteArrayInputStream(paper.content()));
      outbox.send(new Letter.File(to, stored.id()));
    }
  }

  /** A paper of a petition, forgotten with it. */
  void send(StaffId to, PaperFile paper, PetitionId petition) {
    var safe = confidences.safeOf(petition);
    var stored = documents.store(safe, paper.name(), new ByteArrayInputStream(paper.content()));
    outbox.send(new Letter.File(Set.of(to), stored.id()), Urgency.ORDINARY, safe);
  }
}
