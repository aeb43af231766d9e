package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Joined;
import cn.minsheng.zhida.casework.Joining;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 并案: a registered petition is handled under another number from now on (rule 1). */
@Component
class JoinedPetition implements FormAct {

  private final Joining joining;
  private final CaseBook book;
  private final Concerned concerned;
  private final Replies replies;
  private final ObjectProvider<LivingCards> cards;
  private final OfficeTime time;

  JoinedPetition(
      Joining joining,
      CaseBook book,
      Concerned concerned,
      Replies replies,
      ObjectProvider<LivingCards> cards,
      OfficeTime time) {
    this.joining = joining;
    this.book = book;
    this.concerned = concerned;
    this.replies = replies;
    this.cards = cards;
    this.time = time;
  }

  @Override
  public String action() {
    return "petition.join";
  }

  @Override
  public String words() {
    return "并案";
  }

  @Override
  public Act act() {
    return Act.JOIN;
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
    return new Form(
        action(),
        words(),
        List.of(Field.text("into", "并入编号", true), Field.longText("why", "并案理由", true)));
  }

  @Override
  public String explanation(About about) {
    return IntakeSentences.join();
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var said = MatterForms.said(filledIn, "into");
    var into = book.find(said, time.today());
    if (into.isEmpty()) {
      return new Reply(IntakeSentences.noSuchNumber(Shortened.to(Markdown.text(said), 60)), false);
    }
    var open = open(about.petition());
    var petition = about.petition();
    var joined =
        joining.join(petition.id(), into.get().id(), MatterForms.said(filledIn, "why"), by);
    cards.getObject().refresh(joined.petition());
    tell(open, petition, joined);
    var leads = joined.leads().map(MatterSentences::due).orElse("");
    return new Reply(
        IntakeSentences.wasJoined(petition.number().toString(), joined.number().toString(), leads),
        true);
  }

  private void tell(List<AssignmentView> cancelled, PetitionView petition, Joined joined) {
    var number = joined.number().toString();
    replies.tell(
        people(cancelled),
        Sentences.BOT,
        IntakeSentences.cancelled(petition.number().toString(), number));
    var main = book.petition(joined.petition());
    replies.tell(
        people(open(main)),
        Sentences.BOT,
        OrderSentences.tookIn(
            number,
            petition.sources().get(0).channel().word(),
            joined.leads().map(MatterSentences::due).orElse("")));
  }

  private LinkedHashSet<StaffId> people(List<AssignmentView> assignments) {
    var people = new LinkedHashSet<StaffId>();
    assignments.forEach(it -> people.addAll(concerned.people(it)));
    return people;
  }

  private static List<AssignmentView> open(PetitionView petition) {
    return Stream.concat(petition.lead().stream(), petition.supporting().stream())
        .filter(it -> it.status().isUnanswered())
        .toList();
  }
}
