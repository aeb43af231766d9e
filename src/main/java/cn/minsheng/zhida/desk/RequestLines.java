package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.Deadline;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.AssignmentRole;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.casework.Due;
import cn.minsheng.zhida.casework.Extension;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.casework.Requests;
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

  private final Requests requests;
  private final Windows windows;
  private final MatterLines lines;
  private final Directory directory;
  private final OfficeTime time;

  RequestLines(
      Requests requests, Windows windows, MatterLines lines, Directory directory, OfficeTime time) {
    this.requests = requests;
    this.windows = windows;
    this.lines = lines;
    this.directory = directory;
    this.time = time;
  }

  /**
   * Until when what can be asked, and what waits. A window that has closed as it is drawn says so;
   * a card is not drawn anew only because time passed, which would cost a call.
   */
  List<String> strip(AssignmentView assignment) {
    if (!assignment.status().isUnanswered()) {
      return List.of();
    }
    var strip = new ArrayList<String>();
    strip.add(RequestSentences.windows(closing(assignment)));
    requests
        .withdrawalOf(assignment.id())
        .filter(Withdrawal::isOpen)
        .ifPresent(it -> strip.add(waits("撤回申请", it.asked())));
    for (var extension : requests.extensionsOf(assignment.id())) {
      if (extension.isOpenAt(time.now())) {
        strip.add(waits("延期申请", extension.asked()));
      } else if (extension.isGranted()) {
        strip.add(
            RequestSentences.extended(extension.first())
                + (extension.told().isEmpty() ? "；" + RequestSentences.untold() : ""));
      }
    }
    strip.removeIf(String::isEmpty);
    return strip;
  }

  /** 二次时限 once it was extended. */
  String deadlineIsCalled(AssignmentView assignment) {
    return requests.extensionsOf(assignment.id()).stream().anyMatch(Extension::isGranted)
        ? RequestSentences.SECOND_DEADLINE
        : RequestSentences.DEADLINE;
  }

  private List<String> closing(AssignmentView assignment) {
    var milestones = windows.of(assignment);
    var closing = new ArrayList<String>();
    if (assignment.status() == AssignmentStatus.ISSUED
        || assignment.status() == AssignmentStatus.ACCEPTED) {
      closing.add(
          requests.isFinal(assignment)
              ? RequestSentences.isFinal()
              : RequestSentences.withdrawUntil(window(milestones.withdrawUntil().value())));
    }
    if (assignment.role() == AssignmentRole.LEAD) {
      closing.add(RequestSentences.extendUntil(window(milestones.extendUntil().value())));
      closing.add(RequestSentences.reportBy(window(milestones.reportBy().value())));
    }
    return closing;
  }

  /** Until when, and whether that is over as it is drawn. */
  private String window(Deadline closes) {
    return until(closes) + (closes.hasPassed(time.now()) ? RequestSentences.OVER : "");
  }

  /** What was asked for and how it was decided, the oldest first. */
  List<String> history(PetitionId petition) {
    var history = new ArrayList<String>();
    requests
        .promised(petition)
        .ifPresent(it -> history.add(RequestSentences.promised(MatterSentences.due(it))));
    requests.withdrawalsOf(petition).forEach(it -> history.add(history(it)));
    requests.extensionsOf(petition).forEach(it -> history.add(history(it)));
    return history;
  }

  private String history(Withdrawal of) {
    return RequestSentences.history("撤回申请", unit(of.unit()), at(of.asked()), outcome(of));
  }

  private String history(Extension of) {
    return RequestSentences.history("延期申请", unit(of.unit()), at(of.asked()), outcome(of));
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

  private String waits(String what, Done asked) {
    return RequestSentences.waits(what, at(asked));
  }

  private String at(Done asked) {
    return lines.done("申请人", asked);
  }

  static String until(Deadline closes) {
    return MatterSentences.closing(Due.of(closes));
  }
}
