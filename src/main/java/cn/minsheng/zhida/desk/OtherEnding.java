package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Ending;
import cn.minsheng.zhida.casework.EndingKind;
import cn.minsheng.zhida.casework.Endings;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 不予受理, 不属本区, 转其他程序, 当事人撤诉, 作废: decided by the head of the 党政办 (rule 9). */
@Component
class OtherEnding implements FormAct {

  private final Papers papers;
  private final Endings endings;
  private final Concerned concerned;
  private final Replies replies;

  OtherEnding(Endings endings, Concerned concerned, Replies replies, Papers papers) {
    this.papers = papers;
    this.endings = endings;
    this.concerned = concerned;
    this.replies = replies;
  }

  @Override
  public String action() {
    return "petition.end";
  }

  @Override
  public String words() {
    return "终结";
  }

  @Override
  public List<String> otherWords() {
    return List.of("其他终结");
  }

  @Override
  public Act act() {
    return Act.END;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isPossible(About about) {
    return !about.petition().status().isFinished();
  }

  @Override
  public Form form(About about) {
    return new Form(
        action(),
        words(),
        List.of(
            Field.choice("kind", "终结方式", kinds(about)),
            Field.longText("reason", "理由", true),
            Field.text("evidence", "依据（文号、书面材料）", true)));
  }

  private Map<String, String> kinds(About about) {
    var possible = endings.possible(about.petition().id());
    return Choices.of(possible.toArray(EndingKind[]::new), EndingKind::word);
  }

  @Override
  public String explanation(About about) {
    return AftercareSentences.beforeEnding();
  }

  @Override
  public boolean takesFile() {
    return true;
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var kind = MatterForms.choice(filledIn, "kind", EndingKind.values());
    if (kind.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    var evidence =
        papers.evidence(about.petition(), filledIn, MatterForms.said(filledIn, "evidence"));
    var why = MatterForms.said(filledIn, "reason");
    endings.end(about.petition().id(), new Ending(kind.get(), why, evidence), by);
    papers.used(filledIn);
    var sentence =
        AftercareSentences.ended(about.petition().number().toString(), kind.get().word());
    var told = concerned(about);
    told.remove(by.staff());
    replies.tell(told, Sentences.BOT, sentence);
    return new Reply(sentence, true);
  }

  /** The units that were at work on it, and the office. */
  private Set<StaffId> concerned(About about) {
    var people = new LinkedHashSet<StaffId>(concerned.office());
    Stream.concat(about.petition().lead().stream(), about.petition().supporting().stream())
        .filter(OtherEnding::isOpen)
        .forEach(it -> people.addAll(concerned.people(it)));
    return people;
  }

  private static boolean isOpen(AssignmentView assignment) {
    return assignment.status().isUnanswered() || assignment.status() == AssignmentStatus.SIGNED_OFF;
  }
}
