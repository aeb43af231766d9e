package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Finding;
import cn.minsheng.zhida.casework.Finding.Sight;
import cn.minsheng.zhida.casework.TaskList;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.ledger.Ledger;
import cn.minsheng.zhida.ledger.LedgerCounts;
import cn.minsheng.zhida.ledger.LedgerFilter;
import cn.minsheng.zhida.ledger.LedgerFilter.Scope;
import cn.minsheng.zhida.ledger.UnitCounts;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.reading.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * 概览: where the ledger stands now, for each as far as they see it: the whole and the units that are
 * most overdue, or the own unit and what is due there soonest.
 */
@Component
class OverviewDesk implements CommandHandler {

  private static final Pattern ASKED = Pattern.compile("(?:看|查)?(?:概览|总览|概况|总体情况|整体情况)");
  private static final int MOST_SUPPORTED = 200;
  private static final int NAME_BYTES = 30;

  private final Finding finding;
  private final Ledger ledger;
  private final TaskList tasks;
  private final List<Waiting> besides;
  private final ListCard lists;
  private final Directory directory;
  private final Outbox outbox;
  private final Replies replies;
  private final OfficeTime time;

  OverviewDesk(
      Finding finding,
      Ledger ledger,
      TaskList tasks,
      List<Waiting> besides,
      ListCard lists,
      Directory directory,
      Outbox outbox,
      Replies replies,
      OfficeTime time) {
    this.finding = finding;
    this.ledger = ledger;
    this.tasks = tasks;
    this.besides = besides;
    this.lists = lists;
    this.directory = directory;
    this.outbox = outbox;
    this.replies = replies;
    this.time = time;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    if (!ASKED.matcher(typed.plain()).matches()) {
      return false;
    }
    var sight = finding.sightOf(message.from());
    if (sight.isNothing()) {
      replies.tell(message.from(), ListSentences.noRole());
    } else {
      put(message, sight);
    }
    return true;
  }

  private void put(Message message, Sight sight) {
    var unit = sight.whole() ? Optional.<UnitId>empty() : Optional.of(sight.units().get(0));
    var filter = unit.map(LedgerFilter.of(Scope.UNFINISHED)::unit);
    var counts = ledger.counts(filter.orElse(LedgerFilter.of(Scope.UNFINISHED)), time.now());
    var title = ListSentences.overviewOf(unit.flatMap(directory::unit).map(Unit::name).orElse(""));
    var card =
        PlainCard.of(
                Markdown.text(title),
                new State(Sentences.on(time.today()), State.Colour.BLUE),
                ListSentences.overview(counts)
                    + ListSentences.secret(counts.of(Scope.SECRET))
                    + supporting(unit))
            .withStrip(waiting(message.from()) + "  \n" + ListSentences.lists())
            .withTable(filter.map(this::soonest).orElseGet(this::units))
            .withChart(chart(counts));
    outbox.pin(
        CardIds.listing(message.key().value()),
        card.face(ListSentences.summary(title, ListSentences.unfinished(counts))),
        Set.of(message.from()));
  }

  private String supporting(Optional<UnitId> unit) {
    return unit.map(it -> finding.supportedBy(List.of(it), MOST_SUPPORTED))
        .map(it -> ListSentences.supporting(it.petitions().size(), it.stoppedEarly()))
        .orElse("");
  }

  private String waiting(StaffId who) {
    var further = besides.stream().mapToInt(it -> it.linesFor(who).size()).sum();
    return ListSentences.tasks(tasks.waitingFor(who).size() + further);
  }

  /** What is overdue and what is due this week, the soonest first. */
  private Table soonest(LedgerFilter ofTheUnit) {
    return lists.soonest(ofTheUnit.unit().orElseThrow());
  }

  private Table units() {
    var rows = ledger.units(time.now(), DigestCard.MOST_UNITS).stream().map(this::row).toList();
    return rows.isEmpty() ? Table.NONE : new Table(ListSentences.COLUMNS_OF_UNITS, rows);
  }

  private List<String> row(UnitCounts of) {
    var name = directory.unit(of.unit()).map(Unit::name).orElseGet(of.unit()::toString);
    return List.of(
        Shortened.to(name, NAME_BYTES),
        Integer.toString(of.unfinished()),
        Integer.toString(of.overdue()),
        Integer.toString(of.dueThisWeek()));
  }

  private static Chart chart(LedgerCounts counts) {
    var columns = new LinkedHashMap<String, Integer>();
    var named =
        List.of(
            Scope.TO_ASSIGN,
            Scope.TO_ACCEPT,
            Scope.TO_REVIEW,
            Scope.TO_FOLLOW_UP,
            Scope.TO_ENDORSE);
    var rest = counts.of(Scope.UNFINISHED);
    for (var scope : named) {
      columns.put(ListSentences.word(scope), counts.of(scope));
      rest -= counts.of(scope);
    }
    columns.put(ListSentences.inHand(), rest);
    return counts.of(Scope.UNFINISHED) == 0 ? Chart.NONE : new Chart(columns);
  }
}
