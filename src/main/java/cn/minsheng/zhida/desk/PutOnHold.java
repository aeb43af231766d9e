package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Holds;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.List;
import org.springframework.stereotype.Component;

/** 挂账: a matter waits for something nobody here can hurry; its deadline stays (rule 5). */
@Component
class PutOnHold implements FormAct {

  private final Holds holds;
  private final OfficeTime time;
  private final Concerned concerned;
  private final Replies replies;

  PutOnHold(Holds holds, OfficeTime time, Concerned concerned, Replies replies) {
    this.holds = holds;
    this.time = time;
    this.concerned = concerned;
    this.replies = replies;
  }

  @Override
  public String action() {
    return "petition.hold";
  }

  @Override
  public String words() {
    return "挂账";
  }

  @Override
  public Act act() {
    return Act.HOLD;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isPossible(About about) {
    return !about.petition().status().isFinished()
        && holds.heldUntil(about.petition().id(), time.now()).isEmpty();
  }

  @Override
  public Form form(About about) {
    return new Form(
        action(),
        words(),
        List.of(Field.day("until", "挂账至"), Field.longText("reason", "理由（诉讼、供暖季等）", true)));
  }

  @Override
  public String explanation(About about) {
    return AftercareSentences.beforeHold();
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var until = MatterForms.day(filledIn, "until");
    if (until.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    holds.hold(about.petition().id(), until.get(), MatterForms.said(filledIn, "reason"), by);
    var sentence =
        AftercareSentences.held(about.petition().number().toString(), Sentences.fully(until.get()));
    replies.tell(concerned.leadUnit(about.petition()), Sentences.BOT, sentence);
    return new Reply(sentence, true);
  }
}
