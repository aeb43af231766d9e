package cn.minsheng.zhida.casework;

import static cn.minsheng.zhida.testing.OfficeInTest.CITY;
import static cn.minsheng.zhida.testing.OfficeInTest.CITY_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.CLERK;
import static cn.minsheng.zhida.testing.OfficeInTest.OFFICE_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_HEAD;
import static cn.minsheng.zhida.testing.OfficeInTest.WATER_LIAISON;

import cn.minsheng.zhida.testing.MovedClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;

/** Brings a petition to each state that it can be in, and to what can wait beside it. */
public final class StagesInTest {

  private static final Channel CHANNEL = Channel.MAYOR_HOTLINE;

  private final PetitionsInTest office;
  private final BeanFactory context;
  private final CaseBook book;
  private final MovedClock clock;
  private final Map<String, Supplier<Entry>> states = new LinkedHashMap<>();

  public StagesInTest(PetitionsInTest office, BeanFactory context) {
    this.office = office;
    this.context = context;
    clock = context.getBean(MovedClock.class);
    book = context.getBean(CaseBook.class);
    states.put("registered", () -> office.registered(CHANNEL));
    states.put("assigned", () -> office.assigned(CHANNEL));
    states.put("accepted", () -> office.accepted(CHANNEL));
    states.put("reported", () -> office.reported(CHANNEL));
    states.put("signed off", () -> office.signedOff(CHANNEL));
    states.put("returned", () -> office.returned(CHANNEL));
    states.put("passed", () -> office.passed(CHANNEL));
    states.put("followed up", () -> office.followedUp(CHANNEL));
    states.put("objected", () -> office.objected(CHANNEL));
    states.put("closed", () -> office.closed(CHANNEL));
    states.put("reopened", this::reopened);
    states.put("ended", this::ended);
    states.put("joined", this::joined);
    states.put("withdrawal asked", () -> office.withdrawalAsked(CHANNEL));
    states.put("withdrawn", this::withdrawn);
    states.put("extension asked", () -> office.extensionAsked(CHANNEL));
    states.put("extended", () -> office.extended(CHANNEL));
    states.put("held", this::held);
    states.put("promised", this::promised);
    states.put("supervised", this::supervised);
    states.put("visit given", this::visitGiven);
    states.put("opinion owed", this::opinionOwed);
    states.put("opinion given", this::opinionGiven);
    states.put("confidential", this::confidential);
    states.put("next day", () -> later(office.assigned(CHANNEL), "2026-03-03T09:00"));
    states.put("overdue", () -> later(office.accepted(CHANNEL), "2026-03-14T09:00"));
    states.put("lapsed", () -> later(office.extensionAsked(CHANNEL), "2026-03-14T09:00"));
  }

  public Set<String> names() {
    return states.keySet();
  }

  public Stage begin(String state) {
    var other = office.registered(Channel.ONLINE_MESSAGE);
    var entry = states.get(state).get();
    var petition = book.petition(entry.petition());
    return new Stage(
        entry.petition(),
        entry.number(),
        entry.assignment(),
        petition.supporting().stream().map(AssignmentView::id).findFirst(),
        other,
        petition.status() == PetitionStatus.JOINED,
        petition.secrecy() != Secrecy.ORDINARY);
  }

  private Entry later(Entry entry, String wallTime) {
    clock.goTo(LocalDateTime.parse(wallTime));
    return entry;
  }

  private Entry reopened() {
    var entry = office.closed(CHANNEL);
    context
        .getBean(Endings.class)
        .lookBack(entry.petition(), new LookBack(false, "又停水了"), office.by(CLERK));
    return entry;
  }

  private Entry ended() {
    var entry = office.accepted(CHANNEL);
    context
        .getBean(Endings.class)
        .end(entry.petition(), PetitionsInTest.ending(EndingKind.VOID), office.by(OFFICE_HEAD));
    return entry;
  }

  private Entry joined() {
    var into = office.registered(Channel.ONLINE_MESSAGE);
    var entry = office.accepted(CHANNEL);
    context
        .getBean(Joining.class)
        .join(entry.petition(), into.petition(), "同一事项", office.by(CLERK));
    return entry;
  }

  private Entry withdrawn() {
    var entry = office.withdrawalAsked(CHANNEL);
    var asked =
        context
            .getBean(Requests.class)
            .withdrawalOf(entry.assignment().orElseThrow())
            .orElseThrow();
    context.getBean(Withdrawing.class).approve(asked.id(), "职责不符", office.by(OFFICE_HEAD));
    return entry;
  }

  private Entry held() {
    var entry = office.accepted(CHANNEL);
    context
        .getBean(Holds.class)
        .hold(entry.petition(), LocalDate.of(2026, 4, 30), "等待供暖季", office.by(CLERK));
    return entry;
  }

  private Entry promised() {
    var entry = office.accepted(CHANNEL);
    context
        .getBean(Promises.class)
        .make(entry.petition(), PetitionsInTest.promise("2026-03-20"), office.by(WATER_HEAD));
    return entry;
  }

  private Entry supervised() {
    var entry = promised();
    var promises = context.getBean(Promises.class);
    promises.settle(promises.of(entry.petition()).get(0).id(), false, "未兑现", office.by(CLERK));
    return entry;
  }

  private Entry visitGiven() {
    var entry = office.passed(CHANNEL);
    context.getBean(Closing.class).giveFollowUp(entry.petition(), CLERK, office.by(OFFICE_HEAD));
    return entry;
  }

  private Entry opinionOwed() {
    var order =
        PetitionsInTest.toWater()
            .withSupport(new Order.Support(CITY, PetitionsInTest.onDay("2026-03-09")));
    var entry =
        context
            .getBean(Registration.class)
            .registerAndAssign(office.from(CHANNEL), order, office.by(CLERK));
    var handling = context.getBean(Handling.class);
    handling.accept(entry.assignment().orElseThrow(), office.by(WATER_LIAISON));
    handling.accept(supporting(entry), office.by(CITY_HEAD));
    return entry;
  }

  private Entry opinionGiven() {
    var entry = opinionOwed();
    context
        .getBean(Handling.class)
        .giveOpinion(supporting(entry), PetitionsInTest.OPINION, office.by(CITY_HEAD));
    return entry;
  }

  private Entry confidential() {
    var entry =
        context
            .getBean(Registration.class)
            .registerAndAssign(
                office.petition(CHANNEL, Secrecy.CONFIDENTIAL),
                PetitionsInTest.toWater(),
                office.by(CLERK));
    context
        .getBean(Handling.class)
        .accept(entry.assignment().orElseThrow(), office.by(WATER_LIAISON));
    return entry;
  }

  private AssignmentId supporting(Entry entry) {
    return book.petition(entry.petition()).supporting().get(0).id();
  }
}
