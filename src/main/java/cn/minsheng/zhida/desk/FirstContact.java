package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.mailroom.Message;
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
  private final Replies replies;

  FirstContact(JdbcClient jdbc, Replies replies) {
    this.jdbc = jdbc;
    this.replies = replies;
  }

  /**
   * In the message's transaction.
   *
   * @return false if they were told before
   */
  boolean introduce(Message message) {
    var isFirst =
        jdbc.sql("insert ignore into first_contact (staff, met_at) values (?, ?)")
                .params(message.from().value(), Moments.column(message.happenedAt()))
                .update()
            == 1;
    if (isFirst) {
      replies.tell(message.from(), HelpSentences.firstContact());
    }
    return isFirst;
  }
}
