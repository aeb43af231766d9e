package cn.minsheng.zhida.samples;

import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import java.time.Duration;
import java.time.LocalDateTime;

/** The weeks before the newcomer comes in. */
final class SampleLife {

  static final LocalDateTime BEGINS = LocalDateTime.of(2026, 2, 2, 8, 20);

  private final SampleOffice office;

  SampleLife(SampleOffice office) {
    this.office = office;
  }

  void live() {
    sendRoster();
    office.clock().goTo(RunningClock.inOffice(SampleOffice.OPENS));
  }

  private void sendRoster() {
    Patience.until(
        Duration.ofSeconds(30), () -> office.twin().gateway().wellConnections() > 0);
    office.timekeeper().fireWhatIsDue();
    var roster = new RosterFile(office.district(), SampleOffice.OPENS.toLocalDate());
    var admin = office.twin().person(District.ADMIN);
    admin.sendFile(RosterFile.NAME, roster.bytes());
    var directory = office.bot().getBean(Directory.class);
    var read =
        Patience.until(
            Duration.ofSeconds(20),
            () -> directory.holders(Role.OFFICE).contains(new StaffId(District.CLERK)));
    if (!read) {
      throw new IllegalStateException("The roster was not taken: " + admin.see());
    }
  }
}
