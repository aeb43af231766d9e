package cn.minsheng.zhida.casework;

import java.util.Optional;

/**
 * A petition where an act begins.
 *
 * @param assignment the one that its lead unit has or had last
 * @param supporting that of a supporting unit
 * @param other a petition that has nothing to do with it
 * @param isSecret whether it is 敏感 or 保密
 * @param wasJoined whether it is handled under another number, by which it may be spoken of
 */
public record Stage(
    PetitionId petition,
    LedgerNumber number,
    Optional<AssignmentId> assignment,
    Optional<AssignmentId> supporting,
    Entry other,
    boolean wasJoined,
    boolean isSecret) {

  Optional<LedgerNumber> named() {
    return Optional.of(number);
  }

  AssignmentId lead() {
    return assignment.orElseGet(AssignmentId::next);
  }

  AssignmentId supportingOrLead() {
    return supporting.orElseGet(this::lead);
  }

  public Optional<AssignmentView> find(CaseBook book) {
    return assignment.map(book::assignment);
  }
}
