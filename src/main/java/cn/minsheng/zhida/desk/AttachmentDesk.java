package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Links;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.documents.Document;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.documents.Documents;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Meant.Deed;
import cn.minsheng.zhida.reading.Verb;
import cn.minsheng.zhida.vault.Vault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * 附件 (rule 1): after 附件 12 the files that somebody of the office sends belong to that petition;
 * while the preview of an order is open, to the petition that it becomes. Of both the later one
 * counts.
 */
@Component
class AttachmentDesk implements DeedHandler {

  /** Of one order that is not given out yet. */
  private static final int MOST_OF_AN_ORDER = 9;

  private final AttachedFiles attached;
  private final AttachingNow now;
  private final Drafts drafts;
  private final SentFiles sent;
  private final Documents documents;
  private final CaseBook book;
  private final Links links;
  private final Concerned concerned;
  private final Refusals refusals;
  private final Replies replies;
  private final NumberTyped numbers;
  private final OfficeTime time;

  AttachmentDesk(
      AttachedFiles attached,
      AttachingNow now,
      Drafts drafts,
      SentFiles sent,
      Documents documents,
      CaseBook book,
      Links links,
      Concerned concerned,
      Refusals refusals,
      Replies replies,
      NumberTyped numbers,
      OfficeTime time) {
    this.attached = attached;
    this.now = now;
    this.drafts = drafts;
    this.sent = sent;
    this.documents = documents;
    this.book = book;
    this.links = links;
    this.concerned = concerned;
    this.refusals = refusals;
    this.replies = replies;
    this.numbers = numbers;
    this.time = time;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.ATTACH);
  }

  @Override
  public void carryOut(Message message, Deed deed) {
    deed.numbers()
        .forEach(
            number ->
                numbers.tell(
                    message,
                    number,
                    it -> begun(message, book.petition(links.handledAs(it.id())))));
  }

  /** What was sent just before the words is meant by them. */
  private String begun(Message message, PetitionView petition) {
    var by = NumberTyped.by(message);
    attached.mustMayAttach(petition.id(), by);
    now.begin(message.from(), petition.id());
    var before = new ArrayList<Document>();
    for (var id : sent.forAForm(message.from(), SentFiles.IN_A_ROW)) {
      documents.find(id).ifPresent(it -> before.add(0, it));
    }
    if (before.isEmpty()) {
      return AttachmentSentences.sendThem(
          petition.number().toString(), SentFiles.IN_A_ROW.toMinutes());
    }
    var said = attached.add(petition.id(), before, true, by);
    before.forEach(it -> sent.used(it.id()));
    now.added(message.from(), before.size());
    return said;
  }

  /** False if nobody waits for attachments of this person. */
  boolean receive(Message message, Document document) {
    if (!concerned.office().contains(message.from())) {
      return false;
    }
    var sitting = now.of(message.from());
    var preview = openPreview(message);
    var ofThePreview =
        preview.filter(it -> sitting.filter(other -> other.since().isAfter(it.since())).isEmpty());
    if (ofThePreview.isPresent()) {
      return received(message, document, () -> putAside(message, document, ofThePreview.get()));
    }
    return sitting.isPresent()
        && received(message, document, () -> added(message, document, sitting.get()));
  }

  @FunctionalInterface
  private interface Taking {
    String said();
  }

  /** A table is none; it may be a roster, a ledger, or nothing that anybody waits for. */
  private boolean received(Message message, Document document, Taking taking) {
    switch (document.kind()) {
      case XLS, XLSX -> {
        return false;
      }
      default ->
          replies.tell(
              message.from(),
              document.kind().isPaper() ? taking.said() : AttachmentSentences.wrongKind());
    }
    return true;
  }

  private String added(Message message, Document document, AttachingNow.Sitting sitting) {
    try {
      var isFirst = sitting.files() == 0;
      var said =
          attached.add(sitting.petition(), List.of(document), isFirst, NumberTyped.by(message));
      now.added(message.from(), 1);
      return said;
    } catch (Refused refused) {
      return refusals.sentence(refused);
    }
  }

  /** The preview of one order that is open before somebody. */
  private record Preview(CardId card, OpenOrder order, Instant since) {}

  private Optional<Preview> openPreview(Message message) {
    return drafts
        .latestOpen(message.from(), OpenOrder.class, OpenOrder.MARK, time.now().minus(Papers.KEPT))
        .flatMap(
            it ->
                it.draft()
                    .map(order -> new Preview(CardIds.draft(it.id()), order, it.startedAt())));
  }

  private String putAside(Message message, Document document, Preview preview) {
    var isConfidential =
        preview
            .order()
            .understood()
            .filter(it -> it.further().secrecy() == Secrecy.CONFIDENTIAL)
            .isPresent();
    if (isConfidential) {
      return AttachmentSentences.confidential();
    }
    var name = Markdown.text(document.name());
    var there =
        sent.putAside(preview.card()).stream().flatMap(it -> documents.find(it).stream()).toList();
    if (there.stream().anyMatch(it -> it.sha256().equals(document.sha256()))) {
      return AttachmentSentences.sameFile(name);
    }
    if (there.size() == MOST_OF_AN_ORDER) {
      return AttachmentSentences.tooMany(MOST_OF_AN_ORDER);
    }
    sent.putAside(preview.card(), document.id(), message.from());
    return AttachmentSentences.waits(name, there.size() + 1);
  }

  /**
   * What was sent while the preview was open goes with what became of it.
   *
   * @return what to say of them; empty if there were none
   */
  String goWith(CardId preview, PetitionId petition, By by) {
    var files = sent.putAside(preview).stream().flatMap(it -> stillThere(it).stream()).toList();
    sent.answered(preview);
    if (files.isEmpty()) {
      return "";
    }
    if (book.petition(petition).secrecy() == Secrecy.CONFIDENTIAL) {
      return AttachmentSentences.confidential();
    }
    try {
      attached.add(petition, files, false, by);
      return AttachmentSentences.withTheOrder(files.size());
    } catch (Refused refused) {
      return refusals.sentence(refused);
    }
  }

  /** A preview may be confirmed after the mail of its day was forgotten. */
  private Optional<Document> stillThere(DocumentId id) {
    try {
      return documents.find(id);
    } catch (Vault.Forgotten gone) {
      return Optional.empty();
    }
  }

  void dropped(CardId preview) {
    sent.answered(preview);
  }
}
