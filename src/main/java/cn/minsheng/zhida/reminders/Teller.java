package cn.minsheng.zhida.reminders;

import cn.minsheng.zhida.directory.StaffId;
import java.util.List;
import java.util.Set;

/** Puts reminders into words and queues them. */
@FunctionalInterface
public interface Teller {

  /**
   * Queues one message, in the transaction that notes that these people were told.
   *
   * @param people told the same, at least one
   * @param lines the most pressing first, at least one
   */
  void tell(Set<StaffId> people, List<Morning.Line> lines);
}
