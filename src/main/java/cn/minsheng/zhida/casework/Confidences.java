package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.documents.DocumentId;
import cn.minsheng.zhida.trail.Trail;
import cn.minsheng.zhida.trail.TrailEntry;
import cn.minsheng.zhida.vault.SafeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What stands sealed, for those who may read it (rules 5 and 13). Nothing here may be logged.
 *
 * <p>All methods throw {@link Refused} if the reader may not, and {@link
 * cn.minsheng.zhida.vault.Vault.Forgotten} if the petition was forgotten.
 */
@Component
public class Confidences {

  private final Proceedings proceedings;
  private final Petitions petitions;
  private final Assignments assignments;
  private final MatterTable matters;
  private final ReportTable reports;
  private final NoteTable notes;
  private final KeptPapers papers;
  private final FurtherMatters furtherMatters;
  private final SourceTable sources;
  private final PromiseTable promises;
  private final AnswerTable answers;
  private final Readership readership;
  private final Trail trail;

  Confidences(
      Proceedings proceedings,
      Petitions petitions,
      Assignments assignments,
      MatterTable matters,
      ReportTable reports,
      NoteTable notes,
      KeptPapers papers,
      FurtherMatters furtherMatters,
      SourceTable sources,
      PromiseTable promises,
      AnswerTable answers,
      Readership readership,
      Trail trail) {
    this.proceedings = proceedings;
    this.petitions = petitions;
    this.assignments = assignments;
    this.matters = matters;
    this.reports = reports;
    this.notes = notes;
    this.papers = papers;
    this.furtherMatters = furtherMatters;
    this.sources = sources;
    this.promises = promises;
    this.answers = answers;
    this.readership = readership;
    this.trail = trail;
  }

  /** Content and place, also of further channels, the petitioners masked. */
  public Readable matter(PetitionId id, StaffId reader) {
    return masked(id, readable(find(id), reader));
  }

  /**
   * The same for a card that is drawn for nobody in particular: whom it is put before decides who
   * reads it, and a card does not break because one of them left their office.
   *
   * @throws Refused if it is confidential
   */
  public Readable forCard(PetitionId id) {
    refuseIfConfidential(find(id));
    return masked(id, matters.find(id).orElseThrow());
  }

  /**
   * The text of a report for a card that is drawn for nobody in particular; nothing of what is
   * confidential.
   */
  public Optional<ReportText> forCard(ReportId id) {
    return reports
        .assignmentOf(id)
        .map(it -> find(find(it).petition()))
        .filter(it -> it.nature().secrecy() != Secrecy.CONFIDENTIAL)
        .flatMap(it -> text(id));
  }

  private Readable masked(PetitionId id, Matter matter) {
    return new Readable(
        matter.content(),
        matter.place(),
        Stream.concat(Stream.of(matter), furtherMatters.of(id).stream().map(it -> it.matter()))
            .flatMap(it -> it.petitioners().stream())
            .map(Petitioner::masked)
            .distinct()
            .toList(),
        further(id));
  }

  /** Whether they may read what it says, here (rule 13). */
  public boolean mayRead(PetitionId id, StaffId reader) {
    return readership.includes(find(id), reader);
  }

  /** Whether they may know that it is there and how far it got, if not what it says. */
  public boolean mayKnowOf(PetitionId id, StaffId who) {
    return readership.mayKnowOf(find(id), who);
  }

  private List<Further> further(PetitionId id) {
    var terms = sources.of(id);
    return furtherMatters.of(id).stream()
        .map(
            it ->
                new Further(
                    terms.get(it.place() - 1).source().channel(),
                    it.matter().content(),
                    it.matter().place()))
        .toList();
  }

  /** The petitioners unmasked: an act with a reason, on the trail. */
  public List<Petitioner> unmask(PetitionId id, String reason, By by) {
    return proceedings.carryOut(
        () -> {
          var petition = find(id);
          var units = assignments.dutiesOf(petition.id());
          if (!Act.UNMASK.permission().holds(proceedings.actor(by.staff(), petition), units)) {
            throw Refused.because(Act.UNMASK.permission().refusal()).number(petition.number());
          }
          var petitioners = new ArrayList<Petitioner>(readable(petition, by.staff()).petitioners());
          furtherMatters.of(id).forEach(it -> petitioners.addAll(it.matter().petitioners()));
          var why = Said.or(Reason.A_REASON_IS_NEEDED, reason, petition);
          var note = notes.addUnmasking(why, petition, by);
          trail.record(
              new TrailEntry(
                  Act.UNMASK.name(),
                  Optional.of(by.staff()),
                  proceedings.inWhoseName(Act.UNMASK, by, units),
                  TrailOfActs.subject(petition.number()),
                  by.at(),
                  by.source(),
                  new TreeMap<>(Map.of("petition", id.toString(), "unmasking", note.toString()))));
          return List.copyOf(petitioners);
        });
  }

