package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.AssignmentView;
import cn.minsheng.zhida.casework.By;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.HandlingReport;
import cn.minsheng.zhida.casework.ReportGaps;
import cn.minsheng.zhida.casework.Signing;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A report was submitted: whoever has to sign it is told, and what seems to be missing in it. */
@Component
class ReportNotices {

  private final CaseBook book;
  private final ReportGaps gaps;
  private final Signing signing;
  private final MatterLines lines;
  private final Replies replies;

  ReportNotices(
      CaseBook book, ReportGaps gaps, Signing signing, MatterLines lines, Replies replies) {
    this.book = book;
    this.gaps = gaps;
    this.signing = signing;
    this.lines = lines;
    this.replies = replies;
  }

  /** What is missing stops nothing: the signer can return the report before it is handed in. */
  Reply submitted(AssignmentId id, HandlingReport report, By by) {
    var assignment = book.assignment(id);
    var number = assignment.number().toString();
    var missing = AftercareSentences.gaps(gaps.in(assignment.petition(), report));
    replies.tell(
        signers(assignment, by.staff()),
        Sentences.BOT,
        MatterSentences.toSign(number, Markdown.text(lines.name(by.staff()))) + missing);
    return new Reply(MatterSentences.reported(number) + missing, true);
  }

  /** Who can sign, apart from the one who just submitted and has the card in hand. */
  private Set<StaffId> signers(AssignmentView assignment, StaffId submitter) {
    var signers = new LinkedHashSet<>(signing.signersOf(assignment));
    return signers.remove(submitter) ? Set.of() : signers;
  }
}
