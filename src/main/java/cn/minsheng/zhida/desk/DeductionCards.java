package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.accountability.Deduction;
import cn.minsheng.zhida.accountability.DeductionBook;
import cn.minsheng.zhida.accountability.Deductions;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.CardFace;
import cn.minsheng.zhida.mailroom.CardId;
import cn.minsheng.zhida.mailroom.Outbox;
import cn.minsheng.zhida.mailroom.Urgency;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The two cards of a deduction: the unit's, with its objection, and the office's, once there is
 * something to decide. Drawn from what is, so that doing it twice changes nothing.
 */
@Component
class DeductionCards {

  static final String OBJECT = "deduction.object";
  static final String CONFIRM = "deduction.confirm";
  static final String WAIVE = "deduction.waive";
  static final String REVERSE = "deduction.reverse";

  private static final int WORDS_BYTES = 300;

  private final DeductionBook book;
  private final Deductions deductions;
  private final CaseBook matters;
  private final Confidences confidences;
  private final Directory directory;
  private final Concerned concerned;
  private final Outbox outbox;
  private final OfficeTime time;

  DeductionCards(
      DeductionBook book,
      Deductions deductions,
      CaseBook matters,
      Confidences confidences,
      Directory directory,
      Concerned concerned,
      Outbox outbox,
      OfficeTime time) {
    this.book = book;
    this.deductions = deductions;
    this.matters = matters;
    this.confidences = confidences;
    this.directory = directory;
    this.concerned = concerned;
    this.outbox = outbox;
    this.time = time;
  }

  /** Before the unit's heads and the deputy whose matter it is, or all deputies. */
  void showTheUnit(Deduction of) {
    show(of, CardIds.deductionOfUnit(of.id()), ofUnit(of), unit(of));
  }

  void showTheOffice(Deduction of) {
    show(of, CardIds.deductionOfOffice(of.id()), ofOffice(of), concerned.office());
  }

  /** The unit's time is over: its card takes no objection any more, the office is asked. */
  void showBoth(Deduction of) {
    change(CardIds.deductionOfUnit(of.id()), ofUnit(of));
    showTheOffice(of);
  }

  boolean isBeforeTheOffice(Deduction of) {
    return outbox.shown(CardIds.deductionOfOffice(of.id())).isPresent();
  }

  /** Changes the cards that stand somewhere. */
  void refresh(Deduction of) {
    change(CardIds.deductionOfUnit(of.id()), ofUnit(of));
    change(CardIds.deductionOfOffice(of.id()), ofOffice(of));
  }

  /** A card of its own before the one who is to say why it is reversed. */
  void askWhyReversed(Deduction of, String askedBy, StaffId before) {
    var title = title(of);
    var card =
        PlainCard.of(title, state(of), body(of))
            .withStrip(AccountabilitySentences.toReverse(of))
            .withForm(why(REVERSE, AccountabilitySentences.REVERSE, "冲回理由"));
    show(of, CardIds.deductionReversal(of.id(), askedBy), card.face(title), Set.of(before));
  }

  /** Those of the unit who may object, and who acts for them. */
  Set<StaffId> unit(Deduction of) {
    var people = new LinkedHashSet<StaffId>(directory.headsOf(of.unit()));
    var deputies = directory.deputiesOf(of.unit());
    matters
        .assignment(of.assignment())
        .specificallyResponsible()
        .filter(deputies::contains)
        .ifPresentOrElse(people::add, () -> people.addAll(deputies));
    return directory.withActing(people);
  }

  String unitName(Deduction of) {
    return directory.unit(of.unit()).map(Unit::name).map(Markdown::text).orElse("");
  }

  String name(StaffId who) {
    return directory.staff(who).map(StaffMember::name).map(Markdown::text).orElse("");
  }

  static String words(Optional<String> said) {
    return said.map(it -> Shortened.to(Markdown.text(it), WORDS_BYTES)).orElse("");
  }

  private void show(Deduction of, CardId card, CardFace face, Set<StaffId> people) {
    if (!people.isEmpty()) {
      outbox.pin(card, face, people, Urgency.ORDINARY, confidences.safeOf(of.petition()));
    }
  }

  private void change(CardId card, CardFace face) {
    if (outbox.shown(card).isPresent()) {
      outbox.change(card, face);
    }
  }

  private CardFace ofUnit(Deduction of) {
    var card = PlainCard.of(title(of), state(of), body(of));
    if (of.mayBeObjectedToAt(time.now())) {
      card =
          card.withStrip(AccountabilitySentences.mayObject(of))
              .withForm(why(OBJECT, AccountabilitySentences.OBJECT, "异议理由"))
              .withButtons(List.of(WhyDesk.button()));
    }
    return card.face(
        of.status() == Deduction.Status.PROPOSED
            ? AccountabilitySentences.proposed(of, unitName(of), deductions.points(of))
            : title(of));
  }

  private CardFace ofOffice(Deduction of) {
    var card = PlainCard.of(title(of), state(of), body(of));
    var points = deductions.points(of);
    if (of.waitsForTheOfficeAt(time.now())) {
      card = card.withForm(why(WAIVE, AccountabilitySentences.WAIVE, "不予减分须写明理由"));
      card =
          points.isPresent()
              ? card.withButtons(
                  List.of(new Button(AccountabilitySentences.CONFIRM, Button.Colour.BLUE, CONFIRM)))
              : card.withStrip(AccountabilitySentences.notYetToBeConfirmed(of.item()));
    }
    return card.face(AccountabilitySentences.toDecide(of, unitName(of), points));
  }

  private static Form why(String action, String submit, String label) {
    return new Form(action, submit, List.of(Field.longText("why", label, true)));
  }

  private String title(Deduction of) {
    return "%s %s"
        .formatted(AccountabilitySentences.number(of.id()), Shortened.to(unitName(of), 60));
  }

  private static State state(Deduction of) {
    return new State(
        of.status().word(),
        switch (of.status()) {
          case PROPOSED, OBJECTED -> State.Colour.ORANGE;
          case CONFIRMED -> State.Colour.RED;
          case WAIVED, REVERSED -> State.Colour.GRAY;
        });
  }

  private String body(Deduction of) {
    var lines = new ArrayList<String>();
    lines.add(AccountabilitySentences.matter(of, unitName(of)));
    lines.add(AccountabilitySentences.fact(of));
    lines.add(AccountabilitySentences.cost(deductions.points(of)));
    of.objected()
        .ifPresent(
            it ->
                lines.add(
                    AccountabilitySentences.objected(
                        name(it.by()), it.at(), words(book.objection(of.id())))));
    if (of.objected().isEmpty() && !of.mayBeObjectedToAt(time.now())) {
      lines.add(AccountabilitySentences.noObjection());
    }
    of.decided()
        .ifPresent(
            it ->
                lines.add(
                    AccountabilitySentences.decided(
                        it.confirmed()
                            ? AccountabilitySentences.CONFIRM
                            : AccountabilitySentences.WAIVE,
                        name(it.done().by()),
                        it.done().at(),
                        words(book.whyWaived(of.id())))));
    of.reversed()
        .ifPresent(
            it ->
                lines.add(
                    AccountabilitySentences.decided(
                        AccountabilitySentences.REVERSE,
                        name(it.by()),
                        it.at(),
                        words(book.whyReversed(of.id())))));
    return String.join("  \n", lines);
  }
}
