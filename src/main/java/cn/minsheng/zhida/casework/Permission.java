package cn.minsheng.zhida.casework;

import cn.minsheng.zhida.directory.Role;
import java.util.List;

/** One sentence on who may do an act: it holds for an actor and the units concerned, or not. */
enum Permission {
  THE_OFFICE(Refused.Reason.ONLY_THE_OFFICE) {
    @Override
    boolean holds(Actor actor, List<Duty> duties) {
      return actor.isOfTheOffice();
    }
  },
  THE_OFFICE_HEAD_ALONE(Refused.Reason.ONLY_THE_OFFICE_HEAD) {
    @Override
    boolean holds(Actor actor, List<Duty> duties) {
      return actor.is(Role.OFFICE_HEAD);
    }
  },
  THE_OFFICE_HEAD_OR_AN_ADMIN(Refused.Reason.ONLY_THE_OFFICE_HEAD_OR_AN_ADMIN) {
    @Override
    boolean holds(Actor actor, List<Duty> duties) {
      return actor.is(Role.OFFICE_HEAD) || actor.is(Role.ADMIN);
    }
  },
  THE_OFFICE_OR_A_VISITOR(Refused.Reason.ONLY_THE_OFFICE_OR_A_VISITOR) {
    @Override
    boolean holds(Actor actor, List<Duty> duties) {
      return actor.isOfTheOffice() || actor.is(Role.VISITOR);
    }
  },
  THE_OFFICE_OR_A_LEADER(Refused.Reason.ONLY_THE_OFFICE_OR_A_LEADER) {
    @Override
    boolean holds(Actor actor, List<Duty> duties) {
      return actor.isOfTheOffice() || actor.is(Role.LEADER);
    }
  },
  A_LEADER(Refused.Reason.ONLY_A_LEADER) {
    @Override
    boolean holds(Actor actor, List<Duty> duties) {
      return actor.is(Role.LEADER);
    }
  },
  AN_ADMIN(Refused.Reason.ONLY_AN_ADMIN) {
    @Override
    boolean holds(Actor actor, List<Duty> duties) {
      return actor.is(Role.ADMIN);
    }
  },
  /** The head, the deputy whose it is, the liaisons. */
  WHO_WORKS_FOR_THE_UNIT(Refused.Reason.ONLY_THE_UNIT) {
    @Override
    boolean holds(Actor actor, List<Duty> duties) {
      return duties.stream().anyMatch(it -> actor.worksFor(it));
    }
  },
  /** The head, and the deputy whose it is: liaisons sign nothing. */
  WHO_SIGNS_FOR_THE_UNIT(Refused.Reason.ONLY_WHO_SIGNS_FOR_THE_UNIT) {
    @Override
    boolean holds(Actor actor, List<Duty> duties) {
      return duties.stream().anyMatch(it -> actor.signsFor(it));
    }
  },
  /** Whoever speaks with the petitioner: 党政办, visitors, the unit. */
  THE_OFFICE_A_VISITOR_OR_THE_UNIT(Refused.Reason.ONLY_WHO_SPEAKS_WITH_THE_PETITIONER) {
    @Override
    boolean holds(Actor actor, List<Duty> duties) {
      return actor.isOfTheOffice()
          || actor.is(Role.VISITOR)
          || duties.stream().anyMatch(it -> actor.worksFor(it));
    }
  },
  /** Asked of the act itself: nobody takes back what another did. */
  WHOEVER_DID_IT(Refused.Reason.NOTHING_TO_UNDO) {
    @Override
    boolean holds(Actor actor, List<Duty> duties) {
      return true;
    }
  },
  WHO_HAS_TO_DO_WITH_IT(Refused.Reason.NOT_YOUR_PETITION) {
    @Override
    boolean holds(Actor actor, List<Duty> duties) {
      return actor.isOfTheOffice()
          || actor.is(Role.VISITOR)
          || actor.is(Role.LEADER)
          || duties.stream().anyMatch(it -> actor.worksFor(it));
    }
  };

  private final Refused.Reason refusal;

  Permission(Refused.Reason refusal) {
    this.refusal = refusal;
  }

  abstract boolean holds(Actor actor, List<Duty> duties);

  /** What is said to everybody else. */
  Refused.Reason refusal() {
    return refusal;
  }
}
