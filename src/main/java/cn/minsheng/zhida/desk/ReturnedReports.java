package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.Confidences;
import cn.minsheng.zhida.casework.PetitionView;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The files of a petition: of a report, of opinions, of decisions, for whoever may read it. */
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
    return files.send(
        to,
        report.map(it -> confidences.papersOf(it.id(), to)).orElse(List.of()),
        confidences.safeOf(petition.id()),
        MatterSentences.reportFiles(petition.number().toString()));
  }

  /** What was handed in to show that a decision is right, in one sending. */
  void sendEvidence(PetitionView petition, List<DocumentId> evidence, StaffId to) {
    files.send(
        to,
        evidence,
        confidences.safeOf(petition.id()),
        MatterSentences.evidenceFiles(petition.number().toString()));
  }

  /** Those that supporting units gave with their opinions, in one sending. */
  void sendOpinions(PetitionView petition, StaffId to) {
    files.send(
        to,
        petition.supporting().stream()
            .flatMap(it -> confidences.papersOfTheOpinion(it.id(), to).stream())
            .toList(),
        confidences.safeOf(petition.id()),
        MatterSentences.opinionFiles(petition.number().toString()));
  }
}
