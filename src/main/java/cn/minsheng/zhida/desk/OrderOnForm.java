package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Explanation;
import cn.minsheng.zhida.calendar.Term;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.TermCount;
import cn.minsheng.zhida.casework.TermGiven;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.reading.FieldWords;
import cn.minsheng.zhida.reading.OrderText;
import cn.minsheng.zhida.reading.OrderText.Label;
import cn.minsheng.zhida.reading.TermText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An order as somebody of the office writes it on a form: unit, term, people, who supports. */
@Component
class OrderOnForm {

  private static final String UNIT = "unit";
  private static final String TERM = "term";
  private static final String SUPPORT = "support";
  private static final String SUPPORT_TERM = "by";
  private static final String FIRST = "first";
  private static final String SPECIFICALLY = "second";
  private static final String REPORT = "report";

  private final Directory directory;
  private final UnitsNamed units;
  private final TermCount count;
  private final Terms terms;

  OrderOnForm(Directory directory, UnitsNamed units, TermCount count, Terms terms) {
    this.directory = directory;
    this.units = units;
    this.count = count;
    this.terms = terms;
  }

  /** What was said of an order, as it was typed; empty what was not. */
  record Said(
      String unit,
      String term,
      String support,
      String supportTerm,
      String first,
      String specifically,
      boolean withoutReport) {

    static final Said NOTHING = new Said("", "", "", "", "", "", false);
  }

  /** Units by their names as far as they are clear: they are looked at before the tap. */
  Said said(OrderText text) {
    return new Said(
        named(text.said(Label.UNIT)),
        text.said(Label.TERM),
        OrderText.names(text.said(Label.SUPPORTING)).stream()
            .map(this::named)
            .collect(Collectors.joining("、")),
        text.said(Label.SUPPORT_TERM),
        text.said(Label.FIRST_RESPONSIBLE),
        text.said(Label.SPECIFICALLY_RESPONSIBLE),
        FieldWords.report(text.said(Label.REPORT)).filter(needed -> !needed).isPresent());
  }

  private String named(String typed) {
    return typed.isEmpty() ? "" : units.find(typed).unit().map(Unit::name).orElse(typed);
  }

  /** The same as on the preview of a first order, with what was typed already. */
  static List<Field> allFields(Said said) {
    var report =
        Choices.optional(
            REPORT,
            Label.REPORT.word(),
            Choices.yesOrNo(OrderSentences.NEEDED, OrderSentences.NOT_NEEDED));
    return List.of(
        Field.text(UNIT, Label.UNIT.word(), true).filledIn(said.unit()),
        Field.text(TERM, Label.TERM.word(), false).filledIn(said.term()),
        Field.text(SUPPORT, Label.SUPPORTING.word(), false).filledIn(said.support()),
        Field.text(SUPPORT_TERM, Label.SUPPORT_TERM.word(), false).filledIn(said.supportTerm()),
        Field.text(FIRST, Label.FIRST_RESPONSIBLE.word(), false).filledIn(said.first()),
        Field.text(SPECIFICALLY, Label.SPECIFICALLY_RESPONSIBLE.word(), false)
            .filledIn(said.specifically()),
        said.withoutReport() ? report.filledIn(MatterForms.NO) : report);
  }

  /** The least of an order, with what was typed already. */
  static List<Field> fields(Said said) {
    return List.of(
        Field.text(UNIT, "主办单位（全称或简称）", true).filledIn(said.unit()),
        Field.text(TERM, "办结时限（如 3天、3月10日）", false).filledIn(said.term()),
        Field.text(SUPPORT, "协办单位（可不填）", false).filledIn(said.support()));
  }

  /**
   * What was understood.
   *
   * @param wrong what was not, as it is said to whoever wrote it; empty if all was
   */
  record Read(Optional<Order> order, String unit, String wrong) {

    static Read wrong(List<String> wrong) {
      return new Read(Optional.empty(), "", wrong.get(0));
    }
  }

