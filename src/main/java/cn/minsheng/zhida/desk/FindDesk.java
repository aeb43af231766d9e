package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Finding;
import cn.minsheng.zhida.casework.Finding.Found;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.vault.PhoneNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 查 by what is no number of the ledger: the number at the source, a phone, a unit, words of what a
 * petition says; the first of these that it is.
 */
@Component
class FindDesk {

  private static final int LONGEST = 100;

  private final Finding finding;
  private final CaseBook book;
  private final UnitsNamed units;
  private final MatterDesk matters;
  private final LedgerDesk lists;
  private final Replies replies;

  FindDesk(
      Finding finding,
      CaseBook book,
      UnitsNamed units,
      MatterDesk matters,
      LedgerDesk lists,
      Replies replies) {
    this.finding = finding;
    this.book = book;
    this.units = units;
    this.matters = matters;
    this.lists = lists;
    this.replies = replies;
  }

  void find(Message message, String said) {
    var phone = phone(said);
    if (!book.withSourceNumber(said).isEmpty()) {
      matters.show(message, said);
    } else if (phone.isPresent()) {
      byPhone(message, phone.get());
    } else if (finding.sightOf(message.from()).isNothing()) {
      replies.tell(message.from(), ListSentences.noRole());
    } else {
      units
          .exactly(said)
          .ifPresentOrElse(it -> lists.showUnit(message, it), () -> byWords(message, said.strip()));
    }
  }

  private void byPhone(Message message, PhoneNumber phone) {
    if (!finding.sightOf(message.from()).persons()) {
      replies.tell(message.from(), ListSentences.noPhone());
      return;
    }
    var by = new By(message.from(), message.happenedAt(), message.key().value());
    show(
        message,
        finding.withPhone(phone, by),
        ListSentences.ofPhone(),
        ListSentences.noSuchPhone());
  }

  private void byWords(Message message, String said) {
    if (said.length() > LONGEST || !Finding.canBeLookedFor(said)) {
      replies.tell(message.from(), ListSentences.tooShort());
      return;
    }
    var found = finding.withWords(said, message.from());
    show(
        message,
        found,
        ListSentences.ofWords(said),
        ListSentences.nothingFound(Markdown.text(said), found.stoppedEarly()));
  }

  /** One is shown whole, several as a list. */
  private void show(Message message, Found found, String title, String none) {
    if (found.petitions().isEmpty()) {
      replies.tell(message.from(), none);
    } else if (found.petitions().size() == 1 && !found.stoppedEarly()) {
      var number = book.petition(found.petitions().get(0)).number();
      matters.show(message, number.toString());
    } else {
      lists.showFound(message, title, found.petitions(), found.stoppedEarly());
    }
  }

  private static Optional<PhoneNumber> phone(String said) {
    try {
      return Optional.of(new PhoneNumber(said));
    } catch (IllegalArgumentException isNone) {
      return Optional.empty();
    }
  }
}
