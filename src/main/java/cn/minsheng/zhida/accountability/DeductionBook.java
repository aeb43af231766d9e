package cn.minsheng.zhida.accountability;

import cn.minsheng.zhida.accountability.Denied.Reason;
import cn.minsheng.zhida.accountability.StepTable.Place;
import cn.minsheng.zhida.casework.PetitionId;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Deductions as they stand. They hold no personal data but what people wrote, sealed. */
@Component
public class DeductionBook {

  private final DeductionTable table;
  private final StepTable steps;
  private final Conduct conduct;
  private final Directory directory;

  DeductionBook(DeductionTable table, StepTable steps, Conduct conduct, Directory directory) {
    this.table = table;
    this.steps = steps;
    this.conduct = conduct;
    this.directory = directory;
  }

  /**
   * @throws Denied if there is none
   */
  public Deduction deduction(DeductionId id) {
    return table.find(id).orElseThrow(() -> Denied.because(Reason.NO_SUCH_DEDUCTION));
  }

  /**
   * The same for somebody who asks.
   *
   * @throws Denied if there is none, or they neither oversee nor work for its unit
   */
  public Deduction deduction(DeductionId id, StaffId reader) {
    var deduction = deduction(id);
    conduct.check(AccountabilityAct.READ_DEDUCTIONS, reader, Optional.of(deduction.unit()));
    return deduction;
  }

  /** Those of a petition, the oldest first. */
  public List<Deduction> of(PetitionId petition) {
    return table.of(petition);
  }

  /**
   * 减分单.
   *
   * @throws Denied if the reader neither oversees nor works for the unit
   */
  public Statement statement(UnitId unit, int year, StaffId reader) {
    conduct.check(AccountabilityAct.READ_DEDUCTIONS, reader, Optional.of(unit));
    return Statement.of(unit, year, table.of(unit, year));
  }

  /** Those nobody has decided on, the oldest first. */
  public List<Deduction> undecided() {
    return table.undecided();
  }

  /**
   * 待办: for the office what it can decide on (the unit has objected, or its time is over), for
   * heads and deputies what their unit can still object to; the oldest first.
   */
  public List<Deduction> waitingFor(StaffId who, Instant now) {
    var offices = directory.rolesOf(who);
    return table.undecided().stream()
        .filter(
            it -> {
              var next =
                  it.waitsForTheOfficeAt(now)
                      ? AccountabilityAct.CONFIRM_DEDUCTION
                      : AccountabilityAct.OBJECT_TO_DEDUCTION;
              return next.permission().holds(offices, Optional.of(it.unit()));
            })
        .toList();
  }

  /**
   * Why the unit objects.
   *
   * @throws cn.minsheng.zhida.vault.Vault.Forgotten if the petition was forgotten
   */
  public Optional<String> objection(DeductionId id) {
    return steps.why(id, Place.OBJECTION);
  }

  /** Why it was waived; a confirmation has no words. */
  public Optional<String> whyWaived(DeductionId id) {
    return steps.why(id, Place.DECISION);
  }

  /** Why it was reversed. */
  public Optional<String> whyReversed(DeductionId id) {
    return steps.why(id, Place.REVERSAL);
  }
}
