package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.mailroom.Message;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The petition whose number somebody typed ({@link CaseBook#find(String, java.time.LocalDate)}).
 */
@Component
class NumberTyped {

  private final CaseBook book;
  private final Refusals refusals;
  private final Replies replies;
  private final OfficeTime time;

  NumberTyped(CaseBook book, Refusals refusals, Replies replies, OfficeTime time) {
    this.book = book;
    this.refusals = refusals;
    this.replies = replies;
    this.time = time;
  }

  /** Empty if there is none. */
  Optional<PetitionView> find(String number) {
    return book.find(number, time.today());
  }

  /** Does something with it; tells its writer that there is none, or why a rule says no. */
  void with(Message message, String number, Consumer<PetitionView> what) {
    var petition = find(number);
    if (petition.isEmpty()) {
      replies.tell(message.from(), RefusalSentences.noSuchPetition());
      return;
    }
    try {
      what.accept(petition.get());
    } catch (Refused refused) {
      replies.tell(message.from(), refusals.sentence(refused));
    }
  }

  /** Tells its writer something of it. */
  void tell(Message message, String number, Function<PetitionView, String> says) {
    with(message, number, it -> replies.tell(message.from(), says.apply(it)));
  }

  static By by(Message message) {
    return new By(message.from(), message.happenedAt(), message.key().value());
  }
}
