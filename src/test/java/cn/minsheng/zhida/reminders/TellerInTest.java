package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.directory.StaffId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down who was told what; refuses where a test wants it to. */
final class TellerInTest implements Teller {

  private final List<Telling> all = new CopyOnWriteArrayList<>();
  private volatile Set<StaffId> unable = Set.of();

  @Override
  public void tell(Telling telling) {
    if (telling.people().stream().anyMatch(unable::contains)) {
      throw new IllegalStateException("Not now");
    }
    all.add(telling);
  }

  void cannotTell(StaffId... people) {
    unable = Set.of(people);
  }

  List<Telling> all() {
    return all;
  }

  List<StaffId> people() {
    return all.stream().flatMap(it -> it.people().stream()).toList();
  }

  /** What somebody was told of, in all messages. */
  List<Reminder> reminders(StaffId person) {
    return all.stream()
        .filter(it -> it.people().contains(person))
        .flatMap(it -> it.reminders().stream())
        .toList();
  }

  /** The same, as kind and stage. */
  List<String> steps(StaffId person) {
    return reminders(person).stream().map(it -> it.kind() + " " + it.stage()).toList();
  }

  /** Of one kind. */
  List<Stage> stages(Kind kind, StaffId person) {
    return reminders(person).stream().filter(it -> it.kind() == kind).map(Reminder::stage).toList();
  }

  void forget() {
    all.clear();
  }
}
