package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.reminders.Unreachable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 联络检查: whom of the heads and deputies the bot cannot reach, and who is missing. */
@Component
class Reachability implements Unreachable {

  private final Directory directory;
  private final Outbox outbox;

  Reachability(Directory directory, Outbox outbox) {
    this.directory = directory;
    this.outbox = outbox;
  }

  @Override
  public boolean anybody() {
    return !lines().isEmpty();
  }

  /** A sentence for each that needs looking after; none if all can be reached. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    for (var unit : directory.units()) {
      lines.addAll(ofUnit(unit));
    }
    if (directory.holders(Role.OFFICE_HEAD).isEmpty()) {
      lines.add(DutySentences.noOfficeHead());
    }
    var missed = outbox.missedLately();
    var heads = heads();
    for (var person : directory.staff(heads.keySet())) {
      var office = heads.getOrDefault(person.id(), "");
      if (!person.active()) {
        lines.add(DutySentences.neverSignedIn(plain(person), office));
      } else if (missed.contains(person.id())) {
        lines.add(DutySentences.missed(plain(person), office));
      }
    }
    return lines;
  }

  /** Units that somebody is named for in the roster, but no head any more. */
  private List<String> ofUnit(Unit unit) {
    var isUsed =
        !directory.deputiesOf(unit.id()).isEmpty() || !directory.liaisonsOf(unit.id()).isEmpty();
    return isUsed && directory.headsOf(unit.id()).isEmpty()
        ? List.of(Sentences.unitWithoutHead(Markdown.text(unit.name())))
        : List.of();
  }

  /** Heads and deputies with the office that is named first. */
  private Map<StaffId, String> heads() {
    var heads = new LinkedHashMap<StaffId, String>();
    for (var role : List.of(Role.OFFICE_HEAD, Role.UNIT_HEAD, Role.UNIT_DEPUTY)) {
      for (var holder : directory.holders(role)) {
        heads.putIfAbsent(holder, Sentences.word(role));
      }
    }
    return heads;
  }

  private static String plain(StaffMember person) {
    return Markdown.text(person.name());
  }
}
