package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Rights;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import cn.minsheng.zhida.reading.Verb;
import java.util.TreeMap;

/** 退回报告 12: by the office from its review, by the unit's signer before it was signed. */
final class ReturnByWord implements FormAct {

  private final Rights rights;
  private final ActsByWord acts;

  ReturnByWord(Rights rights, ActsByWord acts) {
    this.rights = rights;
    this.acts = acts;
  }

  @Override
  public String action() {
    return "word.return";
  }

  @Override
  public String words() {
    return Verb.RETURN_REPORT.word();
  }

  /** Whoever has to do with it gets the form; the core decides who returns it, and from where. */
  @Override
  public Act act() {
    return Act.UNMASK;
  }

  @Override
  public Place place() {
    return Place.ASSIGNMENT;
  }

  @Override
  public boolean isPossible(About about) {
    return false;
  }

  @Override
  public boolean isOffered() {
    return false;
  }

  @Override
  public Form form(About about) {
    return MatterForms.whatIsMissing(action());
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var isOfTheUnit =
        about.assignmentOrLead().filter(it -> rights.worksFor(by.staff(), it)).isPresent();
    var card = isOfTheUnit ? ActsByWord.ofTheUnit(about) : ActsByWord.ofTheReview(about);
    var action = isOfTheUnit ? MatterForms.RETURN_BY_SIGNER : MatterForms.RETURN_BY_OFFICE;
    return card.map(it -> acts.tapped(it, action, new TreeMap<>(filledIn.form()), by))
        .orElseGet(() -> new Reply(Sentences.noLongerPossible(), false));
  }
}
