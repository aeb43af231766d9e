package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentRole;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Handling;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import org.springframework.stereotype.Component;

/** 纸质协办意见: a supporting unit gave its opinion on a confidential matter on paper (rule 13). */
@Component
class PaperOpinion implements FormAct {

  private final Handling handling;
  private final CaseBook book;
  private final UnitNotices notices;

  PaperOpinion(Handling handling, CaseBook book, UnitNotices notices) {
    this.handling = handling;
    this.book = book;
    this.notices = notices;
  }

  @Override
  public String action() {
    return "opinion.paper";
  }

  @Override
  public String words() {
    return "纸质协办意见";
  }

  @Override
  public Act act() {
    return Act.GIVE_OPINION;
  }

  @Override
  public Place place() {
    return Place.ASSIGNMENT;
  }

  @Override
  public boolean isPossible(About about) {
    return about.petition().secrecy() == Secrecy.CONFIDENTIAL
        && about
            .assignment()
            .filter(it -> it.role() == AssignmentRole.SUPPORTING)
            .filter(
                it ->
                    it.status() == AssignmentStatus.ACCEPTED
                        || it.status() == AssignmentStatus.RETURNED)
            .isPresent();
  }

  @Override
  public Form form(About about) {
    return Form.NONE;
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    if (about.assignment().isEmpty()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    handling.giveOpinionOnPaper(about.assignment().get().id(), by);
    notices.opinionsAreIn(book.petition(about.petition().id()));
    return new Reply(MatterSentences.opinionOnPaper(about.petition().number().toString()), true);
  }
}
