package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Office;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
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
                who(facts),
                when,
                facts.due().map(MatterSentences::closing).orElse("")),
            facts.missing()));
  }

  /** Named with the head for whom they acted then, if it was another unit's or the office's. */
  private String who(Refused.Facts facts) {
    var who = facts.who().map(this::name).orElse("");
    return facts
        .when()
        .flatMap(at -> actedFor(facts.who(), at, facts.unit()))
        .map(it -> ActingSentences.onBehalf(who, name(it)))
        .orElse(who);
  }

  private Optional<StaffId> actedFor(Optional<StaffId> who, Instant at, Optional<UnitId> unit) {
    return who
        .filter(it -> directory.ownRolesOf(it).stream().noneMatch(own -> isOf(own, unit)))
        .stream()
        .flatMap(it -> directory.actedFor(it, at).stream())
        .filter(it -> directory.ownRolesOf(it).stream().anyMatch(own -> isOf(own, unit)))
        .findFirst();
  }

  private static boolean isOf(Office office, Optional<UnitId> unit) {
    return unit.isPresent()
        ? office.unit().equals(unit)
        : office.role() == Role.OFFICE || office.role() == Role.OFFICE_HEAD;
  }

  private String name(StaffId staff) {
    return directory.staff(staff).map(StaffMember::name).map(Markdown::text).orElse("");
  }
}
