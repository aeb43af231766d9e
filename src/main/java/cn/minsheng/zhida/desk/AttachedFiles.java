package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.Attaching;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.Document;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.documents.Documents;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The attachments of petitions: takes them in, lists them, and gives them to who may read them. */
@Component
class AttachedFiles {

  private final Attaching attaching;
  private final KeptCopies copies;
  private final Confidences confidences;
  private final CaseBook book;
  private final Documents documents;
  private final ReturnedFiles files;
  private final Concerned concerned;
  private final ObjectProvider<LivingCards> cards;
  private final Replies replies;

  AttachedFiles(
      Attaching attaching,
      KeptCopies copies,
      Confidences confidences,
      CaseBook book,
      Documents documents,
      ReturnedFiles files,
      Concerned concerned,
      ObjectProvider<LivingCards> cards,
      Replies replies) {
    this.attaching = attaching;
    this.copies = copies;
    this.confidences = confidences;
    this.book = book;
    this.documents = documents;
    this.files = files;
    this.concerned = concerned;
    this.cards = cards;
    this.replies = replies;
  }

  void mustMayAttach(PetitionId petition, By by) {
    attaching.mustMayAttach(petition, by);
  }

  /**
   * Moves files into the petition's own safe and puts them to it; the same content comes once.
   *
   * @param unitsHear whether the units at work on it are told: once for all files of a row
   * @return what to say of it
   */
  String add(PetitionId id, List<Document> sent, boolean unitsHear, By by) {
    attaching.mustMayAttach(id, by);
    var there = kept(attaching.of(id, by.staff()));
    var fresh =
        sent.stream()
            .filter(it -> there.stream().noneMatch(one -> one.sha256().equals(it.sha256())))
            .toList();
    if (fresh.isEmpty()) {
      return AttachmentSentences.sameFile(Markdown.text(sent.get(0).name()));
    }
    var safe = confidences.safeOf(id);
    attaching.attach(id, fresh.stream().map(it -> copies.in(safe, it)).toList(), by);
    cards.getObject().refresh(id);
    var petition = book.petition(id);
    if (unitsHear) {
      tellTheUnits(petition);
    }
    return AttachmentSentences.attached(
        petition.number().toString(), names(fresh), there.size() + fresh.size());
  }

  private void tellTheUnits(PetitionView petition) {
    var people = new LinkedHashSet<StaffId>();
    Stream.concat(petition.lead().stream(), petition.supporting().stream())
        .filter(it -> it.status().isUnanswered())
        .forEach(it -> people.addAll(readers(petition, it)));
    replies.tell(
        people,
        Sentences.BOT,
        AttachmentSentences.told(petition.number().toString(), petition.number().ordinal()));
  }

  private Set<StaffId> readers(PetitionView petition, AssignmentView of) {
    var people = new LinkedHashSet<StaffId>(concerned.people(of));
    people.removeIf(it -> !confidences.mayRead(petition.id(), it));
    return people;
  }

  /** Their names, for Markdown; only for who may read the petition. */
  List<String> names(PetitionView petition) {
    return names(kept(petition.attachments()));
  }

  /**
   * Sends them.
   *
   * @throws cn.minsheng.zhida.casework.Refused if they may not read the petition
   */
  void send(PetitionView petition, StaffId to) {
    files.send(
        to,
        attaching.of(petition.id(), to),
        confidences.safeOf(petition.id()),
        AttachmentSentences.zip(petition.number().toString()));
  }

  private List<Document> kept(List<DocumentId> ids) {
    return ids.stream().flatMap(it -> documents.find(it).stream()).toList();
  }

  private static List<String> names(List<Document> some) {
    return some.stream().map(it -> Markdown.text(it.name())).toList();
  }
}
