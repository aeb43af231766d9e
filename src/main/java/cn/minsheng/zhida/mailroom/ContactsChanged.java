package cn.minsheng.zhida.mailroom;

import java.time.Instant;
import java.util.Set;

/**
 * The platform says that contacts changed. It is a hint where to look, never the new state
 * (DINGTALK.md §9).
 *
 * @param ids userids or dept_ids, by kind
 */
public record ContactsChanged(ArrivalKey key, Kind kind, Set<String> ids, Instant happenedAt)
    implements Arrival {

  public ContactsChanged {
    ids = Set.copyOf(ids);
  }

  public enum Kind {
    STAFF_JOINED_OR_CHANGED,
    STAFF_LEFT,
    UNIT_CREATED_OR_CHANGED,
    UNIT_REMOVED
  }
}
