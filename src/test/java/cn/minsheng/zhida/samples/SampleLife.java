package cn.minsheng.zhida.samples;

import cn.minsheng.zhida.calendar.OfficeCalendar;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The weeks before the newcomer comes in: everything in them was typed, tapped and sent on
 * somebody's phone, at its time.
 */
final class SampleLife {

  static final LocalDateTime BEGINS = LocalDateTime.of(2026, 2, 2, 8, 20);

  /** When the bot did something by itself that is still worth looking at. */
  private static final List<LocalDateTime> ROUNDS =
      List.of(
          LocalDateTime.of(2026, 2, 24, 8, 10),
          LocalDateTime.of(2026, 2, 24, 10, 10),
          LocalDateTime.of(2026, 3, 2, 8, 10),
          LocalDateTime.of(2026, 3, 2, 8, 40));

  /** What the 督考办 fixed. */
  private static final List<String> POINTS =
      List.of("减分表 答复超期 0.5分", "减分表 办理不彻底 0.3分", "减分表 差评 0.5分");

  /** When the clerk asks what the day brings, so that the newcomer finds the answer. */
  private static final LocalDateTime LOOKS = LocalDateTime.of(2026, 3, 2, 8, 50);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> CLERKS = List.of(District.CLERK, "liuchang", "chenxd");

  private final SampleOffice office;

  SampleLife(SampleOffice office) {
    this.office = office;
  }

  void live() {
    sendRoster();
    for (var happening : happenings()) {
      if (!happening.at().isBefore(SampleOffice.OPENS)) {
        throw new IllegalStateException("After the sandbox opens: " + happening.at());
      }
      office.goTo(happening.at());
      happening.act().run();
    }
    office.goTo(SampleOffice.OPENS);
    office.people().forEach(it -> office.twin().person(it.userId()).read());
  }

  private List<Story.Happening> happenings() {
    var calendar = office.bot().getBean(OfficeCalendar.class).inForce();
    var phones = new Phones(office.twin(), office.sampleFiles().get(0));
    var all = new ArrayList<Story.Happening>();
    Supplier<String> before = () -> "";
    for (var petition : SamplePetition.all()) {
      var clerk = CLERKS.get(petition.at().getMinute() % CLERKS.size());
      var story = new Story(petition, clerk, office.district(), calendar, before, phones);
      all.addAll(story.happenings());
      before = story::number;
    }
    POINTS.forEach(
        it -> all.add(new Story.Happening(BEGINS, () -> phones.say(District.OFFICE_HEAD, it))));
    all.add(new Story.Happening(LOOKS, () -> phones.say(District.CLERK, "待办")));
    ROUNDS.forEach(
        at -> all.add(new Story.Happening(at, () -> office.timekeeper().fireWhatIsDue())));
    all.sort(Comparator.comparing(Story.Happening::at));
    return all;
  }

  private void sendRoster() {
    Patience.until(PATIENCE, () -> office.twin().gateway().wellConnections() > 0);
    office.timekeeper().fireWhatIsDue();
    var roster = new RosterFile(office.district(), SampleOffice.OPENS.toLocalDate());
    var admin = office.twin().person(District.ADMIN);
    admin.sendFile(RosterFile.NAME, roster.bytes());
    var directory = office.bot().getBean(Directory.class);
    var read =
        Patience.until(
            PATIENCE, () -> directory.holders(Role.OFFICE).contains(new StaffId(District.CLERK)));
    if (!read) {
      throw new IllegalStateException("The roster was not taken: " + admin.see());
    }
  }
}
