package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import cn.minsheng.zhida.directory.UnitId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who signs a report (审阅, rule 6): the deputy whose it is or the head; or, by setting, the leader
 * in charge of the unit instead, where it has one.
 */
@Component
public class Signing {

  private final Proceedings proceedings;
  private final Directory directory;
  private final CaseworkSettings settings;

  Signing(Proceedings proceedings, Directory directory, CaseworkSettings settings) {
    this.proceedings = proceedings;
    this.directory = directory;
    this.settings = settings;
  }

  /** The leaders who sign instead of the unit's own people; none where the unit signs itself. */
  public Set<StaffId> leadersInCharge(AssignmentView assignment) {
    return new LinkedHashSet<>(leadersOver(assignment.unit()));
  }

  /** Who is asked to sign. */
  public Set<StaffId> signersOf(AssignmentView assignment) {
    var leaders = leadersOver(assignment.unit());
    if (!leaders.isEmpty()) {
      return new LinkedHashSet<>(leaders);
    }
    var signers = new LinkedHashSet<StaffId>();
    signers.addAll(
        Directory.whoseItIs(assignment.firstResponsible(), directory.headsOf(assignment.unit())));
    assignment
        .specificallyResponsible()
        .ifPresent(
            it -> signers.addAll(Directory.whoseItIs(it, directory.deputiesOf(assignment.unit()))));
    return signers;
  }

  /**
   * @param act {@link Act#SIGN_OFF} or {@link Act#RETURN_BY_SIGNER}
   * @throws Refused if they do not sign for this unit
   */
  void check(Act act, By by, Assignment assignment) {
    var leaders = leadersOver(assignment.unit());
    if (leaders.isEmpty()) {
      proceedings.check(act, by, assignment);
    } else if (!leaders.contains(by.staff())) {
      throw Refused.because(Reason.ONLY_THE_LEADER_IN_CHARGE)
          .number(assignment.number())
          .unit(assignment.unit())
          .who(leaders.get(0));
    }
  }

  /** Whether a report of this unit waits for this person's signature. */
  boolean signs(Actor actor, Assignment assignment) {
    var leaders = leadersOver(assignment.unit());
    return leaders.isEmpty() ? actor.signsFor(assignment.duty()) : leaders.contains(actor.id());
  }

  /** The units whose reports this person signs as the leader in charge. */
  List<UnitId> unitsInCharge(Actor actor) {
    return settings.leaderSignsReports()
        ? actor.offices().stream()
            .filter(it -> it.role() == Role.LEADER)
            .flatMap(it -> it.unit().stream())
            .toList()
        : List.of();
  }

  private List<StaffId> leadersOver(UnitId unit) {
    return settings.leaderSignsReports() ? directory.leadersOver(unit) : List.of();
  }
}
