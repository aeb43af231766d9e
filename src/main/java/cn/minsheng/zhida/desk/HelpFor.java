package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.directory.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whom help is for, by the offices they hold. */
record HelpFor(Set<Role> roles) {

  HelpFor(List<Role> roles) {
    this(roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles)));
  }

  boolean office() {
    return roles.contains(Role.OFFICE) || roles.contains(Role.OFFICE_HEAD);
  }

  boolean admin() {
    return roles.contains(Role.ADMIN);
  }

  /** The words of 看…; nothing for who reads no petition. */
  String written() {
    if (roles.isEmpty() || roles.equals(Set.of(Role.ADMIN))) {
      return "";
    }
    var all = new StringBuilder("看报告、看答复、看承诺、看原因、看协办意见、看当事人意见");
    if (office() || roles.contains(Role.UNIT_HEAD) || roles.contains(Role.UNIT_DEPUTY)) {
      all.append("、看三个清楚");
    }
    all.append("，后写编号：看已写下的内容，如：看原因 12");
    if (!roles.equals(Set.of(Role.OBSERVER))) {
      all.append("\n- 看当事人 12：写明理由，看姓名、电话和住址");
    }
    return all.toString();
  }
}
