package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Act;
import cn.minsheng.zhida.casework.AssignmentRole;
import cn.minsheng.zhida.casework.AssignmentStatus;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.Handling;
import cn.minsheng.zhida.casework.HandlingReport;
import cn.minsheng.zhida.casework.HandlingResult;
import cn.minsheng.zhida.casework.Paper;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.Secrecy;
import cn.minsheng.zhida.desk.Form.Field;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.StaffMember;
import cn.minsheng.zhida.mailroom.Tap;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 纸质报告: stamped paper that must not go through a chat, handed over by hand (rule 6). */
@Component
class PaperReport implements FormAct {

  private static final int LONGEST_REFERENCE = 100;

  private final Handling handling;
  private final Directory directory;
  private final ReportNotices notices;
  private final UnitNotices units;

  PaperReport(Handling handling, Directory directory, ReportNotices notices, UnitNotices units) {
    this.handling = handling;
    this.directory = directory;
    this.notices = notices;
    this.units = units;
  }

  @Override
  public String action() {
    return "paper";
  }

  @Override
  public String words() {
    return "纸质报告";
  }

  @Override
  public Act act() {
    return Act.SUBMIT_REPORT;
  }

  @Override
  public Place place() {
    return Place.ASSIGNMENT;
  }

  @Override
  public boolean isPossible(About about) {
    return about
        .assignment()
        .filter(it -> it.role() == AssignmentRole.LEAD)
        .filter(
            it ->
                it.status() == AssignmentStatus.ACCEPTED
                    || it.status() == AssignmentStatus.RETURNED)
        .filter(it -> mayBeReported(about.petition(), it))
        .isPresent();
  }

  /** What is confidential has its 三个清楚 on the paper too. */
  private static boolean mayBeReported(PetitionView petition, AssignmentView lead) {
    return petition.secrecy() == Secrecy.CONFIDENTIAL
        || !petition.claritiesOwed()
        || lead.clarified().isPresent();
  }

  @Override
  public Form form(About about) {
    var fields = new ArrayList<Field>();
    fields.add(Field.text("no", "文号", false));
    fields.add(Field.text("n", "页数", false));
    fields.add(Field.text("from", "交件人", false));
    fields.add(Field.text("to", "收件人", false));
    if (about.petition().secrecy() != Secrecy.CONFIDENTIAL) {
      fields.add(Field.longText("facts", "办理情况", false));
      fields.add(Field.longText("grounds", "政策依据", false));
    }
    fields.addAll(MatterForms.resultAndTelling());
    return new Form(action(), words(), fields);
  }

  @Override
  public String explanation(About about) {
    return AftercareSentences.paper();
  }

  @Override
  public Reply submit(About about, Tap filledIn, By by) {
    var assignment = about.assignmentOrLead();
    var receipt = receipt(filledIn, by);
    var result = MatterForms.choice(filledIn, "result", HandlingResult.values());
    var telling = MatterForms.telling(filledIn);
    if (assignment.isEmpty() || receipt.isEmpty() || result.isEmpty() || telling.isEmpty()) {
      return new Reply(AftercareSentences.receiptIncomplete(), false);
    }
    var report =
        new HandlingReport(
            receipt.get(),
            MatterForms.said(filledIn, "facts"),
            MatterForms.said(filledIn, "grounds"),
            result.get(),
            telling.get());
    handling.submitReport(assignment.get().id(), report, by);
    units.toSign(assignment.get(), by.staff());
    return notices.submitted(assignment.get().id(), report);
  }

  /** Who handed it over is whoever fills in the form, unless somebody else is named. */
  private Optional<Paper.OfflineReceipt> receipt(Tap filledIn, By by) {
    var pages = Choices.number(filledIn, "n").filter(it -> it > 0);
    var reference = MatterForms.said(filledIn, "no");
    var from =
        MatterForms.said(filledIn, "from").isEmpty()
            ? Optional.of(by.staff())
            : named(MatterForms.said(filledIn, "from"));
    var to = named(MatterForms.said(filledIn, "to"));
    if (pages.isEmpty()
        || reference.isEmpty()
        || reference.length() > LONGEST_REFERENCE
        || from.isEmpty()
        || to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Paper.OfflineReceipt(reference, pages.get(), from.get(), to.get()));
  }

  private Optional<StaffId> named(String name) {
    var called = directory.staffCalled(name);
    return called.size() == 1 ? called.stream().map(StaffMember::id).findFirst() : Optional.empty();
  }
}
