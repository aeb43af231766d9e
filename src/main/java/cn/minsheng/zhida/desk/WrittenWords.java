package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.AnswerView;
import cn.minsheng.zhida.casework.Answers;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.casework.Extension;
import cn.minsheng.zhida.casework.Paper;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.PromiseView;
import cn.minsheng.zhida.casework.Promises;
import cn.minsheng.zhida.casework.Reasons;
import cn.minsheng.zhida.casework.ReportView;
import cn.minsheng.zhida.casework.Requests;
import cn.minsheng.zhida.casework.Withdrawal;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What was written down about a petition and is read by whoever may read it: 看报告, 看答复, 看承诺, 看原因.
 */
@Component
class WrittenWords {

  private static final int MOST_BYTES = 2_000;
  private static final int REPORT_BYTES = 4_000;

  private final Confidences confidences;
  private final Answers answers;
  private final Promises promises;
  private final Reasons reasons;
  private final Requests requests;
  private final MatterLines lines;

  WrittenWords(
      Confidences confidences,
      Answers answers,
      Promises promises,
      Reasons reasons,
      Requests requests,
      MatterLines lines) {
    this.confidences = confidences;
    this.answers = answers;
    this.promises = promises;
    this.reasons = reasons;
    this.requests = requests;
    this.lines = lines;
  }

  /** The words of 看… for which there is something to see, for whoever may read the petition. */
  List<String> toSee(PetitionView petition, StaffId reader) {
    var words = new ArrayList<String>();
    if (petition.lead().flatMap(it -> it.report()).isPresent()) {
      words.add(PersonSentences.REPORT);
    }
    if (answers.of(petition.id()).stream().anyMatch(it -> it.given().isPresent())) {
      words.add(PersonSentences.ANSWERS);
    }
    if (!promises.of(petition.id()).isEmpty()) {
      words.add(PersonSentences.PROMISES);
    }
    if (!reasons(petition, reader).isEmpty()) {
      words.add(PersonSentences.REASONS);
    }
    if (!petition.attachments().isEmpty()) {
      words.add(AttachmentSentences.ATTACHMENTS);
    }
    return words;
  }

  /** The newest report, whole. */
  List<String> report(PetitionView petition, StaffId reader) {
    return petition
        .lead()
        .flatMap(it -> it.report())
        .map(it -> report(it, reader))
        .orElse(List.of());
  }

  private List<String> report(ReportView report, StaffId reader) {
    var said = new ArrayList<String>();
    said.add(MatterLines.line("结果", report.result().word()));
    said.add(MatterLines.line("告知当事人", report.told().word() + "，" + at(report.toldAt())));
    var text = confidences.report(report.id(), reader).orElseThrow();
    if (!text.whyNotMet().isEmpty()) {
      said.add(words("未见面原因", text.whyNotMet()));
    }
    text.receipt().ifPresent(it -> said.add(receipt(it)));
    if (!text.facts().isEmpty()) {
      said.add(line("办理情况", text.facts(), REPORT_BYTES));
    }
    if (!text.grounds().isEmpty()) {
      said.add(line("政策依据", text.grounds(), REPORT_BYTES));
    }
    said.add(done("提交", report.submitted()));
    report.signedOff().ifPresent(it -> said.add(done("审阅同意", it) + inTime(report)));
    report.passed().ifPresent(it -> said.add(done("审核通过", it)));
    report.returned().ifPresent(it -> said.add(done("退回", it)));
    text.whatIsMissing().ifPresent(it -> said.add(words("退回原因", it)));
    return said;
  }

  private static String inTime(ReportView report) {
    var words = TimeAtTheOffice.handedIn(report);
    return words.isEmpty() ? "" : "，" + words;
  }

  private String receipt(Paper.OfflineReceipt receipt) {
    return MatterLines.line(
        "纸质报告",
        PersonSentences.receipt(
            Markdown.text(receipt.reference()),
            receipt.pages(),
            Markdown.text(lines.name(receipt.handedBy())),
            Markdown.text(lines.name(receipt.takenBy()))));
  }

