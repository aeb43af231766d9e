package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.directory.ActingHeads;
import cn.minsheng.zhida.directory.Appointment;
import cn.minsheng.zhida.directory.Departure;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.DirectoryChange;
import cn.minsheng.zhida.directory.DirectoryKeeper;
import cn.minsheng.zhida.directory.Office;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.mailroom.ContactsChanged;
import cn.minsheng.zhida.trail.Trail;
import cn.minsheng.zhida.trail.TrailEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows hints about contacts, and tells the admins what changed and what now hangs in the air.
 */
@Component
class ContactsDesk {

  private final DirectoryKeeper keeper;
  private final Directory directory;
  private final ActingHeads acting;
  private final Trail trail;
  private final Replies replies;
  private final OfficeTime time;

  ContactsDesk(
      DirectoryKeeper keeper,
      Directory directory,
      ActingHeads acting,
      Trail trail,
      Replies replies,
      OfficeTime time) {
    this.keeper = keeper;
    this.directory = directory;
    this.acting = acting;
    this.trail = trail;
    this.replies = replies;
    this.time = time;
  }

  void follow(ContactsChanged hint) {
    switch (hint.kind()) {
      case STAFF_JOINED_OR_CHANGED -> keeper.refreshStaff(staff(hint));
      case STAFF_LEFT -> keeper.staffLeft(staff(hint));
      case UNIT_CREATED_OR_CHANGED -> keeper.refreshUnits(units(hint));
      case UNIT_REMOVED -> keeper.unitsRemoved(units(hint));
    }
  }

  /** In the transaction of the change: told once if it happened, not at all if it did not. */
  @EventListener
  void tell(DirectoryChange change) {
    change.left().forEach(this::record);
    change.left().forEach(this::tellWhoIsActedFor);
    var lines = lines(change);
    if (!lines.isEmpty()) {
      replies.tell(
          directory.holders(Role.ADMIN), Sentences.contactsTitle(), String.join("\n\n", lines));
    }
  }

  private void record(Departure departure) {
    trail.record(
        TrailEntry.ofTheBot(
            "STAFF_LEFT",
            "staff:" + departure.staff(),
            time.now(),
            "contacts",
            Map.of(
                "offices", Integer.toString(departure.offices().size()),
                "dutyDays", Integer.toString(departure.duty().size()))));
  }

  /** A head whose acting person has left has to do it themselves again, or name another. */
  private void tellWhoIsActedFor(Departure departure) {
    acting
        .namedFor(departure.staff())
        .forEach(
            it ->
                replies.tell(
                    it.principal(),
                    ActingSentences.actingLeft(
                        plain(departure.name()), it.firstDay(), it.lastDay())));
  }

  private List<String> lines(DirectoryChange change) {
    var lines = new ArrayList<String>();
    change.left().stream()
        .filter(it -> !it.offices().isEmpty() || !it.duty().isEmpty())
        .forEach(it -> lines.add(Sentences.left(plain(it.name()), offices(it), it.duty())));
    directory.staff(change.returned()).stream()
        .map(StaffMember::name)
        .forEach(name -> lines.add(Sentences.returned(plain(name))));
    change
        .unitsRenamed()
        .forEach(it -> lines.add(Sentences.unitRenamed(plain(it.before()), plain(it.now()))));
    change
        .unitsRemoved()
        .forEach(
            it -> lines.add(Sentences.unitRemoved(plain(it.name()), appointments(it.ended()))));
    change.unitsWithoutHead().stream()
        .sorted(java.util.Comparator.comparingLong(UnitId::value))
        .forEach(it -> lines.add(Sentences.unitWithoutHead(plain(nameOf(it)))));
    return lines;
  }

  private List<String> offices(Departure departure) {
    return departure.offices().stream().map(this::words).toList();
  }

  private List<String> appointments(List<Appointment> ended) {
    return ended.stream()
        .map(it -> plain(nameOf(it.staff())) + "（" + Sentences.word(it.office().role()) + "）")
        .toList();
  }

  private String words(Office office) {
    return Sentences.office(
        office.role(), office.unit().map(this::nameOf).map(ContactsDesk::plain).orElse(""));
  }

  private String nameOf(UnitId unit) {
    return directory.unit(unit).map(Unit::name).orElse(unit.toString());
  }

  private String nameOf(StaffId staff) {
    return directory.staff(staff).map(StaffMember::name).orElse(staff.value());
  }

  private static String plain(String name) {
    return Markdown.text(name);
  }

  private static Set<StaffId> staff(ContactsChanged hint) {
    return hint.ids().stream().map(StaffId::new).collect(Collectors.toSet());
  }

  private static Set<UnitId> units(ContactsChanged hint) {
    return hint.ids().stream()
        .map(id -> new UnitId(Long.parseLong(id)))
        .collect(Collectors.toSet());
  }
}
