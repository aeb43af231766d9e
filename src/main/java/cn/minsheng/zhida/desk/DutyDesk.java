package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 值班: who is on duty this week. 联络检查: whom of the heads and deputies the bot cannot reach. */
@Component
class DutyDesk implements CommandHandler {

  private static final int DAYS_SHOWN = 7;

  private final Directory directory;
  private final Reachability reachability;
  private final Replies replies;
  private final OfficeTime time;

  DutyDesk(Directory directory, Reachability reachability, Replies replies, OfficeTime time) {
    this.directory = directory;
    this.reachability = reachability;
    this.replies = replies;
    this.time = time;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    switch (typed.plain()) {
      case "值班", "值班表" -> replies.tell(message.from(), duty());
      case "联络检查" -> replies.tell(message.from(), reachability(message.from()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private String duty() {
    var lines = new ArrayList<String>();
    for (var day = time.today(); lines.size() < DAYS_SHOWN; day = day.plusDays(1)) {
      lines.add(DutySentences.day(day, names(day)));
    }
    return DutySentences.duty(lines);
  }

  private String names(LocalDate day) {
    return directory.onDuty(day).stream().map(this::name).collect(Collectors.joining("、"));
  }

  private String reachability(StaffId asker) {
    if (!directory.holders(Role.ADMIN).contains(asker)) {
      return Sentences.onlyAdmins();
    }
    var lines = reachability.lines();
    return lines.isEmpty() ? DutySentences.allReachable() : DutySentences.unreachable(lines);
  }

  private String name(StaffId staff) {
    return directory.staff(Set.of(staff)).stream().findFirst().map(DutyDesk::plain).orElse("");
  }

  private static String plain(StaffMember person) {
    return Markdown.text(person.name());
  }
}
