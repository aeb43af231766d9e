package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Extension;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Requests;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Withdrawal;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.desk.PlainCard.Button;
import cn.minsheng.zhida.desk.PlainCard.State;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.CardFace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The cards on which the office's head decides what a unit asked for (rules 4 and 7). */
@Component
class DecisionCards {

  static final String WITHDRAWAL = "withdrawal.decide";
  static final String EXTENSION = "extension.decide";
  static final String SHOW = "request.show";

  /** Until the day that was asked for, with one tap. */
  static final String GRANT = "extension.grant";

  static final String YES = "yes";
  static final String NO = "no";
  static final String UNFOUNDED = "unfounded";

  private static final int REASON_BYTES = 260;
  private static final int CONTENT_BYTES = 220;

  private final Requests requests;
  private final RequestLines requestLines;
  private final MatterLines lines;
  private final Confidences confidences;
  private final OfficeTime time;

  DecisionCards(
      Requests requests,
      RequestLines requestLines,
      MatterLines lines,
      Confidences confidences,
      OfficeTime time) {
    this.requests = requests;
    this.requestLines = requestLines;
    this.lines = lines;
    this.confidences = confidences;
    this.time = time;
  }

  CardFace of(Withdrawal asked, PetitionView petition, StaffId reader) {
    var title = RequestSentences.withdrawalTitle(asked.number().toString());
    var words = requests.words(asked, reader);
    var body = new ArrayList<String>();
    body.add(MatterLines.line("申请单位", requestLines.unit(asked.unit())));
    asked.belongsTo().ifPresent(it -> body.add(MatterLines.line("应属单位", requestLines.unit(it))));
    body.add(MatterLines.line("理由", shortened(words.reason(), REASON_BYTES)));
    body.add(MatterLines.line("职责依据", shortened(words.grounds(), REASON_BYTES)));
    addMatter(body, petition, reader);
    if (asked.isOpen() && requests.willBeFinal(asked.petition())) {
      body.add(RequestSentences.nextIsFinal());
    }
    var card =
        PlainCard.of(title, state(requestLines.outcome(asked)), String.join("  \n", body))
            .withStrip(
                strip(
                    requestLines.asked(asked),
                    asked
                        .decision()
                        .map(it -> lines.decided("决定人", Act.APPROVE_WITHDRAWAL, it.done()))
                        .orElse(""),
                    words.decision()))
            .withButtons(showAll());
    return (asked.isOpen() ? card.withForm(withdrawalForm()) : card).face(title);
  }

  CardFace of(Extension asked, PetitionView petition, StaffId reader) {
    var title = RequestSentences.extensionTitle(asked.number().toString());
    var words = requests.words(asked, reader);
    var body = new ArrayList<String>();
    body.add(MatterLines.line("申请单位", requestLines.unit(asked.unit())));
    body.add(MatterLines.line("现时限", MatterSentences.due(asked.first())));
    body.add(MatterLines.line("申请延至", MatterSentences.due(asked.proposed())));
    body.add(MatterLines.line("具体原因", shortened(words.reason(), REASON_BYTES)));
    addMatter(body, petition, reader);
    var isOpen = asked.isOpenAt(time.now());
    var card =
        PlainCard.of(title, state(asked), String.join("  \n", body))
            .withStrip(
                strip(
                    requestLines.asked(asked),
                    asked
                        .decision()
                        .map(it -> lines.decided("决定人", Act.GRANT_EXTENSION, it.done()))
                        .orElse(""),
                    asked.isGranted()
                        ? requestLines.outcome(asked) + "。" + words.decision()
                        : words.decision()))
            .withButtons(showAll());
    return (isOpen ? toGrant(card) : card).face(title);
  }

  /** One tap as it was asked for; the form for another day, and for a no. */
  private static PlainCard toGrant(PlainCard card) {
    var buttons = new ArrayList<Button>();
    buttons.add(new Button(RequestSentences.GRANT, Button.Colour.BLUE, GRANT));
    buttons.addAll(card.buttons());
    return card.withForm(extensionForm()).withButtons(buttons);
  }

  private static List<Button> showAll() {
    return List.of(
        new Button(RequestSentences.SHOW_ALL, Button.Colour.GRAY, SHOW), WhyDesk.button());
  }

  private static Form withdrawalForm() {
    var choices = new LinkedHashMap<String, String>();
    choices.put(YES, "同意撤回");
    choices.put(NO, "不同意");
    choices.put(UNFOUNDED, "不同意（申请没有依据）");
    return new Form(
        WITHDRAWAL,
        RequestSentences.DECIDE,
        List.of(Field.choice("decision", "决定", choices), Field.longText("why", "理由", true)));
  }

  private static Form extensionForm() {
    var choices = new LinkedHashMap<String, String>();
    choices.put(YES, RequestSentences.GRANT);
    choices.put(NO, "不同意");
    return new Form(
        EXTENSION,
        RequestSentences.DECIDE,
        List.of(
            Field.choice("decision", "决定", choices),
            new Field("second", "另定二次时限（不填即按申请）", Field.Kind.DATE, false, Map.of()),
            Field.longText("why", "理由", true)));
  }

  private void addMatter(List<String> body, PetitionView petition, StaffId reader) {
    if (petition.secrecy() != Secrecy.CONFIDENTIAL) {
      var content = confidences.matter(petition.id(), reader).content();
      body.add(MatterLines.line("事项", shortened(content, CONTENT_BYTES)));
    }
  }

  private static String shortened(String text, int bytes) {
    return Shortened.to(Markdown.text(text), bytes);
  }

  private static String strip(String asked, String decided, String why) {
    var strip = new ArrayList<String>(List.of(asked));
    if (!decided.isEmpty()) {
      strip.add(decided);
      strip.add(MatterLines.line("决定", shortened(why, REASON_BYTES)));
    }
    return String.join("  \n", strip);
  }

  private State state(Extension asked) {
    return asked.isGranted()
        ? new State("已同意", State.Colour.GREEN)
        : state(requestLines.outcome(asked));
  }

  private static State state(String outcome) {
    return new State(
        outcome,
        switch (outcome) {
          case RequestSentences.OPEN -> State.Colour.ORANGE;
          case RequestSentences.REFUSED, RequestSentences.LAPSED -> State.Colour.GRAY;
          default -> State.Colour.GREEN;
        });
  }
}
