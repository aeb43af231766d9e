package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Endings;
import cn.minsheng.zhida.casework.LookBack;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.List;
import org.springframework.stereotype.Component;

/** 回头看: whether a result lasted; what did not is reopened (rule 9). */
@Component
class LookedBack implements FormAct {

  private final Endings endings;
  private final Concerned concerned;
  private final Replies replies;

  LookedBack(Endings endings, Concerned concerned, Replies replies) {
    this.endings = endings;
    this.concerned = concerned;
    this.replies = replies;
  }

  @Override
  public String action() {
    return "petition.lookback";
  }

  @Override
  public String words() {
    return "回头看";
  }

  @Override
  public Act act() {
    return Act.LOOK_BACK;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isPossible(About about) {
    return about.petition().status() == PetitionStatus.CLOSED
        && about.petition().lookBackDue().isPresent();
  }

  @Override
  public Form form(About about) {
    return new Form(
        action(),
        words(),
        List.of(
            Field.choice("lasted", "办理结果", Choices.yesOrNo("已稳定，没有反弹", "问题反弹，重新办理")),
            Field.longText("findings", "回头看情况（反弹必填）", false)));
  }

  @Override
  public String explanation(About about) {
    return about
        .petition()
        .lookBackDue()
        .map(it -> AftercareSentences.lookBackDue(Sentences.on(it)))
        .orElse("");
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var lasted = Choices.yes(filledIn, "lasted");
    if (lasted.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    endings.lookBack(
        about.petition().id(),
        new LookBack(lasted.get(), MatterForms.said(filledIn, "findings")),
        by);
    var number = about.petition().number().toString();
    if (lasted.get()) {
      return new Reply(AftercareSentences.lasted(number), true);
    }
    var sentence = AftercareSentences.reopened(number);
    replies.tell(concerned.office(), Sentences.BOT, sentence);
    return new Reply(sentence, true);
  }
}
