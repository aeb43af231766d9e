package cn.minsheng.zhida.papers;

import cn.minsheng.zhida.accountability.DeductionBook;
import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.AnswerView;
import cn.minsheng.zhida.casework.Answers;
import cn.minsheng.zhida.casework.AssignmentRole;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.CaseFile;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.casework.Instructions;
import cn.minsheng.zhida.casework.Paper;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Promises;
import cn.minsheng.zhida.casework.ReportView;
import cn.minsheng.zhida.casework.Requests;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.TakingOver;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.Document;
import cn.minsheng.zhida.papers.Grid.Shown;
import cn.minsheng.zhida.trail.Trail;
import cn.minsheng.zhida.trail.TrailLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The first sheet of a dossier: what the petition is, what happened, what was decided and why. */
@Component
class DossierRecord {

  private static final int MOST_LINES = 2_000;

  private final Confidences confidences;
  private final Instructions instructions;
  private final Requests requests;
  private final Promises promises;
  private final Answers answers;
  private final CaseFile caseFile;
  private final DeductionBook deductions;
  private final TakingOver takingOver;
  private final Trail trail;
  private final Named named;
  private final OfficeTime time;

  DossierRecord(
      Confidences confidences,
      Instructions instructions,
      Requests requests,
      Promises promises,
      Answers answers,
      CaseFile caseFile,
      DeductionBook deductions,
      TakingOver takingOver,
      Trail trail,
      Named named,
      OfficeTime time) {
    this.confidences = confidences;
    this.instructions = instructions;
    this.requests = requests;
    this.promises = promises;
    this.answers = answers;
    this.caseFile = caseFile;
    this.deductions = deductions;
    this.takingOver = takingOver;
    this.trail = trail;
    this.named = named;
    this.time = time;
  }

  byte[] write(
      PetitionView petition, StaffId reader, boolean mayRead, Map<String, Document> files) {
    var docx = new Docx(time.now());
    docx.heading(petition.number() + "卷宗").blank(1);
    docx.first("一、基本情况").form(about(petition, reader, mayRead));
    docx.first("二、承办单位").table(assignments(petition));
    docx.first("三、审批和决定");
    decisions(petition, reader, mayRead).forEach(docx::text);
    docx.first("四、报告和回执");
    orNothing(caseFile.reports(petition.id()).stream().map(it -> report(it, reader, mayRead)))
        .forEach(docx::text);
    docx.first("五、回访、承诺和答复");
    aftercare(petition).forEach(docx::text);
    docx.first("六、减分");
    orNothing(
            deductions.of(petition.id()).stream()
                .map(
                    it ->
                        "减分%s号，%s，%s，%s。"
                            .formatted(
                                it.id(),
                                named.unit(it.unit()),
                                it.item().word(),
                                it.status().word())))
        .forEach(docx::text);
    docx.first("七、办理经过").table(timeline(petition));
    docx.first("八、文件清单");
    if (files.isEmpty()) {
      docx.text(mayRead ? "没有文件。" : "文件不列入本卷宗。");
    } else {
      docx.table(files(files));
    }
    docx.small("调取：%s　%s".formatted(named.staff(reader), Words.moment(time.now())));
    return docx.bytes();
  }

  private List<FormRow> about(PetitionView petition, StaffId reader, boolean mayRead) {
    var rows = new ArrayList<FormRow>();
    rows.add(FormRow.of("编号", petition.number().toString(), "状态", petition.status().word()));
    petition
        .sources()
        .forEach(
            it ->
                rows.add(
                    FormRow.of(
                        "受理渠道",
                        (it.channel().word() + " " + it.number()).strip(),
                        "收到时间",
                        Words.moment(it.receivedAt()))));
    rows.add(
        FormRow.of(
            "类型",
            petition.kind().word(),
            "密级",
            petition.secrecy().word() + "，" + petition.urgency().word()));
    rows.add(FormRow.of("登记", registered(petition)));
    if (mayRead) {
      var matter = confidences.matter(petition.id(), reader);
      rows.add(
          FormRow.of(
              "当事人",
              matter.petitioners().stream()
                  .map(it -> (it.name() + " " + it.phone()).strip())
                  .collect(Collectors.joining("、")),
              "地点",
              matter.place()));
      rows.add(FormRow.of("诉求内容", matter.content()));
      matter.further().forEach(it -> rows.add(FormRow.of(it.channel().word(), it.content())));
    } else {
      rows.add(
          FormRow.of(
              "诉求内容", petition.secrecy() == Secrecy.CONFIDENTIAL ? "（保密事项，内容到党政办查阅）" : "（内容略）"));
    }
    return rows;
  }

