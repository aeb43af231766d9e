package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Instructions;
import cn.minsheng.zhida.casework.PetitionStatus;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 批示: a leader writes on a petition; it reaches the unit and the office (rule 2). */
@Component
class Instructing implements FormAct {

  private static final String ACTION = "instruct";
  private static final int TOLD_BYTES = 1_000;

  private final Instructions instructions;
  private final CaseBook book;
  private final Concerned concerned;
  private final ProposalCards proposals;
  private final MatterLines lines;
  private final Replies replies;

  Instructing(
      Instructions instructions,
      CaseBook book,
      Concerned concerned,
      ProposalCards proposals,
      MatterLines lines,
      Replies replies) {
    this.instructions = instructions;
    this.book = book;
    this.concerned = concerned;
    this.proposals = proposals;
    this.lines = lines;
    this.replies = replies;
  }

  @Override
  public String action() {
    return ACTION;
  }

  @Override
  public String words() {
    return "批示";
  }

  @Override
  public Act act() {
    return Act.INSTRUCT;
  }

  @Override
  public Place place() {
    return Place.MATTER;
  }

  @Override
  public boolean isPossible(About about) {
    return about.petition().secrecy() != Secrecy.CONFIDENTIAL;
  }

  @Override
  public Form form(About about) {
    return form();
  }

  static Form form() {
    return new Form(ACTION, "批示", List.of(Field.longText("instruction", "批示", true)));
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var words = MatterForms.said(filledIn, "instruction");
    var wasAwaited = instructions.isAwaited(about.petition().id());
    var petition = book.petition(instructions.write(about.petition().id(), words, by));
    tell(petition, words, by);
    if (wasAwaited && petition.status() == PetitionStatus.TO_ASSIGN) {
      instructions
          .proposalOf(petition.id())
          .ifPresent(it -> proposals.written(petition, it, words, by.source()));
    }
    return new Reply(IntakeSentences.instructed(petition.number().toString()), true);
  }

  private void tell(PetitionView petition, String words, By by) {
    var people = new LinkedHashSet<StaffId>(concerned.office());
    Stream.concat(petition.lead().stream(), petition.supporting().stream())
        .filter(it -> it.status().isUnanswered() || it.equals(petition.lead().orElse(null)))
        .forEach(it -> people.addAll(concerned.people(it)));
    people.remove(by.staff());
    var number = petition.number().toString();
    replies.tell(
        people,
        Sentences.BOT,
        petition.secrecy() == Secrecy.ORDINARY
            ? MatterSentences.instructed(
                number,
                Markdown.text(lines.name(by.staff())),
                Shortened.to(Markdown.text(words), TOLD_BYTES))
            : MatterSentences.instructedSecretly(number));
  }
}
