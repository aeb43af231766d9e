package cn.minsheng.zhida.calendar;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredOfficeCalendar implements OfficeCalendar {

  private static final Logger log = LoggerFactory.getLogger(StoredOfficeCalendar.class);
  private static final int LONGEST_BY = 64;

  private final HolidayTable table;
  private final OfficeTime time;
  private final WorkingCalendar ofTheProgram;
  private final AtomicReference<Known> known;

  private record Known(HolidayTable.Stand stand, WorkingCalendar calendar) {}

  StoredOfficeCalendar(HolidayTable table, OfficeTime time, CalendarSettings settings) {
    this.table = table;
    this.time = time;
    this.ofTheProgram = WorkingCalendar.of(settings.hours(), YearsOfTheProgram.read());
    this.known = new AtomicReference<>(new Known(HolidayTable.Stand.EMPTY, ofTheProgram));
  }

  @Override
  public WorkingCalendar inForce() {
    var stand = table.stand();
    var last = known.get();
    if (!last.stand().equals(stand)) {
      last = new Known(stand, calendar(table.inForce()));
      known.set(last);
    }
    return last.calendar();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public WorkingCalendar inForceAndKept() {
    var stand = table.standAndKept();
    var last = known.get();
    return last.stand().equals(stand) ? last.calendar() : calendar(table.inForceAndKept());
  }

  @Override
  @Transactional
  public AdoptionOutcome adopt(HolidayYear year, String by) {
    if (by.isBlank() || by.length() > LONGEST_BY) {
      throw new IllegalArgumentException("Somebody of 1 to 64 characters adopts a calendar");
    }
    var before = calendar(table.inForceAndHeld());
    if (before.years().contains(year)) {
      return new AdoptionOutcome.AlreadyInForce(before);
    }
    var at = time.now();
    var id = table.insert(year, by, at);
    log.info("Calendar of a year adopted: year {}, version {}, by {}", year.year(), id, by);
    return new AdoptionOutcome.Adopted(new Adoption(id, year, by, at), before, before.with(year));
  }

  @Override
  public List<Adoption> versions(int year) {
    return table.versions(year);
  }

  private WorkingCalendar calendar(Collection<Adoption> adopted) {
    var calendar = ofTheProgram;
    for (var adoption : adopted) {
      calendar = calendar.with(adoption.year());
    }
    return calendar;
  }
}
