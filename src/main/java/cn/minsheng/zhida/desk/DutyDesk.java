package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.reading.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 值班: who is on duty this week. 联络检查: whom of the heads and deputies the bot cannot reach. */
@Component
class DutyDesk implements CommandHandler {

  private static final int DAYS_SHOWN = 7;

  private final Directory directory;
  private final Outbox outbox;
  private final Replies replies;
  private final OfficeTime time;

  DutyDesk(Directory directory, Outbox outbox, Replies replies, OfficeTime time) {
    this.directory = directory;
    this.outbox = outbox;
    this.replies = replies;
    this.time = time;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    switch (typed.plain()) {
      case "值班", "值班表" -> replies.tell(message.from(), duty());
      case "联络检查" -> replies.tell(message.from(), reachability(message.from()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private String duty() {
    var lines = new ArrayList<String>();
    for (var day = time.today(); lines.size() < DAYS_SHOWN; day = day.plusDays(1)) {
      lines.add(DutySentences.day(day, names(day)));
    }
    return DutySentences.duty(lines);
  }

  private String names(LocalDate day) {
    return directory.onDuty(day).stream().map(this::name).collect(Collectors.joining("、"));
  }

  private String reachability(StaffId asker) {
    if (!directory.holders(Role.ADMIN).contains(asker)) {
      return Sentences.onlyAdmins();
    }
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
    return lines.isEmpty() ? DutySentences.allReachable() : DutySentences.unreachable(lines);
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

  private String name(StaffId staff) {
    return directory.staff(Set.of(staff)).stream().findFirst().map(DutyDesk::plain).orElse("");
  }

  private static String plain(StaffMember person) {
    return Markdown.text(person.name());
  }
}
