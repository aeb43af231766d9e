package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.directory.StaffMember;
import java.util.Collection;
import java.util.Optional;

/** Finds the one person who is meant by a name, where namesakes are told apart by their id. */
final class StaffNamed {

  private StaffNamed() {}

  /** Empty if nobody is called so, or several are. */
  static Optional<StaffMember> among(Collection<StaffMember> people, String said) {
    var plain = said.replaceAll("(?U)\\s+", "");
    var called =
        people.stream().filter(it -> it.name().equals(plain) || written(it).equals(plain)).toList();
    return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
  }

  /** As it is offered to be chosen: 张三(zhangsan). */
  static String written(StaffMember person) {
    return person.name() + "(" + person.id() + ")";
  }
}