  /** 三个清楚, for the lead unit's head and deputy and the office only. */
  public Optional<ThreeClarities> clarities(AssignmentId id, StaffId reader) {
    var assignment = find(id);
    var actor = proceedings.actor(reader);
    if (!actor.isOfTheOffice() && !actor.signsFor(assignment.duty())) {
      throw Refused.because(Reason.NOT_YOUR_PETITION).number(assignment.number());
    }
    checkReader(find(assignment.petition()), reader);
    return notes.clarities(id);
  }

  /** The newest opinion a supporting unit gave. */
  public Optional<String> opinion(AssignmentId id, StaffId reader) {
    checkReader(find(find(id).petition()), reader);
    return notes.opinion(id);
  }

  /** The text of a report. */
  public Optional<ReportText> report(ReportId id, StaffId reader) {
    var assignment = reports.assignmentOf(id).map(this::find);
    assignment.ifPresent(it -> checkReader(find(it.petition()), reader));
    return text(id);
  }

  private Optional<ReportText> text(ReportId id) {
    return reports
        .text(id)
        .map(
            it ->
                new ReportText(
                    it.facts(),
                    it.grounds(),
                    it.whyNotMet(),
                    it.receipt(),
                    reports.whatIsMissing(id)));
  }

  /** The files of a report, the paper itself first. */
  public List<DocumentId> papersOf(ReportId id, StaffId reader) {
    checkReader(find(find(assignmentOf(id)).petition()), reader);
    return reports.papersOf(id);
  }

  /** The files given with the newest opinion of a supporting unit. */
  public List<DocumentId> papersOfTheOpinion(AssignmentId id, StaffId reader) {
    checkReader(find(find(id).petition()), reader);
    return notes.lastOpinion(id).map(papers::of).orElse(List.of());
  }

  private AssignmentId assignmentOf(ReportId id) {
    return reports.assignmentOf(id).orElseThrow(() -> Refused.because(Reason.NO_SUCH_ASSIGNMENT));
  }

  /** What the petitioner said on the newest visit. */
  public Optional<String> opinionOfThePetitioner(PetitionId id, StaffId reader) {
    checkReader(find(id), reader);
    return notes.lastOpinionOfThePetitioner(id);
  }

  /** What was promised and what became of it, for who may read the petition. */
  public PromiseView.Words promise(PromiseId id, StaffId reader) {
    var petition =
        promises.petitionOf(id).orElseThrow(() -> Refused.because(Reason.NO_SUCH_PROMISE));
    checkReader(find(petition), reader);
    return promises.wordsOf(id);
  }

  /** What was answered to each channel, by source; only of those that were. */
  public Map<Integer, AnswerView.Words> answers(PetitionId id, StaffId reader) {
    checkReader(find(id), reader);
    return answers.wordsOf(id);
  }

  /** The petition's own safe, in which files that belong to it are to be stored. */
  public SafeId safeOf(PetitionId id) {
    return find(id).safe();
  }

  private Matter readable(Petition petition, StaffId reader) {
    checkReader(petition, reader);
    return matters.find(petition.id()).orElseThrow();
  }

  private static void refuseIfConfidential(Petition petition) {
    if (petition.nature().secrecy() == Secrecy.CONFIDENTIAL) {
      throw Refused.because(Reason.CONFIDENTIAL_IS_READ_AT_THE_OFFICE).number(petition.number());
    }
  }

  private void checkReader(Petition petition, StaffId reader) {
    readership.check(petition, reader);
  }

  private Petition find(PetitionId id) {
    return petitions.find(id).orElseThrow(() -> Refused.because(Reason.NO_SUCH_PETITION));
  }

  private Assignment find(AssignmentId id) {
    return assignments.find(id).orElseThrow(() -> Refused.because(Reason.NO_SUCH_ASSIGNMENT));
  }

  /**
   * What may be read of a matter without a reason.
   *
   * @param further what it says where it came in by further channels
   */
  public record Readable(
      String content, String place, List<Petitioner.Masked> petitioners, List<Further> further) {

    /** Says nothing of the matter. */
    @Override
    public String toString() {
      return "Readable[…]";
    }
  }

  /** The same matter in the words of a further channel. */
  public record Further(Channel channel, String content, String place) {

    /** Says nothing of the matter. */
    @Override
    public String toString() {
      return "Further[…]";
    }
  }

  /**
   * What stands in a report.
   *
   * @param whyNotMet why the petitioner was not met; empty if they were
   * @param receipt of a report on paper
   * @param whatIsMissing why it was returned, if it was
   */
  public record ReportText(
      String facts,
      String grounds,
      String whyNotMet,
      Optional<Paper.OfflineReceipt> receipt,
      Optional<String> whatIsMissing) {

    /** Says nothing of the report. */
    @Override
    public String toString() {
      return "ReportText[…]";
    }
  }
}
