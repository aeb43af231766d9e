package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.casework.TaskList;
import cn.minsheng.zhida.desk.AskedBack.Choice;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Verb;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers what was not understood: once with a line, and whoever tries again within minutes with
 * buttons of what they can do now.
 */
@Component
class UnclearWords {

  private static final Duration AGAIN = Duration.ofMinutes(10);
  private static final int MOST_TASKS = 2;

  private final JdbcClient jdbc;
  private final TaskList tasks;
  private final AskedBack asked;
  private final Replies replies;

  UnclearWords(JdbcClient jdbc, TaskList tasks, AskedBack asked, Replies replies) {
    this.jdbc = jdbc;
    this.tasks = tasks;
    this.asked = asked;
    this.replies = replies;
  }

  /** In the message's transaction. */
  void answer(Message message) {
    if (!isAgain(message) || !offered(message)) {
      replies.tell(message.from(), Sentences.notUnderstood());
    }
  }

  private boolean offered(Message message) {
    var choices = new ArrayList<Choice>();
    tasks.waitingFor(message.from()).stream()
        .map(it -> HelpSentences.words(it.next(), it.number().ordinal()))
        .filter(it -> it.matches("\\S+ \\d+"))
        .distinct()
        .limit(MOST_TASKS)
        .forEach(it -> choices.add(new Choice(it, it)));
    choices.add(of(Verb.TASKS));
    choices.add(of(Verb.HELP));
    return asked.ask(
        message, Sentences.stillNotUnderstood(), Sentences.whatYouCanDo(), choices, "");
  }

  private static Choice of(Verb verb) {
    return new Choice(verb.word(), verb.word());
  }

  private boolean isAgain(Message message) {
    var last =
        jdbc.sql("select written_at from unclear_words where staff = ?")
            .param(message.from().value())
            .query((rs, n) -> Moments.moment(rs.getObject(1, LocalDateTime.class)))
            .optional()
            .orElse(Instant.EPOCH);
    jdbc.sql(
            """
            insert into unclear_words (staff, written_at) values (?, ?)
            on duplicate key update written_at = values(written_at)
            """)
        .params(message.from().value(), Moments.column(message.happenedAt()))
        .update();
    return last.plus(AGAIN).isAfter(message.happenedAt());
  }
}
