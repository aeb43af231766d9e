package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Moments;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.reading.Typed;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whoever does not know yet what to type what this is and how to begin, once ever. It stands
 * in place of „not understood“, so that it costs no message of its own; who begins with something
 * that is understood needs no introduction.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstContact implements CommandHandler {

  private final JdbcClient jdbc;
  private final Replies replies;

  FirstContact(JdbcClient jdbc, Replies replies) {
    this.jdbc = jdbc;
    this.replies = replies;
  }

  @Override
  public boolean read(Message message, Typed typed) {
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
