package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Extending;
import cn.minsheng.zhida.casework.Extension;
import cn.minsheng.zhida.casework.Windows;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.List;
import org.springframework.stereotype.Component;

/** 申请延期: the lead unit asks for a second deadline (rule 7). */
@Component
class AskedExtension implements FormAct {

  private final Extending extending;
  private final Windows windows;
  private final OfficeTime time;

  AskedExtension(Extending extending, Windows windows, OfficeTime time) {
    this.extending = extending;
    this.windows = windows;
    this.time = time;
  }

  @Override
  public String action() {
    return "extension.ask";
  }

  @Override
  public String words() {
    return RequestSentences.ASK_EXTENSION;
  }

  @Override
  public List<String> otherWords() {
    return List.of("延期申请", "延期");
  }

  @Override
  public Act act() {
    return Act.ASK_EXTENSION;
  }

  @Override
  public Place place() {
    return Place.ASSIGNMENT;
  }

  /** Whoever has written the report needs no more time for it, though they may type for it. */
  @Override
  public boolean isPossible(About about) {
    return about
        .assignment()
        .filter(it -> it.status() != AssignmentStatus.REPORTED)
        .filter(it -> extending.whyNot(it.id(), time.now()).isEmpty())
        .isPresent();
  }

  /** Whoever asks too late is told so before they fill in anything. */
  @Override
  public Form form(About about) {
    about
        .assignmentOrLead()
        .flatMap(it -> extending.whyNot(it.id(), time.now()))
        .ifPresent(
            refused -> {
              throw refused;
            });
    return new Form(
        action(),
        words(),
        List.of(Field.longText("why", "具体原因", true), Field.day("second", "二次时限")));
  }

  @Override
  public String explanation(About about) {
    return about
        .assignmentOrLead()
        .map(
            it ->
                RequestSentences.howToExtend(
                    RequestLines.until(windows.of(it).extendUntil().value()),
                    MatterSentences.due(it.due())))
        .orElse("");
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var assignment = about.assignmentOrLead();
    var second = MatterForms.day(filledIn, "second");
    if (assignment.isEmpty() || second.isEmpty()) {
      return new Reply(Sentences.formIncomplete(), false);
    }
    extending.ask(
        assignment.get().id(),
        new Extension.Request(MatterForms.said(filledIn, "why"), Due.endOf(second.get())),
        by);
    return new Reply(
        RequestSentences.extensionAsked(
            assignment.get().number().toString(), MatterSentences.due(assignment.get().due())),
        true);
  }
}
