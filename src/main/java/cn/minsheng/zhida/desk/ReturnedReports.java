package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.casework.ReportView;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The files of a report, for whoever may read the petition. */
@Component
class ReturnedReports {

  private final Confidences confidences;
  private final ReturnedFiles files;

  ReturnedReports(Confidences confidences, ReturnedFiles files) {
    this.confidences = confidences;
    this.files = files;
  }

  /**
   * @return how many files there are
   * @throws cn.minsheng.zhida.casework.Refused if they may not read it
   */
  int send(PetitionView petition, StaffId to) {
    var report = petition.lead().flatMap(it -> it.report());
    report.ifPresent(it -> confidences.report(it.id(), to));
    return files.send(
        to,
        report.map(this::documents).orElse(List.of()),
        confidences.safeOf(petition.id()),
        MatterSentences.reportFiles(petition.number().toString()));
  }

  private List<DocumentId> documents(ReportView report) {
    return report.document().stream().toList();
  }
}
