package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Clerks;
import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Typed;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 移交 李四 12, 移交 李四 全部, 移交 李四 张三的全部: another clerk of the office is in charge. */
@Component
class HandOverDesk implements CommandHandler {

  private static final Pattern HAND_OVER =
      Pattern.compile("(?U)\\s*移\\s*交\\s*(?:给)?\\s*(\\S{1,20})\\s+(\\S{1,30}(?:\\s+全部)?)\\s*");
  private static final Pattern ALL = Pattern.compile("(?U)(?:(\\S{1,20}?)的?\\s*)?全部");
  private static final int MOST_NAMED = 20;

  private final Clerks clerks;
  private final CaseBook book;
  private final Concerned concerned;
  private final Directory directory;
  private final Refusals refusals;
  private final Replies replies;
  private final OfficeTime time;

  HandOverDesk(
      Clerks clerks,
      CaseBook book,
      Concerned concerned,
      Directory directory,
      Refusals refusals,
      Replies replies,
      OfficeTime time) {
    this.clerks = clerks;
    this.book = book;
    this.concerned = concerned;
    this.directory = directory;
    this.refusals = refusals;
    this.replies = replies;
    this.time = time;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    var said = HAND_OVER.matcher(typed.text());
    if (!said.matches()) {
      return false;
    }
    var who = message.from();
    try {
      replies.tell(who, handedOver(message, said.group(1), said.group(2).strip()));
    } catch (Refused refused) {
      replies.tell(who, refusals.sentence(refused));
    }
    return true;
  }

  private String handedOver(Message message, String name, String what) {
    var by = new By(message.from(), message.happenedAt(), message.key().value());
    var to = clerk(name);
    if (to.isEmpty()) {
      return IntakeSentences.noSuchPerson(Markdown.text(name));
    }
    var all = ALL.matcher(what);
    return all.matches()
        ? all(Optional.ofNullable(all.group(1)), to.get(), by)
        : one(what, to.get(), by);
  }

  private String one(String number, StaffId to, By by) {
    var petition = book.find(number, time.today());
    if (petition.isEmpty()) {
      return IntakeSentences.noSuchNumber(Markdown.text(number));
    }
    clerks.handOver(petition.get().id(), to, by);
    return told(List.of(petition.get().number()), to, by);
  }

  private String all(Optional<String> whose, StaffId to, By by) {
    var from = whose.isEmpty() ? Optional.of(by.staff()) : clerk(whose.get());
    if (from.isEmpty()) {
      return IntakeSentences.noSuchPerson(Markdown.text(whose.orElse("")));
    }
    var numbers = clerks.handOverAll(from.get(), to, by);
    return numbers.isEmpty() ? IntakeSentences.nothingToHandOver() : told(numbers, to, by);
  }

  private String told(List<LedgerNumber> numbers, StaffId to, By by) {
    var some =
        numbers.stream()
            .limit(MOST_NAMED)
            .map(LedgerNumber::toString)
            .collect(Collectors.joining("、"));
    var words = numbers.size() > MOST_NAMED ? some + "等 %d 件".formatted(numbers.size()) : some;
    if (!to.equals(by.staff())) {
      replies.tell(to, IntakeSentences.handedToYou(words, name(by.staff())));
    }
    return IntakeSentences.handedOver(words, name(to));
  }

  /** Of the office, by their whole name. */
  private Optional<StaffId> clerk(String name) {
    var called =
        concerned.office().stream()
            .filter(it -> directory.staff(it).filter(who -> who.name().equals(name)).isPresent())
            .toList();
    return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
  }

  private String name(StaffId who) {
    return Markdown.text(directory.staff(who).map(StaffMember::name).orElse(""));
  }
}
