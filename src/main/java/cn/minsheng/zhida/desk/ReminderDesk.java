package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.reminders.Morning;
import cn.minsheng.zhida.reminders.Reminders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts the morning's reminders into words: one sentence a line, the most pressing first. */
@Component
class ReminderDesk implements MorningRound {

  /** A message that is read on a phone; the rest is under 待办. */
  private static final int MOST_LINES = 20;

  private final Reminders reminders;
  private final Directory directory;
  private final Replies replies;
  private final OfficeTime time;

  ReminderDesk(Reminders reminders, Directory directory, Replies replies, OfficeTime time) {
    this.reminders = reminders;
    this.directory = directory;
    this.replies = replies;
    this.time = time;
  }

  @Override
  public int run() {
    return reminders.tell(time.now(), this::tell);
  }

  @Override
  public Optional<Instant> nextDue(Instant after) {
    return reminders.nextDue(after);
  }

  private void tell(Set<StaffId> people, List<Morning.Line> lines) {
    replies.tell(people, ReminderSentences.title(lines.size()), text(lines, time.today()));
  }

  private String text(List<Morning.Line> lines, LocalDate today) {
    var text = new ArrayList<String>();
    text.add(ReminderSentences.head(lines.size()));
    lines.stream().limit(MOST_LINES).forEach(it -> text.add(sentence(it, today)));
    if (lines.size() > MOST_LINES) {
      text.add(ReminderSentences.more(lines.size() - MOST_LINES));
    }
    text.add(ReminderSentences.howToGoOn());
    return String.join("\n", text);
  }

  private String sentence(Morning.Line line, LocalDate today) {
    var assignment = line.assignment();
    return ReminderSentences.line(
        assignment.number().toString(),
        unit(assignment),
        assignment.status(),
        ReminderSentences.due(line.step(), assignment.due(), today));
  }

  private String unit(AssignmentView assignment) {
    return directory.unit(assignment.unit()).map(Unit::name).map(Markdown::text).orElse("");
  }
}
