package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Order;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.Redirecting;
import cn.minsheng.zhida.casework.TermCount;
import cn.minsheng.zhida.casework.TermGiven;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.OrderText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 增派协办: one more unit helps the lead unit, which is told (rules 2 and 5). */
@Component
class SupportAdded implements FormAct {

  private final Redirecting redirecting;
  private final OrderOnForm written;
  private final TermCount count;
  private final MatterLines lines;
  private final Concerned concerned;
  private final Replies replies;

  SupportAdded(
      Redirecting redirecting,
      OrderOnForm written,
      TermCount count,
      MatterLines lines,
      Concerned concerned,
      Replies replies) {
    this.redirecting = redirecting;
    this.written = written;
    this.count = count;
    this.lines = lines;
    this.concerned = concerned;
    this.replies = replies;
  }

  @Override
  public String action() {
    return "support.add";
  }

  @Override
  public String words() {
    return RedirectionSentences.ADD_SUPPORT;
  }

  @Override
  public Act act() {
    return Act.ADD_SUPPORT;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isFor(PetitionStatus standing) {
    return standing == PetitionStatus.IN_HAND;
  }

  @Override
  public boolean isPossible(About about) {
    return about.petition().status() == PetitionStatus.IN_HAND
        && about
            .petition()
            .lead()
            .filter(it -> it.status().isUnanswered())
            .filter(it -> it.status() != AssignmentStatus.REPORTED)
            .isPresent();
  }

  @Override
  public Form form(About about) {
    return form(OrderOnForm.Said.NOTHING);
  }

  /** With what was typed already. */
  Form form(OrderOnForm.Said said) {
    return new Form(
        action(),
        words(),
        List.of(
            Field.text("unit", "协办单位（全称或简称，可写几个）", true).filledIn(said.support()),
            Field.text("term", "意见时限（如 2天，可不填）", false).filledIn(said.term())));
  }

  @Override
  public String explanation(About about) {
    return about
        .petition()
        .lead()
        .map(it -> RedirectionSentences.howToAdd(lines.unit(it), MatterSentences.due(it.due())))
        .orElse("");
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var lead = about.petition().lead();
    if (lead.isEmpty()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    var wrong = new ArrayList<String>();
    var units =
        OrderText.names(MatterForms.said(filledIn, "unit")).stream()
            .flatMap(it -> written.unit(it, wrong).stream())
            .distinct()
            .toList();
    var term = term(lead.get(), MatterForms.said(filledIn, "term"), by, wrong);
    if (!wrong.isEmpty() || units.isEmpty() || term.isEmpty()) {
      return new Reply(wrong.isEmpty() ? Sentences.formIncomplete() : wrong.get(0), false);
    }
    return added(about, lead.get(), units, term.get(), by);
  }

  /** Some days before the lead unit, counted from now, where none is said. */
  private Optional<TermGiven> term(AssignmentView lead, String said, By by, List<String> wrong) {
    return said.isEmpty()
        ? Optional.of(count.supporting(OrderOnForm.named(lead.due(), by.at()), Optional.empty()))
        : written.term(said, wrong);
  }

  private Reply added(About about, AssignmentView lead, List<Unit> units, TermGiven term, By by) {
    redirecting.addSupport(
        about.petition().id(),
        units.stream().map(it -> Order.Support.by(it.id(), term)).toList(),
        by);
    var number = about.petition().number().toString();
    var names = units.stream().map(Unit::name).map(Markdown::text).collect(Collectors.joining("、"));
    var due = MatterSentences.due(term.due());
    replies.tell(
        concerned.people(lead),
        Sentences.BOT,
        RedirectionSentences.addedForTheLead(number, names, due));
    return new Reply(RedirectionSentences.added(number, names, due), true);
  }
}
