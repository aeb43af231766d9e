package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Channel;
import cn.minsheng.zhida.casework.Finding;
import cn.minsheng.zhida.casework.Finding.Sight;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.desk.LedgerWords.Said;
import cn.minsheng.zhida.desk.Listings.Asked;
import cn.minsheng.zhida.desk.Listings.Listing;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.ledger.Ledger;
import cn.minsheng.zhida.ledger.LedgerFilter;
import cn.minsheng.zhida.ledger.LedgerFilter.Scope;
import cn.minsheng.zhida.mailroom.Message;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 台账 超期 城管局, 另册 3月: a list on a card that turns its pages where it is read. */
@Component
class LedgerDesk implements CommandHandler, TapHandler {

  private static final int MOST_SUPPORTED = 200;

  private final Finding finding;
  private final Ledger ledger;
  private final LedgerWords words;
  private final Listings listings;
  private final ListCard card;
  private final MatterDesk matters;
  private final Directory directory;
  private final Outbox outbox;
  private final Replies replies;
  private final OfficeTime time;

  LedgerDesk(
      Finding finding,
      Ledger ledger,
      LedgerWords words,
      Listings listings,
      ListCard card,
      MatterDesk matters,
      Directory directory,
      Outbox outbox,
      Replies replies,
      OfficeTime time) {
    this.finding = finding;
    this.ledger = ledger;
    this.words = words;
    this.listings = listings;
    this.card = card;
    this.matters = matters;
    this.directory = directory;
    this.outbox = outbox;
    this.replies = replies;
    this.time = time;
  }

  @Override
  public boolean read(Message message, Typed typed) {
    var said = words.read(typed);
    said.ifPresent(
        it ->
            why(it, message.from())
                .ifPresentOrElse(no -> replies.tell(message.from(), no), () -> show(it, message)));
    return said.isPresent();
  }

  /** Everything of a unit, what is finished too. */
  void showUnit(Message message, Unit unit) {
    var sight = finding.sightOf(message.from());
    if (!sight.includes(unit.id())) {
      replies.tell(message.from(), ListSentences.onlyOwnUnit());
      return;
    }
    put(
        message,
        Asked.ofLedger(
            ListSentences.ofUnit(unit.name()), LedgerFilter.of(Scope.ALL).unit(unit.id())),
        sight);
  }

  void showFound(Message message, String title, List<PetitionId> found, boolean stoppedEarly) {
    put(message, Asked.ofFound(title, found, stoppedEarly), finding.sightOf(message.from()));
  }

  /** Why somebody is not shown what they asked for. */
  private Optional<String> why(Said said, StaffId who) {
    var sight = finding.sightOf(who);
    if (sight.isNothing()) {
      return Optional.of(ListSentences.noRole());
    }
    if (said.unclear().isPresent()) {
      return Optional.of(ListSentences.notUnderstood(Markdown.text(said.unclear().get())));
    }
    if (said.unit().filter(it -> !sight.includes(it.id())).isPresent()) {
      return Optional.of(ListSentences.onlyOwnUnit());
    }
    if (said.scope() == Scope.SECRET) {
      var of = filter(said, sight);
      return Optional.of(ListSentences.onlyCounted(ledger.counts(of, time.now()).of(Scope.SECRET)));
    }
    return Optional.empty();
  }

  private void show(Said said, Message message) {
    var sight = finding.sightOf(message.from());
    if (said.isSupporting()) {
      var units = said.unit().map(it -> List.of(it.id())).orElse(sight.units());
      var found = finding.supportedBy(units, MOST_SUPPORTED);
      put(
          message,
          Asked.ofFound(ListSentences.supported(), found.petitions(), found.stoppedEarly()),
          sight);
      return;
    }
    var filter = filter(said, sight);
    put(message, Asked.ofLedger(title(filter), filter), sight);
  }

  /** Who does not see the whole ledger sees that of their own unit. */
  private static LedgerFilter filter(Said said, Sight sight) {
    var own = sight.whole() ? Optional.<UnitId>empty() : sight.units().stream().findFirst();
    return new LedgerFilter(
        said.scope(), said.unit().map(Unit::id).or(() -> own), said.channel(), said.month(), true);
  }

  private String title(LedgerFilter filter) {
    var further = new ArrayList<String>();
    filter.unit().flatMap(directory::unit).map(Unit::name).ifPresent(further::add);
    filter.channel().map(Channel::word).ifPresent(further::add);
    return ListSentences.title(filter.scope(), filter.finishedIn(), further);
  }

  private void put(Message message, Asked asked, Sight sight) {
    var id = CardIds.listing(message.key().value());
    listings.keep(id, asked, 0);
    outbox.pin(id, card.face(new Listing(asked, 0), sight), Set.of(message.from()));
  }

  @Override
  public Set<String> actions() {
    return Set.of(
        ListCard.BACK,
        ListCard.FORTH,
        ListCard.SHOW,
        ListCard.OVERDUE,
        ListCard.THIS_WEEK,
        ListCard.UNFINISHED);
  }

  /** Draws the list anew, as it stands now, for whoever taps by what they may see now. */
  @Override
  public Reply read(Tap tap) {
    var listing = listings.find(tap.card());
    var sight = finding.sightOf(tap.by());
    if (listing.isEmpty() || isBeyond(listing.get().asked(), sight)) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    if (tap.action().equals(ListCard.SHOW)) {
      matters.show(tap.by(), tap.key().value(), MatterForms.said(tap, "n"));
      return new Reply(Sentences.done(), false);
    }
    var now = turned(listing.get(), tap.action());
    listings.keep(tap.card(), now.asked(), now.page());
    outbox.change(tap.card(), card.face(now, sight));
    return new Reply(now.asked().title(), true);
  }

  private Listing turned(Listing listing, String action) {
    var into = Optional.ofNullable(ListCard.TURNS_INTO.get(action));
    if (into.isPresent()) {
      var asked = ListCard.turned(listing.asked(), into.get(), "");
      return new Listing(ListCard.turned(asked, into.get(), title(asked.filter())), 0);
    }
    var page = listing.page() + (action.equals(ListCard.FORTH) ? 1 : -1);
    return new Listing(listing.asked(), Math.max(0, Math.min(ListCard.MOST_PAGES - 1, page)));
  }

  private static boolean isBeyond(Asked asked, Sight sight) {
    if (sight.whole()) {
      return false;
    }
    return asked.isFound()
        ? sight.isNothing()
        : asked.unit().map(UnitId::new).filter(sight::includes).isEmpty();
  }
}
