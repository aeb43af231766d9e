package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Letter;
import cn.minsheng.zhida.mailroom.Outbox;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells people something, in words that are Markdown already. */
@Component
class Replies {

  private final Outbox outbox;

  Replies(Outbox outbox) {
    this.outbox = outbox;
  }

  void tell(StaffId person, String sentence) {
    tell(Set.of(person), Sentences.BOT, sentence);
  }

  void tell(Collection<StaffId> people, String title, String markdown) {
    if (!people.isEmpty()) {
      outbox.send(new Letter.Text(Set.copyOf(people), title, markdown));
    }
  }
}
