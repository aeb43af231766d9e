package cn.minsheng.zhida.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the roles of the sheet 人员角色 are called; offices in a unit stand in the sheet 单位. */
enum RoleWord {
  OFFICE(Role.OFFICE, "党政办", "党政办人员", "党政办工作人员"),
  OFFICE_HEAD(Role.OFFICE_HEAD, "党政办主要负责人", "党政办主要负责同志"),
  LEADER(Role.LEADER, "工管委领导", "区领导"),
  OBSERVER(Role.OBSERVER, "观察单位", "抄报单位"),
  VISITOR(Role.VISITOR, "回访人员", "回访单位"),
  ADMIN(Role.ADMIN, "管理员");

  private final Role role;
  private final String word;
  private final List<String> otherWords;

  RoleWord(Role role, String word, String... otherWords) {
    this.role = role;
    this.word = word;
    this.otherWords = List.of(otherWords);
  }

  Role role() {
    return role;
  }

  String word() {
    return word;
  }

  static List<String> all() {
    return Arrays.stream(values()).map(RoleWord::word).toList();
  }

  static Optional<RoleWord> read(String text) {
    var key = NameKey.of(text);
    return Arrays.stream(values())
        .filter(
            it ->
                key.equals(NameKey.of(it.word))
                    || it.otherWords.stream().anyMatch(other -> key.equals(NameKey.of(other))))
        .findFirst();
  }
}
