package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Words a refusal of the core: one sentence with number, unit, who and when, and the rule. */
@Component
class Refusals {

  private final Directory directory;

  Refusals(Directory directory) {
    this.directory = directory;
  }

  /** What the act says, or why it was refused. */
  Reply or(Supplier<Reply> act) {
    try {
      return act.get();
    } catch (Refused refused) {
      return new Reply(sentence(refused), false);
    }
  }

  String sentence(Refused refused) {
    var facts = refused.facts();
    var number = facts.number().map(Object::toString).orElse("");
    var unit = facts.unit().flatMap(directory::unit).map(Unit::name).orElse("");
    var who = facts.who().flatMap(directory::staff).map(StaffMember::name).orElse("");
    var when =
        facts
            .when()
            .map(it -> Sentences.at(LocalDateTime.ofInstant(it, OfficeTime.ZONE)))
            .orElse("");
    return RefusalSentences.about(
        number,
        RefusalSentences.of(
            refused.reason(),
            new RefusalSentences.Facts(
                Markdown.text(unit),
                Markdown.text(who),
                when,
                facts.due().map(MatterSentences::closing).orElse("")),
            facts.missing()));
  }
}
