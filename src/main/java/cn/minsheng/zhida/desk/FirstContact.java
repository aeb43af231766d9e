package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.TaskList;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.DirectoryChange;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Message;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whoever does not know yet what to type what this is and how to begin, once ever. It stands
 * in place of „not understood“, so that it costs no message of its own; who begins with something
 * that is understood needs no introduction.
 */
@Component
class FirstContact {

  private final JdbcClient jdbc;
  private final Directory directory;
  private final ObjectProvider<TaskList> tasks;
  private final Replies replies;
  private final OfficeTime time;

  FirstContact(
      JdbcClient jdbc,
      Directory directory,
      ObjectProvider<TaskList> tasks,
      Replies replies,
      OfficeTime time) {
    this.jdbc = jdbc;
    this.directory = directory;
    this.tasks = tasks;
    this.replies = replies;
    this.time = time;
  }

  /**
   * In the message's transaction.
   *
   * @return false if they were told before
   */
  boolean introduce(Message message) {
    var isFirst = isFirst(message.from(), message.happenedAt());
    if (isFirst) {
      replies.tell(message.from(), HelpSentences.firstContact());
    }
    return isFirst;
  }

  /**
   * In the transaction of the change: whoever holds an office and can be reached from now on is
   * told what comes to them here, with what waits for them already.
   */
  @EventListener
  void greet(DirectoryChange change) {
    change.activated().stream()
        .filter(it -> !directory.rolesOf(it).isEmpty())
        .filter(it -> isFirst(it, time.now()))
        .forEach(
            it -> replies.tell(it, HelpSentences.welcome(tasks.getObject().waitingFor(it).size())));
  }

  private boolean isFirst(StaffId who, Instant when) {
    return jdbc.sql("insert ignore into first_contact (staff, met_at) values (?, ?)")
            .params(who.value(), Moments.column(when))
            .update()
        == 1;
  }
}
