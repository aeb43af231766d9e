package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Finding.Sight;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.desk.Listings.Asked;
import cn.minsheng.zhida.desk.Listings.Listing;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.ledger.Ledger;
import cn.minsheng.zhida.ledger.LedgerFilter;
import cn.minsheng.zhida.ledger.LedgerFilter.Scope;
import cn.minsheng.zhida.ledger.LedgerRow;
import cn.minsheng.zhida.mailroom.CardFace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A page of a list on a card: a table of petitions, without people and without content. */
@Component
class ListCard {

  static final String BACK = "list.back";
  static final String FORTH = "list.forth";
  static final String SHOW = "list.show";
  static final String OVERDUE = "list.overdue";
  static final String THIS_WEEK = "list.week";
  static final String UNFINISHED = "list.unfinished";

  /** What a button turns a list of the ledger into. */
  static final Map<String, Scope> TURNS_INTO = turnsInto();

  /** As many as fit into the bytes of a value with long numbers and names. */
  static final int ROWS = 7;

  /** What is further behind is for the workbook. */
  static final int MOST_PAGES = 150;

  private static final List<Integer> BYTES_OF_A_UNIT = List.of(30, 24, 18, 12);

  private final Ledger ledger;
  private final Directory directory;
  private final OfficeTime time;

  ListCard(Ledger ledger, Directory directory, OfficeTime time) {
    this.ledger = ledger;
    this.directory = directory;
    this.time = time;
  }

  private static Map<String, Scope> turnsInto() {
    var all = new LinkedHashMap<String, Scope>();
    all.put(OVERDUE, Scope.OVERDUE);
    all.put(THIS_WEEK, Scope.DUE_THIS_WEEK);
    all.put(UNFINISHED, Scope.UNFINISHED);
    return all;
  }

  /**
   * @param rows of the page
   * @param found on all pages
   * @param body what is said above the table
   */
  private record Page(List<LedgerRow> rows, int found, String body) {}

  CardFace face(Listing listing, Sight sight) {
    var asked = listing.asked();
    var page = asked.isFound() ? found(listing, sight) : ofLedger(listing, sight);
    var howMany = ListSentences.howMany(page.found(), asked.stoppedEarly());
    var card =
        PlainCard.of(
                Markdown.text(Shortened.to(asked.title(), 120)),
                new State(howMany, State.Colour.BLUE),
                page.found() == 0 ? page.body() + "  \n" + ListSentences.none() : page.body())
            .withFurtherButtons(buttons(listing, page.found()));
    if (!page.rows().isEmpty()) {
      card =
          card.withTable(table(page.rows()))
              .withForm(form(page.rows()))
              .withStrip(
                  ListSentences.page(
                      listing.page(), pages(page.found()), page.rows().get(0).number().ordinal()));
    }
    return card.face(ListSentences.summary(Markdown.text(asked.title()), howMany));
  }

  static int pages(int found) {
    return Math.max(1, Math.min(MOST_PAGES, (found + ROWS - 1) / ROWS));
  }

  private Page ofLedger(Listing listing, Sight sight) {
    var filter = listing.asked().filter();
    var page =
        ledger.page(
            sight.secret() ? filter : filter.withoutSecret(), time.now(), listing.page(), ROWS);
    return new Page(page.rows(), page.found(), ListSentences.totals(page.totals()));
  }

  private Page found(Listing listing, Sight sight) {
    var asked = listing.asked();
    var from = Math.min(asked.found().size(), listing.page() * ROWS);
    var ids = asked.found().subList(from, Math.min(asked.found().size(), from + ROWS));
    var rows =
        ledger.rows(ids.stream().map(PetitionId::of).toList()).stream()
            .filter(it -> sight.secret() || it.secrecy() == Secrecy.ORDINARY)
            .toList();
    var found = asked.found().size();
    return new Page(rows, found, ListSentences.found(found, asked.stoppedEarly()));
  }

  /** What a unit has overdue, and after it what it has to do this week. */
  Table soonest(UnitId unit) {
    var rows = new ArrayList<LedgerRow>();
    for (var scope : List.of(Scope.OVERDUE, Scope.DUE_THIS_WEEK)) {
      rows.addAll(ledger.page(LedgerFilter.of(scope).unit(unit), time.now(), 0, ROWS).rows());
    }
    return rows.isEmpty() ? Table.NONE : table(rows.subList(0, Math.min(ROWS, rows.size())));
  }

  private Table table(List<LedgerRow> rows) {
    return BYTES_OF_A_UNIT.stream()
        .map(bytes -> new Table(ListSentences.COLUMNS, cells(rows, bytes)))
        .filter(it -> it.rowsShown() == rows.size())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("A page does not fit on a card"));
  }

  private List<List<String>> cells(List<LedgerRow> rows, int bytesOfAUnit) {
    var now = time.now();
    var today = time.today();
    return rows.stream()
        .map(
            it ->
                List.of(
                    ListSentences.number(it, today),
                    Shortened.to(unit(it), bytesOfAUnit),
                    ListSentences.state(it, now),
                    ListSentences.due(
                        it, today, LocalDate.ofInstant(it.since(), OfficeTime.ZONE), now)))
        .toList();
  }

  private String unit(LedgerRow row) {
    return row.lead().flatMap(it -> directory.unit(it.unit())).map(Unit::name).orElse("—");
  }

  private Form form(List<LedgerRow> rows) {
    var options = new LinkedHashMap<String, String>();
    for (var row : rows) {
      var number = ListSentences.number(row, time.today());
      options.put(number, number);
    }
    return new Form(
        SHOW, ListSentences.SHOW, List.of(Form.Field.choice("n", ListSentences.WHICH, options)));
  }

  private static List<Button> buttons(Listing listing, int found) {
    var buttons = new ArrayList<Button>();
    if (listing.page() > 0) {
      buttons.add(new Button(ListSentences.BACK, Button.Colour.GRAY, BACK));
    }
    if (listing.page() + 1 < pages(found)) {
      buttons.add(new Button(ListSentences.FORTH, Button.Colour.BLUE, FORTH));
    }
    if (!listing.asked().isFound()) {
      TURNS_INTO.forEach(
          (action, scope) -> {
            if (scope != listing.asked().scope()) {
              buttons.add(new Button(ListSentences.word(scope), Button.Colour.GRAY, action));
            }
          });
    }
    return buttons;
  }

  /** The same list of another scope, from its first page. */
  static Asked turned(Asked asked, Scope into, String title) {
    return Asked.ofLedger(
        title,
        new LedgerFilter(into, asked.filter().unit(), asked.channel(), Optional.empty(), true));
  }
}
