package cn.minsheng.zhida.papers;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.CaseFile;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.casework.Extension;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Refused;
import cn.minsheng.zhida.casework.Requests;
import cn.minsheng.zhida.casework.Rights;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.casework.Source;
import cn.minsheng.zhida.casework.TakingOver;
import cn.minsheng.zhida.casework.Withdrawal;
import cn.minsheng.zhida.directory.StaffId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 交办单 and the like, for those who have to sign on paper: filled in as far as it is known, with room
 * to write where it is not. Whoever may read a petition may print it; of a confidential one the
 * content is left out, and petitioners are masked.
 */
@Component
public class PrintedForms {

  private static final String BEFORE = "（接管前）";
  private static final String SIGNATURE = "\n\n签字：　　　　　　　　　　　年　　月　　日";
  private static final String AT_THE_OFFICE = "（保密事项，内容到党政办查阅）";
  private static final String NOT_FOR_THE_READER = "（敏感事项，内容略）";

  private final Confidences confidences;
  private final Requests requests;
  private final CaseFile caseFile;
  private final TakingOver takingOver;
  private final Rights rights;
  private final Named named;
  private final OfficeTime time;

  PrintedForms(
      Confidences confidences,
      Requests requests,
      CaseFile caseFile,
      TakingOver takingOver,
      Rights rights,
      Named named,
      OfficeTime time) {
    this.confidences = confidences;
    this.requests = requests;
    this.caseFile = caseFile;
    this.takingOver = takingOver;
    this.rights = rights;
    this.named = named;
    this.time = time;
  }

  /**
   * @throws Refused if the reader has nothing to do with the petition
   */
  public PaperFile print(PrintedForm form, PetitionView petition, StaffId reader) {
    var rows = new ArrayList<FormRow>(head(petition));
    var mayRead = confidences.mayRead(petition.id(), reader);
    if (!mayRead && !confidences.mayKnowOf(petition.id(), reader)) {
      confidences.matter(petition.id(), reader);
    }
    var about = new About(petition, assignment(petition, reader), reader, mayRead);
    rows.addAll(
        switch (form) {
          case ORDER -> order(about);
          case WITHDRAWAL -> withdrawal(about);
          case EXTENSION -> extension(about);
          case SIGN_OFF -> signOff(about);
          case FOLLOW_UP -> followUp(about);
        });
    var docx = new Docx(time.now());
    docx.heading("民声诉求" + form.word()).blank(1).form(rows);
    docx.small("打印：%s　%s".formatted(named.staff(reader), Words.moment(time.now())));
    return new PaperFile("%s %s.docx".formatted(form.word(), petition.number()), docx.bytes());
  }

  /** Their unit's, or the lead unit's. */
  private Optional<AssignmentView> assignment(PetitionView petition, StaffId reader) {
    return Stream.concat(petition.lead().stream(), petition.supporting().stream())
        .filter(it -> rights.worksFor(reader, it))
        .findFirst()
        .or(petition::lead);
  }

  private record About(
      PetitionView petition, Optional<AssignmentView> assignment, StaffId reader, boolean read) {}

