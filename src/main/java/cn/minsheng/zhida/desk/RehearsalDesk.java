package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Typed;
import cn.minsheng.zhida.reminders.Reminders;
import cn.minsheng.zhida.reminders.Telling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 预演: what will be told to whom in the next days if nobody does anything; for the ADMIN. */
@Component
class RehearsalDesk implements CommandHandler {

  private static final Pattern REHEARSE = Pattern.compile("预演(?:(\\d{1,3})[天日]?)?");
  private static final int USUAL_DAYS = 3;
  private static final int MOST_DAYS = 31;
  private static final int MOST_MESSAGES = 20;
  private static final int MOST_REMINDERS = 3;
  private static final int MOST_NAMES = 4;

  private final Reminders reminders;
  private final ReminderText text;
  private final Directory directory;
  private final Replies replies;
  private final OfficeTime time;

  RehearsalDesk(
      Reminders reminders,
      ReminderText text,
      Directory directory,
      Replies replies,
      OfficeTime time) {
    this.reminders = reminders;
    this.text = text;
    this.directory = directory;
    this.replies = replies;
    this.time = time;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    var asked = REHEARSE.matcher(typed.plain());
    if (!asked.matches()) {
      return false;
    }
    var days = asked.group(1) == null ? USUAL_DAYS : Integer.parseInt(asked.group(1));
    replies.tell(message.from(), answer(message.from(), days));
    return true;
  }

  private String answer(StaffId asker, int days) {
    if (!directory.holders(Role.ADMIN).contains(asker)) {
      return Sentences.onlyAdmins();
    }
    if (days < 1 || days > MOST_DAYS) {
      return RehearsalSentences.daysBetween(MOST_DAYS);
    }
    var now = time.now();
    var tellings = reminders.rehearse(now, now.plus(Duration.ofDays(days)));
    if (tellings.isEmpty()) {
      return RehearsalSentences.nothing(days);
    }
    var lines = new ArrayList<String>();
    lines.add(RehearsalSentences.head(days, tellings.size()));
    tellings.stream().limit(MOST_MESSAGES).map(this::line).forEach(lines::add);
    if (tellings.size() > MOST_MESSAGES) {
      lines.add(RehearsalSentences.more(tellings.size() - MOST_MESSAGES));
    }
    return String.join("\n", lines);
  }

  private String line(Telling telling) {
    var all = telling.reminders();
    var shown =
        all.stream()
            .limit(MOST_REMINDERS)
            .map(it -> text.brief(it, telling.at()))
            .collect(Collectors.joining("；"));
    return RehearsalSentences.line(
        telling, names(telling.people()), shown, all.size() - MOST_REMINDERS);
  }

  private String names(Set<StaffId> people) {
    var shown =
        directory.staff(people).stream()
            .limit(MOST_NAMES)
            .map(StaffMember::name)
            .map(Markdown::text)
            .collect(Collectors.joining("、"));
    return people.size() <= MOST_NAMES ? shown : RehearsalSentences.people(shown, people.size());
  }
}
