package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Redirecting;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 改交: the office takes an order back from a wrong unit and gives it to the right one (rule 2). The
 * deadline stands unless another is said.
 */
@Component
class RedirectedOrder implements FormAct {

  private static final String WHY = "why";
  private static final int WHY_BYTES = 600;

  private final Redirecting redirecting;
  private final CaseBook book;
  private final OrderOnForm written;
  private final MatterLines lines;
  private final Concerned concerned;
  private final Replies replies;

  RedirectedOrder(
      Redirecting redirecting,
      CaseBook book,
      OrderOnForm written,
      MatterLines lines,
      Concerned concerned,
      Replies replies) {
    this.redirecting = redirecting;
    this.book = book;
    this.written = written;
    this.lines = lines;
    this.concerned = concerned;
    this.replies = replies;
  }

  @Override
  public String action() {
    return "petition.redirect";
  }

  @Override
  public String words() {
    return RedirectionSentences.REDIRECT;
  }

  @Override
  public Act act() {
    return Act.REDIRECT;
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
            .filter(it -> it.status() != AssignmentStatus.SIGNED_OFF)
            .isPresent()
        && redirecting.whyNotRedirected(about.petition()).isEmpty();
  }

  @Override
  public Form form(About about) {
    return form(about, OrderOnForm.Said.NOTHING, "");
  }

  /**
   * With what was typed already; whoever comes too late is told so before they fill in anything.
   */
  Form form(About about, OrderOnForm.Said said, String why) {
    redirecting
        .whyNotRedirected(about.petition())
        .ifPresent(
            refused -> {
              throw refused;
            });
    var fields = new ArrayList<>(OrderOnForm.fields(said));
    fields.add(1, Field.longText(WHY, "改交理由", true).filledIn(why));
    return new Form(action(), words(), fields);
  }

  @Override
  public String explanation(About about) {
    return RedirectionSentences.howTo(
        about.petition().lead().map(lines::unit).orElse(""),
        about.petition().lead().map(it -> MatterSentences.due(it.due())).orElse(""),
        inForce(about.petition()).stream().map(lines::unit).collect(Collectors.joining("、")));
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var before = book.petition(about.petition().id());
    var number = before.number().toString();
    var promised = before.lead().map(AssignmentView::due).filter(it -> !it.hasPassed(by.at()));
    var read = written.read(filledIn, number, promised, by.at());
    if (read.order().isEmpty()) {
      return new Reply(read.wrong(), false);
    }
    var order = read.order().get();
    var why = MatterForms.said(filledIn, WHY);
    redirecting.redirect(before.id(), order, why, by);
    tell(before, read.unit(), order.due(), quoted(before, why), by);
    return new Reply(
        RedirectionSentences.done(
            number, Markdown.text(read.unit()), MatterSentences.due(order.due())),
        true);
  }

  /** The unit whose it is not any more, those that supported it, and whoever gave the order. */
  private void tell(PetitionView before, String to, Due due, String why, By by) {
    var number = before.number().toString();
    var who = Markdown.text(lines.name(by.staff()));
    var unit = Markdown.text(to);
    var lead = before.lead().orElseThrow();
    tell(concerned.people(lead), RedirectionSentences.takenBack(number, who, why));
    var now = book.petition(before.id());
    for (var support : inForce(before)) {
      var goesOn =
          now.supporting().stream()
              .filter(it -> it.id().equals(support.id()))
              .anyMatch(it -> it.status() != AssignmentStatus.CANCELLED);
      tell(
          concerned.people(support),
          goesOn
              ? RedirectionSentences.goesOn(number, unit)
              : RedirectionSentences.released(number, unit));
    }
    if (!lead.issued().by().equals(by.staff())) {
      tell(
          Set.of(lead.issued().by()),
          RedirectionSentences.told(
              number, who, lines.unit(lead), unit, MatterSentences.due(due), why));
    }
  }

  private void tell(Set<StaffId> people, String sentence) {
    replies.tell(new LinkedHashSet<>(people), Sentences.BOT, sentence);
  }

  /** What concerns a secret matter stands at the office. */
  private static String quoted(PetitionView petition, String why) {
    return petition.secrecy() == Secrecy.ORDINARY
        ? Shortened.to(Markdown.text(why), WHY_BYTES)
        : RedirectionSentences.whyAtTheOffice();
  }

  private static List<AssignmentView> inForce(PetitionView petition) {
    return petition.supporting().stream()
        .filter(it -> it.status() != AssignmentStatus.CANCELLED)
        .filter(it -> it.status() != AssignmentStatus.WITHDRAWN)
        .toList();
  }
}