  /** Who registered what another ledger held is not known. */
  private String registered(PetitionView petition) {
    return takingOver.isTakenOver(petition.id())
        ? Words.moment(petition.registered().at()) + "（原台账登记，后接管）"
        : done(petition.registered());
  }

  private Grid assignments(PetitionView petition) {
    return Grid.of(
        requests.assignmentsOf(petition.id()),
        List.of(
            Shown.text("单位", 6, it -> named.unit(it.unit())),
            Shown.mark("分工", 3, it -> it.role() == AssignmentRole.LEAD ? "主办" : "协办"),
            Shown.text("责任人", 5, this::responsible),
            Shown.mark("交办", 5, it -> Words.moment(it.issued().at())),
            Shown.mark("办结时限", 5, it -> Words.due(it.due())),
            Shown.mark("状态", 4, it -> it.status().word())));
  }

  private String responsible(AssignmentView it) {
    return named.staff(it.firstResponsible())
        + it.specificallyResponsible().map(one -> "、" + named.staff(one)).orElse("");
  }

  private List<String> decisions(PetitionView petition, StaffId reader, boolean mayRead) {
    var lines = new ArrayList<String>();
    if (mayRead) {
      instructions
          .of(petition.id(), reader)
          .forEach(it -> lines.add("批示：" + done(it.written()) + "：" + it.words()));
    }
    for (var it : requests.withdrawalsOf(petition.id())) {
      lines.add(
          "%s申请撤回：%s。%s"
              .formatted(
                  named.unit(it.unit()),
                  done(it.asked()),
                  it.decision()
                      .map(d -> (d.approved() ? "同意" : "不同意") + "：" + done(d.done()) + "。")
                      .orElse("未决定。")));
      if (mayRead) {
        var words = requests.words(it, reader);
        lines.add(
            "理由：%s　依据：%s%s"
                .formatted(words.reason(), words.grounds(), whyDecided(words.decision())));
      }
    }
    for (var it : requests.extensionsOf(petition.id())) {
      lines.add(
          "%s申请延期：%s，原时限%s，拟延至%s。%s"
              .formatted(
                  named.unit(it.unit()),
                  done(it.asked()),
                  Words.due(it.first()),
                  Words.due(it.proposed()),
                  it.decision()
                      .map(
                          d ->
                              d.second().map(due -> "同意，二次时限" + Words.due(due)).orElse("不同意")
                                  + "："
                                  + done(d.done())
                                  + "。")
                      .orElse("未决定。")));
      if (mayRead) {
        var words = requests.words(it, reader);
        lines.add("原因：%s%s".formatted(words.reason(), whyDecided(words.decision())));
      }
    }
    petition
        .endorsed()
        .forEach((who, done) -> lines.add("%s认可：%s。".formatted(who.word(), done(done))));
    return orNothing(lines.stream());
  }

  /** What is not decided yet, or was without a reason, has none. */
  private static String whyDecided(String reason) {
    return reason.isEmpty() ? "" : "　决定理由：" + reason;
  }

  private static List<String> orNothing(Stream<String> lines) {
    var all = lines.toList();
    return all.isEmpty() ? List.of("没有。") : all;
  }

