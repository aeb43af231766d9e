package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Closing;
import cn.minsheng.zhida.casework.Endorsement;
import cn.minsheng.zhida.casework.Endorser;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.List;
import org.springframework.stereotype.Component;

/** 工管委 endorsed, or did not, and the office records it with evidence (rule 9). */
@Component
class CommitteeEndorsement implements FormAct {

  private final Papers papers;
  private final Closing closing;
  private final ClosingNotices notices;

  CommitteeEndorsement(Closing closing, ClosingNotices notices, Papers papers) {
    this.papers = papers;
    this.closing = closing;
    this.notices = notices;
  }

  @Override
  public String action() {
    return "endorse.committee";
  }

  @Override
  public String words() {
    return "工管委认可";
  }

  @Override
  public Act act() {
    return Act.ENDORSE_FOR_COMMITTEE;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isPossible(About about) {
    var status = about.petition().status();
    return (status == PetitionStatus.TO_FOLLOW_UP || status == PetitionStatus.TO_ENDORSE)
        && about.petition().missing().contains(Endorser.COMMITTEE);
  }

  @Override
  public Form form(About about) {
    return new Form(
        action(),
        words(),
        List.of(
            Field.choice(
                "given",
                Endorser.COMMITTEE.word(),
                Choices.yesOrNo(MatterSentences.ENDORSE, MatterSentences.OBJECT)),
            Field.text("evidence", "依据（批示、会议纪要文号）", true)));
  }

  @Override
  public boolean takesFile() {
    return true;
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var given = Choices.yes(filledIn, "given");
    if (given.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    var evidence =
        papers.evidence(about.petition(), filledIn, MatterForms.said(filledIn, "evidence"));
    closing.endorse(
        about.petition().id(), new Endorsement(Endorser.COMMITTEE, given.get(), evidence), by);
    papers.used(filledIn);
    notices.tell(about.petition().id(), about.petition().status());
    return new Reply(
        MatterSentences.endorsed(about.petition().number().toString(), given.get()), true);
  }
}