  List<String> answers(PetitionView petition, StaffId reader) {
    var words = confidences.answers(petition.id(), reader);
    return answers.of(petition.id()).stream()
        .filter(it -> it.given().isPresent())
        .map(it -> answer(it, words))
        .toList();
  }

  private static String answer(AnswerView answer, Map<Integer, AnswerView.Words> words) {
    var given = answer.given().orElseThrow();
    var said = words.getOrDefault(answer.place(), new AnswerView.Words("", ""));
    var how =
        given.way().word()
            + given.rating().map(it -> " " + it.name() + " 类").orElse("")
            + "，"
            + at(given.at())
            + (given.late() ? "，超期" : "");
    var by = said.givenBy().isEmpty() ? "" : "（" + Markdown.text(said.givenBy()) + "）";
    return MatterLines.line(
        answer.channel().word(),
        how + by + "：" + Shortened.to(Markdown.text(said.answer()), MOST_BYTES));
  }

  List<String> promises(PetitionView petition, StaffId reader) {
    return promises.of(petition.id()).stream().map(it -> promise(it, reader)).toList();
  }

  private String promise(PromiseView promise, StaffId reader) {
    var said = confidences.promise(promise.id(), reader);
    var text = new ArrayList<String>();
    text.add(words(AftercareSentences.promise(promise), said.promised()));
    promise
        .settled()
        .ifPresent(
            it ->
                text.add(
                    done(promise.kept().orElse(false) ? "已兑现" : "未兑现", it)
                        + because(said.settled())));
    promise.lifted().ifPresent(it -> text.add(done("解除督办", it) + because(said.lifted())));
    return String.join("  \n", text);
  }

  List<String> reasons(PetitionView petition, StaffId reader) {
    var said = new ArrayList<String>();
    requests.withdrawalsOf(petition.id()).stream()
        .filter(it -> requests.mayReadWhy(it.assignment(), reader))
        .forEach(it -> said.addAll(why(it, reader)));
    requests.extensionsOf(petition.id()).stream()
        .filter(it -> requests.mayReadWhy(it.assignment(), reader))
        .forEach(it -> said.addAll(why(it, reader)));
    for (var reason : reasons.of(petition.id(), reader)) {
      var what = reason.of() + reason.kind().word();
      said.add(done(what, reason.done()) + because(reason.words()) + file(reason));
    }
    return said;
  }

  /** The files that show that what was decided is right, the oldest first. */
  List<DocumentId> evidence(PetitionView petition, StaffId reader) {
    return reasons.of(petition.id(), reader).stream()
        .flatMap(it -> it.evidence().stream())
        .toList();
  }

  private List<String> why(Withdrawal asked, StaffId reader) {
    var words = requests.words(asked, reader);
    var said = new ArrayList<String>();
    said.add(done("申请撤回", asked.asked()) + because(words.reason() + "；" + words.grounds()));
    asked
        .decision()
        .ifPresent(
            it ->
                said.add(
                    done(it.approved() ? "同意撤回" : "不同意撤回", it.done()) + because(words.decision())));
    return said;
  }

  private List<String> why(Extension asked, StaffId reader) {
    var words = requests.words(asked, reader);
    var said = new ArrayList<String>();
    said.add(done("申请延期", asked.asked()) + because(words.reason()));
    asked
        .decision()
        .ifPresent(
            it ->
                said.add(
                    done(it.second().isPresent() ? "同意延期" : "不同意延期", it.done())
                        + because(words.decision())));
    return said;
  }

  private static String file(Reasons.Reason reason) {
    return reason.evidence().isPresent() ? PersonSentences.WITH_A_FILE : "";
  }

  private String done(String what, Done done) {
    return lines.done(what, done);
  }

  private static String because(String words) {
    return words.isBlank() ? "" : "：" + Shortened.to(Markdown.text(words), MOST_BYTES);
  }

  private static String words(String label, String said) {
    return line(label, said, MOST_BYTES);
  }

  private static String line(String label, String said, int most) {
    return MatterLines.line(label, Shortened.to(Markdown.text(said), most));
  }

  private static String at(Instant when) {
    return Sentences.at(LocalDateTime.ofInstant(when, OfficeTime.ZONE));
  }
}