  /**
   * @param promised the deadline that stands if no other is said
   */
  Read read(Tap filledIn, String number, Optional<Due> promised, Instant at) {
    var wrong = new ArrayList<String>();
    var unit = unit(MatterForms.said(filledIn, UNIT), wrong);
    var due = due(number, MatterForms.said(filledIn, TERM), promised, at, wrong);
    var supporting =
        OrderText.names(MatterForms.said(filledIn, SUPPORT)).stream()
            .flatMap(it -> unit(it, wrong).stream())
            .toList();
    var supportTerm = supportTerm(filledIn, !supporting.isEmpty(), wrong);
    var first = person(filledIn, FIRST, Label.FIRST_RESPONSIBLE, unit, directory::headsOf, wrong);
    var specifically =
        person(
            filledIn,
            SPECIFICALLY,
            Label.SPECIFICALLY_RESPONSIBLE,
            unit,
            directory::deputiesOf,
            wrong);
    if (unit.isEmpty() || due.isEmpty() || !wrong.isEmpty()) {
      return Read.wrong(wrong);
    }
    var support = supportTerm.orElseGet(() -> count.supporting(due.get(), Optional.empty()));
    var order =
        new Order(
            unit.get().id(),
            first,
            specifically,
            due.get().due(),
            !MatterForms.said(filledIn, REPORT).equals(MatterForms.NO),
            supporting.stream().map(it -> Order.Support.by(it.id(), support)).toList(),
            due);
    return new Read(Optional.of(order), unit.get().name(), "");
  }

  /** Their own term; empty if it is counted back from the lead unit's. */
  private Optional<TermGiven> supportTerm(Tap filledIn, boolean isSupported, List<String> wrong) {
    var said = MatterForms.said(filledIn, SUPPORT_TERM);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    if (!isSupported) {
      wrong.add(OrderSentences.nobodySupports());
    }
    return term(said, wrong);
  }

  /** Somebody of the unit; empty if nobody was named. */
  private Optional<StaffId> person(
      Tap filledIn,
      String field,
      Label label,
      Optional<Unit> unit,
      Function<UnitId, List<StaffId>> ofUnit,
      List<String> wrong) {
    var said = MatterForms.said(filledIn, field);
    if (said.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    var people = directory.staff(new LinkedHashSet<>(ofUnit.apply(unit.get().id())));
    var called = StaffNamed.among(people, said);
    if (called.isEmpty()) {
      wrong.add(
          OrderSentences.notOfTheUnit(
              label.word(),
              Shortened.to(Markdown.text(said), 60),
              Markdown.text(unit.get().name()),
              Shortened.to(
                  Markdown.text(
                      people.stream().map(StaffNamed::written).collect(Collectors.joining("、"))),
                  120)));
    }
    return called.map(StaffMember::id);
  }

  /** The one unit that is called so; otherwise what is wrong is added. */
  Optional<Unit> unit(String name, List<String> wrong) {
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

  /** What somebody wrote as a term; otherwise what is wrong is added. */
  Optional<TermGiven> term(String term, List<String> wrong) {
    var due = TermText.read(term).flatMap(terms::given);
    if (due.isEmpty()) {
      wrong.add(OrderSentences.noSuchTerm(Shortened.to(Markdown.text(term), 120)));
    }
    return due;
  }

  private Optional<TermGiven> due(
      String number, String term, Optional<Due> promised, Instant at, List<String> wrong) {
    if (!term.isEmpty()) {
      return term(term, wrong);
    }
    if (promised.isEmpty()) {
      wrong.add(RequestSentences.termIsNeeded(number));
    }
    return promised.map(it -> named(it, at));
  }

  static TermGiven named(Due due, Instant at) {
    return new TermGiven(
        TermGiven.Basis.NAMED,
        due.isByDay() ? Optional.of(new Term.OnDay(due.lastDay())) : Optional.empty(),
        at,
        due,
        new Explanation(List.of()));
  }
}
