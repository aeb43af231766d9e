package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Undoing;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Meant.Deed;
import cn.minsheng.zhida.reading.Verb;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 撤销: takes back what its writer did last, and tells whoever may have seen it. */
@Component
class UndoDesk implements DeedHandler {

  /** What concerns nobody but the unit. */
  private static final Set<Act> WITHIN_THE_UNIT =
      Set.of(Act.ACCEPT, Act.RECORD_CLARITIES, Act.RETURN_BY_SIGNER, Act.GIVE_OPINION);

  /** What the units of the petition were told, or have on their cards. */
  private static final Set<Act> BEFORE_THE_UNITS =
      Set.of(Act.HOLD, Act.RELEASE, Act.PROMISE, Act.INSTRUCT, Act.ATTACH);

  private final Undoing undoing;
  private final CaseBook book;
  private final LivingCards cards;
  private final Concerned concerned;
  private final MatterLines lines;
  private final Refusals refusals;
  private final Replies replies;
  private final NumberTyped numbers;

  UndoDesk(
      Undoing undoing,
      CaseBook book,
      LivingCards cards,
      Concerned concerned,
      MatterLines lines,
      Refusals refusals,
      Replies replies,
      NumberTyped numbers) {
    this.undoing = undoing;
    this.book = book;
    this.cards = cards;
    this.concerned = concerned;
    this.lines = lines;
    this.refusals = refusals;
    this.replies = replies;
    this.numbers = numbers;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.UNDO);
  }

  @Override
  public void carryOut(Message message, Deed deed) {
    replies.tell(message.from(), notThat(deed, message.from()).orElseGet(() -> undone(message)));
  }

  /** What was meant if a number was said that the last act is not about. */
  private Optional<String> notThat(Deed deed, StaffId who) {
    return undoing
        .lastOf(who)
        .map(it -> book.petition(it.petition()).number())
        .filter(last -> !deed.numbers().stream().allMatch(it -> isSaid(it, last)))
        .map(last -> UndoSentences.notThat(last.toString(), deed.numbers()));
  }

  private boolean isSaid(String typed, LedgerNumber last) {
    return numbers.find(typed).filter(it -> it.number().equals(last)).isPresent();
  }

  private String undone(Message message) {
    if (undoing.time().isZero()) {
      return UndoSentences.notSwitchedOn();
    }
    var by = NumberTyped.by(message);
    try {
      var undone = undoing.undo(by);
      cards.refresh(undone.petition());
      var petition = book.petition(undone.petition());
      var number = petition.number().toString();
      var word = UndoSentences.word(undone.act());
      var when = LocalDateTime.ofInstant(undone.at(), OfficeTime.ZONE);
      var stands = stands(petition, undone);
      var who = Markdown.text(lines.name(by.staff()));
      replies.tell(
          othersConcerned(petition, undone, by.staff()),
          Sentences.BOT,
          UndoSentences.tell(number, who, when, word, stands));
      return UndoSentences.undone(number, word, when, stands);
    } catch (Refused refused) {
      return refusals.sentence(refused) + instead(refused, message.from());
    }
  }

  private String instead(Refused refused, StaffId who) {
    return refused.reason() != Refused.Reason.CANNOT_BE_UNDONE
        ? ""
        : undoing
            .lastOf(who)
            .map(
                it ->
                    UndoSentences.instead(
                        it.act(), book.petition(it.petition()).number().ordinal()))
            .orElse("");
  }

  private String stands(PetitionView petition, Undoing.Last undone) {
    return undone
        .assignment()
        .filter(it -> petition.status() == PetitionStatus.IN_HAND)
        .map(it -> book.assignment(it).status().word())
        .orElseGet(petition.status()::word);
  }

  /** Whoever may have been told of it, or have it on a card. */
  private Set<StaffId> othersConcerned(PetitionView petition, Undoing.Last undone, StaffId by) {
    var people = new LinkedHashSet<StaffId>();
    undone
        .assignment()
        .map(book::assignment)
        .ifPresent(
            it -> {
              people.addAll(concerned.people(it));
              if (undone.act() != Act.ACCEPT) {
                people.addAll(concerned.leadUnit(petition));
              }
            });
    if (BEFORE_THE_UNITS.contains(undone.act())) {
      people.addAll(concerned.leadUnit(petition));
      if (undone.act() == Act.INSTRUCT) {
        petition.supporting().forEach(it -> people.addAll(concerned.people(it)));
      }
    }
    if (!WITHIN_THE_UNIT.contains(undone.act())) {
      people.addAll(concerned.office());
    }
    people.remove(by);
    return people;
  }
}
