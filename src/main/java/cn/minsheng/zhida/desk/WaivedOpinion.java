package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Review;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.List;
import org.springframework.stereotype.Component;

/** 免协办: the office lets the lead unit report without a supporting unit's opinion (rule 5). */
@Component
class WaivedOpinion implements FormAct {

  private final Review review;
  private final MatterLines lines;
  private final Concerned concerned;
  private final Replies replies;

  WaivedOpinion(Review review, MatterLines lines, Concerned concerned, Replies replies) {
    this.review = review;
    this.lines = lines;
    this.concerned = concerned;
    this.replies = replies;
  }

  @Override
  public String action() {
    return "opinion.waive";
  }

  @Override
  public String words() {
    return "免协办";
  }

  /** With it the order to the supporting unit is taken back. */
  @Override
  public List<String> otherWords() {
    return List.of("取消协办", "收回协办");
  }

  @Override
  public Act act() {
    return Act.WAIVE_OPINION;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isPossible(About about) {
    return !silent(about).isEmpty();
  }

  @Override
  public Form form(About about) {
    return new Form(
        action(),
        words(),
        List.of(Field.choice("unit", "不再等待其意见的协办单位", listed(silent(about)).options())));
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var chosen = listed(about.petition().supporting()).chosen(MatterForms.said(filledIn, "unit"));
    if (chosen.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    review.waiveOpinion(chosen.get().id(), by);
    var number = about.petition().number().toString();
    var sentence = MatterSentences.opinionWaived(number, lines.unit(chosen.get()));
    replies.tell(concerned.leadUnit(about.petition()), Sentences.BOT, sentence);
    replies.tell(concerned.people(chosen.get()), Sentences.BOT, sentence);
    return new Reply(sentence, true);
  }

  private Listed<AssignmentView> listed(List<AssignmentView> units) {
    return new Listed<>(units, it -> it.id().toString(), lines::unit);
  }

  private static List<AssignmentView> silent(About about) {
    return about.petition().supporting().stream().filter(it -> it.status().isUnanswered()).toList();
  }
}
