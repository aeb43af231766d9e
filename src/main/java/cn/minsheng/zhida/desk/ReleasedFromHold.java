package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Holds;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import org.springframework.stereotype.Component;

/** 取消挂账, before its day (rule 5). */
@Component
class ReleasedFromHold implements FormAct {

  private final Holds holds;
  private final OfficeTime time;
  private final Concerned concerned;
  private final Replies replies;

  ReleasedFromHold(Holds holds, OfficeTime time, Concerned concerned, Replies replies) {
    this.holds = holds;
    this.time = time;
    this.concerned = concerned;
    this.replies = replies;
  }

  @Override
  public String action() {
    return "petition.release";
  }

  @Override
  public String words() {
    return "取消挂账";
  }

  @Override
  public Act act() {
    return Act.RELEASE;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isPossible(About about) {
    return holds.heldUntil(about.petition().id(), time.now()).isPresent();
  }

  @Override
  public Form form(About about) {
    return Form.NONE;
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    holds.release(about.petition().id(), by);
    var sentence = AftercareSentences.released(about.petition().number().toString());
    replies.tell(concerned.leadUnit(about.petition()), Sentences.BOT, sentence);
    return new Reply(sentence, true);
  }
}
