package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.calendar.OfficeTime;
import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.Collecting;
import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.Done;
import cn.minsheng.zhida.casework.Instructions;
import cn.minsheng.zhida.casework.Joining;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.ReportView;
import cn.minsheng.zhida.casework.Rights;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.directory.Unit;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The lines that several cards show of a petition: what it is about, and who did what when. */
@Component
class MatterLines {

  private static final int CONTENT_BYTES = 500;
  private static final int TEXT_BYTES = 330;
  private static final int CONTENT_BYTES_BESIDE_OTHERS = 240;
  private static final int INSTRUCTION_BYTES = 150;
  private static final int MOST_INSTRUCTIONS = 2;
  private static final int MOST_PETITIONERS = 3;
  private static final int MOST_CHANNELS = 2;

  private final Confidences confidences;
  private final Instructions instructions;
  private final Joining joining;
  private final Collecting collecting;
  private final Rights rights;
  private final Directory directory;

  MatterLines(
      Confidences confidences,
      Instructions instructions,
      Joining joining,
      Collecting collecting,
      Rights rights,
      Directory directory) {
    this.confidences = confidences;
    this.instructions = instructions;
    this.joining = joining;
    this.collecting = collecting;
    this.rights = rights;
    this.directory = directory;
  }

  /**
   * What it is about, shortened; people masked; nothing of what is confidential (rule 13). Whoever
   * puts it on a card decides who reads it.
   */
  String matter(PetitionView petition) {
    var lines = new ArrayList<String>();
    lines.add(
        line(
            "渠道",
            petition.sources().get(0).channel().word()
                + "，"
                + petition.kind().word()
                + "，"
                + petition.urgency().word()));
    if (petition.secrecy() == Secrecy.CONFIDENTIAL) {
      lines.add(MatterSentences.confidential());
      collecting.of(petition.id()).forEach(it -> lines.add(done("已领取", it)));
      return String.join("  \n", lines);
    }
    var matter = confidences.forCard(petition.id());
    lines.addAll(petitioners(matter));
    if (!matter.place().isEmpty()) {
      lines.add(line("地点", Shortened.to(Markdown.text(matter.place()), 120)));
    }
    if (!petition.attachments().isEmpty()) {
      lines.add(
          line(
              AttachmentSentences.ATTACHMENTS,
              AttachmentSentences.onTheCard(petition.number().ordinal())));
    }
    var beside = new ArrayList<String>();
    instructions.forCard(petition.id()).stream()
        .limit(MOST_INSTRUCTIONS)
        .forEach(it -> beside.add(instruction(it)));
    beside.addAll(furtherChannels(petition));
    var left = beside.isEmpty() ? CONTENT_BYTES : CONTENT_BYTES_BESIDE_OTHERS;
    lines.add(line("内容", Shortened.to(Markdown.text(matter.content()), left)));
    lines.addAll(beside);
    return String.join("  \n", lines);
  }

  private static List<String> petitioners(Confidences.Readable matter) {
    var all = matter.petitioners();
    if (all.isEmpty()) {
      return List.of();
    }
    var names =
        all.stream()
            .limit(MOST_PETITIONERS)
            .map(it -> Markdown.text((it.name() + " " + it.phone()).strip()))
            .collect(Collectors.joining("、"));
    var more = all.size() > MOST_PETITIONERS ? " 等" : "";
    return List.of(
        line(all.size() == 1 ? "当事人" : MatterSentences.jointly(all.size()), names + more));
  }

  private String instruction(Instructions.Instruction said) {
    return line(
        Markdown.text(name(said.written().by())) + "批示",
        Shortened.to(Markdown.text(said.words()), INSTRUCTION_BYTES));
  }

  /** The channels after the first, with the day by which each is owed its answer. */
  private List<String> furtherChannels(PetitionView petition) {
    if (petition.sources().size() == 1) {
      return List.of();
    }
    return joining.answersOwed(petition.id()).stream()
        .skip(1)
        .limit(MOST_CHANNELS)
        .map(
            it ->
                line(
                    "并案渠道",
                    (it.source().channel().word() + " " + Markdown.text(it.source().number()))
                            .strip()
                        + it.due().map(due -> "，" + MatterSentences.due(due) + "答复").orElse("")))
        .toList();
  }

  /** What the unit reports, shortened. */
  String report(AssignmentView lead, ReportView report) {
    var lines = new ArrayList<String>();
    lines.add(line("责任单位", unit(lead)));
    lines.add(line("办结时限", MatterSentences.due(lead.due())));
    lines.add(line("结果", report.result().word()));
    lines.add(line("告知当事人", report.told().word()));
    confidences
        .forCard(report.id())
        .ifPresent(
            text -> {
              lines.add(line("办理情况", Shortened.to(Markdown.text(text.facts()), TEXT_BYTES)));
              lines.add(line("政策依据", Shortened.to(Markdown.text(text.grounds()), 160)));
            });
    report
        .signedOff()
        .ifPresent(it -> lines.add(done("审阅同意", Act.SIGN_OFF, it, lead) + handedIn(report)));
    return String.join("  \n", lines);
  }

  private static String handedIn(ReportView report) {
    return "，" + TimeAtTheOffice.handedIn(report);
  }

  String done(String what, Done done) {
    return MatterSentences.doneBy(
        what, Markdown.text(name(done.by())), LocalDateTime.ofInstant(done.at(), OfficeTime.ZONE));
  }

  /** The same of an act that somebody may have done for a head (代张××). */
  String done(String what, Act act, Done done, AssignmentView of) {
    return MatterSentences.doneBy(
        what, nameOf(act, done, of), LocalDateTime.ofInstant(done.at(), OfficeTime.ZONE));
  }

  /** The same of what the head of the office decides. */
  String decided(String what, Act act, Done done) {
    return MatterSentences.doneBy(
        what,
        nameOf(act, done, Optional.empty()),
        LocalDateTime.ofInstant(done.at(), OfficeTime.ZONE));
  }

  /** Who did it, for Markdown, and for whom if not in their own name. */
  String nameOf(Act act, Done done, AssignmentView of) {
    return nameOf(act, done, Optional.of(of));
  }

  private String nameOf(Act act, Done done, Optional<AssignmentView> of) {
    var who = Markdown.text(name(done.by()));
    return rights
        .actedFor(act, done, of)
        .map(it -> ActingSentences.onBehalf(who, Markdown.text(name(it))))
        .orElse(who);
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
