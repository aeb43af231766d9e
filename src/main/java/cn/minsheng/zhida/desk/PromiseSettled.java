package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.PromiseView;
import cn.minsheng.zhida.casework.Promises;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.List;
import org.springframework.stereotype.Component;

/** 承诺兑现: the office says what became of a promise; one not kept is 挂牌督办 (rule 8). */
@Component
class PromiseSettled implements FormAct {

  private final Promises promises;
  private final Concerned concerned;
  private final Replies replies;

  PromiseSettled(Promises promises, Concerned concerned, Replies replies) {
    this.promises = promises;
    this.concerned = concerned;
    this.replies = replies;
  }

  @Override
  public String action() {
    return "promise.settle";
  }

  @Override
  public String words() {
    return "核实承诺";
  }

  @Override
  public Act act() {
    return Act.SETTLE_PROMISE;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isPossible(About about) {
    return !unsettled(about).rows().isEmpty();
  }

  @Override
  public Form form(About about) {
    return new Form(
        action(),
        words(),
        List.of(
            Field.choice("promise", "承诺", unsettled(about).options()),
            Field.choice("kept", "兑现情况", Choices.yesOrNo("已兑现", "未兑现，挂牌督办")),
            Field.longText("words", "核实情况（未兑现必填）", false)));
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var chosen = unsettled(about).chosen(MatterForms.said(filledIn, "promise"));
    var kept = Choices.yes(filledIn, "kept");
    if (chosen.isEmpty() || kept.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    promises.settle(chosen.get().id(), kept.get(), MatterForms.said(filledIn, "words"), by);
    var number = about.petition().number().toString();
    if (kept.get()) {
      return new Reply(AftercareSentences.kept(number), true);
    }
    var sentence = AftercareSentences.supervised(number, Sentences.on(chosen.get().due()));
    replies.tell(concerned.leadUnit(about.petition()), Sentences.BOT, sentence);
    return new Reply(sentence, true);
  }

  private Listed<PromiseView> unsettled(About about) {
    var open =
        promises.of(about.petition().id()).stream().filter(it -> it.settled().isEmpty()).toList();
    return new Listed<>(open, it -> it.id().toString(), AftercareSentences::promise);
  }
}
