package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.digest.DigestState;
import cn.minsheng.zhida.digest.Digests;
import cn.minsheng.zhida.digest.HalfMonth;
import cn.minsheng.zhida.digest.Releasing;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Office;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.papers.DigestPapers;
import cn.minsheng.zhida.reading.DigestWords;
import cn.minsheng.zhida.reading.DigestWords.Period;
import cn.minsheng.zhida.reading.Meant.Deed;
import cn.minsheng.zhida.reading.Verb;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 半月报 3月下, 半月报 2026年3月上 城管局: any past report, or one unit's sheet of it, as files. */
@Component
class DigestCommand implements DeedHandler {

  private static final Set<Role> OVERSEERS =
      Set.of(Role.OFFICE, Role.OFFICE_HEAD, Role.LEADER, Role.OBSERVER);

  private final Digests digests;
  private final Releasing releasing;
  private final DigestPapers papers;
  private final UnitsNamed units;
  private final FilesOut files;
  private final Directory directory;
  private final Replies replies;
  private final OfficeTime time;

  DigestCommand(
      Digests digests,
      Releasing releasing,
      DigestPapers papers,
      UnitsNamed units,
      FilesOut files,
      Directory directory,
      Replies replies,
      OfficeTime time) {
    this.digests = digests;
    this.releasing = releasing;
    this.papers = papers;
    this.units = units;
    this.files = files;
    this.directory = directory;
    this.replies = replies;
    this.time = time;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.DIGEST);
  }

  @Override
  public void carryOut(Message message, Deed deed) {
    var answer =
        DigestWords.of(deed.rest())
            .map(it -> answer(it, message.from()))
            .orElseGet(DigestSentences::noSuchMonth);
    replies.tell(message.from(), answer);
  }

  private String answer(DigestWords.Asked asked, StaffId who) {
    Optional<HalfMonth> period;
    try {
      period = period(asked.period());
    } catch (DateTimeException noSuchMonth) {
      return DigestSentences.noSuchMonth();
    }
    if (period.isEmpty()) {
      return asked.period() instanceof Period.Back
          ? DigestSentences.noneYet()
          : DigestSentences.whichHalf();
    }
    return asked.unit().isEmpty()
        ? whole(period.get(), who)
        : units.oneCalled(asked.unit(), unit -> ofUnit(period.get(), unit, who));
  }

  private String whole(HalfMonth period, StaffId who) {
    if (!oversees(who)) {
      return DigestSentences.onlyOverseers();
    }
    return whyNot(period, who)
        .orElseGet(
            () -> {
              files.send(Set.of(who), papers.of(period));
              return DigestSentences.sent(period);
            });
  }

  private String ofUnit(HalfMonth period, Unit unit, StaffId who) {
    if (!oversees(who) && !worksFor(unit, who)) {
      return DigestSentences.onlyOwnUnit();
    }
    return whyNot(period, who)
        .orElseGet(
            () -> {
              files.send(
                  Set.of(who), papers.ofUnit(period, unit.id()).map(List::of).orElseGet(List::of));
              return DigestSentences.unitSent(period, Markdown.text(unit.name()));
            });
  }

  /** A draft is the office's alone. */
  private Optional<String> whyNot(HalfMonth period, StaffId who) {
    var state = digests.state(period);
    if (state.isEmpty()) {
      return Optional.of(
          period.lastDay().isBefore(time.today())
              ? DigestSentences.noneOf(period)
              : DigestSentences.notEnded(period));
    }
    return state.get() instanceof DigestState.Sent || releasing.mayPrepare(who)
        ? Optional.empty()
        : Optional.of(DigestSentences.notSentYet(period));
  }

  private Optional<HalfMonth> newest() {
    var period = HalfMonth.containing(time.today()).previous();
    return digests.state(period).isPresent()
        ? Optional.of(period)
        : Optional.of(period.previous()).filter(it -> digests.state(it).isPresent());
  }

  /** Empty if there is none yet, or if it was not said which half. */
  private Optional<HalfMonth> period(Period said) {
    if (said instanceof Period.Named named) {
      return named.firstHalf().map(first -> period(named, first));
    }
    if (said instanceof Period.MonthsAgo ago) {
      return ago.firstHalf()
          .map(
              first ->
                  new HalfMonth(YearMonth.from(time.today()).minusMonths(ago.monthsAgo()), first));
    }
    var newest = newest();
    for (var back = ((Period.Back) said).periods(); back > 0; back--) {
      newest = newest.map(HalfMonth::previous);
    }
    return newest;
  }

  /** Without a year the last one of that name that has begun. */
  private HalfMonth period(Period.Named said, boolean first) {
    var thisYear = time.today().getYear();
    var year = said.year().or(() -> said.yearsAgo().map(it -> thisYear - it));
    var period = new HalfMonth(YearMonth.of(year.orElse(thisYear), said.month()), first);
    return year.isEmpty() && period.firstDay().isAfter(time.today())
        ? new HalfMonth(period.month().minusYears(1), first)
        : period;
  }

  private boolean oversees(StaffId who) {
    return directory.rolesOf(who).stream().map(Office::role).anyMatch(OVERSEERS::contains);
  }

  private boolean worksFor(Unit unit, StaffId who) {
    return directory.rolesOf(who).stream()
        .anyMatch(it -> it.unit().filter(unit.id()::equals).isPresent());
  }
}
