package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.documents.DocumentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A petition as it stands, without personal data.
 *
 * @param sources where it came from; the first one first
 * @param since who moved it to this status, and when
 * @param lead the lead unit's assignment, while it has one
 * @param supporting those of supporting units, in the order of the order
 * @param endorsed who endorsed the result, while it counts
 * @param missing whose 认可 is missing
 * @param objector who refused, while that is undecided
 * @param lookBackDue once it is closed
 */
public record PetitionView(
    PetitionId id,
    LedgerNumber number,
    List<Source> sources,
    MatterKind kind,
    String category,
    UrgencyLevel urgency,
    Secrecy secrecy,
    Done registered,
    PetitionStatus status,
    Done since,
    Optional<AssignmentView> lead,
    List<AssignmentView> supporting,
    Map<Endorser, Done> endorsed,
    Set<Endorser> missing,
    Optional<Endorser> objector,
    Optional<LocalDate> lookBackDue,
    List<DocumentId> attachments) {

  public PetitionView {
    sources = List.copyOf(sources);
    supporting = List.copyOf(supporting);
    endorsed = Map.copyOf(endorsed);
    missing = Set.copyOf(missing);
    attachments = List.copyOf(attachments);
  }

  /** Whether 三个清楚 are owed before the report. */
  public boolean claritiesOwed() {
    return sources.stream().anyMatch(it -> it.channel().claritiesOwed());
  }
}
