package cn.minsheng.zhida.directory;

import java.util.List;

/** The columns of the roster: what stands above them, and what to write into them. */
enum RosterColumn {
  UNIT("单位名称", true, 28, "与钉钉通讯录中的部门名称一致；有重名部门时写成 名称(部门ID)", "责任单位", "部门名称"),
  NICKNAMES("简称", true, 24, "可写多个，用顿号或逗号分开；不得与其他单位的名称、简称相同", "单位简称", "别名"),
  HEAD("主要负责人", true, 20, "最多一人；空着时以通讯录中的部门主管为准", "主要负责同志"),
  DEPUTIES("分管负责人", true, 24, "可写多人", "分管负责同志"),
  LIAISONS("联络员", true, 24, "可写多人"),
  LEADERS("分管区领导", false, 20, "可不设此列；可写多人", "分管工管委领导"),
  HEADS_IN_CONTACTS("通讯录主管", false, 24, "导出时供参考，导入时不看"),

  PERSON("姓名", true, 14, "与通讯录一致", "人员姓名"),
  PERSON_ID("员工UserID", false, 24, "钉钉管理后台中的员工UserID；有重名人员时填写", "userid", "用户ID", "工号"),
  PERSON_UNIT("单位", false, 28, "也可以用来区分重名人员", "所在单位", "部门"),
  ROLES("角色", true, 30, "可写多个，用顿号分开", "人员角色"),

  DAY("日期", true, 14, "如 2026-03-02；过去的日期不看也不改", "值班日期"),
  ON_DUTY("值班人", true, 30, "可写多人，按先后顺序通知", "值班人员");

  private final String heading;
  private final boolean required;
  private final int width;
  private final String note;
  private final List<String> otherHeadings;

  RosterColumn(String heading, boolean required, int width, String note, String... otherHeadings) {
    this.heading = heading;
    this.required = required;
    this.width = width;
    this.note = note;
    this.otherHeadings = List.of(otherHeadings);
  }

  String heading() {
    return heading;
  }

  boolean required() {
    return required;
  }

  /** In characters of Excel. */
  int width() {
    return width;
  }

  /** For the person who fills the roster in. */
  String note() {
    return note;
  }

  boolean isCalled(String text) {
    var key = NameKey.of(text);
    return key.equals(NameKey.of(heading))
        || otherHeadings.stream().anyMatch(it -> key.equals(NameKey.of(it)));
  }
}
