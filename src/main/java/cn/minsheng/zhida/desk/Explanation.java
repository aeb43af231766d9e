package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Closing;
import cn.minsheng.zhida.casework.Endorser;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 解释到位: the head of the 党政办 lets it stand in for the word of a petitioner who is not satisfied
 * (rule 8).
 */
@Component
class Explanation implements FormAct {

  private final Papers papers;
  private final Closing closing;
  private final ClosingNotices notices;

  Explanation(Closing closing, ClosingNotices notices, Papers papers) {
    this.papers = papers;
    this.closing = closing;
    this.notices = notices;
  }

  @Override
  public String action() {
    return "petition.explain";
  }

  @Override
  public String words() {
    return "解释到位";
  }

  @Override
  public Act act() {
    return Act.EXPLAIN;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isPossible(About about) {
    return about.petition().status() == PetitionStatus.OBJECTED
        && about.petition().objector().filter(Endorser.PETITIONER::equals).isPresent();
  }

  @Override
  public Form form(About about) {
    return new Form(
        action(), words(), List.of(Field.longText("evidence", "解释情况和依据（文号、回访记录）", true)));
  }

  @Override
  public boolean takesFile() {
    return true;
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    closing.explain(
        about.petition().id(),
        papers.evidence(about.petition(), filledIn, MatterForms.said(filledIn, "evidence")),
        by);
    papers.used(filledIn);
    notices.tell(about.petition().id(), about.petition().status());
    return new Reply(AftercareSentences.explained(about.petition().number().toString()), true);
  }
}
