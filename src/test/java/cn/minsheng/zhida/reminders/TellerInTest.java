package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.directory.StaffId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down who was told what; refuses where a test wants it to. */
final class TellerInTest implements Teller {

  /** One message for people who were told the same. */
  record Told(Set<StaffId> people, List<Morning.Line> lines) {}

  private final List<Told> all = new CopyOnWriteArrayList<>();
  private volatile Set<StaffId> unable = Set.of();

  @Override
  public void tell(Set<StaffId> people, List<Morning.Line> lines) {
    if (people.stream().anyMatch(unable::contains)) {
      throw new IllegalStateException("Not now");
    }
    all.add(new Told(people, lines));
  }

  void cannotTell(StaffId... people) {
    unable = Set.of(people);
  }

  List<Told> all() {
    return all;
  }

  List<StaffId> people() {
    return all.stream().flatMap(it -> it.people().stream()).toList();
  }

  /** The steps somebody was told of, in all messages. */
  List<Step> steps(StaffId person) {
    return all.stream()
        .filter(it -> it.people().contains(person))
        .flatMap(it -> it.lines().stream())
        .map(Morning.Line::step)
        .toList();
  }

  void forget() {
    all.clear();
  }
}
