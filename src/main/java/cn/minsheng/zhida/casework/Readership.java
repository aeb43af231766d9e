package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.casework.Refused.Reason;
import cn.minsheng.zhida.directory.Role;
import cn.minsheng.zhida.directory.StaffId;
import org.springframework.stereotype.Component;

/** Who may read what a petition says, by its secrecy (rule 13). */
@Component
class Readership {

  private final Proceedings proceedings;
  private final Assignments assignments;
  private final SecretReaders secretReaders;

  Readership(Proceedings proceedings, Assignments assignments, SecretReaders secretReaders) {
    this.proceedings = proceedings;
    this.assignments = assignments;
    this.secretReaders = secretReaders;
  }

  /**
   * @throws Refused if they may not
   */
  void check(Petition petition, StaffId reader) {
    if (petition.nature().secrecy() == Secrecy.CONFIDENTIAL) {
      throw Refused.because(Reason.CONFIDENTIAL_IS_READ_AT_THE_OFFICE).number(petition.number());
    }
    if (!includes(petition, reader)) {
      throw Refused.because(Reason.NOT_YOUR_PETITION).number(petition.number());
    }
  }

  boolean includes(Petition petition, StaffId reader) {
    var actor = proceedings.actor(reader, petition);
    return switch (petition.nature().secrecy()) {
      case ORDINARY ->
          isAboveTheUnits(actor)
              || actor.is(Role.OBSERVER)
              || assignments.dutiesOf(petition.id()).stream().anyMatch(actor::worksFor);
      case SENSITIVE -> isAboveTheUnits(actor) || isNamed(petition, actor);
      case CONFIDENTIAL -> false;
    };
  }

  /** Whether they may know that it is there and how far it got, if not what it says. */
  boolean mayKnowOf(Petition petition, StaffId who) {
    var actor = proceedings.actor(who, petition);
    return isAboveTheUnits(actor)
        || assignments.dutiesOf(petition.id()).stream().anyMatch(actor::worksFor);
  }

  /** Head and deputy of the lead unit, and of supporting units named to see it. */
  private boolean isNamed(Petition petition, Actor actor) {
    var named = secretReaders.of(petition.id());
    return assignments.dutiesOf(petition.id()).stream()
        .filter(it -> it.role() == AssignmentRole.LEAD || named.contains(it.unit()))
        .anyMatch(actor::signsFor);
  }

  private static boolean isAboveTheUnits(Actor actor) {
    return actor.isOfTheOffice() || actor.is(Role.LEADER) || actor.is(Role.VISITOR);
  }
}
