package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Joining;
import cn.minsheng.zhida.casework.Matter;
import cn.minsheng.zhida.casework.NewPetition;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.TermText;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 分办: another matter of the same letter is registered under a number of its own (rule 1). */
@Component
class SplitLetter implements FormAct {

  private final Joining joining;
  private final Directory directory;
  private final Terms terms;
  private final ObjectProvider<LivingCards> cards;

  SplitLetter(
      Joining joining, Directory directory, Terms terms, ObjectProvider<LivingCards> cards) {
    this.joining = joining;
    this.directory = directory;
    this.terms = terms;
    this.cards = cards;
  }

  @Override
  public String action() {
    return "petition.split";
  }

  @Override
  public String words() {
    return "分办";
  }

  @Override
  public Act act() {
    return Act.SPLIT;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  /** Typed by those who use it: on every card of 查 its button would be in the way. */
  @Override
  public boolean isPossible(About about) {
    return false;
  }

  @Override
  public Form form(About about) {
    var fields = new ArrayList<Field>();
    if (about.petition().secrecy() != Secrecy.CONFIDENTIAL) {
      fields.add(Field.longText("content", "另一事项的内容", true));
      fields.add(Field.text("place", "地点", false));
    }
    fields.add(Field.text("unit", "主办单位（可不填，先登记）", false));
    fields.add(Field.text("term", "办结时限，如 3天", false));
    return new Form(action(), words(), fields);
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var unit = MatterForms.said(filledIn, "unit");
    var term = MatterForms.said(filledIn, "term");
    if (unit.isEmpty() != term.isEmpty()) {
      return new Reply(IntakeSentences.unitAndTermTogether(), false);
    }
    var called = directory.unitsCalled(unit);
    if (!unit.isEmpty() && called.size() != 1) {
      var name = Shortened.to(Markdown.text(unit), 60);
      return new Reply(
          called.isEmpty()
              ? OrderSentences.noSuchUnit(name)
              : OrderSentences.severalUnits(name, called.size()),
          false);
    }
    var due = TermText.read(term).flatMap(terms::given);
    if (!unit.isEmpty() && due.isEmpty()) {
      return new Reply(OrderSentences.noSuchTerm(Shortened.to(Markdown.text(term), 60)), false);
    }
    var first = about.petition().id();
    var part = part(about.petition(), filledIn);
    var entry =
        unit.isEmpty()
            ? joining.split(first, part, by)
            : joining.splitAndAssign(first, part, Order.to(called.get(0).id(), due.get()), by);
    if (entry.assignment().isPresent()) {
      cards.getObject().refresh(entry.petition());
    }
    return new Reply(
        IntakeSentences.split(
            about.petition().number().toString(),
            entry.number().toString(),
            unit.isEmpty() ? "" : Markdown.text(called.get(0).name())),
        true);
  }

  /** With the petitioners' first letter's source: its number finds all its matters. */
  private NewPetition part(PetitionView first, Tap filledIn) {
    var said =
        new Matter(
            List.of(), MatterForms.said(filledIn, "content"), MatterForms.said(filledIn, "place"));
    return new NewPetition(
        first.sources().get(0),
        first.kind(),
        first.category(),
        first.urgency(),
        first.secrecy(),
        said,
        List.of());
  }
}