  private String report(ReportView report, StaffId reader, boolean mayRead) {
    var text =
        new StringBuilder(
            "第%d次报告：%s提交，结果“%s”，%s告知当事人（%s）。"
                .formatted(
                    report.round(),
                    done(report.submitted()),
                    report.result().word(),
                    report.told().word(),
                    Words.moment(report.toldAt())));
    report.signedOff().ifPresent(it -> text.append("审阅同意：").append(done(it)).append("。"));
    report.answeredLate().filter(it -> it).ifPresent(it -> text.append("答复超期。"));
    report.returned().ifPresent(it -> text.append("退回：").append(done(it)).append("。"));
    report.passed().ifPresent(it -> text.append("审核通过：").append(done(it)).append("。"));
    if (mayRead) {
      confidences
          .report(report.id(), reader)
          .ifPresent(
              it -> {
                text.append("\n办理情况：").append(it.facts());
                text.append("\n政策依据：").append(it.grounds());
                it.receipt().ifPresent(paper -> text.append("\n").append(receipt(paper)));
                it.whatIsMissing().ifPresent(why -> text.append("\n退回原因：").append(why));
              });
    } else if (report.offline()) {
      text.append("纸质报告。");
    }
    return text.toString();
  }

  private String receipt(Paper.OfflineReceipt paper) {
    return "回执：纸质报告，文号%s，%d页，%s交，%s收。"
        .formatted(
            paper.reference(),
            paper.pages(),
            named.staff(paper.handedBy()),
            named.staff(paper.takenBy()));
  }

  private List<String> aftercare(PetitionView petition) {
    var lines = new ArrayList<String>();
    caseFile
        .visits(petition.id())
        .forEach(
            it ->
                lines.add(
                    "回访：%s，%s，%s（%s记录）。"
                        .formatted(
                            Words.moment(it.at()),
                            it.method().word(),
                            it.satisfaction().word(),
                            named.staff(it.recorded().by()))));
    promises
        .of(petition.id())
        .forEach(
            it ->
                lines.add(
                    "承诺：应于%s兑现，%s。"
                        .formatted(
                            Docx.day(it.due()),
                            it.kept().map(kept -> kept ? "已兑现" : "未兑现").orElse("待核实"))));
    answers.of(petition.id()).forEach(it -> lines.add(answer(it)));
    return orNothing(lines.stream());
  }

  private String answer(AnswerView answer) {
    return "答复%s：应于%s前，%s。"
        .formatted(
            answer.channel().word(),
            Words.due(answer.due()),
            answer
                .given()
                .map(
                    it ->
                        "%s以%s答复%s"
                            .formatted(
                                Words.moment(it.at()), it.way().word(), it.late() ? "（超期）" : ""))
                .orElse("尚未答复"));
  }

  private Grid timeline(PetitionView petition) {
    return Grid.of(
            trail.of("petition:" + petition.number(), MOST_LINES),
            List.of(
                Shown.<TrailLine>mark("留痕", 4, it -> Long.toString(it.line())),
                Shown.mark("时间", 8, it -> Words.moment(it.entry().happenedAt())),
                Shown.text("办理人", 5, this::by),
                Shown.text("事项", 8, it -> ActWords.of(it.entry().act())),
                Shown.mark("记录时间", 8, it -> Words.moment(it.recordedAt())),
                Shown.mark("校验", 6, it -> it.hash().substring(0, 8))))
        .inSmallLetters();
  }

  private String by(TrailLine line) {
    return line.entry().by().map(named::staff).orElse("直达")
        + line.entry().onBehalfOf().map(it -> "（代" + named.staff(it) + "）").orElse("");
  }

  private static Grid files(Map<String, Document> files) {
    return Grid.of(
            List.copyOf(files.entrySet()),
            List.of(
                Shown.<Map.Entry<String, Document>>text("文件", 8, Map.Entry::getKey),
                Shown.mark("字节", 4, it -> Long.toString(it.getValue().bytes())),
                Shown.text("SHA-256", 12, it -> it.getValue().sha256())))
        .inSmallLetters();
  }

  private String done(Done done) {
    return named.staff(done.by()) + " " + Words.moment(done.at());
  }
}
