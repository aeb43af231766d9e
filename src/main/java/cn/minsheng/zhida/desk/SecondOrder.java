package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Explanation;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.Registration;
import cn.minsheng.zhida.casework.Requests;
import cn.minsheng.zhida.casework.TermCount;
import cn.minsheng.zhida.casework.TermGiven;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.OrderText;
import cn.minsheng.zhida.reading.TermText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 再行交办: the office gives a petition that is back with it, or reopened, to a unit (rules 2 and 4).
 * Where a deadline was promised it stands unless another is said.
 */
@Component
class SecondOrder implements FormAct {

  private final Registration registration;
  private final Requests requests;
  private final TermCount count;
  private final Directory directory;
  private final Terms terms;

  SecondOrder(
      Registration registration,
      Requests requests,
      TermCount count,
      Directory directory,
      Terms terms) {
    this.registration = registration;
    this.requests = requests;
    this.count = count;
    this.directory = directory;
    this.terms = terms;
  }

  @Override
  public String action() {
    return "petition.assign";
  }

  @Override
  public String words() {
    return RequestSentences.ASSIGN_AGAIN;
  }

  @Override
  public Act act() {
    return Act.ASSIGN;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isPossible(About about) {
    return about.petition().status() == PetitionStatus.TO_ASSIGN;
  }

  @Override
  public Form form(About about) {
    return form(new Said("", "", ""));
  }

  /** With what was typed already. */
  Form form(Said said) {
    return new Form(
        action(),
        words(),
        List.of(
            Field.text("unit", "主办单位（全称或简称）", true).filledIn(said.unit()),
            Field.text("term", "办结时限（如 3天、3月10日）", false).filledIn(said.term()),
            Field.text("support", "协办单位（可不填）", false).filledIn(said.support())));
  }

  /** What was said of an order, as it was typed; empty what was not. */
  record Said(String unit, String term, String support) {}

  @Override
  public String explanation(About about) {
    var promised = requests.promised(about.petition().id()).map(MatterSentences::due).orElse("");
    var lines = new ArrayList<String>();
    lines.add(RequestSentences.howToAssignAgain(promised));
    if (requests.willBeFinal(about.petition().id())) {
      lines.add(RequestSentences.nextIsFinal());
    }
    lines.removeIf(String::isEmpty);
    return String.join("  \n", lines);
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var number = about.petition().number().toString();
    var wrong = new ArrayList<String>();
    var unit = unit(MatterForms.said(filledIn, "unit"), wrong);
    var due = due(about, MatterForms.said(filledIn, "term"), by.at(), wrong);
    var supporting = supporting(MatterForms.said(filledIn, "support"), wrong);
    if (unit.isEmpty() || due.isEmpty() || !wrong.isEmpty()) {
      return new Reply(wrong.get(0), false);
    }
    var support = count.supporting(due.get(), Optional.empty());
    var order =
        Order.to(unit.get().id(), due.get())
            .withSupport(
                supporting.stream()
                    .map(it -> Order.Support.by(it, support))
                    .toArray(Order.Support[]::new));
    registration.assign(about.petition().id(), order, by);
    return new Reply(
        RequestSentences.assignedAgain(
            number, Markdown.text(unit.get().name()), MatterSentences.due(due.get().due())),
        true);
  }

  private Optional<Unit> unit(String name, List<String> wrong) {
    var called = directory.unitsCalled(name);
    if (called.size() == 1) {
      return Optional.of(called.get(0));
    }
    var quoted = Shortened.to(Markdown.text(name), 120);
    wrong.add(
        called.isEmpty()
            ? OrderSentences.noSuchUnit(quoted)
            : OrderSentences.severalUnits(quoted, called.size()));
    return Optional.empty();
  }

  private List<UnitId> supporting(String names, List<String> wrong) {
    return OrderText.names(names).stream()
        .flatMap(it -> unit(it, wrong).stream())
        .map(Unit::id)
        .toList();
  }

  /** The one that was promised, if no other is said. */
  private Optional<TermGiven> due(About about, String term, Instant at, List<String> wrong) {
    if (term.isEmpty()) {
      var promised = requests.promised(about.petition().id()).map(it -> named(it, at));
      if (promised.isEmpty()) {
        wrong.add(RequestSentences.termIsNeeded(about.petition().number().toString()));
      }
      return promised;
    }
    var due = TermText.read(term).flatMap(terms::given);
    if (due.isEmpty()) {
      wrong.add(OrderSentences.noSuchTerm(Shortened.to(Markdown.text(term), 120)));
    }
    return due;
  }

  private static TermGiven named(Due due, Instant at) {
    return new TermGiven(
        TermGiven.Basis.NAMED,
        due.isByDay() ? Optional.of(new Term.OnDay(due.lastDay())) : Optional.empty(),
        at,
        due,
        new Explanation(List.of()));
  }
}
