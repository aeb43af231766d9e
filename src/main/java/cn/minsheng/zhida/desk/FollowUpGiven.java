package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Closing;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 派回访: a visit is given to one of the visitors, or of the office (rule 8). */
@Component
class FollowUpGiven implements FormAct {

  private final Closing closing;
  private final Directory directory;
  private final Concerned concerned;
  private final MatterLines lines;
  private final Replies replies;

  FollowUpGiven(
      Closing closing,
      Directory directory,
      Concerned concerned,
      MatterLines lines,
      Replies replies) {
    this.closing = closing;
    this.directory = directory;
    this.concerned = concerned;
    this.lines = lines;
    this.replies = replies;
  }

  @Override
  public String action() {
    return "visit.give";
  }

  @Override
  public String words() {
    return "派回访";
  }

  @Override
  public Act act() {
    return Act.GIVE_FOLLOW_UP;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isPossible(About about) {
    return about.petition().status() == PetitionStatus.TO_FOLLOW_UP && !visitors().rows().isEmpty();
  }

  @Override
  public Form form(About about) {
    return new Form(
        action(), words(), List.of(Field.choice("visitor", "回访人员", visitors().options())));
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var chosen = visitors().chosen(MatterForms.said(filledIn, "visitor"));
    if (chosen.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    var visitor = chosen.get();
    closing.giveFollowUp(about.petition().id(), visitor, by);
    var number = about.petition().number().toString();
    replies.tell(Set.of(visitor), Sentences.BOT, AftercareSentences.visitIsYours(number));
    return new Reply(
        AftercareSentences.visitGiven(number, Markdown.text(lines.name(visitor))), true);
  }

  private Listed<StaffId> visitors() {
    var people = new LinkedHashSet<StaffId>(directory.holders(Role.VISITOR));
    people.addAll(concerned.office());
    return new Listed<>(List.copyOf(people), StaffId::value, lines::name);
  }
}
