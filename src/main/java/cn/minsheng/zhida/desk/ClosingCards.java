package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.Endorser;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.ReportView;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.Part;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.mailroom.CardFace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The cards from the report to 销号: review, which becomes follow-up, and endorsement. */
@Component
class ClosingCards {

  static final String PASS = "review.pass";
  static final String SHOW_REPORT = "report.show";
  static final String ENDORSE = "endorse.give";
  static final String OBJECT = "endorse.refuse";

  private final MatterLines lines;

  ClosingCards(MatterLines lines) {
    this.lines = lines;
  }

  /** For the office: passes the report or returns it. */
  CardFace review(AssignmentView lead, ReportView report) {
    var title = MatterSentences.reviewTitle(lead.number().toString());
    var card = PlainCard.of(title, reviewState(lead, report), lines.report(lead, report));
    var isOpen = lead.status() == AssignmentStatus.SIGNED_OFF && isOpen(report);
    return (isOpen ? toReview(card) : card).face(title);
  }

  /** The signature was taken back: nothing is to be reviewed until there is one again. */
  CardFace takenBack(AssignmentView lead) {
    var title = MatterSentences.reviewTitle(lead.number().toString());
    return PlainCard.of(title, new State(UndoSentences.REPORT_TAKEN_BACK, State.Colour.GRAY), "")
        .face(title);
  }

  /**
   * For the office and the visitors: records how content the petitioner is. Once it says that, it
   * says no more: what others endorse stands on their card, and a call for each is too many.
   */
  CardFace followUp(PetitionView petition, AssignmentView lead, ReportView report) {
    var title = MatterSentences.followUpTitle(lead.number().toString());
    var card =
        PlainCard.of(title, followUpState(petition), body(petition))
            .withStrip(visited(petition, report))
            .withButtons(List.of(showReport(), WhyDesk.button()));
    return petition.status() == PetitionStatus.TO_FOLLOW_UP
        ? card.withForm(MatterForms.followUp(petition.secrecy() != Secrecy.CONFIDENTIAL))
            .face(title)
        : card.face(title);
  }

  /** The same for all who have the card; see {@link OwnBodies}. */
  private String body(PetitionView petition) {
    return petition.secrecy() == Secrecy.SENSITIVE
        ? MatterSentences.sensitive()
        : lines.matter(petition);
  }

  private static State followUpState(PetitionView petition) {
    if (petition.status() == PetitionStatus.TO_FOLLOW_UP) {
      return new State("待回访", State.Colour.ORANGE);
    }
    return petition.endorsed().containsKey(Endorser.PETITIONER)
        ? new State("已回访", State.Colour.GREEN)
        : new State(petition.status().word(), colour(petition));
  }

  private String visited(PetitionView petition, ReportView report) {
    var done = new ArrayList<String>();
    report.passed().ifPresent(it -> done.add(lines.done("审核通过", it)));
    var content = petition.endorsed().get(Endorser.PETITIONER);
    if (content != null) {
      done.add(lines.done(Endorser.PETITIONER.word() + "认可", content));
    }
    return String.join("  \n", done);
  }

  /**
   * For the leaders, who endorse, and the office, which records what a 上级部门 said: that is the part
   * beside.
   */
  CardFace endorsement(PetitionView petition, AssignmentView lead) {
    var title = MatterSentences.endorsementTitle(lead.number().toString());
    var body =
        lead.report()
            .map(report -> lines.report(lead, report))
            .orElseGet(() -> lines.matter(petition));
    var blank =
        PlainCard.of(title, new State(petition.status().word(), colour(petition)), body)
            .withStrip(endorsements(petition));
    if (petition.status() != PetitionStatus.TO_ENDORSE) {
      return blank.face(title);
    }
    var card = blank;
    if (petition.missing().contains(Endorser.COMMITTEE)) {
      card =
          card.withButtons(
              List.of(
                  new Button(MatterSentences.ENDORSE, Button.Colour.BLUE, ENDORSE),
                  new Button(MatterSentences.OBJECT, Button.Colour.GRAY, OBJECT)));
    }
    var recorded =
        petition.missing().contains(Endorser.SUPERIOR)
            ? blank.withForm(MatterForms.superior())
            : blank;
    return card.withFurtherButtons(List.of(WhyDesk.button()))
        .withBeside(Part.SECOND, recorded.withButtons(List.of(WhyDesk.button())))
        .face(title);
  }

  private static PlainCard toReview(PlainCard card) {
    return card.withForm(MatterForms.whatIsMissing(MatterForms.RETURN_BY_OFFICE))
        .withButtons(
            List.of(
                new Button(MatterSentences.PASS, Button.Colour.BLUE, PASS),
                showReport(),
                WhyDesk.button()));
  }

  private static Button showReport() {
    return new Button(MatterSentences.SHOW_REPORT, Button.Colour.GRAY, SHOW_REPORT);
  }

  private State reviewState(AssignmentView lead, ReportView report) {
    if (lead.status() == AssignmentStatus.CANCELLED) {
      return new State(lead.status().word(), State.Colour.GRAY);
    }
    return report
        .returned()
        .map(it -> new State(lines.done("退回", it), State.Colour.GRAY))
        .orElseGet(() -> new State("待审核", State.Colour.ORANGE));
  }

  private static boolean isOpen(ReportView report) {
    return report.passed().isEmpty() && report.returned().isEmpty();
  }

  private static State.Colour colour(PetitionView petition) {
    return switch (petition.status()) {
      case CLOSED -> State.Colour.GREEN;
      case OBJECTED -> State.Colour.RED;
      case TO_ASSIGN, IN_HAND, TO_FOLLOW_UP, TO_ENDORSE -> State.Colour.ORANGE;
      case ENDED, JOINED -> State.Colour.GRAY;
    };
  }

  /** Who endorsed, and who is missing. */
  private String endorsements(PetitionView petition) {
    var all = new ArrayList<String>();
    petition.endorsed().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(it -> all.add(lines.done(it.getKey().word() + "认可", it.getValue())));
    var missing = MatterSentences.missingEndorsements(RefusalSentences.words(petition.missing()));
    if (!missing.isEmpty() && !petition.status().isFinished()) {
      all.add(missing);
    }
    return String.join("  \n", all);
  }
}
