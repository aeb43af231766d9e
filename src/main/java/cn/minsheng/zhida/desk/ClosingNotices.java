package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Endorser;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.directory.StaffId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A changed card is silent; whoever has to act next, or waited for the end, is told. */
@Component
class ClosingNotices {

  private final CaseBook book;
  private final Concerned concerned;
  private final Replies replies;

  ClosingNotices(CaseBook book, Concerned concerned, Replies replies) {
    this.book = book;
    this.concerned = concerned;
    this.replies = replies;
  }

  /**
   * @param before where it stood before the act
   */
  void tell(PetitionId id, PetitionStatus before) {
    var petition = book.petition(id);
    var number = petition.number().toString();
    if (petition.status() == before) {
      return;
    }
    if (petition.status() == PetitionStatus.CLOSED) {
      replies.tell(allOf(petition), Sentences.BOT, MatterSentences.closed(number));
    } else if (petition.status() == PetitionStatus.OBJECTED) {
      var who = petition.objector().map(Endorser::word).orElse("");
      var ordinal = Integer.toString(petition.number().ordinal());
      replies.tell(
          concerned.office(),
          Sentences.BOT,
          MatterSentences.objected(number, who)
              + "\n\n"
              + MatterSentences.howToSendBack(ordinal)
              + "\n\n"
              + AftercareSentences.howToDecide(ordinal));
    }
  }

  /** The office, and everybody in the units it was given to. */
  private Set<StaffId> allOf(PetitionView petition) {
    var all = new LinkedHashSet<StaffId>(concerned.office());
    petition.lead().ifPresent(it -> all.addAll(concerned.people(it)));
    petition.supporting().forEach(it -> all.addAll(concerned.people(it)));
    return all;
  }
}
