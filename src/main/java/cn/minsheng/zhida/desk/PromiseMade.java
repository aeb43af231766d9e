package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.Promise;
import cn.minsheng.zhida.casework.Promises;
import cn.minsheng.zhida.casework.Rights;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.List;
import org.springframework.stereotype.Component;

/** 记承诺: what was promised by a day, in a report or on a visit (rule 8). */
@Component
class PromiseMade implements FormAct {

  private final Promises promises;
  private final Rights rights;

  PromiseMade(Promises promises, Rights rights) {
    this.promises = promises;
    this.rights = rights;
  }

  @Override
  public String action() {
    return "promise.make";
  }

  @Override
  public String words() {
    return "记承诺";
  }

  @Override
  public List<String> otherWords() {
    return List.of("承诺");
  }

  @Override
  public Act act() {
    return Act.PROMISE;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isPossible(About about) {
    var status = about.petition().status();
    return status != PetitionStatus.TO_ASSIGN
        && !status.isFinished()
        && about.petition().secrecy() != Secrecy.CONFIDENTIAL;
  }

  @Override
  public Form form(About about) {
    return new Form(
        action(),
        words(),
        List.of(Field.longText("promise", "承诺内容", true), Field.day("until", "兑现期限")));
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var until = MatterForms.day(filledIn, "until");
    if (until.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    var isUnit = about.petition().lead().filter(it -> rights.worksFor(by.staff(), it)).isPresent();
    var occasion = isUnit ? Promise.Occasion.REPORT : Promise.Occasion.VISIT;
    promises.make(
        about.petition().id(),
        new Promise(occasion, until.get(), MatterForms.said(filledIn, "promise")),
        by);
    return new Reply(
        AftercareSentences.promised(
            about.petition().number().toString(), Sentences.on(until.get())),
        true);
  }
}
