package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.PromiseView;
import cn.minsheng.zhida.casework.Promises;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.List;
import org.springframework.stereotype.Component;

/** 解除督办: 挂牌督办 ends, with a reason (rule 8). */
@Component
class SupervisionLifted implements FormAct {

  private final Promises promises;
  private final OfficeTime time;
  private final Concerned concerned;
  private final Replies replies;

  SupervisionLifted(Promises promises, OfficeTime time, Concerned concerned, Replies replies) {
    this.promises = promises;
    this.time = time;
    this.concerned = concerned;
    this.replies = replies;
  }

  @Override
  public String action() {
    return "supervision.lift";
  }

  @Override
  public String words() {
    return "解除督办";
  }

  @Override
  public Act act() {
    return Act.LIFT_SUPERVISION;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isPossible(About about) {
    return !supervised(about).rows().isEmpty();
  }

  @Override
  public Form form(About about) {
    return new Form(
        action(),
        words(),
        List.of(
            Field.choice("promise", "督办事项", supervised(about).options()),
            Field.longText("reason", "解除理由", true)));
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var chosen = supervised(about).chosen(MatterForms.said(filledIn, "promise"));
    if (chosen.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    promises.lift(chosen.get().id(), MatterForms.said(filledIn, "reason"), by);
    var sentence = AftercareSentences.lifted(about.petition().number().toString());
    replies.tell(concerned.leadUnit(about.petition()), Sentences.BOT, sentence);
    return new Reply(sentence, true);
  }

  private Listed<PromiseView> supervised(About about) {
    var open =
        promises.of(about.petition().id()).stream()
            .filter(it -> it.isSupervisedAt(time.now()))
            .toList();
    return new Listed<>(open, it -> it.id().toString(), AftercareSentences::promise);
  }
}
