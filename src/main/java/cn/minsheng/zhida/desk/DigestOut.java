package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.digest.Digest;
import cn.minsheng.zhida.digest.Digests;
import cn.minsheng.zhida.digest.HalfMonth;
import cn.minsheng.zhida.digest.Releasing;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.papers.DigestPapers;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts a half-monthly report before the office as a draft, and before its readers. */
@Component
class DigestOut {

  private final Digests digests;
  private final Releasing releasing;
  private final DigestPapers papers;
  private final DigestCard card;
  private final FilesOut files;
  private final Concerned concerned;
  private final Directory directory;
  private final Outbox outbox;

  DigestOut(
      Digests digests,
      Releasing releasing,
      DigestPapers papers,
      DigestCard card,
      FilesOut files,
      Concerned concerned,
      Directory directory,
      Outbox outbox) {
    this.digests = digests;
    this.releasing = releasing;
    this.papers = papers;
    this.card = card;
    this.files = files;
    this.concerned = concerned;
    this.directory = directory;
    this.outbox = outbox;
  }

  /** One card for all of the office. */
  void draft(Digest digest) {
    var office = directory.withActing(concerned.office());
    if (!office.isEmpty()) {
      outbox.pin(CardIds.digestDraft(digest.period()), draftFace(digest), office);
    }
  }

  /** One card for all leaders and observers. */
  void send(Digest digest) {
    var remark = releasing.remark(digest.period());
    outbox.pin(CardIds.digest(digest.period()), card.face(digest, remark), readers());
    redraw(digest.period());
  }

  /** The document and the ledger, as files, for those who have the card. */
  void sendPapers(Digest digest) {
    files.send(outbox.standsBefore(CardIds.digest(digest.period())), papers.of(digest.period()));
  }

  /** The office's card as things stand now. */
  void redraw(HalfMonth period) {
    var draft = CardIds.digestDraft(period);
    if (outbox.shown(draft).isPresent()) {
      digests.of(period).ifPresent(it -> outbox.change(draft, draftFace(it)));
    }
  }

  boolean hasReaders() {
    return !readers().isEmpty();
  }

  private CardFace draftFace(Digest digest) {
    return card.draftFace(
        digest,
        digests.state(digest.period()).orElseThrow(),
        releasing.remark(digest.period()),
        digests.goesByItself() ? digests.sendingTime().toString() : "");
  }

  int howManyReaders() {
    return readers().size();
  }

  private Set<StaffId> readers() {
    var readers = new LinkedHashSet<StaffId>(directory.holders(Role.LEADER));
    readers.addAll(directory.holders(Role.OBSERVER));
    return readers;
  }
}
