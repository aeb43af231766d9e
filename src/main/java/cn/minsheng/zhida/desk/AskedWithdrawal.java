package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Windows;
import cn.minsheng.zhida.casework.Withdrawal;
import cn.minsheng.zhida.casework.Withdrawing;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 申请撤回: the unit holds that it is not its own (rule 4). */
@Component
class AskedWithdrawal implements FormAct {

  private final Withdrawing withdrawing;
  private final Windows windows;
  private final Directory directory;
  private final OfficeTime time;

  AskedWithdrawal(Withdrawing withdrawing, Windows windows, Directory directory, OfficeTime time) {
    this.withdrawing = withdrawing;
    this.windows = windows;
    this.directory = directory;
    this.time = time;
  }

  @Override
  public String action() {
    return "withdrawal.ask";
  }

  @Override
  public String words() {
    return RequestSentences.ASK_WITHDRAWAL;
  }

  @Override
  public List<String> otherWords() {
    return List.of("撤回申请", "撤回");
  }

  @Override
  public Act act() {
    return Act.ASK_WITHDRAWAL;
  }

  @Override
  public Place place() {
    return Place.ASSIGNMENT;
  }

  @Override
  public boolean isPossible(About about) {
    return about
        .assignment()
        .filter(it -> withdrawing.whyNot(it.id(), time.now()).isEmpty())
        .isPresent();
  }

  /** Whoever asks too late is told so before they fill in anything. */
  @Override
  public Form form(About about) {
    about
        .assignmentOrLead()
        .flatMap(it -> withdrawing.whyNot(it.id(), time.now()))
        .ifPresent(
            refused -> {
              throw refused;
            });
    return new Form(
        action(),
        words(),
        List.of(
            Field.longText("why", "理由", true),
            Field.longText("basis", "职责依据（文件、条款）", true),
            Field.text("belongs", "应属单位（全称或简称，可不填）", false)));
  }

  @Override
  public String explanation(About about) {
    return about
        .assignmentOrLead()
        .map(it -> windows.of(it).withdrawUntil().value())
        .map(it -> RequestSentences.howToWithdraw(RequestLines.until(it)))
        .orElse("");
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var assignment = about.assignmentOrLead();
    if (assignment.isEmpty()) {
      return new Reply(Sentences.noLongerPossible(), false);
    }
    var named = MatterForms.said(filledIn, "belongs");
    var called = named.isEmpty() ? List.<Unit>of() : directory.unitsCalled(named);
    if (!named.isEmpty() && called.size() != 1) {
      return new Reply(whichUnit(named, called.size()), false);
    }
    return asked(assignment.get(), called.stream().findFirst(), filledIn, by);
  }

  private Reply asked(AssignmentView assignment, Optional<Unit> whose, Tap filledIn, By by) {
    withdrawing.ask(
        assignment.id(),
        new Withdrawal.Request(
            MatterForms.said(filledIn, "why"),
            MatterForms.said(filledIn, "basis"),
            whose.map(Unit::id)),
        by);
    return new Reply(RequestSentences.withdrawalAsked(assignment.number().toString()), true);
  }

  private static String whichUnit(String named, int called) {
    var quoted = Shortened.to(Markdown.text(named), 120);
    return called == 0
        ? OrderSentences.noSuchUnit(quoted)
        : OrderSentences.severalUnits(quoted, called);
  }
}
