package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.ReportView;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.Unit;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The lines that several cards show of a petition: what it is about, and who did what when. */
@Component
class MatterLines {

  private static final int CONTENT_BYTES = 560;
  private static final int TEXT_BYTES = 330;

  private final Confidences confidences;
  private final Directory directory;

  MatterLines(Confidences confidences, Directory directory) {
    this.confidences = confidences;
    this.directory = directory;
  }

  /** What it is about, shortened; people masked (rule 13). */
  String matter(PetitionView petition, StaffId reader) {
    var matter = confidences.matter(petition.id(), reader);
    var lines = new ArrayList<String>();
    lines.add(
        line(
            "渠道",
            petition.sources().get(0).channel().word()
                + "，"
                + petition.kind().word()
                + "，"
                + petition.urgency().word()));
    if (!matter.petitioners().isEmpty()) {
      lines.add(
          line(
              "当事人",
              matter.petitioners().stream()
                  .map(it -> Markdown.text((it.name() + " " + it.phone()).strip()))
                  .collect(Collectors.joining("、"))));
    }
    if (!matter.place().isEmpty()) {
      lines.add(line("地点", Shortened.to(Markdown.text(matter.place()), 120)));
    }
    lines.add(line("内容", Shortened.to(Markdown.text(matter.content()), CONTENT_BYTES)));
    return String.join("  \n", lines);
  }

  /** What the unit reports, shortened. */
  String report(AssignmentView lead, ReportView report, StaffId reader) {
    var lines = new ArrayList<String>();
    lines.add(line("责任单位", unit(lead)));
    lines.add(line("办结时限", MatterSentences.due(lead.due())));
    lines.add(line("结果", report.result().word()));
    lines.add(line("告知当事人", report.told().word()));
    confidences
        .report(report.id(), reader)
        .ifPresent(
            text -> {
              lines.add(line("办理情况", Shortened.to(Markdown.text(text.facts()), TEXT_BYTES)));
              lines.add(line("政策依据", Shortened.to(Markdown.text(text.grounds()), 160)));
            });
    report.signedOff().ifPresent(it -> lines.add(done("审阅同意", it)));
    return String.join("  \n", lines);
  }

  String done(String what, Done done) {
    return MatterSentences.doneBy(
        what, Markdown.text(name(done.by())), LocalDateTime.ofInstant(done.at(), OfficeTime.ZONE));
  }

  String name(StaffId staff) {
    return directory.staff(staff).map(StaffMember::name).orElse(staff.value());
  }

  String unit(AssignmentView assignment) {
    return directory.unit(assignment.unit()).map(Unit::name).map(Markdown::text).orElse("");
  }

  static String line(String label, String text) {
    return "**%s**：%s".formatted(label, text);
  }
}
