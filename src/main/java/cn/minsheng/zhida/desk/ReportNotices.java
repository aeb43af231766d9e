package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.AssignmentId;
import cn.minsheng.zhida.casework.CaseBook;
import cn.minsheng.zhida.casework.HandlingReport;
import cn.minsheng.zhida.casework.ReportGaps;
import cn.minsheng.zhida.mailroom.spi.Reader.Reply;
import org.springframework.stereotype.Component;

/** A report was submitted: whoever did it is told what seems to be missing before it is signed. */
@Component
class ReportNotices {

  private final CaseBook book;
  private final ReportGaps gaps;

  ReportNotices(CaseBook book, ReportGaps gaps) {
    this.book = book;
    this.gaps = gaps;
  }

  /** What is missing stops nothing: the signer can return the report before it is handed in. */
  Reply submitted(AssignmentId id, HandlingReport report) {
    var assignment = book.assignment(id);
    var missing = AftercareSentences.gaps(gaps.in(assignment.petition(), report));
    return new Reply(MatterSentences.reported(assignment.number().toString()) + missing, true);
  }
}
