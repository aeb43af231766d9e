package cn.minsheng.zhida.directory;

import java.util.List;

/** What became of a roster that was sent: applied whole, or not at all. */
public sealed interface RosterOutcome {

  /**
   * The directory now says what the roster says.
   *
   * @param changes what is different from before; empty if nothing is
   * @param ended 代理 that ended with it
   */
  record Applied(Summary summary, List<RosterChange> changes, List<EndedActing> ended)
      implements RosterOutcome {
    public Applied {
      changes = List.copyOf(changes);
      ended = List.copyOf(ended);
    }
  }

  /**
   * 代理 that ended because one of both lost the office.
   *
   * @param byPrincipal whether that was the head; otherwise it was who acted for them
   */
  record EndedActing(Acting acting, boolean byPrincipal) {}

  /**
   * Nothing was changed.
   *
   * @param errors everything that is wrong, in the order of the file; at least one
   */
  record Rejected(List<RowError> errors) implements RosterOutcome {
    public Rejected {
      errors = List.copyOf(errors);
      if (errors.isEmpty()) {
        throw new IllegalArgumentException("A roster is not rejected without a reason");
      }
    }
  }

  /**
   * What the roster holds, in numbers.
   *
   * @param units rows of units
   * @param nicknames nicknames of units
   * @param appointments offices given to people
   * @param dutyDays days from today on with somebody on duty
   */
  record Summary(int units, int nicknames, int appointments, int dutyDays) {}
}