  private static List<FormRow> head(PetitionView petition) {
    var source = petition.sources().get(0);
    return List.of(
        FormRow.of(
            "编号",
            petition.number().toString(),
            "受理渠道",
            petition.sources().stream()
                .map(it -> it.channel().word())
                .distinct()
                .collect(Collectors.joining("、"))),
        FormRow.of(
            "来源编号",
            petition.sources().stream()
                .map(Source::number)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("、")),
            "收到时间",
            Words.moment(source.receivedAt())));
  }

  private List<FormRow> order(About about) {
    var petition = about.petition();
    var rows = new ArrayList<FormRow>();
    rows.add(
        FormRow.of(
            "类型",
            petition.kind().word()
                + (petition.category().isEmpty() ? "" : "，" + petition.category()),
            "紧急程度",
            petition.urgency().word()
                + (petition.secrecy() == Secrecy.ORDINARY ? "" : "，" + petition.secrecy().word())));
    rows.addAll(matter(about));
    rows.addAll(unit(about));
    rows.add(
        FormRow.of(
            "协办单位",
            petition.supporting().stream()
                .map(it -> named.unit(it.unit()))
                .collect(Collectors.joining("、"))));
    rows.add(
        FormRow.of(
            "办理要求",
            about.assignment().filter(AssignmentView::reportNeeded).isPresent()
                ? "按时限办结，提前两日提交经分管负责同志签字审阅的书面报告，并与当事人沟通反馈办理结果。"
                : "按时限办结，并与当事人沟通反馈办理结果。"));
    rows.add(
        FormRow.of(
            "签收",
            wasGivenBefore(about)
                ? BEFORE
                : done(about.assignment().flatMap(AssignmentView::accepted))));
    rows.add(FormRow.of("主要负责\n同志意见", SIGNATURE).high(26));
    rows.add(FormRow.of("分管负责\n同志意见", SIGNATURE).high(26));
    return rows;
  }

  private List<FormRow> matter(About about) {
    if (!about.read()) {
      return List.of(FormRow.of("诉求内容", withheld(about.petition())).high(20));
    }
    var matter = confidences.matter(about.petition().id(), about.reader());
    return List.of(
        FormRow.of(
            "当事人",
            matter.petitioners().stream()
                .map(it -> (it.name() + " " + it.phone()).strip())
                .collect(Collectors.joining("、")),
            "地点",
            matter.place()),
        FormRow.of("诉求内容", matter.content()).high(20));
  }

  private static String withheld(PetitionView petition) {
    return petition.secrecy() == Secrecy.CONFIDENTIAL ? AT_THE_OFFICE : NOT_FOR_THE_READER;
  }

  private List<FormRow> unit(About about) {
    var assignment = about.assignment();
    return List.of(
        FormRow.of(
            "责任单位",
            assignment.map(it -> named.unit(it.unit())).orElse("（待交办）"),
            "办结时限",
            assignment.map(it -> Words.due(it.due())).orElse("")),
        FormRow.of(
            "第一责任人",
            assignment.map(it -> named.staff(it.firstResponsible())).orElse(""),
            "具体责任人",
            assignment
                .flatMap(AssignmentView::specificallyResponsible)
                .map(named::staff)
                .orElse("")),
        FormRow.of(
            "交办人",
            wasGivenBefore(about)
                ? BEFORE
                : assignment.map(it -> named.staff(it.issued().by())).orElse(""),
            "交办时间",
            assignment.map(it -> Words.moment(it.issued().at())).orElse("")));
  }

  /** Who gave out and accepted what was taken over like that, is not known. */
  private boolean wasGivenBefore(About about) {
    return about
        .assignment()
        .filter(it -> it.status() != AssignmentStatus.ISSUED && it.accepted().isEmpty())
        .filter(it -> takingOver.isTakenOver(it.petition()))
        .isPresent();
  }

  private List<FormRow> withdrawal(About about) {
    var asked = about.assignment().flatMap(it -> requests.withdrawalOf(it.id()));
    var words = asked.flatMap(it -> said(about, () -> requests.words(it, about.reader())));
    var rows = new ArrayList<FormRow>(unit(about));
    rows.add(FormRow.of("撤回理由", words.map(Withdrawal.Words::reason).orElse("")).high(35));
    rows.add(FormRow.of("职责依据", words.map(Withdrawal.Words::grounds).orElse("")).high(30));
    rows.add(
        FormRow.of(
            "应属单位",
            asked.flatMap(Withdrawal::belongsTo).map(named::unit).orElse(""),
            "申请人、\n时间",
            done(asked.map(Withdrawal::asked))));
    rows.add(FormRow.of("单位主要\n负责同志\n意见", SIGNATURE).high(26));
    rows.add(
        FormRow.of(
                "党政办主要\n负责同志\n审批意见",
                asked
                        .flatMap(Withdrawal::decision)
                        .map(
                            it ->
                                "%s，%s。%s"
                                    .formatted(
                                        it.approved() ? "同意撤回" : "不同意撤回",
                                        done(Optional.of(it.done())),
                                        words.map(Withdrawal.Words::decision).orElse("")))
                        .orElse("")
                    + SIGNATURE)
            .high(30));
    return rows;
  }

  private List<FormRow> extension(About about) {
    var all = about.assignment().map(it -> requests.extensionsOf(it.id())).orElse(List.of());
    var asked = all.isEmpty() ? Optional.<Extension>empty() : Optional.of(all.get(all.size() - 1));
    var words = asked.flatMap(it -> said(about, () -> requests.words(it, about.reader())));
    var rows = new ArrayList<FormRow>(unit(about));
    rows.add(
        FormRow.of(
            "原办结\n时限",
            asked
                .map(Extension::first)
                .or(() -> about.assignment().map(AssignmentView::due))
                .map(Words::due)
                .orElse(""),
            "拟定二次\n时限",
            asked.map(it -> Words.due(it.proposed())).orElse("")));
    rows.add(FormRow.of("无法按期\n办结的原因", words.map(Extension.Words::reason).orElse("")).high(45));
    rows.add(FormRow.of("申请人、\n时间", done(asked.map(Extension::asked))));
    rows.add(FormRow.of("单位主要\n负责同志\n意见", SIGNATURE).high(26));
    rows.add(
        FormRow.of(
                "党政办主要\n负责同志\n审批意见",
                asked
                        .flatMap(Extension::decision)
                        .map(
                            it ->
                                "%s，%s。%s"
                                    .formatted(
                                        it.second()
                                            .map(due -> "同意延期，二次办结时限" + Words.due(due))
                                            .orElse("不同意延期"),
                                        done(Optional.of(it.done())),
                                        words.map(Extension.Words::decision).orElse("")))
                        .orElse("")
                    + SIGNATURE)
            .high(30));
    return rows;
  }

  private List<FormRow> signOff(About about) {
    var report = about.assignment().flatMap(AssignmentView::report);
    var text =
        about.read()
            ? report.flatMap(it -> confidences.report(it.id(), about.reader()))
            : Optional.<Confidences.ReportText>empty();
    var rows = new ArrayList<FormRow>(unit(about));
    rows.add(
        FormRow.of(
            "办理结果",
            report.map(it -> it.result().word()).orElse(""),
            "告知当事人",
            report.map(it -> it.told().word() + "，" + Words.moment(it.toldAt())).orElse("")));
    var withheld = about.read() ? "" : withheld(about.petition());
    rows.add(FormRow.of("办理情况", text.map(Confidences.ReportText::facts).orElse(withheld)).high(50));
    rows.add(
        FormRow.of("政策依据", text.map(Confidences.ReportText::grounds).orElse(withheld)).high(25));
    rows.add(
        FormRow.of("分管负责\n同志签字\n审阅", done(report.flatMap(it -> it.signedOff())) + SIGNATURE)
            .high(28));
    rows.add(FormRow.of("党政办\n审核意见", done(report.flatMap(it -> it.passed())) + SIGNATURE).high(28));
    return rows;
  }

  private List<FormRow> followUp(About about) {
    var visits = caseFile.visits(about.petition().id());
    var last =
        visits.isEmpty()
            ? Optional.<CaseFile.Visit>empty()
            : Optional.of(visits.get(visits.size() - 1));
    var opinion =
        about.read() && last.isPresent()
            ? confidences.opinionOfThePetitioner(about.petition().id(), about.reader())
            : Optional.<String>empty();
    var rows = new ArrayList<FormRow>(matter(about));
    rows.addAll(unit(about));
    rows.add(
        FormRow.of(
            "回访方式",
            last.map(it -> it.method().word()).orElse("□入户走访\n□电话沟通\n□实地踏查"),
            "满意度",
            last.map(it -> it.satisfaction().word()).orElse("□满意\n□基本满意\n□不满意")));
    rows.add(
        FormRow.of(
            "回访时间",
            last.map(it -> Words.moment(it.at())).orElse("　　年　月　日　时"),
            "回访人",
            last.map(it -> named.staff(it.recorded().by())).orElse("")));
    rows.add(FormRow.of("当事人\n意见建议", opinion.orElse("")).high(24));
    rows.add(FormRow.of("承诺事项\n及期限", "").high(14));
    rows.add(FormRow.of("当事人", SIGNATURE.strip()).high(16));
    rows.add(FormRow.of("回访人", SIGNATURE.strip()).high(16));
    return rows;
  }

  /** Words of a request that not every reader of the petition may read, or nobody on paper. */
  private static <T> Optional<T> said(About about, Supplier<T> words) {
    if (!about.read()) {
      return Optional.empty();
    }
    try {
      return Optional.of(words.get());
    } catch (Refused notForThem) {
      return Optional.empty();
    }
  }

  private String done(Optional<Done> done) {
    return done.map(it -> named.staff(it.by()) + "，" + Words.moment(it.at())).orElse("");
  }
}
