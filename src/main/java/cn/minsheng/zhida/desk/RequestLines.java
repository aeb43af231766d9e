package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Deadline;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentRole;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Extension;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.Redirecting;
import cn.minsheng.zhida.casework.Redirection;
import cn.minsheng.zhida.casework.Requests;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Windows;
import cn.minsheng.zhida.casework.Withdrawal;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import cn.minsheng.zhida.directory.UnitId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The lines that cards show of what units asked for, and until when they can ask. */
@Component
class RequestLines {

  private static final int WHY_BYTES = 400;
  private static final String ASKED = "申请人";

  private final CaseBook book;
  private final Requests requests;
  private final Redirecting redirecting;
  private final Windows windows;
  private final MatterLines lines;
  private final Directory directory;
  private final OfficeTime time;

  RequestLines(
      CaseBook book,
      Requests requests,
      Redirecting redirecting,
      Windows windows,
      MatterLines lines,
      Directory directory,
      OfficeTime time) {
    this.book = book;
    this.requests = requests;
    this.redirecting = redirecting;
    this.windows = windows;
    this.lines = lines;
    this.directory = directory;
    this.time = time;
  }

  /**
   * Until when what can be asked, and what waits. Windows stand there after they closed too: a card
   * that changed only because time passed would cost a call.
   */
  List<String> strip(AssignmentView assignment) {
    if (!assignment.status().isUnanswered()) {
      return assignment.status() == AssignmentStatus.CANCELLED ? takenBack(assignment) : List.of();
    }
    var strip = new ArrayList<String>();
    strip.add(RequestSentences.windows(closing(assignment)));
    requests
        .withdrawalOf(assignment.id())
        .filter(Withdrawal::isOpen)
        .ifPresent(it -> strip.add(waits("撤回申请", Act.ASK_WITHDRAWAL, it.asked(), assignment)));
    for (var extension : requests.extensionsOf(assignment.id())) {
      if (extension.isOpenAt(time.now())) {
        strip.add(waits("延期申请", Act.ASK_EXTENSION, extension.asked(), assignment));
      } else if (extension.isGranted()) {
        strip.add(
            RequestSentences.extended(extension.first())
                + (extension.told().isEmpty() ? "；" + RequestSentences.untold() : ""));
      }
    }
    strip.removeIf(String::isEmpty);
    return strip;
  }

  /** By whom, when and why the order was taken back, if it was. */
  private List<String> takenBack(AssignmentView assignment) {
    return redirecting.of(assignment.petition()).stream()
        .filter(it -> it.assignment().equals(assignment.id()))
        .map(
            it ->
                RedirectionSentences.onTheCard(
                    lines.done("已改交", it.done()), unit(it.to()), why(assignment)))
        .toList();
  }

  private String why(AssignmentView assignment) {
    return secrecy(assignment) == Secrecy.ORDINARY
        ? Shortened.to(Markdown.text(redirecting.why(assignment.id())), WHY_BYTES)
        : RedirectionSentences.whyAtTheOffice();
  }

  private Secrecy secrecy(AssignmentView assignment) {
    return book.petition(assignment.petition()).secrecy();
  }

  private List<String> closing(AssignmentView assignment) {
    var milestones = windows.of(assignment);
    var closing = new ArrayList<String>();
    if (assignment.status() == AssignmentStatus.ISSUED
        || assignment.status() == AssignmentStatus.ACCEPTED) {
      closing.add(
          requests.isFinal(assignment)
              ? RequestSentences.isFinal()
              : RequestSentences.withdrawUntil(until(milestones.withdrawUntil().value())));
    }
    if (assignment.role() == AssignmentRole.LEAD) {
      closing.add(RequestSentences.extendUntil(until(milestones.extendUntil().value())));
      closing.add(RequestSentences.reportBy(until(milestones.reportBy().value())));
    }
    return closing;
  }

  /** What was asked for and how it was decided, the oldest first. */
  List<String> history(PetitionId petition) {
    var history = new ArrayList<String>();
    requests
        .promised(petition)
        .ifPresent(it -> history.add(RequestSentences.promised(MatterSentences.due(it))));
    redirecting.of(petition).forEach(it -> history.add(history(it)));
    requests.withdrawalsOf(petition).forEach(it -> history.add(history(it)));
    requests.extensionsOf(petition).forEach(it -> history.add(history(it)));
    return history;
  }

  private String history(Redirection of) {
    return RedirectionSentences.history(
        unit(of.from()), unit(of.to()), lines.done("办理人", of.done()));
  }

  private String history(Withdrawal of) {
    return RequestSentences.history("撤回申请", unit(of.unit()), asked(of), outcome(of));
  }

  private String history(Extension of) {
    return RequestSentences.history("延期申请", unit(of.unit()), asked(of), outcome(of));
  }

  String outcome(Withdrawal of) {
    return of.decision()
        .map(it -> it.approved() ? "已同意" : RequestSentences.REFUSED)
        .orElseGet(() -> of.isOpen() ? RequestSentences.OPEN : RequestSentences.LAPSED);
  }

  String outcome(Extension of) {
    if (of.decision().isEmpty()) {
      return of.isOpenAt(time.now()) ? RequestSentences.OPEN : RequestSentences.LAPSED;
    }
    return of.decision()
        .get()
        .second()
        .map(
            it ->
                RequestSentences.granted(MatterSentences.due(of.first()), MatterSentences.due(it)))
        .orElse(RequestSentences.REFUSED);
  }

  String unit(UnitId unit) {
    return directory.unit(unit).map(Unit::name).map(Markdown::text).orElse("");
  }

  private String waits(String what, Act act, Done asked, AssignmentView of) {
    return RequestSentences.waits(what, lines.done(ASKED, act, asked, of));
  }

  /** Who asked and when, and for whom if not in their own name. */
  String asked(Withdrawal of) {
    return lines.done(ASKED, Act.ASK_WITHDRAWAL, of.asked(), book.assignment(of.assignment()));
  }

  String asked(Extension of) {
    return lines.done(ASKED, Act.ASK_EXTENSION, of.asked(), book.assignment(of.assignment()));
  }

  static String until(Deadline closes) {
    return MatterSentences.closing(Due.of(closes));
  }
}
